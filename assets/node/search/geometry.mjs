// The geometry of a candidate: parts joined, simplified as far as asked, packed.
import { packGeometry } from '../lib/geometry.mjs';
import { shape } from '../lib/shape.mjs';

const UV_BITS = 14; // of a texture's width: at 12 a tenth of the whole difference that is allowed is gone

/**
 * Shape and pack a document in place, moving no surface by more than `error` of the model's size; gives its map of
 * nodes. Without `tangents` a viewer derives them from the picture, as the reference without them would look.
 */
export async function shaped(document, { error, tangents }) {
  if (!tangents) dropTangents(document);
  const { nodes } = await shape(document, { error });
  await packGeometry(document, { uv: UV_BITS });
  return nodes;
}

function dropTangents(document) {
  for (const mesh of document.getRoot().listMeshes()) {
    for (const primitive of mesh.listPrimitives()) {
      primitive.setAttribute('TANGENT', null);
      for (const target of primitive.listTargets()) target.setAttribute('TANGENT', null);
    }
  }
}
