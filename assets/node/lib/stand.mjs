// Where a node of joined parts stands. Floats have seven digits: of a building at its place on the map, 200 km from its
// origin, they leave lumps of two centimetres. So what lies far from its origin is told from its own middle.

const FAR = 8; // times its size

/** About the middle of {geometry, matrix} in the space that the matrices lead to, where that is far off; else the origin. Whole steps of a power of two: every digit of it is told. */
export function standOf(parts) {
  const [min, max] = [[Infinity, Infinity, Infinity], [-Infinity, -Infinity, -Infinity]];
  const boxes = new Map();
  for (const { geometry, matrix } of parts) {
    if (!boxes.has(geometry)) boxes.set(geometry, cornersOf(geometry));
    for (const [x, y, z] of boxes.get(geometry)) {
      for (let row = 0; row < 3; row += 1) {
        const value = matrix[row] * x + matrix[4 + row] * y + matrix[8 + row] * z + matrix[12 + row];
        min[row] = Math.min(min[row], value);
        max[row] = Math.max(max[row], value);
      }
    }
  }
  const size = Math.max(...max.map((value, axis) => value - min[axis]));
  const step = 2 ** Math.ceil(Math.log2(size || 1));
  const middle = min.map((value, axis) => Math.round((value + max[axis]) / 2 / step) * step);
  return Math.hypot(...middle) > FAR * size && middle.every(Number.isFinite) ? middle : [0, 0, 0];
}

/** A matrix that leads to the space around `stand` instead. */
export function from(stand, matrix) {
  return matrix.map((value, at) => (at >= 12 && at < 15 ? value - stand[at - 12] : value));
}

function cornersOf({ attributes }) {
  const { array } = attributes.get('POSITION');
  const [min, max] = [[Infinity, Infinity, Infinity], [-Infinity, -Infinity, -Infinity]];
  for (let at = 0; at < array.length; at += 1) {
    min[at % 3] = Math.min(min[at % 3], array[at]);
    max[at % 3] = Math.max(max[at % 3], array[at]);
  }
  return [0, 1, 2, 3, 4, 5, 6, 7].map((corner) => [0, 1, 2].map((axis) => ((corner >> axis) & 1 ? max : min)[axis]));
}
