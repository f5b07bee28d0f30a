// Re-encodes every texture for its slot. No byte of an uploaded picture is handed on.
import sharp from 'sharp';
import { listTextureSlots } from '@gltf-transform/functions';
import { EXTTextureWebP } from '@gltf-transform/extensions';
import { reuse } from './encoded.mjs';
import { extension } from './io.mjs';

const DATA = /normal|occlusion|metallic|rough|thickness|transmission|iridescence|anisotropy|specularTexture$/i;
const MAX_PIXELS = 8192 * 8192;
const CAREFUL_SIDE = 1024; // chroma kept with care costs ten times more: only where that is little

sharp.concurrency(1);
sharp.cache(false);

/** 'data' for normals and factors, whose channels are independent numbers; 'colour' for what is seen. */
export function slotOf(texture) {
  const slots = listTextureSlots(texture);
  return slots.length > 0 && slots.every((slot) => DATA.test(slot)) ? 'data' : 'colour';
}

/** Whether anything reads the texture's alpha. */
export function usesAlpha(texture) {
  const materials = texture.listParents().filter((parent) => parent.propertyType === 'Material');
  const slots = listTextureSlots(texture);
  if (slots.some((slot) => /specularTexture|sheenRoughness|specularGlossiness|diffuseTexture/i.test(slot))) return true;
  return slots.includes('baseColorTexture') && materials.some((one) => one.getAlphaMode() !== 'OPAQUE');
}

/** Encode all textures as `format` 'webp' or 'plain' (JPEG, PNG where alpha counts), at most `max` pixels a side. */
export async function encodeTextures(document, { max, format, colour = 80, data = 90, effort = 2 }) {
  const textures = document.getRoot().listTextures();
  let next = 0;
  const worker = async () => {
    while (next < textures.length) {
      const at = next++;
      await encodeOne(textures[at], { max, format, colour, data, effort }, at);
    }
  };
  await Promise.all([worker(), worker()]);
  for (const name of ['EXT_texture_webp', 'EXT_texture_avif']) extension(document, name)?.dispose();
  if (format === 'webp' && textures.length > 0) document.createExtension(EXTTextureWebP).setRequired(true);
}

async function encodeOne(texture, options, at) {
  const image = texture.getImage();
  if (!image) throw new Error(`texture ${at} has no picture`);
  const input = sharp(image, { limitInputPixels: MAX_PIXELS, failOn: 'error', ignoreIcc: true });
  const meta = await input.metadata();
  const side = Math.max(meta.width, meta.height);
  const alpha = meta.hasAlpha && usesAlpha(texture);
  let picture = input.resize(options.max, options.max, { fit: 'inside', withoutEnlargement: true });
  if (!alpha) picture = picture.removeAlpha();
  const isData = slotOf(texture) === 'data';
  const [mime, encoded] = options.format === 'webp'
    ? ['image/webp', webp(picture, isData, Math.min(side, options.max), options)]
    : plain(picture, alpha, isData);
  const bytes = await reuse(image, { ...options, mime, alpha, isData }, () => encoded.toBuffer());
  texture.setImage(new Uint8Array(bytes)).setMimeType(mime);
  texture.setURI('');
}

function webp(picture, isData, side, { colour, data, effort }) {
  const smartSubsample = isData && side <= CAREFUL_SIDE;
  return picture.toColourspace('srgb').webp({ quality: isData ? data : colour, effort, smartSubsample, exact: true });
}

function plain(picture, alpha, isData) {
  const srgb = picture.toColourspace('srgb');
  if (alpha) return ['image/png', srgb.png({ compressionLevel: 8 })];
  return ['image/jpeg', srgb.jpeg({ quality: isData ? 92 : 85, chromaSubsampling: isData ? '4:4:4' : '4:2:0' })];
}

