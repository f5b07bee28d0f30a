// Fewer triangles, coarser and coarser until there are few enough: texture seams held first, given up last.
import { MeshoptSimplifier } from 'meshoptimizer/simplifier';

const ERRORS = [0.002, 0.005, 0.01, 0.015, 0.022, 0.033, 0.05, 0.075, 0.11, 0.16]; // share of the model's extent
const [LOCKED, PROTECTED] = [1, 2];
const WEIGHTS = { normal: 0.3, uv: 0.6, color: 0.3 };
const ROUGH_ERRORS = [0.02, 0.035, 0.06, 0.1, 0.2, 0.3];
const SMALL = 1; // a part smaller than this times the error is dropped
const AIM = 0.98; // of the target: the simplifier may end a little above what it is asked for

/** The index of at most `target` triangles, or null where that is not to be had without breaking seams. */
export function thinned(soup, target) {
  if (soup.index.length / 3 <= target) return soup.index;
  return stepwise(soup, target, { locks: locksOf(soup), attributes: attributesOf(soup), errors: ERRORS });
}

/** The same without regard to seams; only for a soup whose look is in its vertices' colours. */
export function forced(soup, target) {
  const locks = extremes(soup);
  const attributes = attributesOf({ ...soup, uv: null }, 0.3);
  const index = stepwise(soup, target, { locks, attributes, errors: ROUGH_ERRORS });
  return index ?? MeshoptSimplifier.simplifySloppy(soup.index, soup.position, 3, locks, Math.floor(target * AIM) * 3, 1)[0];
}

function stepwise(soup, target, { locks, attributes, errors }) {
  const parts = partsOf(soup, locks);
  const { values, weights } = attributes;
  let index = soup.index;
  for (const error of errors) {
    index = withoutSmall(index, parts, error * SMALL);
    if (index.length / 3 <= target) return index;
    [index] = MeshoptSimplifier.simplifyWithAttributes(
      index, soup.position, 3, values, weights.length, weights, locks, Math.floor(target * AIM) * 3, error, ['Permissive'],
    );
    if (index.length / 3 <= target) return index;
  }
  return null;
}

/** Connected parts: the size of the one each vertex is in, as a share of the model's; the outermost never go. */
function partsOf({ index, position }, locks) {
  const root = MeshoptSimplifier.generatePositionRemap(position, 3);
  const find = (at) => {
    while (root[at] !== at) at = root[at] = root[root[at]];
    return at;
  };
  for (let at = 0; at < index.length; at += 3) {
    const [a, b, c] = [find(index[at]), find(index[at + 1]), find(index[at + 2])];
    root[b] = a;
    root[find(c)] = a;
  }
  const boxes = new Map();
  for (const at of index) grow(boxes, find(at), position, at);
  const extent = MeshoptSimplifier.getScale(position, 3);
  const sizes = new Map([...boxes].map(([key, [low, high]]) => [key, Math.hypot(...high.map((v, k) => v - low[k])) / extent]));
  for (const at of index) if (locks[at] & LOCKED) sizes.set(find(at), Infinity);
  return { sizeOf: (at) => sizes.get(find(at)) };
}

function grow(boxes, key, position, at) {
  if (!boxes.has(key)) boxes.set(key, [[Infinity, Infinity, Infinity], [-Infinity, -Infinity, -Infinity]]);
  const [low, high] = boxes.get(key);
  for (let k = 0; k < 3; k++) {
    low[k] = Math.min(low[k], position[at * 3 + k]);
    high[k] = Math.max(high[k], position[at * 3 + k]);
  }
}

function withoutSmall(index, parts, size) {
  return index.filter((_, at, all) => parts.sizeOf(all[at - (at % 3)]) >= size);
}

function attributesOf({ position, normal, uv, color }, share = 1) {
  const parts = [[normal, 3, WEIGHTS.normal], ...(uv ? [[uv, 2, WEIGHTS.uv]] : []), [color, 3, WEIGHTS.color]];
  const width = parts.reduce((sum, [, size]) => sum + size, 0);
  const values = new Float32Array((position.length / 3) * width);
  let offset = 0;
  for (const [source, size] of parts) {
    for (let at = 0; at < position.length / 3; at++) {
      for (let k = 0; k < size; k++) values[at * width + offset + k] = source[at * size + k];
    }
    offset += size;
  }
  return { values, weights: parts.flatMap(([, size, weight]) => Array(size).fill(weight * share)) };
}

/** Seams of textures and surfaces may move along themselves only; the outermost points stay. */
function locksOf(soup) {
  const locks = extremes(soup);
  const first = MeshoptSimplifier.generatePositionRemap(soup.position, 3);
  for (let at = 0; at < first.length; at++) {
    const other = first[at];
    if (other === at || !differs(soup, at, other)) continue;
    locks[at] |= PROTECTED;
    locks[other] |= PROTECTED;
  }
  return locks;
}

function differs({ surface, uv }, a, b) {
  return surface[a] !== surface[b] || Math.abs(uv[a * 2] - uv[b * 2]) + Math.abs(uv[a * 2 + 1] - uv[b * 2 + 1]) > 1e-3;
}

/** The vertices that make the bounding box, so that the size stays true. */
function extremes({ position, index }) {
  const locks = new Uint8Array(position.length / 3);
  for (let k = 0; k < 3; k++) {
    let [low, high] = [index[0], index[0]];
    for (const at of index) {
      if (position[at * 3 + k] < position[low * 3 + k]) low = at;
      if (position[at * 3 + k] > position[high * 3 + k]) high = at;
    }
    locks[low] = locks[high] = LOCKED;
  }
  return locks;
}
