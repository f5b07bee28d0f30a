// A lossy picture of a flat colour is off by a constant: steps of 8-bit YUV are as wide as three of sRGB's darkest,
// and light shows them wider still. What rounding added on average the material's factor takes back, at no bytes.
import sharp from 'sharp';

const LEAST = 0.9; // a factor takes no more back: a white print on black would lose its white
const DARK = 0.005; // linear light below which eyes tell less apart
const TEXELS = 1 << 18; // that are looked at, about

const LINEAR = Float64Array.from({ length: 256 }, (_, step) => {
  const value = step / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
});
// Of an error in linear light: how much lighter or darker it looks.
const WEIGHT = LINEAR.map((value) => (value + DARK) ** (-4 / 3));

/** What each of red, green and blue of an encoded picture must be multiplied by, in linear light, to be like the original: at most 1. */
export async function tintOf({ data, width, height, channels }, bytes) {
  const { data: shown, info } = await sharp(bytes).toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
  if (info.width !== width || info.height !== height || channels < 3 || info.channels < 3) return null;
  const step = Math.max(1, Math.floor((width * height) / TEXELS)) | 1;
  const [both, own] = [[0, 0, 0], [0, 0, 0]];
  for (let texel = 0; texel < width * height; texel += step) {
    for (let channel = 0; channel < 3; channel += 1) {
      const was = data[texel * channels + channel];
      const is = LINEAR[shown[texel * info.channels + channel]];
      both[channel] += WEIGHT[was] * LINEAR[was] * is;
      own[channel] += WEIGHT[was] * is * is;
    }
  }
  const gains = both.map((value, channel) => (own[channel] > 0 ? value / own[channel] : 1));
  // Factors end at 1. A hue that is off shows more than a brightness: what would be above takes all down.
  const most = Math.max(1, ...gains);
  const tint = gains.map((gain) => Math.max(LEAST, Number((gain / most).toFixed(4))));
  return tint.every((gain) => gain === 1) ? null : tint;
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
