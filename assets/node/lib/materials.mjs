// Materials that are one, attributes that no material reads, and a palette for many plain colours.
import { isBlended, materialsOf, VARIANTS } from './movable.mjs';
import { FEWEST, paintPalette } from './palette.mjs';
import { pointedAt } from './pointers.mjs';

/** Make materials that differ by name alone one. Those that a pointer animates, or that carry notes of their own, stay by themselves. */
export function mergeMaterials(document) {
  const [pointed, isNoted] = [pointedAt(document), notedIn(document)];
  const kept = [];
  for (const material of document.getRoot().listMaterials()) {
    if (pointed.has(material) || isNoted(material)) continue;
    const twin = kept.find((one) => one.equals(material, new Set(['name'])));
    if (twin) replace(material, twin);
    else kept.push(material);
  }
}

/** A function that says whether a material carries notes that not all do: what converters write of each is not about it. */
function notedIn(document) {
  const notes = new Set(document.getRoot().listMaterials().map((one) => JSON.stringify(one.getExtras())));
  return (material) => notes.size > 1 && Object.keys(material.getExtras()).length > 0;
}

function replace(old, twin) {
  for (const parent of old.listParents()) if (parent.propertyType !== 'Root') parent.swap(old, twin);
  old.dispose();
}

/**
 * Drop texture coordinates, tangents and second colours that no material of a primitive reads. The format wants
 * coordinates numbered without a gap, so those below one that is read stay.
 */
export function dropUnread(document) {
  for (const mesh of document.getRoot().listMeshes()) {
    for (const primitive of mesh.listPrimitives()) dropFrom(primitive);
  }
}

function dropFrom(primitive) {
  const read = readBy(primitive);
  const highest = Math.max(-1, ...[...read].filter((name) => name.startsWith('TEXCOORD_')).map((name) => Number(name.slice(9))));
  const isRead = (name) => read.has(name) || (name.startsWith('TEXCOORD_') && Number(name.slice(9)) < highest);
  for (const owner of [primitive, ...primitive.listTargets()]) {
    for (const name of owner.listSemantics()) {
      if (/^(TEXCOORD_|TANGENT|COLOR_[1-9])/.test(name) && !isRead(name)) owner.setAttribute(name, null);
    }
  }
}

function readBy(primitive) {
  const read = new Set();
  const visit = (owner) => {
    for (const edge of owner.getGraph().listChildEdges(owner)) {
      const [child, name] = [edge.getChild(), edge.getName()];
      if (child.propertyType === 'TextureInfo') read.add(`TEXCOORD_${coordinatesOf(child)}`);
      if (child.propertyType === 'Texture' && /normalTexture/i.test(name)) read.add('TANGENT');
      if (child.extensionName) visit(child);
    }
  };
  for (const material of materialsOf(primitive)) {
    if (hasTextures(material)) visit(material);
    if (isBrushed(material)) for (const name of ['TANGENT', ...derivedFrom(primitive)]) read.add(name);
  }
  return read;
}

/** The number of the texture coordinates that a picture is laid by. */
export function coordinatesOf(info) {
  return info.getExtension('KHR_texture_transform')?.getTexCoord() ?? info.getTexCoord();
}

/** Whether light is stretched along its tangents. */
export function isBrushed(material) {
  return Boolean(material.getExtension('KHR_materials_anisotropy'));
}

/** What three.js derives tangents from where there are none and no relief says it: the first texture coordinates, read by a picture or not. */
function derivedFrom(primitive) {
  return primitive.getAttribute('TANGENT') ? [] : ['TEXCOORD_0'];
}

function hasTextures(material) {
  const texture = (owner) => owner.getGraph().listChildEdges(owner).some((edge) => isPicture(edge.getChild(), texture));
  return texture(material);
}

function isPicture(child, inside) {
  return child.propertyType === 'Texture' || (Boolean(child.extensionName) && inside(child));
}

/**
 * Paint many plain materials from one small picture, so that their parts can be drawn together. Materials that
 * variants or pointers name, or that carry notes of their own, stay as they are, and so does everything else then.
 * Blended ones stay in any case: in one picture they would have several colours, and the order of these shows.
 */
export async function paint(document, primitives) {
  const root = document.getRoot();
  const tied = root.listMeshes().some((mesh) => mesh.listPrimitives().some((one) => one.getExtension(VARIANTS)));
  const pointed = [...pointedAt(document)].some((one) => one.propertyType === 'Material');
  const plain = new Set(primitives.map((one) => one.getMaterial()).filter((one) => one && !isBlended(one) && !hasTextures(one)));
  if (tied || pointed || plain.size < FEWEST || [...plain].some(notedIn(document))) return;
  await paintPalette(document, isBlended);
}
