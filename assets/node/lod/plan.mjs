// What a level is made of: its triangles, draw calls and pictures, from the soup of the level before.
import { boxOf } from './gather.mjs';
import { png } from './level.mjs';
import { baked, colorsOf, flattened, opaque } from './looks.mjs';
import { paint } from './paint.mjs';
import { forced, thinned } from './thin.mjs';
import { arrange, placed, repeating } from './tiles.mjs';

const FINEST = 1024;
/** `colours`: no pictures, and plain. `loose`: pictures that keep repeating, each in a draw call of its own; `single`: one draw call for all. */
export const LEVELS = {
  lod0: { triangles: 40_000, side: 1024, bytes: 1 << 20, bits: 14, loose: 2, single: false, normals: 1 },
  lod1: { triangles: 10_000, side: 512, bytes: 400_000, bits: 13, loose: 1, single: false, normals: 2 },
  lod2: { triangles: 3_000, side: 256, bytes: 120_000, bits: 12, loose: 0, single: true, normals: 0 },
  lod3: { triangles: 1_000, side: 128, bytes: 40_000, bits: 11, loose: 0, single: true, normals: 0 },
  proxy: { triangles: 330, side: 0, bytes: 60_000, loose: 0, single: true, colours: true },
};

/** {soup, groups, uv, color, pictures, surfaces, next: the soup to go on from}. `painted` keeps atlases. */
export async function plan(soup, given, used, level, painted) {
  const seen = level.single ? opaque(soup, given) : { surfaces: given, index: soup.index };
  const kept = seen.index.length > 0 ? seen : { surfaces: given, index: soup.index };
  const index = level.colours ? null : thinned({ ...soup, index: kept.index }, level.triangles);
  if (!index) return bakedPlan({ ...soup, index: kept.index }, kept.surfaces, level);
  const often = repeating(given, used);
  const alone = often.slice(0, level.loose);
  const surfaces = kept.surfaces.map((one, at) => (often.includes(at) && !alone.includes(at) ? flattened(one) : one));
  const key = `${alone.length}/${level.single}`;
  if (!painted.has(key)) painted.set(key, await drawn(surfaces, used, alone));
  const { places, atlases, pictures } = painted.get(key);
  const thin = { ...soup, index };
  return {
    soup: thin,
    next: thin,
    surfaces,
    groups: grouped(thin, surfaces, places, level),
    uv: coordinates(thin, places),
    color: colorsOf(thin, surfaces),
    pictures: await sized(atlases, pictures, level),
  };
}

async function drawn(surfaces, used, alone) {
  const { atlases, places } = arrange(surfaces, used, { side: FINEST, alone });
  const pictures = new Map();
  for (const atlas of atlases) {
    const rows = atlas.tiles.flatMap((tile) => tile.surfaces);
    atlas.glow = Math.max(1, ...rows.flatMap((row) => surfaces[row].emissive));
    const dimmed = surfaces.map((one) => ({ ...one, emissive: one.emissive.map((value) => value / atlas.glow) }));
    pictures.set(atlas, await paint(atlas, dimmed));
  }
  return { atlases, places, pictures };
}

/** Pictures at the level's size: relief and gloss at half of it where they are little seen. */
async function sized(atlases, pictures, { side, normals }) {
  const found = new Map();
  for (const atlas of atlases) {
    const small = {};
    for (const [name, picture] of Object.entries(pictures.get(atlas))) {
      const share = { base: 1, emissive: 1, orm: side === FINEST ? 1 : 2, normal: normals }[name];
      if (share) small[name] = await png(picture, Math.max(16, side / share));
    }
    found.set(atlas, small);
  }
  return found;
}

function coordinates(soup, places) {
  const uv = new Float32Array(soup.uv.length);
  for (let at = 0; at < soup.surface.length; at++) {
    const place = places.get(soup.surface[at]);
    if (place) uv.set(placed(place, soup.uv[at * 2], soup.uv[at * 2 + 1]), at * 2);
  }
  return uv;
}

/** Triangles by draw call: atlas, transparency and sidedness; a single call is two-sided where any part is. */
function grouped(soup, surfaces, places, level) {
  const groups = new Map();
  const rows = new Set(soup.surface);
  const masked = [...rows].some((row) => surfaces[row].alpha === 'MASK');
  const double = [...rows].some((row) => surfaces[row].double);
  for (let at = 0; at < soup.index.length; at += 3) {
    const row = soup.surface[soup.index[at]];
    const { atlas } = places.get(row);
    const looks = level.single
      ? { alpha: masked ? 'MASK' : 'OPAQUE', double }
      : { alpha: surfaces[row].alpha, double: level.loose > 1 ? surfaces[row].double : double };
    const key = `${atlas.name}/${looks.alpha}/${looks.double}`;
    if (!groups.has(key)) groups.set(key, { atlas, ...looks, corners: [], rows: new Set() });
    groups.get(key).corners.push(soup.index[at], soup.index[at + 1], soup.index[at + 2]);
    groups.get(key).rows.add(row);
  }
  return [...groups.values()].map(({ corners, rows: of, ...group }) => ({ ...group, index: Uint32Array.from(corners), rows: [...of] }));
}

/** Where seams stand in the way of few triangles: colours in vertices, no pictures. */
function bakedPlan(soup, surfaces, level) {
  const { soup: coloured, surfaces: one } = baked(soup, surfaces);
  const index = coloured.index.length / 3 > level.triangles ? forced(coloured, level.triangles) : coloured.index;
  const thin = { ...coloured, index, position: stretched(coloured.position, index, soup.index) };
  const atlas = { name: 'none', repeating: false, wrap: [0, 0] };
  const groups = [{ atlas, alpha: 'OPAQUE', double: one[0].double, index: thin.index, rows: [0] }];
  return { soup: thin, next: soup, surfaces: one, groups, uv: thin.uv, color: colorsOf(thin, one), pictures: new Map([[atlas, {}]]) };
}

const STRETCH = 0.15; // of a side: more would be seen as another shape

/** Positions pulled out a little along each axis, so that the thin index spans what the full one does. */
function stretched(position, thin, full) {
  const [now, before] = [thin, full].map((index) => boxOf(picked(position, index)));
  const out = position.slice();
  for (let k = 0; k < 3; k++) {
    const [size, wanted] = [now, before].map(([low, high]) => high[k] - low[k]);
    if (!(size > 0) || wanted / size > 1 + STRETCH) continue;
    for (let at = k; at < out.length; at += 3) out[at] = before[0][k] + ((out[at] - now[0][k]) * wanted) / size;
  }
  return out;
}

function picked(position, index) {
  const out = new Float32Array(index.length * 3);
  index.forEach((from, at) => out.set(position.subarray(from * 3, from * 3 + 3), at * 3));
  return out;
}
