// Still models for the hall, finest first: fewer triangles and smaller pictures, in very few draw calls.
//   node lod.mjs SOURCE FOLDER LEVEL…      LEVEL: lod0 lod1 lod2 lod3 proxy; writes FOLDER/LEVEL.glb
//   prints {LEVEL: {triangles, draw_calls, texture_bytes_gpu, bytes}}; for a proxy also area_kept, a share
import fs from 'node:fs';
import path from 'node:path';
import { meshopt, metalRough, quantize } from '@gltf-transform/functions';
import { MeshoptEncoder } from 'meshoptimizer/encoder';
import { extension, makeIO, readDocument } from './lib/io.mjs';
import { measure } from './lib/measure.mjs';
import { encodeTextures } from './lib/textures.mjs';
import { dropRepeats } from './lib/twins.mjs';
import { gather } from './lod/gather.mjs';
import { documentOf } from './lod/level.mjs';
import { LEVELS, plan } from './lod/plan.mjs';
import { readSurfaces } from './lod/surfaces.mjs';
import { areaOf, usage } from './lod/tiles.mjs';

const FINER_FIRST = [{ colour: 75, data: 85 }, { colour: 60, data: 75 }, { colour: 45, data: 60 }];
const [source, folder, ...wanted] = process.argv.slice(2);

/** A level without pictures or compression, for readers that know neither. */
async function plain(io, made) {
  const document = documentOf(made.soup, made.groups, made, { alwaysColoured: true, copyright });
  await document.transform(quantize({ pattern: /^COLOR/, quantizeColor: 8 }));
  return { bytes: await io.writeBinary(document), figures: { ...measure(document), area_kept: areaOf(made.soup) / area } };
}

/** The level as bytes within its limit: picture quality goes first, then picture size. */
async function encoded(io, made, level) {
  for (let side = level.side; ; side /= 2) {
    for (const quality of FINER_FIRST) {
      const document = documentOf(made.soup, made.groups, made, { copyright });
      await encodeTextures(document, { max: side, format: 'webp', effort: 3, ...quality });
      await document.transform(meshopt({
        encoder: MeshoptEncoder, level: 'medium', quantizePosition: level.bits, quantizeNormal: 8, quantizeColor: 16,
      }));
      const bytes = await io.writeBinary(document);
      if (bytes.byteLength <= level.bytes || side <= 64) return { bytes, figures: measure(document) };
    }
  }
}

const io = await makeIO();
const document = await readDocument(io, source);
dropRepeats(document);
const { copyright } = document.getRoot().getAsset();
if (extension(document, 'KHR_materials_pbrSpecularGlossiness')) await document.transform(metalRough());
const surfaces = await readSurfaces(document);
let soup = await gather(document, surfaces);
if (soup.index.length === 0) throw new Error('the model draws no triangle');
const used = usage(soup, surfaces.list);
const area = areaOf(soup);
const answer = {};
const painted = new Map();
for (const [name, level] of Object.entries(LEVELS)) {
  const made = await plan(soup, surfaces.list, used, level, painted);
  soup = made.next;
  if (!wanted.includes(name)) continue;
  const { bytes, figures } = await (level.colours ? plain(io, made) : encoded(io, made, level));
  fs.writeFileSync(path.join(folder, `${name}.glb`), bytes);
  answer[name] = { ...figures, bytes: bytes.byteLength };
}
console.log(JSON.stringify(answer));
