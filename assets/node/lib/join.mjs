// Several geometries as one, each carried to its place; the triangles of each stay together.
import { determinant, normalMatrix } from './matrix.mjs';

/** {geometry, ranges}: `parts` are {geometry, matrix}; a range is {first, count} in the joint index buffer. */
export function join(parts) {
  const vertices = parts.reduce((sum, part) => sum + part.geometry.count, 0);
  const indices = new Uint32Array(parts.reduce((sum, part) => sum + part.geometry.indices.length, 0));
  const attributes = emptyColumns(parts[0].geometry, vertices);
  const ranges = [];
  let [first, base] = [0, 0];
  for (const { geometry, matrix } of parts) {
    writeIndices(indices, first, geometry.indices, base, determinant(matrix) < 0);
    for (const [name, column] of geometry.attributes) carry(name, column, matrix, attributes.get(name), base);
    ranges.push({ first, count: geometry.indices.length });
    first += geometry.indices.length;
    base += geometry.count;
  }
  return { geometry: { mode: parts[0].geometry.mode, count: vertices, indices, attributes, targets: [] }, ranges };
}

function emptyColumns(geometry, vertices) {
  const like = ([name, { array, size }]) => [name, { array: new array.constructor(vertices * size), size }];
  return new Map([...geometry.attributes].map(like));
}

function writeIndices(indices, first, own, base, mirrored) {
  for (let at = 0; at < own.length; at++) indices[first + at] = own[at] + base;
  if (!mirrored) return;
  for (let at = first; at < first + own.length; at += 3) {
    [indices[at + 1], indices[at + 2]] = [indices[at + 2], indices[at + 1]];
  }
}

function carry(name, { array, size }, matrix, target, base) {
  const to = target.array.subarray(base * size, base * size + array.length);
  if (name === 'POSITION') place(array, to, matrix);
  else if (name === 'NORMAL') direct(array, to, size, normalMatrix(matrix));
  else if (name === 'TANGENT') direct(array, to, size, tangentMatrix(matrix));
  else to.set(array);
}

function tangentMatrix(m) {
  return [m[0], m[1], m[2], m[4], m[5], m[6], m[8], m[9], m[10]];
}

function place(from, to, m) {
  for (let at = 0; at < from.length; at += 3) {
    const [x, y, z] = [from[at], from[at + 1], from[at + 2]];
    for (let row = 0; row < 3; row++) to[at + row] = m[row] * x + m[4 + row] * y + m[8 + row] * z + m[12 + row];
  }
}

/** The way a tangent's third axis goes stays: viewers take it from the two others, in a mirror image too. */
function direct(from, to, size, m) {
  for (let at = 0; at < from.length; at += size) {
    const [x, y, z] = [from[at], from[at + 1], from[at + 2]];
    const a = m[0] * x + m[3] * y + m[6] * z;
    const b = m[1] * x + m[4] * y + m[7] * z;
    const c = m[2] * x + m[5] * y + m[8] * z;
    const length = Math.hypot(a, b, c) || 1;
    to[at] = a / length;
    to[at + 1] = b / length;
    to[at + 2] = c / length;
    if (size === 4) to[at + 3] = from[at + 3];
  }
}
