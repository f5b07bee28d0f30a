// KTX2 that holds pixels as they are, bare or under Zstandard: three.js shows it, the Basis transcoder cannot.
import { levelFor, sizeOf } from './basis.mjs';
import { ZSTDDecoder } from '../node_modules/three/examples/jsm/libs/zstddec.module.js';

// Vulkan's format numbers: channels of one byte each, UNORM and sRGB.
const CHANNELS = new Map([[9, 1], [15, 1], [16, 2], [22, 2], [23, 3], [29, 3], [37, 4], [43, 4]]);
const BARE = 0;
const ZSTANDARD = 2;
const MAX_SIDE = 8192;
const [FORMAT, WIDTH, HEIGHT, COUNT, SUPER, LEVELS] = [12, 20, 24, 40, 44, 80];
const [ROW, MOST_LEVELS] = [24, 32]; // bytes of a level's entry

/** [width, height] as a KTX2's header tells them. Throws when there is no room for one. */
export function sizeIn(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return [view.getUint32(WIDTH, true), view.getUint32(HEIGHT, true)];
}

/**
 * {width, height, channels, data} of the largest level of at most `max` pixels a side; null for a KTX2 of another
 * kind. Throws on lies.
 */
export async function rawPixels(bytes, max) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const channels = CHANNELS.get(view.getUint32(FORMAT, true));
  const scheme = view.getUint32(SUPER, true);
  if (!channels || (scheme !== BARE && scheme !== ZSTANDARD)) return null;
  const whole = sizeIn(bytes);
  const level = levelFor(...whole, Math.min(MOST_LEVELS, view.getUint32(COUNT, true)), max);
  const [width, height] = sizeOf(...whole, level);
  const wanted = width * height * channels;
  const [offset, length, unpacked] = [0, 8, 16].map((at) => Number(view.getBigUint64(LEVELS + level * ROW + at, true)));
  const honest = unpacked === wanted && Math.max(...whole) <= MAX_SIDE && offset + length <= bytes.byteLength;
  if (!honest || Math.min(...whole) === 0) throw new Error('broken KTX2');
  const stored = bytes.subarray(offset, offset + length);
  const data = scheme === BARE ? stored : await unpackedBy(stored, wanted);
  if (data.byteLength !== wanted) throw new Error('broken KTX2');
  return channels >= 3 ? { width, height, channels, data } : { width, height, channels: 3, data: widened(data, channels) };
}

/** One or two channels as red and green of three: a PNG of two would be grey and alpha. */
function widened(data, channels) {
  const wide = new Uint8Array((data.length / channels) * 3);
  for (let at = 0; at < data.length; at += 1) wide[Math.floor(at / channels) * 3 + (at % channels)] = data[at];
  return wide;
}

async function unpackedBy(stored, wanted) {
  const decoder = new ZSTDDecoder();
  await decoder.init();
  return decoder.decode(stored, wanted);
}
