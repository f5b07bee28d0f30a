// Which part of an atlas each surface gets. Every size is for the finest level; coarser ones shrink the whole.
import { SLOTS } from './surfaces.mjs';

const MAX_REPEATS = 4; // a picture repeated more often is not written out in the atlas
const SMALLEST = 16;
const SHARE = 0.004; // of the model's area: the least weight a pictured surface gets

/** {area, window: [u0, v0, u1, v1]} of each surface as the soup uses it. */
export function usage(soup, surfaces) {
  const found = surfaces.map(() => ({ area: 0, window: [Infinity, Infinity, -Infinity, -Infinity] }));
  const { index, position, uv } = soup;
  for (let at = 0; at < index.length; at += 3) {
    const one = found[soup.surface[index[at]]];
    one.area += triangleArea(position, index[at], index[at + 1], index[at + 2]);
    for (let k = 0; k < 3; k++) grow(one.window, uv[index[at + k] * 2], uv[index[at + k] * 2 + 1]);
  }
  return found;
}

function triangleArea(p, a, b, c) {
  const [u, v] = [b, c].map((corner) => [0, 1, 2].map((k) => p[corner * 3 + k] - p[a * 3 + k]));
  return Math.hypot(u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]) / 2;
}

/** All a soup's triangles together, in square metres. */
export function areaOf({ index, position }) {
  let sum = 0;
  for (let at = 0; at < index.length; at += 3) sum += triangleArea(position, index[at], index[at + 1], index[at + 2]);
  return sum;
}

function grow(window, u, v) {
  window[0] = Math.min(window[0], u);
  window[1] = Math.min(window[1], v);
  window[2] = Math.max(window[2], u);
  window[3] = Math.max(window[3], v);
}

/** The surfaces that repeat their pictures too often for an atlas, the largest first. */
export function repeating(surfaces, used) {
  const often = [...surfaces.keys()].filter((at) => used[at].area > 0 && repeats(surfaces[at], used[at]) > MAX_REPEATS);
  return often.sort((a, b) => used[b].area - used[a].area);
}

/**
 * {atlases, places: surface → {atlas, tile}} of at most `side` pixels. The surfaces in `alone` get an atlas each;
 * so does a surface that is the only one.
 */
export function arrange(surfaces, used, { side, alone }) {
  const live = [...surfaces.keys()].filter((at) => used[at].area > 0);
  const single = (live.length === 1 ? live : alone).filter((at) => pictured(surfaces[at]));
  const atlases = single.map((at) => own(surfaces[at], at, side));
  const rest = live.filter((at) => !single.includes(at));
  if (rest.length > 0) atlases.push(shared(surfaces, used, rest, side));
  const places = new Map();
  for (const [number, atlas] of atlases.entries()) {
    atlas.name = `atlas${number}`;
    atlas.shaded = atlas.tiles.some(({ surfaces: rows }) => surfaces[rows[0]].slots.occlusion);
    for (const tile of atlas.tiles) for (const at of tile.surfaces) places.set(at, { atlas, tile });
  }
  return { atlases, places };
}

/** A surface's texture coordinate in its atlas. */
export function placed({ atlas, tile }, u, v) {
  if (atlas.repeating) return [u, v];
  if (tile.solid) return [(tile.x + tile.w / 2) / atlas.width, (tile.y + tile.h / 2) / atlas.height];
  const [u0, v0, u1, v1] = tile.window;
  const [x, y] = [(u - u0) / (u1 - u0), (v - v0) / (v1 - v0)];
  return [(tile.x + x * tile.w) / atlas.width, (tile.y + y * tile.h) / atlas.height];
}

export const pictured = (surface) => SLOTS.some((slot) => surface.slots[slot]);

function repeats(surface, { window }) {
  return pictured(surface) ? Math.max(window[2] - window[0], window[3] - window[1]) : 0;
}

/** The largest picture of a surface. */
function largest(surface) {
  return Object.values(surface.slots).reduce((a, b) => (b.width * b.height > a.width * a.height ? b : a));
}

/** One surface with an atlas to itself: its pictures as they are, repeating. */
function own(surface, at, side) {
  const { width, height } = largest(surface);
  const scale = Math.min(1, side / Math.max(width, height));
  const size = [width, height].map((value) => Math.max(4, Math.round(value * scale)));
  const tile = { surfaces: [at], window: [0, 0, 1, 1], x: 0, y: 0, w: size[0], h: size[1], solid: false };
  return { tiles: [tile], width: size[0], height: size[1], repeating: true, wrap: surface.wrap };
}

function shared(surfaces, used, rows, side) {
  const tiles = [...solids(surfaces, rows.filter((at) => !pictured(surfaces[at])))];
  const total = rows.reduce((sum, at) => sum + used[at].area, 0);
  for (const at of rows.filter((one) => pictured(surfaces[one]))) {
    tiles.push(pictureTile(surfaces[at], used[at], at, total));
  }
  let wide = 64;
  while (wide < side && !layOut(tiles, wide)) wide *= 2;
  if (!layOut(tiles, wide)) fitted(tiles, wide);
  return { tiles, width: wide, height: wide, repeating: false, wrap: [0, 0] };
}

function solids(surfaces, rows) {
  const found = new Map();
  for (const at of rows) {
    const { metal, rough, emissive } = surfaces[at];
    const key = [metal, rough, ...emissive].map((value) => Math.round(value * 16)).join();
    if (!found.has(key)) found.set(key, { surfaces: [], solid: true, window: [0, 0, 1, 1], full: [1, 1], weight: 0 });
    found.get(key).surfaces.push(at);
  }
  return found.values();
}

function pictureTile(surface, { area, window }, at, total) {
  const { width, height } = largest(surface);
  const [u0, v0, u1, v1] = window;
  const size = [Math.max(u1 - u0, 4 / width), Math.max(v1 - v0, 4 / height)];
  const full = [size[0] * width, size[1] * height].map((value) => Math.max(SMALLEST, value));
  const share = Math.max(area / total, SHARE);
  return { surfaces: [at], solid: false, window: [u0, v0, u0 + size[0], v0 + size[1]], full, weight: Math.sqrt(share) };
}

/** The largest even scale at which everything fits. Raises when even the smallest tiles do not. */
function fitted(tiles, side) {
  let [low, high] = [0, side * 2];
  for (let round = 0; round < 16; round++) {
    const middle = (low + high) / 2;
    if (layOut(tiles, side, middle)) low = middle;
    else high = middle;
  }
  if (!layOut(tiles, side, low)) throw new Error('too many surfaces for one atlas');
}

/** Shelves, tallest first: whole tiles, or with `size` each one of side `size` × its weight, never above whole. */
function layOut(tiles, side, size = Infinity) {
  const margin = gutter(side);
  for (const tile of tiles) [tile.w, tile.h] = sized(tile, size, margin);
  let [x, y, shelf] = [0, 0, 0];
  for (const tile of [...tiles].sort((a, b) => b.h - a.h || b.w - a.w)) {
    const [w, h] = [tile.w + 2 * margin, tile.h + 2 * margin];
    if (x + w > side) [x, y, shelf] = [0, y + shelf, 0];
    if (w > side || y + h > side) return false;
    Object.assign(tile, { x: x + margin, y: y + margin });
    x += w;
    shelf = Math.max(shelf, h);
  }
  return true;
}

function sized({ full, weight, solid }, size, grid) {
  if (solid) return [grid, grid];
  const fit = Math.min(1, (size * weight) / Math.sqrt(full[0] * full[1]));
  return full.map((value) => Math.max(grid, Math.floor((value * fit) / grid) * grid));
}

/** Pixels around a tile that continue it, so that filtering never mixes two; tiles start on multiples of it. */
export function gutter(side) {
  return Math.max(2, side / 128);
}
