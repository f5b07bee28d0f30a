// Encodes one column of numbers for meshopt: whole steps in float form, turned directions, bytes, indices.
import { MeshoptEncoder } from 'meshoptimizer/encoder';
import { Accessor } from '@gltf-transform/core';

const { FLOAT, BYTE, SHORT, UNSIGNED_BYTE, UNSIGNED_SHORT, UNSIGNED_INT } = Accessor.ComponentType;
const MANTISSA = 2 ** 23 - 1;
const LEAST = -126;

/** The exponent of two nearest to `size` / 2^bits, such that every value of `reach` still fits. */
export function stepOf(size, bits, reach) {
  const wanted = Math.round(Math.log2(size > 0 ? size : 1)) - bits;
  const needed = reach > 0 ? Math.ceil(Math.log2(reach / MANTISSA)) : LEAST;
  return Math.min(100, Math.max(LEAST + 26, wanted, needed));
}

/** Floats as whole multiples of 2^step: exact where it matters, no scale to carry. `min` and `max` are rounded too. */
export function steps(array, size, step, group = 'vertex') {
  const unit = 2 ** step;
  const words = new Uint32Array(array.length);
  const min = new Array(size).fill(Infinity);
  const max = new Array(size).fill(-Infinity);
  for (let at = 0; at < array.length; at++) {
    const whole = Math.max(-MANTISSA, Math.min(MANTISSA, Math.round(array[at] / unit)));
    words[at] = ((whole & 0xffffff) | (step << 24)) >>> 0;
    min[at % size] = Math.min(min[at % size], whole * unit);
    max[at % size] = Math.max(max[at % size], whole * unit);
  }
  return { ...stream(words, size * 4, FLOAT, false, group), filter: 'EXPONENTIAL', min, max };
}

/** Unit vectors (three numbers) or tangents (four) with `bits` each way. */
export function directions(array, size, bits) {
  const count = array.length / size;
  const rows = new Float32Array(count * 4);
  for (let at = 0; at < count; at++) {
    const [x, y, z] = [array[at * size], array[at * size + 1], array[at * size + 2]];
    const length = Math.hypot(x, y, z);
    const unit = length > 0 ? [x / length, y / length, z / length] : [0, 0, 1];
    rows.set([...unit, size === 4 ? array[at * 4 + 3] : 0], at * 4);
  }
  const [stride, type] = bits > 8 ? [8, SHORT] : [4, BYTE];
  const packed = MeshoptEncoder.encodeFilterOct(rows, count, stride, bits);
  return { ...stream(packed, stride, type, true), filter: 'OCTAHEDRAL' };
}

/** Quaternions with `bits` a number. */
export function turns(array, bits) {
  const packed = MeshoptEncoder.encodeFilterQuat(array, array.length / 4, 8, bits);
  return { ...stream(packed, 8, SHORT, true, 'motion'), filter: 'QUATERNION' };
}

/** Shares from 0 to 1 as bytes, or as shorts where `bits` are more than eight, so many meant; rows of three are padded to four. */
export function shares(array, size, bits) {
  const [made, full] = bits > 8 ? [Uint16Array, 65535] : [Uint8Array, 255];
  const most = Math.min(full, 2 ** bits - 1);
  const rows = padded(new made((array.length / size) * 4), size, array.length, (at) => {
    return Math.round((Math.round(Math.min(1, Math.max(0, array[at])) * most) / most) * full);
  });
  return stream(rows, rows.BYTES_PER_ELEMENT * 4, bits > 8 ? UNSIGNED_SHORT : UNSIGNED_BYTE, true);
}

/**
 * Skin weights that add up to the whole in every row over all sets, as the format asks: a stream for each set.
 * Bytes do for four bones a vertex. Who has more wants smooth bends, and gets eleven bits in shorts; so does what is
 * `isFine`.
 */
export function weights(sets, isFine = false) {
  const fine = sets.length > 1 || isFine;
  const [most, unit, type] = fine ? [65535, 32, UNSIGNED_SHORT] : [255, 1, UNSIGNED_BYTE];
  const made = sets.map((array) => new (fine ? Uint16Array : Uint8Array)(array.length));
  for (let row = 0; row < sets[0].length; row += 4) {
    const own = sets.flatMap((array) => [0, 1, 2, 3].map((at) => Math.max(0, array[row + at])));
    const sum = own.reduce((total, value) => total + value, 0) || 1;
    const whole = own.map((value) => Math.round(((value / sum) * most) / unit) * unit);
    const top = whole.indexOf(Math.max(...whole));
    whole[top] += most - whole.reduce((total, value) => total + value, 0);
    made.forEach((values, set) => values.set(whole.slice(set * 4, set * 4 + 4), row));
  }
  return made.map((values) => stream(values, fine ? 8 : 4, type, true));
}

/** Joint numbers as bytes or shorts. */
export function joints(array) {
  const small = array.every((value) => value < 256);
  const values = small ? new Uint8Array(array) : new Uint16Array(array);
  return stream(values, small ? 4 : 8, small ? UNSIGNED_BYTE : UNSIGNED_SHORT, false);
}

/** Triangles, or (`triangles` false) any other indices, in the order they have. */
export function indices(array, triangles) {
  const type = array instanceof Uint16Array ? UNSIGNED_SHORT : UNSIGNED_INT;
  const made = stream(array, array.BYTES_PER_ELEMENT, type, false, triangles ? 'triangles' : 'indices');
  return { ...made, mode: triangles ? 'TRIANGLES' : 'INDICES' };
}

/** Floats as they are. */
export function plain(array, size, group = 'vertex') {
  return stream(array, size * 4, FLOAT, false, group);
}

function stream(array, stride, componentType, normalized, group = 'vertex') {
  const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
  return { bytes, stride, componentType, normalized, group, mode: 'ATTRIBUTES', filter: '' };
}

function padded(rows, size, count, value) {
  for (let at = 0; at < count; at++) rows[Math.floor(at / size) * 4 + (at % size)] = value(at);
  return rows;
}
