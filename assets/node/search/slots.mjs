// What a texture is for: its slot decides how near to the original it must stay, and which channels anyone reads.
import { getTextureChannelMask, listTextureSlots } from '@gltf-transform/functions';
import { usesAlpha } from '../lib/textures.mjs';

const NORMAL = /normal/i;
const EMISSIVE = /emissive/i;
const DATA = /occlusion|metallic|rough|thickness|transmission|iridescence|anisotropy|clearcoatTexture|specularTexture$/i;

/** 'colour' | 'emissive' | 'normal' | 'data' */
export function slotOf(texture) {
  const slots = listTextureSlots(texture);
  const all = (pattern) => slots.length > 0 && slots.every((slot) => pattern.test(slot));
  if (all(NORMAL)) return 'normal';
  if (all(DATA)) return 'data';
  return all(EMISSIVE) ? 'emissive' : 'colour';
}

/** {slot, alpha, read}: `read` are the channels something reads, 0 to 3. */
export function roleOf(texture) {
  const alpha = usesAlpha(texture);
  const mask = getTextureChannelMask(texture);
  const colours = [0, 1, 2].filter((channel) => mask & (0x1000 >> (channel * 4)));
  const read = colours.length > 0 ? colours : [0, 1, 2];
  return { slot: slotOf(texture), alpha, read: alpha ? [...read, 3] : read };
}
