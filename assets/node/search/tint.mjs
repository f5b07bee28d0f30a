// A lossy picture of a flat colour is off by a constant: steps of 8-bit YUV are as wide as three of sRGB's darkest,
// and light shows them wider still. What rounding added on average the material's factor takes back, at no bytes.
import sharp from 'sharp';

const LEAST = 0.9; // a factor takes no more back: a white print on black would lose its white
const SIDE = 8; // texels: eyes see a hue, and a picture far away, as such a block's mean
const BLOCKS = 4096; // that are looked at, at most
const DARK = 0.005; // linear light below which eyes tell less apart
const GAIN = 0.97; // of what is seen, else a tint is not worth it
const STEPS = [0.02, 0.02, 0.01, 0.01, 0.01, 0.005, 0.005]; // by which one factor after the other is tried

const LINEAR = Float64Array.from({ length: 256 }, (_, step) => {
  const value = step / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
});

/** What each of red, green and blue of an encoded picture must be multiplied by, in linear light, to look like the original: at most 1. Null when nothing helps. */
export async function tintOf(picture, bytes) {
  const { data, info } = await sharp(bytes).toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
  const shown = { data, width: info.width, height: info.height, channels: info.channels };
  if (shown.width !== picture.width || shown.height !== picture.height || Math.min(picture.channels, shown.channels) < 3) return null;
  const pairs = [...cornersOf(picture)].map((corner) => ({ was: mean(picture, corner), is: mean(shown, corner) }));
  const gains = [0, 1, 2].map((channel) => gainOf(pairs, channel));
  // Factors end at 1: what would be above is left as it is, or takes all down, when the hue is what shows.
  const most = Math.max(1, ...gains);
  const begin = [gains, gains.map((gain) => gain / most)].map((tint) => tried(pairs, tint));
  const best = STEPS.reduce((found, step) => improved(pairs, found, step), lesser(...begin));
  return best.off < tried(pairs, [1, 1, 1]).off * GAIN ? best.tint : null;
}

/** The same, or one with one factor moved by a step that looks more alike. */
function improved(pairs, found, step) {
  const others = [0, 1, 2].flatMap((channel) => [-step, step].map((by) => {
    return tried(pairs, found.tint.map((gain, at) => (at === channel ? gain + by : gain)));
  }));
  return lesser(found, ...others);
}

function tried(pairs, wanted) {
  const tint = wanted.map(within);
  return { tint, off: differenceOf(pairs, tint) };
}

const lesser = (...all) => all.reduce((best, one) => (one.off < best.off ? one : best));
const within = (gain) => Number(Math.min(1, Math.max(LEAST, gain)).toFixed(4));

/** Left upper corners of blocks from all over a picture. */
function* cornersOf({ width, height }) {
  const [across, down] = [Math.max(1, Math.floor(width / SIDE)), Math.max(1, Math.floor(height / SIDE))];
  const step = Math.max(1, Math.ceil((across * down) / BLOCKS)) | 1;
  for (let at = 0; at < across * down; at += step) yield [(at % across) * SIDE, Math.floor(at / across) * SIDE];
}

function mean({ data, width, height, channels }, [left, top]) {
  const sum = [0, 0, 0];
  const [right, bottom] = [Math.min(width, left + SIDE), Math.min(height, top + SIDE)];
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      for (let channel = 0; channel < 3; channel += 1) sum[channel] += LINEAR[data[(y * width + x) * channels + channel]];
    }
  }
  return sum.map((value) => value / ((right - left) * (bottom - top)));
}

/** The factor with the least squared error, each weighed by how much lighter or darker it looks. */
function gainOf(pairs, channel) {
  let [both, own] = [0, 0];
  for (const { was, is } of pairs) {
    const weight = (was[channel] + DARK) ** (-4 / 3);
    both += weight * was[channel] * is[channel];
    own += weight * is[channel] * is[channel];
  }
  return own > 0 ? both / own : 1;
}

/** The mean difference with a tint: of lightness, and of hue as a distance, as FLIP adds them up. */
function differenceOf(pairs, tint) {
  let sum = 0;
  for (const { was, is } of pairs) {
    const [l, a, b] = lab(was);
    const [m, c, d] = lab(is.map((value, channel) => value * tint[channel]));
    sum += Math.abs(l - m) + Math.hypot(a - c, b - d);
  }
  return sum / pairs.length;
}

function lab([red, green, blue]) {
  const x = Math.cbrt((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505 + DARK);
  const y = Math.cbrt(0.2126 * red + 0.7152 * green + 0.0722 * blue + DARK);
  const z = Math.cbrt((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089 + DARK);
  return [116 * y, 500 * (x - y), 200 * (y - z)];
}

/** Whether factors can take back what a picture is off by: only materials read it, and no animation moves them. */
export function isSteady(texture, pointed) {
  const parents = texture.listParents().filter((parent) => parent.propertyType !== 'Root');
  return parents.every((parent) => parent.propertyType === 'Material' && !pointed.has(parent));
}

/** Remembers the base colours that materials came with, and gives them the tints of their textures. */
export class Tinted {
  #own = new Map();

  constructor(document) {
    for (const material of document.getRoot().listMaterials()) this.#own.set(material, material.getBaseColorFactor());
  }

  /** `made` by texture: {tint}; a material whose texture has none is as it came. */
  apply(made) {
    for (const [material, factor] of this.#own) {
      const tint = [...(made.get(material.getBaseColorTexture())?.tint ?? [1, 1, 1]), 1];
      material.setBaseColorFactor(factor.map((value, channel) => value * tint[channel]));
    }
  }
}
