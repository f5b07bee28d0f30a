// Re-encodes every texture for its slot. No byte of an uploaded picture is handed on.
import sharp from 'sharp';
import { listTextureSlots } from '@gltf-transform/functions';
import { EXTTextureWebP } from '@gltf-transform/extensions';
import { nameOf, reuse } from './encoded.mjs';
import { extension } from './io.mjs';

const DATA = /normal|occlusion|metallic|rough|thickness|transmission|iridescence|anisotropy|specularTexture$/i;
const MAX_PIXELS = 8192 * 8192;
const STRIP = 16; // px: palettes and ramps are kept without loss, which takes fewer bytes
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

/**
 * Begin to encode all textures that something reads, as they are now; other threads do it while the caller goes on.
 * What it gives goes to `encodeTextures`, with the same options.
 */
export async function beginTextures(document, options) {
  const begun = new Map();
  const read = document.getRoot().listTextures().filter((one) => one.getImage() && listTextureSlots(one).length > 0);
  for (const plan of await Promise.all(read.map((one) => planned(one, withUsual(options))))) {
    encoded(plan, begun).catch(() => {}); // whoever needs it hears of it
  }
  return begun;
}

/**
 * Encode all textures as `format` 'webp' or 'plain' (JPEG, PNG where alpha counts), at most `max` pixels a side.
 * `begun`: what was begun before, taken where a texture is still read in the same way.
 */
export async function encodeTextures(document, options, begun = new Map()) {
  const textures = document.getRoot().listTextures();
  let next = 0;
  const worker = async () => {
    while (next < textures.length) {
      const at = next++;
      await encodeOne(textures[at], withUsual(options), at, begun);
    }
  };
  await Promise.all([worker(), worker()]);
  for (const name of ['EXT_texture_webp', 'EXT_texture_avif']) extension(document, name)?.dispose();
  if (options.format === 'webp' && textures.length > 0) document.createExtension(EXTTextureWebP).setRequired(true);
}

function withUsual(options) {
  return { colour: 80, data: 90, effort: 2, ...options };
}

async function encodeOne(texture, options, at, begun) {
  if (!texture.getImage()) throw new Error(`texture ${at} has no picture`);
  const plan = await planned(texture, options);
  const bytes = await encoded(plan, begun);
  texture.setImage(new Uint8Array(bytes)).setMimeType(plan.params.mime);
  texture.setURI('');
}

/** The encoder of a texture as it is read now: {image, params, encoder}; `params` tell all that it depends on. */
async function planned(texture, options) {
  const image = texture.getImage();
  const input = sharp(image, { limitInputPixels: MAX_PIXELS, failOn: 'error', ignoreIcc: true });
  const meta = await input.metadata();
  const side = Math.max(meta.width, meta.height);
  const alpha = meta.hasAlpha && usesAlpha(texture);
  let picture = input.resize(options.max, options.max, { fit: 'inside', withoutEnlargement: true });
  if (!alpha) picture = picture.removeAlpha();
  const isData = slotOf(texture) === 'data';
  const exact = Math.min(meta.width, meta.height) <= STRIP;
  const [mime, encoder] = options.format === 'webp'
    ? ['image/webp', webp(picture, isData, Math.min(side, options.max), { ...options, exact })]
    : plain(picture, alpha || exact, isData);
  return { image, params: { ...options, mime, alpha, isData, exact }, encoder };
}

/** The bytes of a plan; equal pictures that are read in the same way are encoded once. */
function encoded({ image, params, encoder }, begun) {
  const name = nameOf(image, params);
  if (!begun.has(name)) begun.set(name, reuse(image, params, () => encoder.toBuffer()));
  return begun.get(name);
}

function webp(picture, isData, side, { colour, data, effort, exact }) {
  if (exact) return picture.toColourspace('srgb').webp({ lossless: true, effort, exact: true });
  const smartSubsample = isData && side <= CAREFUL_SIDE;
  return picture.toColourspace('srgb').webp({ quality: isData ? data : colour, effort, smartSubsample, exact: true });
}

function plain(picture, alpha, isData) {
  const srgb = picture.toColourspace('srgb');
  if (alpha) return ['image/png', srgb.png({ compressionLevel: 8 })];
  return ['image/jpeg', srgb.jpeg({ quality: isData ? 92 : 85, chromaSubsampling: isData ? '4:4:4' : '4:2:0' })];
}

