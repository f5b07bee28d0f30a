// Pictures as raw pixels: decoded once, unread channels filled so that they cost nothing, sampled, compared.
import sharp from 'sharp';

const MAX_PIXELS = 8192 * 8192;
const TILE = 96;
const FEW = 256; // colours
const TILES = 4; // of a sample's side: 16 tiles from all over a large picture; of 64 texels they told wrong prices

sharp.concurrency(1);
sharp.cache(false);

/** {data, width, height, channels} of an encoded picture, at most `max` pixels a side; alpha only if it is read. */
export async function decode(bytes, { alpha, max = 8192 }) {
  let picture = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error', ignoreIcc: true }).toColourspace('srgb');
  picture = picture.resize(max, max, { fit: 'inside', withoutEnlargement: true });
  picture = alpha ? picture.ensureAlpha() : picture.removeAlpha();
  const { data, info } = await picture.raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height, channels: info.channels };
}

/** Give every channel that nobody reads the values of one that is read: what is equal costs no bytes. */
export function fillUnread(picture, read) {
  const unread = [0, 1, 2].filter((channel) => !read.includes(channel));
  const from = read.find((channel) => channel < 3);
  if (unread.length === 0 || from === undefined) return picture;
  const { data, channels } = picture;
  for (let at = 0; at < data.length; at += channels) for (const channel of unread) data[at + channel] = data[at + from];
  return picture;
}

/** Whether all pixels of a picture are within one step of its first. */
export function isSolid({ data, channels }) {
  for (let at = channels; at < data.length; at += 1) if (Math.abs(data[at] - data[at % channels]) > 1) return false;
  return true;
}

/** Whether a picture of at most a megapixel has no more colours than a palette. */
export function hasFewColours({ data, width, height, channels }) {
  if (width * height > 1 << 20) return false;
  const seen = new Set();
  for (let at = 0; at < data.length && seen.size <= FEW; at += channels) {
    seen.add(data[at] | (data[at + 1] << 8) | (data[at + 2] << 16) | ((channels > 3 ? data[at + 3] : 0) * 2 ** 24));
  }
  return seen.size <= FEW;
}

/** Tiles from all over a large picture, put together; a small picture is its own sample. */
export function sample(picture) {
  const side = TILE * TILES;
  const { width, height, channels } = picture;
  if (width <= side || height <= side) return picture;
  const data = Buffer.alloc(side * side * channels);
  for (let row = 0; row < TILES; row += 1) {
    for (let column = 0; column < TILES; column += 1) {
      const left = Math.round(((width - TILE) * column) / (TILES - 1));
      const top = Math.round(((height - TILE) * row) / (TILES - 1));
      for (let y = 0; y < TILE; y += 1) {
        const from = ((top + y) * width + left) * channels;
        picture.data.copy(data, ((row * TILE + y) * side + column * TILE) * channels, from, from + TILE * channels);
      }
    }
  }
  return { data, width: side, height: side, channels };
}

/** A sharp picture of raw pixels. */
export function fromRaw({ data, width, height, channels }) {
  return sharp(data, { raw: { width, height, channels } });
}

/** The picture at a share of its size, as raw pixels. */
export async function scaled(picture, scale) {
  if (scale === 1) return picture;
  const width = Math.max(1, Math.round(picture.width * scale));
  const height = Math.max(1, Math.round(picture.height * scale));
  const data = await fromRaw(picture).resize(width, height, { fit: 'fill', kernel: 'lanczos3' }).raw().toBuffer();
  return { ...picture, data, width, height };
}

/** dB between a picture and an encoded or raw one, drawn as large as it; `read` are the channels that count. */
export async function psnr(picture, other, read) {
  const input = Buffer.isBuffer(other) ? sharp(other) : fromRaw(other);
  let shown = input.toColourspace('srgb');
  shown = picture.channels === 4 ? shown.ensureAlpha() : shown.removeAlpha();
  shown = shown.resize(picture.width, picture.height, { fit: 'fill', kernel: 'linear' });
  const { data, info } = await shown.raw().toBuffer({ resolveWithObject: true });
  const counted = read.filter((channel) => channel < picture.channels);
  let sum = 0;
  for (let at = 0; at < picture.width * picture.height; at += 1) {
    for (const channel of counted) {
      const step = picture.data[at * picture.channels + channel] - data[at * info.channels + channel];
      sum += step * step;
    }
  }
  const error = sum / (picture.width * picture.height * counted.length);
  return 10 * Math.log10(255 ** 2 / Math.max(error, 1e-4));
}
