// Draco, meshopt, quantization and KTX2 to a plain GLB with plain pictures, validated in this form.
//   node decode.mjs SOURCE TARGET [MAX]      prints {issues, left_out, found}
// MAX: pixels a side at which a smaller copy of a KTX2 picture is taken; left_out: how many pixels that leaves out;
// found: what the validator says of the target, here because a program of its own would start for it; null when it fails.
import fs from 'node:fs';
import { decoded } from './lib/decoded.mjs';
import { makeIO } from './lib/io.mjs';
import { validate } from './lib/validator.mjs';

const [source, target, max = Infinity] = process.argv.slice(2);
const { document, ...told } = await decoded(source, Number(max));
const bytes = await (await makeIO()).writeBinary(document);
fs.writeFileSync(target, bytes);
const nothing = async () => { throw new Error('what is decoded names no other files'); };
const found = await validate(bytes, 'glb', nothing).then(({ issues }) => issues, () => null);
console.log(JSON.stringify({ ...told, found }));
