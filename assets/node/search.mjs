// Makes candidates of one model for the search; stays, and answers one JSON line for each.
//   node search.mjs SOURCE
//   {"look": true}                                                → {"ok", "textures": [{slot, width, height, solid, exact, materials}], "tangents", "needed", "blended"}
//   {"price": [dB], "codec"}                                      → {"ok", "prices": [[bytes]]}, a row for each texture
//   {"reach": {texture: dB}, "codec"}                             → {"ok", "reached"}, whether samples keep so much
//   {"weigh": true, "error", "tangents", "bits"}                  → {"ok", "bytes"}, of geometry alone, compressed
//   {"reference": path}                                           → {"ok"}
//   {"write": path, "codec", "targets": {texture: dB}, "chosen": {texture: {quality, width}}, "max", "error", "tangents", "bits", "final"} → {"ok", "bytes", figures …}
import readline from 'node:readline';
import { Model } from './search/model.mjs';

const say = (answer) => console.log(JSON.stringify(answer));

async function answer(job) {
  if (job.reference) return { bytes: await model.reference(job.reference) };
  if (job.price) return { prices: await model.prices(job) };
  if (job.reach) return { reached: await model.reaches(job) };
  if (job.weigh) return { bytes: await model.weigh(job) };
  if (job.write) return model.write(job.write, job);
  const told = async (texture) => {
    const { slot, width, height, solid, materials } = texture;
    return { slot, width, height, solid, exact: await texture.exactSide(), materials };
  };
  const textures = await Promise.all((await model.look()).map(told));
  return { textures, tangents: model.tangents, needed: model.needed, blended: model.blended };
}

let model = null;
try {
  model = await Model.open(process.argv[2]);
  say({ ok: true });
} catch (error) {
  say({ ok: false, reason: String(error).slice(0, 300) });
  process.exit(1);
}
for await (const line of readline.createInterface({ input: process.stdin })) {
  try {
    const job = JSON.parse(line);
    say({ ok: true, ...(await answer(job)) });
  } catch (error) {
    say({ ok: false, reason: String(error).slice(0, 300) });
  }
}
