// The quick web variant: nothing simplified, few draw calls, geometry in meshopt, textures as WebP by slot.
//   node web.mjs SOURCE TARGET MAP      prints {triangles, draw_calls, texture_bytes_gpu}; MAP gets what each
//   source node became, as JSON
import fs from 'node:fs';
import { packGeometry } from './lib/geometry.mjs';
import { makeIO, readDocument, writeDocument } from './lib/io.mjs';
import { measure } from './lib/measure.mjs';
import { shape } from './lib/shape.mjs';
import { beginTextures, encodeTextures } from './lib/textures.mjs';

const MAX_SIDE = 2048;
const [source, target, map] = process.argv.slice(2);
const io = await makeIO();
const document = await readDocument(io, source);
const pictures = { max: MAX_SIDE, format: 'webp', effort: 2 };
const begun = await beginTextures(document, pictures);
const { nodes } = await shape(document);
await encodeTextures(document, pictures, begun);
await packGeometry(document);
const figures = measure(document);
await writeDocument(io, document, target);
fs.writeFileSync(map, JSON.stringify(nodes));
console.log(JSON.stringify(figures));
