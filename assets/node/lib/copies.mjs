// Baked copies: primitives that are one shape, moved, turned or evenly scaled.
import { createHash } from 'node:crypto';
import { IDENTITY } from './matrix.mjs';
import { fit } from './fit.mjs';

const TURNED = new Set(['POSITION', 'NORMAL', 'TANGENT']);
const OF_SIZE = 1e-5; // how far a vertex may be off, as a share of the part's size
const OF_PLACE = 2.4e-7; // and of its coordinates: two steps of a 32-bit float
const OF_NORMAL = 1e-3;
const MOST_TRIED = 16; // shapes of one fingerprint that a primitive is held against

/**
 * Sort geometries (see parts.mjs) into shapes. Gives one row per geometry: {shape: index of the first geometry
 * of its shape, matrix: from that one's space to this one's}.
 */
export function findCopies(geometries) {
  const known = new Map();
  return geometries.map((geometry, at) => {
    if (isBent(geometry)) return { shape: at, matrix: IDENTITY };
    const key = fingerprint(geometry);
    const firsts = known.get(key) ?? known.set(key, []).get(key);
    for (const first of firsts.slice(0, MOST_TRIED)) {
      const matrix = copyOf(geometries[first], geometry);
      if (matrix) return { shape: first, matrix };
    }
    firsts.push(at);
    return { shape: at, matrix: IDENTITY };
  });
}

/** Morphs and skins say more than places do: such a geometry is nobody's copy. */
function isBent({ attributes, targets }) {
  return targets.length > 0 || attributes.has('JOINTS_0');
}

/** What a rigid motion leaves alone: topology, and every attribute but places and directions. */
function fingerprint({ mode, count, indices, attributes }) {
  const digest = createHash('md5').update(`${mode} ${count} ${[...attributes.keys()]}`).update(indices);
  for (const [name, { array }] of attributes) if (!TURNED.has(name)) digest.update(array);
  return digest.digest('base64');
}

/** The matrix that carries `a` onto `b`, or null. */
function copyOf(a, b) {
  const [from, to] = [a.attributes.get('POSITION').array, b.attributes.get('POSITION').array];
  if (equal(a, b)) return IDENTITY;
  const { matrix, size, reach } = fit(from, to);
  if (!matrix || offBy(from, to, 3, matrix, 1) > OF_SIZE * size + OF_PLACE * reach) return null;
  const length = Math.hypot(matrix[0], matrix[1], matrix[2]);
  return ['NORMAL', 'TANGENT'].every((name) => agrees(a, b, name, matrix, length)) ? matrix : null;
}

function equal(a, b) {
  return [...TURNED].every((name) => {
    const [one, other] = [a.attributes.get(name)?.array, b.attributes.get(name)?.array];
    return one === other || (one && other && Buffer.compare(bytes(one), bytes(other)) === 0);
  });
}

function bytes(array) {
  return Buffer.from(array.buffer, array.byteOffset, array.byteLength);
}

function agrees(a, b, name, matrix, length) {
  const [one, other] = [a.attributes.get(name), b.attributes.get(name)];
  if (!one) return true;
  const turn = matrix.map((value, at) => (at < 12 ? value / length : 0));
  return offBy(one.array, other.array, one.size, turn, 0) <= OF_NORMAL;
}

/** The largest distance between `m` · from and to; `w` 1 for places, 0 for directions (a fourth number must be equal). */
function offBy(from, to, stride, m, w) {
  let worst = 0;
  for (let at = 0; at < from.length; at += stride) {
    const [x, y, z] = [from[at], from[at + 1], from[at + 2]];
    const dx = m[0] * x + m[4] * y + m[8] * z + w * m[12] - to[at];
    const dy = m[1] * x + m[5] * y + m[9] * z + w * m[13] - to[at + 1];
    const dz = m[2] * x + m[6] * y + m[10] * z + w * m[14] - to[at + 2];
    worst = Math.max(worst, dx * dx + dy * dy + dz * dz);
    if (stride === 4 && from[at + 3] !== to[at + 3]) return Infinity;
  }
  return Math.sqrt(worst);
}
