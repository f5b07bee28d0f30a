// The turn, even scale and shift that best carry one row of points onto another (Horn 1987, with quaternions).
const ROUNDS = 24; // of Jacobi's method; a 4×4 matrix is diagonal after five or six

/** {matrix, size, reach}: `size` is the radius of the points round their centre, `reach` the largest coordinate. */
export function fit(from, to) {
  const [a, b] = [centreOf(from), centreOf(to)];
  const { products, spread, size, reach } = moments(from, to, a, b);
  if (spread[0] <= 0 || spread[1] <= 0) return { matrix: null, size, reach };
  const free = Math.sqrt(spread[1] / spread[0]);
  const scale = Math.abs(free - 1) < 1e-5 ? 1 : free;
  const turn = rotation(largest(quaternionForm(products))).map((value) => value * scale);
  const shift = [0, 1, 2].map((row) => b[row] - turn[row] * a[0] - turn[3 + row] * a[1] - turn[6 + row] * a[2]);
  const columns = [0, 3, 6].flatMap((at) => [...turn.slice(at, at + 3), 0]);
  return { matrix: [...columns, ...shift, 1], size, reach };
}

function centreOf(points) {
  const sum = [0, 0, 0];
  for (let at = 0; at < points.length; at++) sum[at % 3] += points[at];
  return sum.map((value) => (value * 3) / points.length);
}

function moments(from, to, a, b) {
  const products = new Float64Array(9);
  const spread = [0, 0];
  let [size, reach] = [0, 0];
  const [p, q] = [[0, 0, 0], [0, 0, 0]];
  for (let at = 0; at < from.length; at += 3) {
    for (let axis = 0; axis < 3; axis++) {
      p[axis] = from[at + axis] - a[axis];
      q[axis] = to[at + axis] - b[axis];
      reach = Math.max(reach, Math.abs(from[at + axis]), Math.abs(to[at + axis]));
    }
    for (let i = 0; i < 3; i++) for (let j = 0; j < 3; j++) products[i * 3 + j] += p[i] * q[j];
    const square = q[0] * q[0] + q[1] * q[1] + q[2] * q[2];
    spread[0] += p[0] * p[0] + p[1] * p[1] + p[2] * p[2];
    spread[1] += square;
    size = Math.max(size, square);
  }
  return { products, spread, size: Math.sqrt(size), reach };
}

/** Horn's symmetric matrix, whose eigenvector of the largest eigenvalue is the turn (w, x, y, z). */
function quaternionForm([xx, xy, xz, yx, yy, yz, zx, zy, zz]) {
  return [
    [xx + yy + zz, yz - zy, zx - xz, xy - yx],
    [yz - zy, xx - yy - zz, xy + yx, zx + xz],
    [zx - xz, xy + yx, yy - xx - zz, yz + zy],
    [xy - yx, zx + xz, yz + zy, zz - xx - yy],
  ];
}

function largest(matrix) {
  const vectors = matrix.map((_, row) => matrix.map((_, column) => Number(row === column)));
  for (let round = 0; round < ROUNDS; round++) {
    for (let p = 0; p < 3; p++) for (let q = p + 1; q < 4; q++) rotate(matrix, vectors, p, q);
  }
  const best = [0, 1, 2, 3].reduce((top, at) => (matrix[at][at] > matrix[top][top] ? at : top), 0);
  return vectors.map((row) => row[best]);
}

/** One Jacobi rotation: the entry (p, q) becomes zero. */
function rotate(m, vectors, p, q) {
  if (Math.abs(m[p][q]) < Number.MIN_VALUE * 1e16) return;
  const theta = (m[q][q] - m[p][p]) / (2 * m[p][q]);
  const t = (Math.sign(theta) || 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (const rows of [m, vectors]) {
    for (const row of rows) [row[p], row[q]] = [c * row[p] - s * row[q], s * row[p] + c * row[q]];
  }
  for (let at = 0; at < 4; at++) [m[p][at], m[q][at]] = [c * m[p][at] - s * m[q][at], s * m[p][at] + c * m[q][at]];
}

/** Nine numbers, column by column, of a quaternion (w, x, y, z). */
function rotation([w, x, y, z]) {
  return [
    1 - 2 * (y * y + z * z), 2 * (x * y + z * w), 2 * (x * z - y * w),
    2 * (x * y - z * w), 1 - 2 * (x * x + z * z), 2 * (y * z + x * w),
    2 * (x * z + y * w), 2 * (y * z - x * w), 1 - 2 * (x * x + y * y),
  ];
}
