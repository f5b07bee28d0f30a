// A primitive as plain arrays, and the changes made to them that nobody sees: weld, drop, reorder, write back.
import { MeshoptEncoder } from 'meshoptimizer/encoder';
import { convertPrimitiveToTriangles } from '@gltf-transform/functions';

const TRIANGLES = 4;
const UNUSED = 0xffffffff;
const MOST_CROWDED = 2e8; // a fan of 14,000 triangles round one vertex
const TYPES = { 1: 'SCALAR', 2: 'VEC2', 3: 'VEC3', 4: 'VEC4', 16: 'MAT4' };

/**
 * {mode, count, indices, attributes, targets, ordered}; attributes and each target map a semantic to {array, size}.
 * `ordered`: what is blended shows in which order it is drawn.
 */
export function takeGeometry(primitive) {
  if (primitive.getMode() > TRIANGLES) convertPrimitiveToTriangles(primitive);
  const position = primitive.getAttribute('POSITION');
  const count = position ? position.getCount() : 0;
  const indices = primitive.getIndices()?.getArray() ?? Uint32Array.from({ length: count }, (_, at) => at);
  const targets = primitive.listTargets().map(attributesOf);
  const ordered = primitive.getMaterial()?.getAlphaMode() === 'BLEND';
  return { mode: primitive.getMode(), count, indices: new Uint32Array(indices), attributes: attributesOf(primitive), targets, ordered };
}

function attributesOf(owner) {
  return new Map(owner.listSemantics().sort().map((name) => [name, columnOf(owner.getAttribute(name), name)]));
}

/** Whole numbers stay (joints, and an application's own); everything else becomes 32-bit floats. */
function columnOf(accessor, name) {
  const size = accessor.getElementSize();
  const array = accessor.getArray();
  if (array instanceof Float32Array || !accessor.getNormalized()) return { array: integers(array, name), size };
  const floats = new Float32Array(array.length);
  const row = [];
  for (let at = 0; at < accessor.getCount(); at++) floats.set(accessor.getElement(at, row), at * size);
  return { array: floats, size };
}

function integers(array, name) {
  return array instanceof Float32Array || /^(JOINTS|_)/.test(name) ? array : new Float32Array(array);
}

/** Every column of a geometry: its attributes', then its targets'. */
function columns(geometry) {
  return [geometry.attributes, ...geometry.targets].flatMap((map) => [...map.values()]);
}

/**
 * Make vertices one that are equal to within half a step of the finest packing, and drop triangles that have lost an
 * edge by it. Exporters write a corner once for each triangle, and not in every bit the same: a controller kept four
 * times its vertices. Rounded twice, because twins may lie on both sides of a step's edge.
 */
export function weld(geometry) {
  const finest = finestOf(geometry);
  const once = firstEquals(...rounded(geometry, finest, 0), geometry.count);
  const twice = firstEquals(...rounded(geometry, finest, 0.5), geometry.count);
  const indices = geometry.indices.map((vertex) => once[twice[once[vertex]]]);
  geometry.indices = geometry.mode === TRIANGLES ? withoutSlivers(indices) : indices;
  return geometry;
}

/** The step of each kind of column below which vertices are equal. Of places: a share of the primitive's size. */
function finestOf({ attributes }) {
  const place = attributes.get('POSITION');
  return { POSITION: place ? sizeOf(place.array) / 2 ** 17 : 0, NORMAL: 2 ** -10, TANGENT: 2 ** -8, TEXCOORD: 2 ** -15, COLOR: 2 ** -10, WEIGHTS: 2 ** -12 };
}

function sizeOf(array) {
  const [min, max] = [[Infinity, Infinity, Infinity], [-Infinity, -Infinity, -Infinity]];
  for (let at = 0; at < array.length; at += 1) {
    min[at % 3] = Math.min(min[at % 3], array[at]);
    max[at % 3] = Math.max(max[at % 3], array[at]);
  }
  return Math.max(...max.map((value, at) => value - min[at]));
}

/** [words, words a vertex]: every column as whole steps; what is no float, or has no step, bit by bit. */
function rounded(geometry, finest, offset) {
  const all = [geometry.attributes, ...geometry.targets].flatMap((map) => [...map]);
  const width = all.reduce((sum, [, { size }]) => sum + size, 0);
  const words = new Uint32Array(width * geometry.count);
  let column = 0;
  for (const [name, { array, size }] of all) {
    const step = array instanceof Float32Array ? finest[name.split('_')[0]] : 0;
    const bits = array instanceof Float32Array ? new Uint32Array(array.buffer, array.byteOffset, array.length) : array;
    for (let vertex = 0; vertex < geometry.count; vertex++) {
      for (let at = 0; at < size; at++) {
        const from = vertex * size + at;
        words[vertex * width + column + at] = step > 0 ? Math.round(array[from] / step + offset) : bits[from];
      }
    }
    column += size;
  }
  return [words, width];
}

function firstEquals(words, width, count) {
  const mask = 2 ** Math.ceil(Math.log2(count * 2 + 2)) - 1;
  const table = new Uint32Array(mask + 1).fill(UNUSED);
  const kept = new Uint32Array(count);
  for (let vertex = 0; vertex < count; vertex++) {
    let slot = hash(words, vertex * width, width) & mask;
    while (table[slot] !== UNUSED && !same(words, table[slot] * width, vertex * width, width)) slot = (slot + 1) & mask;
    if (table[slot] === UNUSED) table[slot] = vertex;
    kept[vertex] = table[slot];
  }
  return kept;
}

/** How many vertices differ, bit by bit, in columns of three floats each. */
export function distinct(columns) {
  const [count, width] = [columns[0].length / 3, columns.length * 3];
  const words = new Uint32Array(count * width);
  columns.forEach(({ buffer, byteOffset, length }, at) => {
    const bits = new Uint32Array(buffer, byteOffset, length);
    for (let from = 0; from < length; from++) words[Math.floor(from / 3) * width + at * 3 + (from % 3)] = bits[from];
  });
  return firstEquals(words, width, count).reduce((sum, first, vertex) => sum + Number(first === vertex), 0);
}

function hash(words, from, width) {
  let value = 0x9e3779b9;
  for (let at = from; at < from + width; at++) {
    value = Math.imul(value ^ words[at], 0x5bd1e995);
    value ^= value >>> 15;
  }
  return value >>> 0;
}

function same(words, a, b, width) {
  for (let at = 0; at < width; at++) if (words[a + at] !== words[b + at]) return false;
  return true;
}

function withoutSlivers(indices) {
  let end = 0;
  for (let at = 0; at + 2 < indices.length; at += 3) {
    const [a, b, c] = [indices[at], indices[at + 1], indices[at + 2]];
    if (a === b || b === c || c === a) continue;
    indices.set([a, b, c], end);
    end += 3;
  }
  return end === 0 ? indices.slice(0, indices.length - (indices.length % 3)) : indices.slice(0, end);
}

/** Vertices that nothing uses gone: whoever looks at places would take them for corners of other surfaces. */
export function compact(geometry) {
  const used = new Uint8Array(geometry.count);
  for (const vertex of geometry.indices) used[vertex] = 1;
  const remap = new Uint32Array(geometry.count).fill(UNUSED);
  let next = 0;
  for (let vertex = 0; vertex < geometry.count; vertex++) if (used[vertex]) remap[vertex] = next++;
  if (next === geometry.count) return geometry;
  for (const column of columns(geometry)) column.array = remapped(column, remap, next);
  geometry.indices = geometry.indices.map((vertex) => remap[vertex]);
  geometry.count = next;
  return geometry;
}

/** Triangles, but ordered ones, in an order that packs well, vertices in that of their first use, unused ones gone. */
export function reorder(geometry) {
  const list = geometry.mode === TRIANGLES;
  const crowded = list && crowding(geometry) > MOST_CROWDED;
  const [remap, unique] = crowded || geometry.ordered ? byFirstUse(geometry) : MeshoptEncoder.reorderMesh(geometry.indices, list, true);
  for (const column of columns(geometry)) column.array = remapped(column, remap, unique);
  geometry.count = unique;
  return geometry;
}

/** About the steps of ordering for the vertex cache: each triangle looks at all others of its vertices. */
function crowding({ indices, count }) {
  const uses = new Uint32Array(count);
  for (const vertex of indices) uses[vertex]++;
  return uses.reduce((sum, used) => sum + used * used, 0);
}

function byFirstUse({ indices, count }) {
  const remap = new Uint32Array(count).fill(UNUSED);
  let next = 0;
  for (let at = 0; at < indices.length; at++) {
    if (remap[indices[at]] === UNUSED) remap[indices[at]] = next++;
    indices[at] = remap[indices[at]];
  }
  return [remap, next];
}

function remapped({ array, size }, remap, unique) {
  const moved = new array.constructor(unique * size);
  for (let vertex = 0; vertex < remap.length; vertex++) {
    const to = remap[vertex];
    if (to === UNUSED) continue;
    for (let at = 0; at < size; at++) moved[to * size + at] = array[vertex * size + at];
  }
  return moved;
}

/** Put the arrays into a primitive, as new accessors in `buffer`. */
export function giveGeometry(document, primitive, geometry, buffer) {
  const accessor = ({ array, size }) => document.createAccessor().setType(TYPES[size]).setArray(array).setBuffer(buffer);
  const indices = geometry.count > 65534 ? geometry.indices : new Uint16Array(geometry.indices);
  primitive.setMode(geometry.mode).setIndices(accessor({ array: indices, size: 1 }));
  for (const [name, column] of geometry.attributes) primitive.setAttribute(name, accessor(column));
  geometry.targets.forEach((map, at) => {
    for (const [name, column] of map) primitive.listTargets()[at].setAttribute(name, accessor(column));
  });
  return primitive;
}
