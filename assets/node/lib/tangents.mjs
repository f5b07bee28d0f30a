// Tangents for relief that is drawn as instances: three.js derives them where a file has none, but turns the relief of
// its instances upside down (GLTFLoader flips normalScale.y once for the mesh and once more for the instances, r187).
import { coordinatesOf, isBrushed } from './materials.mjs';
import { materialsOf } from './movable.mjs';
import { reorder } from './parts.mjs';

const LEAST = 1e-20; // squared area in a texture below which a triangle says nothing
// What three.js derives is no frame of unit vectors: where a picture lies stretched, its relief is flatter one way.
const EVEN = 0.45; // rings of 0.42 still look alike

/**
 * The geometry as instances may draw it: as it is, or with a TANGENT for its relief; null where one set of tangents
 * does not do: relief is laid in two ways, or stretched, or brushed as well, which shows the least turn.
 */
export function forInstances(primitive, geometry) {
  const laid = layouts(primitive);
  if (laid.length === 0 || geometry.attributes.has('TANGENT')) return geometry;
  if (materialsOf(primitive).some(isBrushed)) return null;
  if (!geometry.attributes.has('NORMAL') || new Set(laid.map((one) => JSON.stringify(one))).size > 1) return null;
  const column = geometry.attributes.get(`TEXCOORD_${laid[0].uv}`);
  if (column?.size !== 2) return null;
  const uv = turned(column.array, laid[0]);
  return isEven(geometry, uv) ? withTangents(geometry, uv) : null;
}

/** {uv, rotation, scale} of each picture of relief that its materials have. */
function layouts(primitive) {
  return materialsOf(primitive).flatMap((material) => {
    const coat = material.getExtension('KHR_materials_clearcoat');
    return [
      [material.getNormalTexture(), material.getNormalTextureInfo()],
      [coat?.getClearcoatNormalTexture(), coat?.getClearcoatNormalTextureInfo()],
    ].filter(([texture]) => texture).map(([, info]) => {
      const moved = info.getExtension('KHR_texture_transform');
      return { uv: coordinatesOf(info), rotation: moved?.getRotation() ?? 0, scale: moved?.getScale() ?? [1, 1] };
    });
  });
}

/** Whether a picture lies on a surface about as it is: as wide as high, and square. */
function isEven({ attributes, indices }, uv) {
  const places = attributes.get('POSITION').array;
  let [all, off] = [0, 0];
  for (let at = 0; at + 2 < indices.length; at += 3) {
    const { area, uneven } = stretch(places, uv, indices.subarray(at, at + 3));
    all += area;
    off += area * uneven;
  }
  return off <= EVEN * all;
}

/** {area, uneven: 0 for a picture that lies as it is, to 1} of a triangle. */
function stretch(places, uv, corners) {
  const [e, f] = sides(places, corners);
  const [u1, v1, u2, v2] = laidSides(uv, corners);
  const [ee, ef, ff] = [dot(e, e), dot(e, f), dot(f, f)];
  const square = ee * ff - ef * ef; // of twice the area
  if (!(square > 0)) return { area: 0, uneven: 0 };
  // How fast u and v grow, by the metric of the plane.
  const grown = (p1, p2, q1, q2) => (p1 * q1 * ff - (p1 * q2 + p2 * q1) * ef + p2 * q2 * ee) / square;
  const [uu, vv, uv2] = [grown(u1, u2, u1, u2), grown(v1, v2, v1, v2), grown(u1, u2, v1, v2)];
  const most = Math.max(uu, vv);
  const area = Math.sqrt(square);
  if (!(most > 0)) return { area: 0, uneven: 0 };
  return { area, uneven: Math.max(1 - Math.sqrt(Math.min(uu, vv) / most), Math.abs(uv2) / most) };
}

/** With four numbers a vertex, by the format: along the picture's u, and which way v runs. `uv`: as it is read. */
function withTangents(geometry, uv) {
  const [places, normals] = ['POSITION', 'NORMAL'].map((name) => geometry.attributes.get(name).array);
  const triangles = [];
  for (let at = 0; at + 2 < geometry.indices.length; at += 3) {
    const corners = [...geometry.indices.subarray(at, at + 3)];
    triangles.push({ corners, ...seen(along(places, uv, corners), isInsideOut(places, normals, corners)) });
  }
  const { indices, rows, kinds } = split(triangles, geometry.count);
  const sums = new Float64Array(rows.length * 3);
  for (const [number, { corners, u }] of triangles.entries()) {
    for (let corner = 0; u && corner < 3; corner += 1) {
      const weight = angle(places, corners, corner);
      for (let axis = 0; axis < 3; axis += 1) sums[3 * indices[3 * number + corner] + axis] += u[axis] * weight;
    }
  }
  const attributes = new Map([...geometry.attributes].map(([name, one]) => [name, taken(one, rows)]));
  attributes.set('TANGENT', { array: squared(sums, attributes.get('NORMAL').array, kinds), size: 4 });
  const sorted = new Map([...attributes].sort(([a], [b]) => (a < b ? -1 : 1)));
  return reorder({ ...geometry, indices, count: rows.length, attributes: sorted });
}

/**
 * {indices, rows: of which vertex each is, kinds}: a vertex between a picture and its mirror image becomes two, as does
 * one between a face and its back.
 */
function split(triangles, count) {
  const rows = Array.from({ length: count }, (_, vertex) => vertex);
  const kinds = new Array(count).fill(0);
  const others = new Map();
  const indices = triangles.flatMap(({ corners, kind = 0 }) => corners.map((vertex) => {
    if (kind === 0 || kinds[vertex] === 0 || kinds[vertex] === kind) {
      kinds[vertex] ||= kind;
      return vertex;
    }
    const key = `${vertex} ${kind}`;
    if (!others.has(key)) {
      others.set(key, rows.push(vertex) - 1);
      kinds.push(kind);
    }
    return others.get(key);
  }));
  return { indices: Uint32Array.from(indices), rows, kinds };
}

function taken({ array, size }, rows) {
  const made = new array.constructor(rows.length * size);
  rows.forEach((row, at) => made.set(array.subarray(row * size, (row + 1) * size), at * size));
  return { array: made, size };
}

/** Coordinates as the picture is read: moved ones may be turned or mirrored. */
function turned(uvs, { rotation, scale }) {
  const [sin, cos] = [Math.sin(rotation), Math.cos(rotation)];
  const moved = new Float64Array(uvs.length);
  for (let at = 0; at < uvs.length; at += 2) {
    const [u, v] = [scale[0] * uvs[at], scale[1] * uvs[at + 1]]; // scaled first, then turned
    moved[at] = cos * u + sin * v;
    moved[at + 1] = cos * v - sin * u;
  }
  return moved;
}

/** {u: the unit vector in which u grows, way: 1, or -1 where the picture is mirrored} of a triangle, or null. */
function along(places, uv, corners) {
  const [e, f] = sides(places, corners);
  const [u1, v1, u2, v2] = laidSides(uv, corners);
  const area = u1 * v2 - u2 * v1;
  if (area * area < LEAST) return null;
  const u = e.map((value, axis) => (value * v2 - f[axis] * v1) / area);
  const length = Math.hypot(...u);
  // v runs down the picture, and its relief up
  return length > 0 ? { u: u.map((value) => value / length), way: -Math.sign(area) } : null;
}

/**
 * Where its normals point away from who looks, three.js turns the relief of a triangle half round. The kind tells the
 * triangles of one frame from others; its sign is the way.
 */
function seen(found, insideOut) {
  if (!found) return null;
  const { u, way } = found;
  return insideOut ? { u: u.map((value) => -value), kind: -2 * way } : { u, kind: way };
}

function isInsideOut(places, normals, corners) {
  const [e, f] = sides(places, corners);
  const across = [e[1] * f[2] - e[2] * f[1], e[2] * f[0] - e[0] * f[2], e[0] * f[1] - e[1] * f[0]];
  return dot(across, [0, 1, 2].map((axis) => corners.reduce((sum, corner) => sum + normals[3 * corner + axis], 0))) < 0;
}

/** Two sides of a triangle, from its first corner. */
function sides(places, [a, b, c]) {
  return [minus(places, b, a), minus(places, c, a)];
}

/** The same sides in the picture: u and v of each. */
function laidSides(uv, [a, b, c]) {
  return [uv[2 * b] - uv[2 * a], uv[2 * b + 1] - uv[2 * a + 1], uv[2 * c] - uv[2 * a], uv[2 * c + 1] - uv[2 * a + 1]];
}

function dot(a, b) {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

function minus(places, to, from) {
  return [0, 1, 2].map((axis) => places[3 * to + axis] - places[3 * from + axis]);
}

/** How much of the turn round a vertex a triangle takes, in radians. */
function angle(places, corners, corner) {
  const [at, next, last] = [0, 1, 2].map((step) => corners[(corner + step) % 3]);
  const [a, b] = [minus(places, next, at), minus(places, last, at)];
  const cosine = dot(a, b) / (Math.hypot(...a) * Math.hypot(...b) || 1);
  return Math.acos(Math.min(1, Math.max(-1, cosine)));
}

/** Unit vectors square to the normals; any, where no triangle says which. */
function squared(sums, normals, kinds) {
  const array = new Float32Array(kinds.length * 4);
  for (let vertex = 0; vertex < kinds.length; vertex += 1) {
    const n = normals.subarray(3 * vertex, 3 * vertex + 3);
    const within = without(sums.subarray(3 * vertex, 3 * vertex + 3), n);
    const any = Math.abs(n[0]) < 0.9 ? [1, 0, 0] : [0, 1, 0];
    const unit = within ?? without(any, n) ?? [1, 0, 0];
    array.set([...unit, Math.sign(kinds[vertex]) || 1], 4 * vertex);
  }
  return array;
}

function without(vector, n) {
  const share = dot(vector, n);
  const left = [0, 1, 2].map((axis) => vector[axis] - share * n[axis]);
  const length = Math.hypot(...left);
  return length > 1e-6 ? left.map((value) => value / length) : null;
}
