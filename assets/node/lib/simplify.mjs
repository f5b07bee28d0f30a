// Fewer triangles within a bound: a collapse may move the surface by `error` and no further.
import { MeshoptSimplifier } from 'meshoptimizer/simplifier';
import { compact } from './parts.mjs';

const WEIGHTS = { NORMAL: 0.5, TEXCOORD: 1, COLOR: 1 };
const FEWEST = 24; // triangles below which nothing is worth taking away
const FLAGS = ['LockBorder', 'ErrorAbsolute']; // rims stay: parts meet there

/** Take triangles away in place, at most `error` (in the geometry's own unit) off. */
export async function simplify(geometry, error) {
  if (!(error > 0) || geometry.mode !== 4 || geometry.targets.length > 0) return geometry;
  if (geometry.indices.length < FEWEST * 3 || geometry.attributes.has('JOINTS_0')) return geometry;
  await MeshoptSimplifier.ready;
  compact(geometry); // a vertex that was welded away would tie those at its place
  const { rows, used, weights } = attributeRows(geometry);
  if (used.length > 0 && used.length + 1 === geometry.attributes.size) return moved(geometry, rows, used, weights, error);
  const position = geometry.attributes.get('POSITION').array;
  const [indices] = weights.length > 0
    ? MeshoptSimplifier.simplifyWithAttributes(
        geometry.indices, position, 3, rows, weights.length, weights, null, 0, error, FLAGS)
    : MeshoptSimplifier.simplify(geometry.indices, position, 3, 0, error, FLAGS);
  if (indices.length > 0 && indices.length < geometry.indices.length) geometry.indices = new Uint32Array(indices);
  return geometry;
}

/**
 * The same, with the vertices that stay moved to where the surface is met best: 1 to 3 dB for no byte. Not for bare
 * places, which exporters often write on a grid of their own that packs better.
 */
function moved(geometry, rows, used, weights, error) {
  const indices = new Uint32Array(geometry.indices);
  const places = new Float32Array(geometry.attributes.get('POSITION').array);
  const [count] = MeshoptSimplifier.simplifyWithUpdate(
    indices, places, 3, rows, weights.length, weights, null, 0, error, FLAGS);
  if (count === 0 || count >= indices.length) return geometry;
  geometry.indices = indices.slice(0, count);
  geometry.attributes.get('POSITION').array = places;
  let offset = 0;
  for (const [name, column] of used) {
    column.array = columnOf(rows, weights.length, offset, column.size);
    if (name === 'NORMAL') normalize(column.array);
    if (name.startsWith('COLOR')) clamp(column.array); // what fits a surface best may be brighter than white
    offset += column.size;
  }
  return geometry;
}

function columnOf(rows, stride, offset, size) {
  const array = new Float32Array((rows.length / stride) * size);
  for (let at = 0; at < array.length; at++) array[at] = rows[Math.floor(at / size) * stride + offset + (at % size)];
  return array;
}

function normalize(array) {
  for (let at = 0; at < array.length; at += 3) {
    const length = Math.hypot(array[at], array[at + 1], array[at + 2]) || 1;
    for (let axis = 0; axis < 3; axis++) array[at + axis] /= length;
  }
}

function clamp(array) {
  for (let at = 0; at < array.length; at++) array[at] = Math.min(1, Math.max(0, array[at]));
}

/** Columns that count, side by side in `rows`, one weight for each number of a vertex. */
function attributeRows({ attributes, count }) {
  const used = [...attributes].filter(([name]) => WEIGHTS[name.split('_')[0]]);
  const weights = used.flatMap(([name, { size }]) => new Array(size).fill(WEIGHTS[name.split('_')[0]]));
  const rows = new Float32Array(count * weights.length);
  let offset = 0;
  for (const [, { array, size }] of used) {
    for (let at = 0; at < array.length; at++) rows[Math.floor(at / size) * weights.length + offset + (at % size)] = array[at];
    offset += size;
  }
  return { rows, used, weights };
}
