// The web variant: nothing simplified, geometry in meshopt, textures as WebP by slot.
//   node web.mjs SOURCE TARGET      prints {triangles, draw_calls, texture_bytes_gpu, nodes}
import { meshopt } from '@gltf-transform/functions';
import { MeshoptEncoder } from 'meshoptimizer';
import { makeIO, readDocument, writeDocument } from './lib/io.mjs';
import { measure } from './lib/measure.mjs';
import { hangMeshesApart, nodeMap, tidy } from './lib/steps.mjs';
import { encodeTextures } from './lib/textures.mjs';

const MAX_SIDE = 2048;
const [source, target] = process.argv.slice(2);
const io = await makeIO();
const document = await readDocument(io, source);
const nodes = document.getRoot().listNodes();
await tidy(document);
await encodeTextures(document, { max: MAX_SIDE, format: 'webp', effort: 2 });
hangMeshesApart(document);
await document.transform(meshopt({ encoder: MeshoptEncoder, level: 'medium' }));
const figures = { ...measure(document), nodes: nodeMap(nodes, document) };
await writeDocument(io, document, target);
console.log(JSON.stringify(figures));
