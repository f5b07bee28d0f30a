// The AR variant for Scene Viewer: JPEG and PNG, no instancing, geometry plain or in Draco.
//   node ar.mjs SOURCE PLAIN TARGET BYTES      PLAIN: the same without Draco, for what is made of it
//   prints {triangles, draw_calls, texture_bytes_gpu, side}
// Pictures shrink until TARGET has at most BYTES; they are never smaller than 512 px for it.
import fs from 'node:fs';
import { cloneDocument, draco, uninstance } from '@gltf-transform/functions';
import draco3d from 'draco3dgltf';
import { extension, makeIO, readDocument, writeDocument } from './lib/io.mjs';
import { measure } from './lib/measure.mjs';
import { tidy } from './lib/steps.mjs';
import { encodeTextures } from './lib/textures.mjs';

const SIDES = [2048, 1024, 512];
const WORTH_BYTES = 100_000; // below, the decoder costs a phone more than it saves
// Bits that keep a metre to 0.03 mm, a normal to 0.1°, and a texel of 4096 apart from the next.
const BITS = { quantizePosition: 15, quantizeNormal: 11, quantizeTexcoord: 13, quantizeColor: 8, quantizeGeneric: 12 };
const [source, plain, target, limit] = process.argv.slice(2);

function hasTargets(document) {
  const primitives = document.getRoot().listMeshes().flatMap((mesh) => mesh.listPrimitives());
  return primitives.some((primitive) => primitive.listTargets().length > 0);
}

async function packed(io, document) {
  const bytes = await io.writeBinary(document);
  // Draco rounds weights one by one, and then they no longer add up; morph targets it does not know.
  if (document.getRoot().listSkins().length > 0 || hasTargets(document)) return bytes;
  const pictures = document.getRoot().listTextures().reduce((sum, one) => sum + one.getImage().byteLength, 0);
  if (bytes.byteLength - pictures < WORTH_BYTES) return bytes;
  const copy = cloneDocument(document);
  await copy.transform(draco({ method: 'edgebreaker', ...BITS }));
  const small = await io.writeBinary(copy);
  return small.byteLength < bytes.byteLength ? small : bytes;
}

const io = await makeIO({ draco: true });
io.registerDependencies({ 'draco3d.encoder': await draco3d.createEncoderModule() });
const document = await readDocument(io, source);
await tidy(document);
if (extension(document, 'EXT_mesh_gpu_instancing')) await document.transform(uninstance());
for (const side of SIDES) {
  await encodeTextures(document, { max: side, format: 'plain' });
  const bytes = await packed(io, document);
  if (bytes.byteLength > Number(limit) && side > SIDES.at(-1)) continue;
  fs.writeFileSync(target, bytes);
  await writeDocument(io, document, plain);
  console.log(JSON.stringify({ ...measure(document), side }));
  break;
}
