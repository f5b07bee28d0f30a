// A document without Draco, meshopt, quantization and KTX2: plain accessors and plain pictures.
import fs from 'node:fs';
import { loadBasis, transcode } from './basis.mjs';
import { rawPixels, sizeIn } from './ktx2_raw.mjs';
import { extension, makeIO, readDocument } from './io.mjs';
import { dequantize } from './plain_numbers.mjs';

const DRACO = 'KHR_draco_mesh_compression';
const COMPRESSION = [DRACO, 'EXT_meshopt_compression', 'KHR_meshopt_compression'];
const PNG = { compressionLevel: 1 }; // it is read twice and never sent
const AT_ONCE = 4096 * 4096; // pixels: 64 MB, and as much again while the next one is unpacked

/**
 * {document, issues, left_out} of a GLB; a picture that cannot be read is an issue and stays as it is. KTX2 brings
 * smaller copies of a picture: with more than `max` pixels a side one of these is taken, and `left_out` counts the
 * pixels that are missing then.
 */
export async function decoded(path, max = Infinity) {
  const draco = fs.readFileSync(path).includes(DRACO);
  const document = await readDocument(await makeIO({ draco }), path);
  for (const name of COMPRESSION) extension(document, name)?.dispose();
  dequantize(document);
  return { document, ...(await decodeTextures(document, max)) };
}

async function decodeTextures(document, max) {
  const textures = document.getRoot().listTextures();
  const packed = textures.filter((texture) => texture.getMimeType() === 'image/ktx2');
  if (packed.length === 0) return { issues: [], left_out: 0 };
  const [basis, sharp, issues, writing] = [await loadBasis(), await loadSharp(), [], new Writing()];
  let left_out = 0;
  for (const texture of packed) {
    const unreadable = (error) => {
      const pointer = `/textures/${textures.indexOf(texture)}`;
      issues.push({ code: 'ktx2_unreadable', severity: 'error', pointer, message: String(error).slice(0, 200), params: {} });
    };
    try {
      const [width, height] = sizeIn(texture.getImage());
      await writing.room(Math.min(width * height, max * max));
      const pixels = (await rawPixels(texture.getImage(), max)) ?? transcode(basis, texture.getImage(), max);
      left_out += width * height - pixels.width * pixels.height;
      writing.add(setPixels(sharp, texture, pixels).catch(unreadable));
    } catch (error) {
      unreadable(error);
    }
  }
  await writing.end();
  extension(document, 'KHR_texture_basisu')?.dispose();
  return { issues, left_out };
}

/** Loaded for pictures alone: most models bring none in KTX2, and it costs 100 ms. */
async function loadSharp() {
  const { default: sharp } = await import('sharp');
  sharp.concurrency(1);
  sharp.cache(false);
  return sharp;
}

async function setPixels(sharp, texture, { width, height, data, channels = 4 }) {
  const png = await sharp(data, { raw: { width, height, channels } }).png(PNG).toBuffer();
  texture.setImage(new Uint8Array(png)).setMimeType('image/png');
}

/** Pictures that other threads pack while the next one is unpacked, as long as they are not too large together. */
class Writing {
  #running = [];
  #pixels = 0;

  async room(pixels) {
    if (this.#pixels + pixels > AT_ONCE) await this.end();
    this.#pixels += pixels;
  }

  add(work) {
    this.#running.push(work);
  }

  async end() {
    await Promise.all(this.#running);
    [this.#running, this.#pixels] = [[], 0];
  }
}
