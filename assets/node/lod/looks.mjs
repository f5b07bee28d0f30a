// How surfaces look at a level: all as they are, or everything in one opaque draw call, or colours only.
import { meanOf, toLinear } from './paint.mjs';
import { boxOf } from './gather.mjs';

const CLEAR = 0.55; // the light that is seen through glass where nothing can be seen through it
const ONE_SIDE = 0.08; // of its area looks each way, where glass goes all round
const ENCLOSED = 0.3; // of the other surfaces' corners: glass around that much is left out

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

function surrounds({ index, position, surface }, surfaces, row) {
  const mine = [];
  const others = [];
  for (const at of index) (surface[at] === row ? mine : surfaces[surface[at]].glass ? [] : others).push(at);
  if (mine.length === 0 || others.length === 0) return false;
  const point = (at) => position.subarray(at * 3, at * 3 + 3);
  const [low, high] = boxOf(Float32Array.from(mine.flatMap((at) => [...point(at)])));
  const inside = others.filter((at) => [0, 1, 2].every((k) => position[at * 3 + k] > low[k] && position[at * 3 + k] < high[k]));
  return inside.length > ENCLOSED * others.length && onAllSides(mine, position);
}

/** Whether triangles look to the front, the back and both sides: a lens or a pane does not. */
function onAllSides(corners, position) {
  const seen = [0, 0, 0, 0];
  let all = 0;
  for (let at = 0; at < corners.length; at += 3) {
    const [a, b, c] = [0, 1, 2].map((k) => position.subarray(corners[at + k] * 3, corners[at + k] * 3 + 3));
    const [u, v] = [b, c].map((p) => [p[0] - a[0], p[1] - a[1], p[2] - a[2]]);
    const [x, y, z] = [u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]];
    const area = Math.hypot(x, y, z);
    all += area;
    [x, -x, z, -z].forEach((towards, side) => (seen[side] += towards > area * 0.5 ? area : 0));
  }
  return seen.every((area) => area > ONE_SIDE * all);
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

/** A soup whose pictures are baked into its vertices' colours, and the one surface it has then. */
export function baked(soup, surfaces) {
  const colors = colorsOf(soup, surfaces);
  const color = new Float32Array(soup.color.length);
  for (let at = 0; at < soup.surface.length; at++) {
    const { slots, wrap, emissive } = surfaces[soup.surface[at]];
    const seen = slots.base ? sample(slots.base, soup.uv[at * 2], soup.uv[at * 2 + 1], wrap) : [1, 1, 1];
    for (let k = 0; k < 3; k++) {
      const glow = slots.emissive ? 0 : emissive[k];
      color[at * 3 + k] = Math.min(1, colors[at * 4 + k] * seen[k] + glow);
    }
  }
  const surface = { ...surfaces[0], slots: {}, alpha: 'OPAQUE', color: [1, 1, 1, 1], emissive: [0, 0, 0], metal: 0, rough: 0.8 };
  const double = surfaces.some((one) => one.double);
  return { soup: { ...soup, color, surface: new Uint16Array(soup.surface.length) }, surfaces: [{ ...surface, double }] };
}

const BLUR = 2; // texels each way: a vertex stands for what is around it

function sample({ data, width, height }, u, v, wrap) {
  const [x, y] = [place(u, width, wrap[0]), place(v, height, wrap[1])];
  const sum = [0, 0, 0];
  for (let dy = -BLUR; dy <= BLUR; dy++) {
    for (let dx = -BLUR; dx <= BLUR; dx++) {
      const [column, row] = [Math.min(width - 1, Math.max(0, x + dx)), Math.min(height - 1, Math.max(0, y + dy))];
      for (let k = 0; k < 3; k++) sum[k] += toLinear[data[(row * width + column) * 4 + k]];
    }
  }
  return sum.map((value) => value / (2 * BLUR + 1) ** 2);
}

const CLAMP = 33071;

function place(u, size, wrap) {
  const part = wrap === CLAMP ? Math.min(1, Math.max(0, u)) : u - Math.floor(u);
  return Math.min(size - 1, Math.floor(part * size));
}
