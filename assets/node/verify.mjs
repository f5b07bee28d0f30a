// A variant of ours, decoded and then validated. Prints {issues}.
//   node verify.mjs VARIANT
import { decoded } from './lib/decoded.mjs';
import { VertexLayout } from '@gltf-transform/core';
import { makeIO } from './lib/io.mjs';
import { validate } from './lib/validator.mjs';

const { document, issues } = await decoded(process.argv[2]);
// One row of numbers after the other: weaving them takes a third of the time, and nobody keeps the bytes.
const bytes = await (await makeIO()).setVertexLayout(VertexLayout.SEPARATE).writeBinary(document);
const found = await validate(bytes, 'glb', async () => { throw new Error('a variant names no other files'); });
console.log(JSON.stringify({ issues: [...issues, ...found.issues] }));
