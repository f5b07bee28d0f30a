// A variant of ours, decoded and then validated. Prints {issues}.
//   node verify.mjs VARIANT
import { decoded } from './lib/decoded.mjs';
import { makeIO } from './lib/io.mjs';
import { validate } from './lib/validator.mjs';

const { document, issues } = await decoded(process.argv[2]);
const bytes = await (await makeIO()).writeBinary(document);
const found = await validate(bytes, 'glb', async () => { throw new Error('a variant names no other files'); });
console.log(JSON.stringify({ issues: [...issues, ...found.issues] }));
