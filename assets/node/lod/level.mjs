// One level of detail as a document: triangles grouped into draw calls, a material and pictures for each.
import { Document, Logger, Verbosity } from '@gltf-transform/core';
import { KHRMaterialsEmissiveStrength, KHRMaterialsUnlit } from '@gltf-transform/extensions';
import sharp from 'sharp';

const HALF_CUTOFF = 0.5;

/**
 * `groups`: [{atlas, alpha, double, index}]; `uv`, `color` (RGBA) are those of this level.
 * `pictures`: atlas → {base?, orm?, normal?, emissive?}, encoded as PNG. `copyright`: whose work it is.
 */
export function documentOf(soup, groups, { uv, color, pictures, surfaces }, { alwaysColoured = false, copyright } = {}) {
  const document = new Document().setLogger(new Logger(Verbosity.SILENT));
  if (copyright) document.getRoot().getAsset().copyright = copyright;
  const buffer = document.createBuffer();
  const mesh = document.createMesh('model');
  for (const group of groups) {
    const used = compacted(group.index, soup.position.length / 3);
    const textured = pictures.get(group.atlas) ?? {};
    const colors = colored(used.vertices, color, group.alpha === 'BLEND', alwaysColoured);
    const primitive = document.createPrimitive();
    const add = (name, type, array) => primitive.setAttribute(name, accessor(document, buffer, type, array));
    add('POSITION', 'VEC3', picked(soup.position, used.vertices, 3));
    add('NORMAL', 'VEC3', picked(soup.normal, used.vertices, 3));
    if (Object.keys(textured).length > 0) add('TEXCOORD_0', 'VEC2', picked(uv, used.vertices, 2));
    if (!colors.constant) add('COLOR_0', colors.type, colors.values);
    primitive.setIndices(accessor(document, buffer, 'SCALAR', used.index));
    primitive.setMaterial(materialOf(document, group, textured, colors.constant, surfaces));
    mesh.addPrimitive(primitive);
  }
  document.createScene().addChild(document.createNode('model').setMesh(mesh));
  return document;
}

function accessor(document, buffer, type, array) {
  return document.createAccessor().setType(type).setArray(array).setBuffer(buffer);
}

function compacted(index, count) {
  const place = new Int32Array(count).fill(-1);
  const vertices = [];
  const moved = index.map((at) => (place[at] < 0 ? (place[at] = vertices.push(at) - 1) : place[at]));
  return { vertices, index: vertices.length < 65_535 ? Uint16Array.from(moved) : moved };
}

function picked(values, vertices, width) {
  const out = new Float32Array(vertices.length * width);
  vertices.forEach((from, at) => {
    for (let k = 0; k < width; k++) out[at * width + k] = values[from * width + k];
  });
  return out;
}

/** Colours of the vertices, or the one they all have as `constant`. */
function colored(vertices, color, withAlpha, always) {
  const all = picked(color, vertices, 4);
  let same = !always;
  for (let at = 4; at < all.length && same; at++) same = Math.abs(all[at] - all[at % 4]) < 1e-3;
  if (same) return { constant: [...all.slice(0, 4)] };
  if (withAlpha || always) return { type: 'VEC4', values: all };
  return { type: 'VEC3', values: all.filter((_, at) => at % 4 !== 3) };
}

function materialOf(document, { atlas, alpha, double, rows }, textured, constant, surfaces) {
  const first = surfaces[rows[0]];
  const material = document.createMaterial().setAlphaMode(alpha).setDoubleSided(double);
  if (alpha === 'MASK') material.setAlphaCutoff(HALF_CUTOFF);
  if (constant) material.setBaseColorFactor(alpha === 'BLEND' ? constant : [...constant.slice(0, 3), 1]);
  material.setMetallicFactor(textured.orm ? 1 : first.metal).setRoughnessFactor(textured.orm ? 1 : first.rough);
  const glow = textured.emissive ? [atlas.glow, atlas.glow, atlas.glow] : first.emissive;
  setGlow(document, material, glow);
  if (rows.every((row) => surfaces[row].unlit)) {
    material.setExtension('KHR_materials_unlit', document.createExtension(KHRMaterialsUnlit).createUnlit());
  }
  const texture = (name) => textured[name] && sharedTexture(document, atlas, name, textured[name]);
  material.setBaseColorTexture(texture('base') ?? null).setEmissiveTexture(texture('emissive') ?? null);
  material.setNormalTexture(texture('normal') ?? null);
  material.setMetallicRoughnessTexture(texture('orm') ?? null);
  if (atlas.shaded) material.setOcclusionTexture(texture('orm') ?? null);
  wrapAll(material, atlas);
  return material;
}

function setGlow(document, material, glow) {
  const strength = Math.max(1, ...glow);
  material.setEmissiveFactor(glow.map((value) => value / strength));
  if (strength === 1) return;
  const extension = document.createExtension(KHRMaterialsEmissiveStrength).createEmissiveStrength();
  material.setExtension('KHR_materials_emissive_strength', extension.setEmissiveStrength(strength));
}

function sharedTexture(document, atlas, name, png) {
  const key = `${atlas.name}_${name}`;
  const found = document.getRoot().listTextures().find((texture) => texture.getName() === key);
  return found ?? document.createTexture(key).setImage(png).setMimeType('image/png');
}

const CLAMP = 33071;

function wrapAll(material, { wrap, repeating }) {
  const infos = ['BaseColor', 'Emissive', 'Normal', 'MetallicRoughness', 'Occlusion'].map((slot) => material[`get${slot}TextureInfo`]());
  for (const info of infos) {
    if (!info) continue;
    if (!repeating) info.setWrapS(CLAMP).setWrapT(CLAMP);
    else if (wrap[0] && wrap[1]) info.setWrapS(wrap[0]).setWrapT(wrap[1]);
  }
}

/** A raw picture as a PNG of at most `side` pixels, quickly written: it is encoded again. */
export async function png({ data, width, height }, side) {
  const raw = sharp(data, { raw: { width, height, channels: 4 } });
  const small = raw.resize(side, side, { fit: 'inside', withoutEnlargement: true, kernel: 'mitchell' });
  return new Uint8Array(await small.png({ compressionLevel: 1 }).toBuffer());
}
