// A level of detail with its pictures in KTX2, which graphics cards keep compressed: an eighth of the memory.
//   node ktx2.mjs SOURCE TARGET SECONDS      prints {triangles, draw_calls, texture_bytes_gpu}, or {too_dear: seconds}
// when encoding would take more than SECONDS of CPU; then nothing is written.
import { KHRTextureBasisu } from '@gltf-transform/extensions';
import { encodeToKTX2 } from 'ktx2-encoder';
import sharp from 'sharp';
import { reuse } from './lib/encoded.mjs';
import { extension, makeIO, readDocument, writeDocument } from './lib/io.mjs';
import { measure } from './lib/measure.mjs';
import { slotOf, usesAlpha } from './lib/textures.mjs';

const BLOCK = 4;
const MAX_SIDE = 1024;
const SECONDS_A_MEGAPIXEL = { etc1s: 3, uastc: 3 };
const SMALL_NORMAL = 512; // relief shows ETC1S's blocks; larger than this, UASTC costs too many bytes
const QUALITY = 160; // of 255
const [source, target, seconds] = process.argv.slice(2);

/** How a texture is to be encoded, and from which pixels. */
async function planned(texture) {
  const opaque = !usesAlpha(texture);
  const image = sharp(texture.getImage(), { limitInputPixels: MAX_SIDE * MAX_SIDE, failOn: 'error' });
  const meta = await image.metadata();
  const [width, height] = [meta.width, meta.height].map((side) => Math.max(BLOCK, Math.round(side / BLOCK) * BLOCK));
  const whole = image.resize(width, height, { fit: 'fill' }).removeAlpha().ensureAlpha();
  const clear = image.resize(width, height, { fit: 'fill' }).ensureAlpha();
  const normal = texture.listParents().some((parent) => parent.getNormalTexture?.() === texture);
  const codec = normal && Math.max(width, height) <= SMALL_NORMAL ? 'uastc' : 'etc1s';
  return { texture, width, height, opaque, normal, codec, colour: slotOf(texture) === 'colour', pixels: opaque ? whole : clear };
}

async function encode({ texture, width, height, normal, codec, colour, pixels, opaque }) {
  const params = { ktx2: codec, width, height, normal, colour, opaque, quality: QUALITY };
  const encoded = await reuse(texture.getImage(), params, async () => {
    const data = new Uint8Array(await pixels.raw().toBuffer());
    const made = await encodeToKTX2(data, {
      isUASTC: codec === 'uastc',
      needSupercompression: true,
      qualityLevel: QUALITY,
      compressionLevel: 1,
      generateMipmap: true,
      isNormalMap: normal,
      isPerceptual: colour,
      isSetKTX2SRGBTransferFunc: colour,
      imageDecoder: async () => ({ data, width, height }),
    });
    return Buffer.from(made);
  });
  texture.setImage(new Uint8Array(encoded)).setMimeType('image/ktx2');
}

/** ETC1S becomes half a byte a pixel, a whole one with alpha; UASTC a whole one; mipmaps a third more. */
function memory({ width, height, opaque, codec }) {
  return (width * height * (opaque && codec === 'etc1s' ? 0.5 : 1) * 4) / 3;
}

const io = await makeIO();
const document = await readDocument(io, source);
const plans = await Promise.all(document.getRoot().listTextures().map(planned));
const cost = plans.reduce((sum, { codec, width, height }) => sum + SECONDS_A_MEGAPIXEL[codec] * width * height / 1e6, 0);
if (cost > Number(seconds)) {
  console.log(JSON.stringify({ too_dear: Math.round(cost) }));
} else {
  for (const plan of plans) await encode(plan);
  for (const name of ['EXT_texture_webp', 'EXT_texture_avif']) extension(document, name)?.dispose();
  if (plans.length > 0) document.createExtension(KHRTextureBasisu).setRequired(true);
  await writeDocument(io, document, target);
  const gpu = Math.round(plans.reduce((sum, plan) => sum + memory(plan), 0));
  console.log(JSON.stringify({ ...measure(document), texture_bytes_gpu: gpu }));
}
