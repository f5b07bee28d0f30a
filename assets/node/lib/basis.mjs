// KTX2 textures to raw pixels, with the transcoder that three.js brings.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';

const FOLDER = new URL('../node_modules/three/examples/jsm/libs/basis/', import.meta.url);
const RGBA32 = 13;
const MAX_PIXELS = 8192 * 8192;

/** The transcoder; a classic script, so it is run in this context by hand. */
export async function loadBasis() {
  const source = fs.readFileSync(new URL('basis_transcoder.js', FOLDER), 'utf8');
  const enclosed = vm.runInThisContext(`(function (require, __dirname, module) { ${source}; return BASIS; })`);
  const factory = enclosed(createRequire(import.meta.url), fileURLToPath(FOLDER), {});
  const basis = await factory({ wasmBinary: fs.readFileSync(new URL('basis_transcoder.wasm', FOLDER)) });
  basis.initializeBasis();
  return basis;
}

/** {width, height, data: RGBA8} of a KTX2's largest image of at most `max` pixels a side. Throws when it is not Basis Universal. */
export function transcode(basis, bytes, max) {
  const file = new basis.KTX2File(bytes);
  try {
    if (!file.isValid()) throw new Error('not a Basis Universal KTX2');
    if (file.getWidth() * file.getHeight() > MAX_PIXELS) throw new Error('too large');
    if (!file.startTranscoding()) throw new Error('broken KTX2');
    const level = levelFor(file.getWidth(), file.getHeight(), file.getLevels(), max);
    const [width, height] = sizeOf(file.getWidth(), file.getHeight(), level);
    const data = new Uint8Array(file.getImageTranscodedSizeInBytes(level, 0, 0, RGBA32));
    if (data.length !== width * height * 4) throw new Error('broken KTX2');
    if (!file.transcodeImage(data, level, 0, 0, RGBA32, 0, -1, -1)) throw new Error('broken KTX2');
    return { width, height, data };
  } finally {
    file.close();
    file.delete();
  }
}

/** The first of a file's smaller copies with at most `max` pixels a side; the picture itself where none is. */
export function levelFor(width, height, levels, max) {
  const found = Array.from({ length: levels }, (_, at) => at).find((at) => Math.max(...sizeOf(width, height, at)) <= max);
  return found ?? 0;
}

/** [width, height] of a level. */
export function sizeOf(width, height, level) {
  return [width, height].map((side) => Math.max(1, side >> level));
}
