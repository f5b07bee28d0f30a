// A lighter still model for the hall: few triangles, small textures, parts joined, no animation.
//   node lod.mjs SOURCE TARGET TRIANGLES SIDE      prints {triangles, draw_calls, texture_bytes_gpu}
import { flatten, join, meshopt, prune, simplify, uninstance, weld } from '@gltf-transform/functions';
import { MeshoptEncoder, MeshoptSimplifier } from 'meshoptimizer';
import { extension, makeIO, readDocument, writeDocument } from './lib/io.mjs';
import { measure } from './lib/measure.mjs';
import { tidy } from './lib/steps.mjs';
import { encodeTextures } from './lib/textures.mjs';

const PASSES = [0.01, 0.05, 0.3, 1]; // error as a share of a mesh's radius, one after the other
const [source, target, triangles, side] = process.argv.slice(2);

function still(document) {
  for (const animation of document.getRoot().listAnimations()) animation.dispose();
  for (const camera of document.getRoot().listCameras()) camera.dispose();
  extension(document, 'KHR_lights_punctual')?.dispose();
  extension(document, 'KHR_materials_variants')?.dispose();
}

async function lighten(document, limit) {
  await MeshoptSimplifier.ready;
  for (const error of PASSES) {
    const now = measure(document).triangles;
    if (now <= limit) return;
    const ratio = (limit / now) * 0.97;
    await document.transform(weld(), simplify({ simplifier: MeshoptSimplifier, ratio, error, lockBorder: false }));
  }
}

const io = await makeIO();
const document = await readDocument(io, source);
still(document);
await tidy(document);
if (extension(document, 'EXT_mesh_gpu_instancing')) await document.transform(uninstance());
await document.transform(flatten(), join({ keepNamed: false }), prune());
await lighten(document, Number(triangles));
await encodeTextures(document, { max: Number(side), format: 'webp', colour: 75, data: 85, effort: 3 });
await document.transform(meshopt({ encoder: MeshoptEncoder, level: 'medium' }));
const figures = measure(document);
await writeDocument(io, document, target);
console.log(JSON.stringify(figures));
