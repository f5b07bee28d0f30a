// Draco, meshopt, quantization and KTX2 to a plain GLB with plain pictures.
//   node decode.mjs SOURCE TARGET [MAX]      prints {issues, left_out}
// MAX: pixels a side at which a smaller copy of a KTX2 picture is taken; left_out: how many pixels that leaves out.
import { decoded } from './lib/decoded.mjs';
import { makeIO, writeDocument } from './lib/io.mjs';

const [source, target, max = Infinity] = process.argv.slice(2);
const { document, ...told } = await decoded(source, Number(max));
await writeDocument(await makeIO(), document, target);
console.log(JSON.stringify(told));
