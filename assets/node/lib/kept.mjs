// A model in its own parts, for one that nothing less looks like: surfaces that coincide show whichever is drawn last,
// or nearer in the last bit. So nothing is welded, joined or painted, and all is drawn in the order it came.
import { convertPrimitiveToTriangles, dedup, prune } from '@gltf-transform/functions';
import { PropertyType } from '@gltf-transform/core';
import { dropUnread } from './materials.mjs';
import { PackedMeshopt } from './meshopt.mjs';
import { dropAimless, KEEP } from './steps.mjs';
import * as pack from './streams.mjs';

const TRIANGLES = 4;

/** Leave out what nobody reads, no more; gives {nodes} as `shape` does. */
export async function keepParts(document) {
  const root = document.getRoot();
  const source = root.listNodes();
  dropAimless(document);
  dropUnread(document);
  for (const mesh of root.listMeshes()) mesh.listPrimitives().forEach((one) => giveIndices(document, one));
  await document.transform(dedup({ propertyTypes: [PropertyType.ACCESSOR, PropertyType.TEXTURE] }), prune(KEEP));
  const [index, meshes] = [root.listNodes(), root.listMeshes()];
  const kept = source.flatMap((node, at) => (index.includes(node) ? [[at, placeOf(node, index, meshes)]] : []));
  return { nodes: Object.fromEntries(kept) };
}

/** Parts are told as ranges of indices. */
function giveIndices(document, primitive) {
  if (primitive.getMode() > TRIANGLES) convertPrimitiveToTriangles(primitive);
  const positions = primitive.getAttribute('POSITION');
  if (!positions || primitive.getIndices()) return;
  const array = Uint32Array.from({ length: positions.getCount() }, (_, at) => at);
  primitive.setIndices(document.createAccessor().setArray(array).setBuffer(positions.getBuffer()));
}

function placeOf(node, index, meshes) {
  const mesh = node.getMesh();
  const drawn = (mesh?.listPrimitives() ?? []).map((primitive, at) => ({ primitive, at })).filter((one) => one.primitive.getIndices());
  const parts = drawn.map(({ primitive, at }) => {
    return { mesh: meshes.indexOf(mesh), primitive: at, first: 0, count: primitive.getIndices().getCount() };
  });
  return { name: node.getName(), web: index.indexOf(node), parts };
}

/** Pack geometry with meshopt, every bit and the order of every corner kept (its packing of triangles turns them). */
export function packBits(document) {
  const columns = new Set();
  const indices = new Set();
  for (const primitive of document.getRoot().listMeshes().flatMap((mesh) => mesh.listPrimitives())) {
    if (primitive.getIndices()) indices.add(primitive.getIndices());
    for (const owner of [primitive, ...primitive.listTargets()]) for (const one of owner.listAttributes()) columns.add(one);
  }
  const free = (one) => !one.getSparse() && one.getCount() > 0;
  const floats = [...columns].filter((one) => free(one) && one.getArray() instanceof Float32Array);
  const wide = [...indices].filter((one) => free(one) && !(one.getArray() instanceof Uint8Array));
  if (floats.length + wide.length === 0) return;
  const { streams } = document.createExtension(PackedMeshopt).setRequired(true);
  for (const one of floats) streams.set(one, pack.plain(one.getArray(), one.getElementSize()));
  for (const one of wide) streams.set(one, pack.indices(one.getArray(), false));
}
