// Draws an atlas's pictures: each tile cut out of its surface's pictures, its factors multiplied in.
import sharp from 'sharp';
import { gutter } from './tiles.mjs';

const MIRROR = 33648;
const CLAMP = 33071;
const HALF = 128; // a mask's cutoff in every atlas
export const toLinear = Float32Array.from({ length: 256 }, (_, at) => linear(at / 255));
// Which pictures a slot is made of, what stands where there is none, and how a texel becomes a pixel.
const RECIPES = {
  base: { from: ['base'], blank: () => [255, 255, 255, 255], mix: mixBase },
  orm: { from: ['orm', 'occlusion'], blank: ({ rough, metal }) => [255, 255 * rough, 255 * metal, 255], mix: mixOrm },
  normal: { from: ['normal'], blank: () => [128, 128, 255, 255], mix: mixNormal },
  emissive: { from: ['emissive'], blank: ({ emissive }) => [...emissive.map((v) => 255 * toSrgb(v)), 255], mix: mixGlow },
};

/** {base?, orm?, normal?, emissive?} as {data: RGBA, width, height}: only the ones the surfaces need. */
export async function paint(atlas, surfaces) {
  const cut = new Map();
  const painted = {};
  for (const [name, recipe] of Object.entries(RECIPES)) {
    if (needed(name, recipe, atlas, surfaces)) painted[name] = await paintOne(atlas, surfaces, recipe, cut);
  }
  return painted;
}

function needed(name, { from }, atlas, surfaces) {
  const shown = atlas.tiles.map((tile) => surfaces[tile.surfaces[0]]);
  if (shown.some(({ slots }) => from.some((slot) => slots[slot]))) return true;
  if (name === 'orm') return shown.some(({ metal, rough }) => metal !== shown[0].metal || rough !== shown[0].rough);
  return name === 'emissive' && shown.some(({ emissive }) => emissive.join() !== shown[0].emissive.join());
}

async function paintOne(atlas, surfaces, recipe, cut) {
  const { width, height } = atlas;
  const out = { data: new Uint8Array(width * height * 4), width, height };
  for (let at = 0; at < out.data.length; at += 4) out.data.set([128, 128, 128, 255], at);
  for (const tile of atlas.tiles) {
    const surface = surfaces[tile.surfaces[0]];
    const pictures = tile.solid ? [] : recipe.from.map((slot) => surface.slots[slot]);
    const cells = await Promise.all(pictures.map((picture) => picture && cellOf(picture, tile, cut)));
    fill(out, tile, surface, cells, recipe, atlas.repeating ? 0 : gutter(width));
  }
  return out;
}

/** A picture at the density at which the tile shows it: one whole repeat. */
async function cellOf(picture, tile, cut) {
  const [u0, v0, u1, v1] = tile.window;
  const width = Math.max(1, Math.min(picture.width, Math.round(tile.w / (u1 - u0))));
  const height = Math.max(1, Math.min(picture.height, Math.round(tile.h / (v1 - v0))));
  const key = `${picture.id}/${width}/${height}`;
  if (!cut.has(key)) {
    const raw = { width: picture.width, height: picture.height, channels: 4 };
    const small = sharp(picture.data, { raw }).resize(width, height, { fit: 'fill', kernel: 'mitchell' });
    cut.set(key, { data: await small.raw().toBuffer(), width, height });
  }
  return cut.get(key);
}

function fill(out, tile, surface, cells, recipe, margin) {
  const blank = recipe.blank(surface).map(Math.round);
  const readers = cells.map((cell) => cell && reader(cell, tile, surface.wrap, margin));
  const mix = readers.some(Boolean) ? recipe.mix(surface) : (target, to) => target.set(blank, to);
  for (let y = 0; y < tile.h + 2 * margin; y++) {
    for (let x = 0; x < tile.w + 2 * margin; x++) {
      mix(out.data, ((tile.y + y - margin) * out.width + tile.x + x - margin) * 4, readers, x, y);
    }
  }
}

/** Gives a channel of the texel that a tile's pixel shows. */
function reader(cell, tile, wrap, margin) {
  const columns = steps(tile.w, margin, tile.window[0], tile.window[2], cell.width, wrap[0]);
  const rows = steps(tile.h, margin, tile.window[1], tile.window[3], cell.height, wrap[1]);
  return (x, y, channel) => cell.data[(rows[y] * cell.width + columns[x]) * 4 + channel];
}

function mixBase({ alpha, color, cutoff }) {
  // A mask's own cutoff is stretched to the one cutoff that all masks of an atlas share.
  const opacity = alpha === 'MASK' ? (color[3] * HALF) / 255 / Math.max(cutoff, 0.01) : 1;
  return (target, to, [base], x, y) => {
    for (let k = 0; k < 3; k++) target[to + k] = base(x, y, k);
    target[to + 3] = alpha === 'OPAQUE' ? 255 : Math.min(255, base(x, y, 3) * opacity);
  };
}

function mixOrm({ rough, metal, occlusion }) {
  return (target, to, [orm, shade], x, y) => {
    target[to] = shade ? 255 + occlusion * (shade(x, y, 0) - 255) : 255;
    target[to + 1] = (orm ? orm(x, y, 1) : 255) * rough;
    target[to + 2] = (orm ? orm(x, y, 2) : 255) * metal;
    target[to + 3] = 255;
  };
}

function mixNormal() {
  return (target, to, [normal], x, y) => {
    for (let k = 0; k < 3; k++) target[to + k] = normal(x, y, k);
    target[to + 3] = 255;
  };
}

function mixGlow({ emissive }) {
  const tables = emissive.map((factor) => Uint8Array.from(toLinear, (v) => Math.round(255 * toSrgb(v * factor))));
  return (target, to, [glow], x, y) => {
    for (let k = 0; k < 3; k++) target[to + k] = tables[k][glow(x, y, k)];
    target[to + 3] = 255;
  };
}

/** For each pixel of a tile and its margin the texel it shows, wrapped as the sampler says. */
function steps(size, margin, from, to, texels, wrap) {
  return Int32Array.from({ length: size + 2 * margin }, (_, at) => {
    const u = from + ((at - margin + 0.5) / size) * (to - from);
    return Math.min(texels - 1, Math.max(0, Math.floor(wrapped(u, wrap) * texels)));
  });
}

function wrapped(u, wrap) {
  if (wrap === CLAMP) return Math.min(1, Math.max(0, u));
  const part = u - Math.floor(u);
  return wrap === MIRROR && Math.floor(u) % 2 !== 0 ? 1 - part : part;
}

function linear(srgb) {
  return srgb <= 0.04045 ? srgb / 12.92 : ((srgb + 0.055) / 1.055) ** 2.4;
}

function toSrgb(value) {
  const v = Math.min(1, Math.max(0, value));
  return v <= 0.0031308 ? v * 12.92 : 1.055 * v ** (1 / 2.4) - 0.055;
}

/** A picture's mean colour in linear light, clear texels left out. */
export function meanOf({ data }) {
  const sum = [0, 0, 0, 1e-6];
  for (let at = 0; at < data.length; at += 4 * 7) {
    for (let k = 0; k < 3; k++) sum[k] += toLinear[data[at + k]] * data[at + 3];
    sum[3] += data[at + 3];
  }
  return sum.slice(0, 3).map((value) => value / sum[3]);
}
