// The AR variant for Scene Viewer: plain GLB, JPEG and PNG, no instancing.
//   node ar.mjs SOURCE TARGET      prints {triangles, draw_calls, texture_bytes_gpu}
import { uninstance } from '@gltf-transform/functions';
import { extension, makeIO, readDocument, writeDocument } from './lib/io.mjs';
import { measure } from './lib/measure.mjs';
import { tidy } from './lib/steps.mjs';
import { encodeTextures } from './lib/textures.mjs';

const MAX_SIDE = 2048;
const [source, target] = process.argv.slice(2);
const io = await makeIO();
const document = await readDocument(io, source);
await tidy(document);
if (extension(document, 'EXT_mesh_gpu_instancing')) await document.transform(uninstance());
await encodeTextures(document, { max: MAX_SIDE, format: 'plain' });
const figures = measure(document);
await writeDocument(io, document, target);
console.log(JSON.stringify(figures));
