// Where a node of joined parts stands. Floats have seven digits: of a building at its place on the map, 200 km from its
// origin, they leave lumps of two centimetres. So what lies far from its origin is told from its own middle.
import { cornersOf, emptyBox, widen } from './bounds.mjs';

const FAR = 8; // times its size

/** About the middle of {geometry, matrix} in the space that the matrices lead to, where that is far off; else the origin. Whole steps of a power of two: every digit of it is told. */
export function standOf(parts) {
  const [box, corners] = [emptyBox(), new Map()];
  for (const { geometry, matrix } of parts) {
    if (!corners.has(geometry)) corners.set(geometry, cornersOf(geometry.attributes.get('POSITION').array));
    widen(box, corners.get(geometry), null, matrix);
  }
  const { min, max } = box;
  const size = Math.max(...max.map((value, axis) => value - min[axis]));
  const step = 2 ** Math.ceil(Math.log2(size || 1));
  const middle = min.map((value, axis) => Math.round((value + max[axis]) / 2 / step) * step);
  return Math.hypot(...middle) > FAR * size && middle.every(Number.isFinite) ? middle : [0, 0, 0];
}

/** A matrix that leads to the space around `stand` instead. */
export function from(stand, matrix) {
  return matrix.map((value, at) => (at >= 12 && at < 15 ? value - stand[at - 12] : value));
}
