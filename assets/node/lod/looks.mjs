// How surfaces look at a level: all as they are, or everything in one opaque draw call, or colours only.
import { meanOf, toLinear } from './paint.mjs';
import { boxOf } from './gather.mjs';

const CLEAR = 0.55; // the light that is seen through glass where nothing can be seen through it
const COVERED = 0.6; // of the other things are in glass, or of its outline is filled by them: it is left out
const NEAR = 0.2; // of a glass's longest side: how far off things may be to count
const CELLS = 24; // a side of the grid in which outlines are compared

/** A surface whose pictures are given up for their mean. */
export function flattened(surface) {
  const { base, orm, emissive } = surface.slots;
  const mean = (picture) => (picture ? meanOf(picture) : [1, 1, 1]);
  const raw = orm ? rawMean(orm) : [1, 1, 1];
  return {
    ...surface,
    slots: {},
    color: [...mean(base).map((value, k) => value * surface.color[k]), surface.color[3]],
    metal: surface.metal * raw[2],
    rough: surface.rough * raw[1],
    emissive: mean(emissive).map((value, k) => value * surface.emissive[k]),
  };
}

function rawMean({ data }) {
  const sum = [0, 0, 0];
  for (let at = 0; at < data.length; at += 4) for (let k = 0; k < 3; k++) sum[k] += data[at + k];
  return sum.map((value) => (value * 4) / data.length / 255);
}

/**
 * Surfaces for a single draw call, and the index without what is left out: pictures with clear places become
 * masks, glass around other things goes, other glass becomes opaque and pale.
 */
export function opaque(soup, surfaces) {
  const alike = surfaces.map((surface) => {
    if (surface.alpha !== 'BLEND') return surface;
    if (surface.slots.base?.clear) return { ...surface, alpha: 'MASK', cutoff: 0.5 };
    return { ...surface, alpha: 'OPAQUE', color: pale(surface.color), glass: surface.color[3] < 0.6 };
  });
  const gone = new Set([...alike.keys()].filter((at) => alike[at].glass && surrounds(soup, alike, at)));
  const index = gone.size === 0 ? soup.index : soup.index.filter((_, at, all) => !gone.has(soup.surface[all[at - (at % 3)]]));
  return { surfaces: alike, index };
}

const pale = ([r, g, b, a]) => [...[r, g, b].map((value) => value * a + CLEAR * (1 - a)), 1];

/** Whether glass has most of the other things in it, or is mostly right before or behind some of them. */
function surrounds({ index, position, surface }, surfaces, row) {
  const [mine, others] = [[], []];
  for (let at = 0; at < index.length; at += 3) {
    const one = surface[index[at]];
    const corners = [0, 1, 2].map((k) => position.subarray(index[at + k] * 3, index[at + k] * 3 + 3));
    if (one === row) mine.push(corners);
    else if (!surfaces[one].glass) others.push(corners);
  }
  if (mine.length === 0 || others.length === 0) return false;
  const box = boxOf(Float32Array.from(mine.flatMap((corners) => corners.flatMap((point) => [...point]))));
  if (shareIn(box, others) > COVERED) return true;
  const reach = NEAR * Math.max(...box[1].map((value, k) => value - box[0][k]));
  const close = [box[0].map((value) => value - reach), box[1].map((value) => value + reach)];
  const plane = widestPlane(mine);
  const near = others.filter((corners) => touches(close, corners));
  const [glass, behind] = [mine, near].map((triangles) => cellsOf(triangles, plane, ...box));
  return [...glass].filter((cell) => behind.has(cell)).length > COVERED * glass.size;
}

/** The share of triangles' area whose middle is in a box. */
function shareIn([low, high], triangles) {
  let [inside, all] = [0, 0];
  for (const [a, b, c] of triangles) {
    const area = Math.hypot(...crossed(a, b, c));
    all += area;
    if ([0, 1, 2].every((k) => (a[k] + b[k] + c[k]) / 3 > low[k] && (a[k] + b[k] + c[k]) / 3 < high[k])) inside += area;
  }
  return inside / Math.max(all, 1e-20);
}

function touches([low, high], [a, b, c]) {
  return [0, 1, 2].every((k) => Math.max(a[k], b[k], c[k]) >= low[k] && Math.min(a[k], b[k], c[k]) <= high[k]);
}

function crossed(a, b, c) {
  const [u, v] = [b, c].map((p) => [p[0] - a[0], p[1] - a[1], p[2] - a[2]]);
  return [u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]];
}

/** The two axes of the plane that triangles cover most of. */
function widestPlane(triangles) {
  const seen = [0, 0, 0];
  for (const [a, b, c] of triangles) {
    crossed(a, b, c).forEach((value, k) => (seen[k] += Math.abs(value)));
  }
  const through = seen.indexOf(Math.max(...seen));
  return [0, 1, 2].filter((k) => k !== through);
}

/** The cells that triangles touch, of a grid that parts a box into CELLS each way and goes on beyond it. */
function cellsOf(triangles, [i, j], low, high) {
  const cells = new Set();
  const size = [i, j].map((k) => (high[k] - low[k]) / CELLS || 1);
  for (const [a, b, c] of triangles) {
    const reach = Math.max(...[i, j].map((k, n) => (Math.max(a[k], b[k], c[k]) - Math.min(a[k], b[k], c[k])) / size[n]));
    const steps = Math.min(64, Math.ceil(reach) * 2 + 1);
    for (let s = 0; s <= steps; s++) {
      for (let t = 0; s + t <= steps; t++) {
        const [x, y] = [i, j].map((k, n) => Math.floor((a[k] + ((b[k] - a[k]) * s + (c[k] - a[k]) * t) / steps - low[k]) / size[n]));
        cells.add(`${x},${y}`);
      }
    }
  }
  return cells;
}

/** RGBA of each vertex, linear: its own colour times its surface's. */
export function colorsOf(soup, surfaces) {
  const out = new Float32Array((soup.color.length / 3) * 4);
  for (let at = 0; at < soup.surface.length; at++) {
    const { color } = surfaces[soup.surface[at]];
    for (let k = 0; k < 3; k++) out[at * 4 + k] = Math.min(1, soup.color[at * 3 + k] * color[k]);
    out[at * 4 + 3] = color[3];
  }
  return out;
}

/**
 * A soup whose pictures, glow and all, are baked into its vertices' colours, and the one surface it has then.
 * Triangles of which little is seen because their picture is clear are left out.
 */
export function baked(soup, surfaces) {
  const { seen, glow, clear } = seenOf(soup, surfaces);
  const colors = colorsOf(soup, surfaces);
  const color = seen.map((value, at) => Math.min(1, value * colors[Math.floor(at / 3) * 4 + (at % 3)] + glow[at]));
  const index = soup.index.filter((_, at) => !clear[Math.floor(at / 3)]);
  const double = surfaces.some((one) => one.double);
  const surface = { ...surfaces[0], slots: {}, alpha: 'OPAQUE', color: [1, 1, 1, 1], emissive: [0, 0, 0], metal: 0, rough: 0.8, double };
  const made = { ...soup, color, surface: new Uint16Array(soup.surface.length) };
  return { soup: index.length > 0 ? { ...made, index } : made, surfaces: [surface] };
}

/** For each vertex the means of its pictures over the triangles around it, linear RGB; which triangles are clear. */
function seenOf({ index, surface, uv }, surfaces) {
  const out = { seen: new Float32Array((uv.length / 2) * 3), glow: new Float32Array((uv.length / 2) * 3) };
  const clear = new Uint8Array(index.length / 3);
  const counts = new Float32Array(uv.length / 2);
  for (let at = 0; at < index.length; at += 3) {
    const { slots, wrap, emissive, alpha } = surfaces[surface[index[at]]];
    const corners = index.subarray(at, at + 3);
    const base = slots.base ? meanAcross(slots.base, wrap, uv, corners) : WHITE;
    const light = slots.emissive ? meanAcross(slots.emissive, wrap, uv, corners) : WHITE;
    clear[at / 3] = alpha !== 'OPAQUE' && base[3] < HALF_SEEN ? 1 : 0;
    for (const vertex of corners) {
      counts[vertex]++;
      for (let k = 0; k < 3; k++) {
        out.seen[vertex * 3 + k] += base[k];
        out.glow[vertex * 3 + k] += light[k] * emissive[k];
      }
    }
  }
  const mean = (values) => values.map((value, at) => value / Math.max(1, counts[Math.floor(at / 3)]));
  return { seen: mean(out.seen), glow: mean(out.glow), clear };
}

const WHITE = [1, 1, 1, 1];
const HALF_SEEN = 0.5;
const SAMPLES = 8; // along each side of a triangle

/** Mean linear RGB of a picture across a triangle, what is clear left out, and its mean opacity. */
function meanAcross({ data, width, height }, wrap, uv, [a, b, c]) {
  const sum = [0, 0, 0, 1e-6];
  let count = 0;
  for (let s = 0.5; s < SAMPLES; s++) {
    for (let t = 0.5; s + t < SAMPLES + 0.1; t++, count++) {
      const at = [0, 1].map((k) => uv[a * 2 + k] + ((uv[b * 2 + k] - uv[a * 2 + k]) * s + (uv[c * 2 + k] - uv[a * 2 + k]) * t) / SAMPLES);
      const texel = (place(at[1], height, wrap[1]) * width + place(at[0], width, wrap[0])) * 4;
      const opacity = data[texel + 3] / 255;
      for (let k = 0; k < 3; k++) sum[k] += toLinear[data[texel + k]] * opacity;
      sum[3] += opacity;
    }
  }
  return [...sum.slice(0, 3).map((value) => value / sum[3]), sum[3] / count];
}

const CLAMP = 33071;

function place(u, size, wrap) {
  const part = wrap === CLAMP ? Math.min(1, Math.max(0, u)) : u - Math.floor(u);
  return Math.min(size - 1, Math.floor(part * size));
}
