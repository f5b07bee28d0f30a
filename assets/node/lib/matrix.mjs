// 4×4 matrices as arrays of 16, column by column, in double precision.
import { MathUtils } from '@gltf-transform/core';

const CLOSE = 1e-6;
export const IDENTITY = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1];

/** a · b */
export function multiply(a, b) {
  const product = new Array(16).fill(0);
  for (let column = 0; column < 4; column++) {
    for (let row = 0; row < 4; row++) {
      for (let at = 0; at < 4; at++) product[column * 4 + row] += a[at * 4 + row] * b[column * 4 + at];
    }
  }
  return product;
}

/** From a node's space to that of `above`, an ancestor or the node itself; null means the scene's. */
export function relative(node, above) {
  let matrix = IDENTITY;
  for (let at = node; at && at !== above; at = at.getParentNode()) matrix = multiply(at.getMatrix(), matrix);
  return matrix;
}

/** Of the upper 3×3: negative for a mirror. */
export function determinant(m) {
  const minor = (a, b) => m[4 + a] * m[8 + b] - m[4 + b] * m[8 + a];
  return m[0] * minor(1, 2) - m[1] * minor(0, 2) + m[2] * minor(0, 1);
}

/** {translation, rotation, scale}, or null when the matrix also shears. */
export function decompose(matrix) {
  const [translation, rotation, scale] = [[0, 0, 0], [0, 0, 0, 1], [1, 1, 1]];
  MathUtils.decompose(matrix, translation, rotation, scale);
  const again = MathUtils.compose(translation, rotation, scale, new Array(16).fill(0));
  const size = Math.max(...scale.map(Math.abs));
  const off = [0, 1, 2, 4, 5, 6, 8, 9, 10].some((at) => Math.abs(again[at] - matrix[at]) > CLOSE * size);
  return off ? null : { translation, rotation, scale };
}

/** Lengths of the three axes. */
export function scales(m) {
  return [0, 4, 8].map((at) => Math.hypot(m[at], m[at + 1], m[at + 2]));
}

/** Whether one way is pressed to nothing: then normals have no direction, and viewers light it as they like. */
export function isPressed(m) {
  return !(Math.abs(determinant(m)) > CLOSE * Math.max(...scales(m)) ** 3);
}

/** Whether lengths stay as they are. */
export function isRigid(m) {
  return scales(m).every((scale) => Math.abs(scale - 1) < 1e-4);
}

/** The matrix that turns normals: the cofactors of the upper 3×3, as 9 numbers, column by column. */
export function normalMatrix(m) {
  const [a, b, c] = [[m[0], m[1], m[2]], [m[4], m[5], m[6]], [m[8], m[9], m[10]]];
  const sign = Math.sign(determinant(m)) || 1;
  return [...cross(b, c), ...cross(c, a), ...cross(a, b)].map((value) => value * sign);
}

function cross(a, b) {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}
