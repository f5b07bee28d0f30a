// Pictures that were encoded before, so that none is encoded twice: across variants, steps and uploads.
// One file for each source picture and setting, in the folder named by MARU_ENCODED; without it nothing is kept.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const FOLDER = process.env.MARU_ENCODED ?? '';

/** The Buffer that `make()` gave for these bytes and settings before, or gives now. `params` is plain JSON. */
export async function reuse(bytes, params, make) {
  if (!FOLDER) return make();
  const file = path.join(FOLDER, nameOf(bytes, params));
  if (fs.existsSync(file)) return fs.readFileSync(file);
  const made = await make();
  fs.mkdirSync(path.dirname(file), { recursive: true });
  // Renamed when whole: a job that is ended while it writes leaves no half picture behind.
  fs.writeFileSync(`${file}.part`, made);
  fs.renameSync(`${file}.part`, file);
  return made;
}

/** `<sha256 of the source picture>/<first half of the settings' sha256>` */
function nameOf(bytes, params) {
  const settings = JSON.stringify(Object.entries(params).sort(([a], [b]) => (a < b ? -1 : 1)));
  return path.join(sha256(bytes), sha256(settings).slice(0, 32));
}

function sha256(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}
