// Draco, meshopt, quantization and KTX2 to a plain GLB with plain pictures.
//   node decode.mjs SOURCE TARGET      prints {issues}
import sharp from 'sharp';
import { dequantize } from '@gltf-transform/functions';
import { loadBasis, transcode } from './lib/basis.mjs';
import { rawPixels } from './lib/ktx2_raw.mjs';
import { extension, makeIO, readDocument, writeDocument } from './lib/io.mjs';

const COMPRESSION = ['KHR_draco_mesh_compression', 'EXT_meshopt_compression', 'KHR_meshopt_compression'];

async function decodeTextures(document) {
  const textures = document.getRoot().listTextures();
  const packed = textures.filter((texture) => texture.getMimeType() === 'image/ktx2');
  if (packed.length === 0) return [];
  const basis = await loadBasis();
  const issues = [];
  for (const texture of packed) {
    try {
      const found = (await rawPixels(texture.getImage())) ?? transcode(basis, texture.getImage());
      const { width, height, data, channels = 4 } = found;
      const png = await sharp(data, { raw: { width, height, channels } }).png({ compressionLevel: 3 }).toBuffer();
      texture.setImage(new Uint8Array(png)).setMimeType('image/png');
    } catch (error) {
      const pointer = `/textures/${textures.indexOf(texture)}`;
      issues.push({ code: 'ktx2_unreadable', severity: 'error', pointer, message: String(error).slice(0, 200), params: {} });
    }
  }
  extension(document, 'KHR_texture_basisu')?.dispose();
  return issues;
}

const [source, target] = process.argv.slice(2);
const io = await makeIO({ draco: true });
const document = await readDocument(io, source);
for (const name of COMPRESSION) extension(document, name)?.dispose();
await document.transform(dequantize());
const issues = await decodeTextures(document);
await writeDocument(io, document, target);
console.log(JSON.stringify({ issues }));
