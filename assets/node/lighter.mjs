// Fewer triangles, everything else as it was: nodes, skins, morphs, animations, seams, and the size.
//   node lighter.mjs SOURCE TARGET TRIANGLES      prints {triangles}, every instance counted
import { compactPrimitive, prune, weld } from '@gltf-transform/functions';
import { MeshoptSimplifier } from 'meshoptimizer/simplifier';
import { extremes, positionsOf } from './lib/extremes.mjs';
import { makeIO, readDocument, writeDocument } from './lib/io.mjs';
import { measure } from './lib/measure.mjs';

const ERRORS = [0.002, 0.01, 0.05, 0.2, 1]; // shares of a mesh's size, one pass after the other
const COARSE = 0.2; // from here on seams may open and shading may change: it is that or far too many
const TRIANGLES = 4;
const SMALL = 24; // indices that are not worth the trouble
const [source, target, limit] = process.argv.slice(2);

/** The indices of a primitive with about `ratio` of its triangles; `kept` vertices stay. */
function fewer(primitive, ratio, error, kept) {
  const indices = new Uint32Array(primitive.getIndices().getArray());
  const positions = positionsOf(primitive);
  const normals = primitive.getAttribute('NORMAL');
  const shading = normals ? new Float32Array(normals.getCount() * 3) : new Float32Array(positions.length);
  for (let at = 0, normal = []; normals && at < normals.getCount(); at++) {
    shading.set(normals.getElement(at, normal), at * 3);
  }
  const wanted = Math.max(3, Math.floor((indices.length / 3) * ratio) * 3);
  const [found] = MeshoptSimplifier.simplifyWithAttributes(
    indices, positions, 3, shading, 3, Array(3).fill(normals && error < COARSE ? 0.3 : 0), kept, wanted, error,
    error < COARSE ? [] : ['Permissive'],
  );
  return found;
}

function pass(document, ratio, error) {
  const kept = extremes(document);
  for (const mesh of document.getRoot().listMeshes()) {
    for (const primitive of mesh.listPrimitives()) {
      const indices = primitive.getIndices();
      if (!kept.has(primitive) || primitive.getMode() !== TRIANGLES || indices.getCount() <= SMALL) continue;
      const found = fewer(primitive, ratio, error, kept.get(primitive));
      if (!found.length || found.length >= indices.getCount()) continue;
      primitive.setIndices(indices.clone().setArray(found));
      compactPrimitive(primitive);
    }
  }
}

await MeshoptSimplifier.ready;
const document = await readDocument(await makeIO(), source);
await document.transform(weld());
for (const error of ERRORS) {
  const now = measure(document).triangles;
  if (now <= limit) break;
  pass(document, (limit / now) * 0.98, error);
}
await document.transform(prune({ keepAttributes: true, keepLeaves: true, keepExtras: true, keepSolidTextures: true }));
const { triangles } = measure(document);
await writeDocument(await makeIO(), document, target);
console.log(JSON.stringify({ triangles }));
