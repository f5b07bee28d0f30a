// The geometry of a candidate: parts joined, simplified as far as asked, packed.
import { packGeometry } from '../lib/geometry.mjs';
import { shape } from '../lib/shape.mjs';
import { keepParts, packBits } from '../lib/kept.mjs';

/**
 * Shape and pack a document in place, moving no surface by more than `error` of the model's size; gives its map of
 * nodes. `bits`: of positions, of a texture's width, and more than usual of normals and tangents. `tangents` are the
 * materials that keep them (null: all); for the others a viewer derives them from the picture. `kept`: see
 * Settings in workshop.py. `known`: what is known of it from calls with the same tangents and the same `kept`.
 */
export async function shaped(document, { error, tangents, bits: [position, uv, more], kept = 'look', known }) {
  if (kept === 'bits') return bitwise(document);
  if (tangents) dropTangents(document, tangents);
  const { nodes } = kept === 'parts' ? await keepParts(document) : await shape(document, { error, painted: kept === 'look', layered: kept === 'layers', known });
  await packGeometry(document, { position, uv, more });
  return nodes;
}

async function bitwise(document) {
  const { nodes } = await keepParts(document);
  packBits(document);
  return nodes;
}

function dropTangents(document, kept) {
  const materials = document.getRoot().listMaterials();
  for (const mesh of document.getRoot().listMeshes()) {
    for (const primitive of mesh.listPrimitives()) {
      if (kept.includes(materials.indexOf(primitive.getMaterial()))) continue;
      primitive.setAttribute('TANGENT', null);
      for (const target of primitive.listTargets()) target.setAttribute('TANGENT', null);
    }
  }
}
