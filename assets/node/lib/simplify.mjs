// Fewer triangles within a bound: a collapse may move the surface by `error` and no further.
import { MeshoptSimplifier } from 'meshoptimizer/simplifier';
import { compact } from './parts.mjs';

const WEIGHTS = { NORMAL: 0.5, TEXCOORD: 1, COLOR: 1 };
const FEWEST = 24; // triangles below which nothing is worth taking away

/** Take triangles away in place, at most `error` (in the geometry's own unit) off. Rims stay: parts meet there. */
export async function simplify(geometry, error) {
  if (!(error > 0) || geometry.mode !== 4 || geometry.targets.length > 0) return geometry;
  if (geometry.indices.length < FEWEST * 3 || geometry.attributes.has('JOINTS_0')) return geometry;
  await MeshoptSimplifier.ready;
  compact(geometry); // a vertex that was welded away would tie those at its place
  const { rows, weights } = attributeRows(geometry);
  const position = geometry.attributes.get('POSITION').array;
  const flags = ['LockBorder', 'ErrorAbsolute'];
  const [indices] = weights.length > 0
    ? MeshoptSimplifier.simplifyWithAttributes(
        geometry.indices, position, 3, rows, weights.length, weights, null, 0, error, flags)
    : MeshoptSimplifier.simplify(geometry.indices, position, 3, 0, error, flags);
  if (indices.length > 0 && indices.length < geometry.indices.length) geometry.indices = new Uint32Array(indices);
  return geometry;
}

function attributeRows({ attributes, count }) {
  const used = [...attributes].filter(([name]) => WEIGHTS[name.split('_')[0]]);
  const weights = used.flatMap(([name, { size }]) => new Array(size).fill(WEIGHTS[name.split('_')[0]]));
  const rows = new Float32Array(count * weights.length);
  let offset = 0;
  for (const [, { array, size }] of used) {
    for (let at = 0; at < array.length; at++) rows[Math.floor(at / size) * weights.length + offset + (at % size)] = array[at];
    offset += size;
  }
  return { rows, weights };
}
