// What of a material is kept in a hall: base colour, metal, roughness, occlusion, normals, glow, and glass as alpha.
import sharp from 'sharp';
import { coordinatesOf } from '../lib/materials.mjs';

const GLASS = 0.35; // alpha of what lets all light through: a pass of its own is too dear in a hall
const PICTURE_BYTES = 96 << 20; // of all decoded pictures together
const MAX_SIDE = 1024;
const MAX_PIXELS = 8192 * 8192;
const [CLAMP, MIRROR] = [33071, 33648];
export const SLOTS = ['base', 'orm', 'occlusion', 'normal', 'emissive'];

/** The surfaces of a document; `rowOf(material, primitive)` says which one a primitive has. */
export async function readSurfaces(document) {
  const pictures = await decoded(document);
  const list = [];
  const rows = new Map();
  const rowOf = (material, primitive) => {
    const bare = surfaceOf(material, pictures);
    const drawn = primitive.getAttribute(`TEXCOORD_${bare.texCoord}`) ? bare : { ...bare, slots: {} };
    const key = keyOf(drawn);
    if (!rows.has(key)) rows.set(key, list.push(drawn) - 1);
    return rows.get(key);
  };
  return { list, rowOf };
}

async function decoded(document) {
  const textures = document.getRoot().listTextures();
  const side = Math.min(MAX_SIDE, Math.floor(Math.sqrt(PICTURE_BYTES / 4 / Math.max(textures.length, 1))));
  const pictures = new Map();
  for (const texture of textures) {
    if (!texture.getImage()) continue;
    const input = sharp(texture.getImage(), { limitInputPixels: MAX_PIXELS, failOn: 'error', ignoreIcc: true });
    const { data, info } = await input
      .resize(side, side, { fit: 'inside', withoutEnlargement: true, kernel: 'mitchell' })
      .toColourspace('srgb').ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    pictures.set(texture, { data, width: info.width, height: info.height, id: pictures.size, clear: isClear(data) });
  }
  return pictures;
}

function isClear(data) {
  for (let at = 3; at < data.length; at += 4) if (data[at] < 250) return true;
  return false;
}

function surfaceOf(material, pictures) {
  if (!material) return { ...PLAIN, slots: {} };
  const infos = slotsOf(material);
  const lead = Object.values(infos)[0];
  const slots = {};
  for (const [name, { texture, info }] of Object.entries(infos)) {
    if (pictures.has(texture) && sameUv(info, lead.info)) slots[name] = pictures.get(texture);
  }
  const color = material.getBaseColorFactor();
  const transmission = material.getExtension('KHR_materials_transmission')?.getTransmissionFactor() ?? 0;
  const strength = material.getExtension('KHR_materials_emissive_strength')?.getEmissiveStrength() ?? 1;
  const unlit = material.getExtension('KHR_materials_unlit') !== null;
  return {
    slots,
    color: [...color.slice(0, 3), color[3] * (1 - transmission * (1 - GLASS))],
    alpha: alphaOf(material, color[3], transmission, slots.base),
    cutoff: material.getAlphaCutoff(),
    double: material.getDoubleSided(),
    metal: unlit ? 0 : material.getMetallicFactor(),
    rough: unlit ? 1 : material.getRoughnessFactor(),
    occlusion: material.getOcclusionStrength(),
    emissive: material.getEmissiveFactor().map((value) => value * strength),
    unlit,
    texCoord: lead?.info.texCoord ?? 0,
    transform: lead?.info.transform ?? null,
    wrap: lead?.info.wrap ?? [0, 0],
  };
}

const PLAIN = {
  color: [1, 1, 1, 1], alpha: 'OPAQUE', cutoff: 0.5, double: false, metal: 1, rough: 1, occlusion: 1,
  emissive: [0, 0, 0], unlit: false, texCoord: 0, transform: null, wrap: [0, 0],
};

function slotsOf(material) {
  const found = {
    base: [material.getBaseColorTexture(), material.getBaseColorTextureInfo()],
    emissive: [material.getEmissiveTexture(), material.getEmissiveTextureInfo()],
    orm: [material.getMetallicRoughnessTexture(), material.getMetallicRoughnessTextureInfo()],
    normal: [material.getNormalTexture(), material.getNormalTextureInfo()],
    occlusion: [material.getOcclusionTexture(), material.getOcclusionTextureInfo()],
  };
  const there = Object.entries(found).filter(([, [texture]]) => texture);
  return Object.fromEntries(there.map(([name, [texture, info]]) => [name, { texture, info: placing(info) }]));
}

function placing(info) {
  const moved = info.getExtension('KHR_texture_transform');
  return {
    texCoord: coordinatesOf(info),
    wrap: [info.getWrapS() ?? 0, info.getWrapT() ?? 0],
    transform: moved && { offset: moved.getOffset(), rotation: moved.getRotation(), scale: moved.getScale() },
  };
}

const sameUv = (a, b) => a.texCoord === b.texCoord && JSON.stringify(a.transform) === JSON.stringify(b.transform);

function alphaOf(material, opacity, transmission, base) {
  const mode = material.getAlphaMode();
  if (transmission > 0.05) return 'BLEND';
  if (mode === 'OPAQUE' || (opacity > 0.98 && !base?.clear)) return 'OPAQUE';
  return mode;
}

function keyOf(surface) {
  return JSON.stringify({ ...surface, slots: SLOTS.map((name) => surface.slots[name]?.id ?? -1) });
}

/** Texture coordinates of a primitive with its surface's transform applied, or null when it has no picture. */
export function uvOf(primitive, surface) {
  if (Object.keys(surface.slots).length === 0) return null;
  const accessor = primitive.getAttribute(`TEXCOORD_${surface.texCoord}`);
  const { offset, rotation, scale } = surface.transform ?? { offset: [0, 0], rotation: 0, scale: [1, 1] };
  const [sin, cos] = [Math.sin(rotation), Math.cos(rotation)];
  const out = new Float32Array(accessor.getCount() * 2);
  const value = [];
  for (let at = 0; at < accessor.getCount(); at++) {
    accessor.getElement(at, value);
    const [u, v] = [value[0] * scale[0], value[1] * scale[1]];
    out.set([u * cos + v * sin + offset[0], v * cos - u * sin + offset[1]].map((x) => (Number.isFinite(x) ? x : 0)), at * 2);
  }
  const shift = [0, 1].map((k) => (surface.wrap[k] === CLAMP || surface.wrap[k] === MIRROR ? 0 : lowest(out, k)));
  for (let at = 0; at < out.length; at++) out[at] -= shift[at % 2];
  return out;
}

/** Whole repeats below the lowest coordinate. */
function lowest(uv, k) {
  let low = Infinity;
  for (let at = k; at < uv.length; at += 2) low = Math.min(low, uv[at]);
  return Number.isFinite(low) ? Math.floor(low + 1e-4) : 0;
}
