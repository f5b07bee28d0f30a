// Pictures that were encoded before, so that none is encoded twice: across variants, steps and uploads.
// One file for each source picture and setting, in the folder named by MARU_ENCODED; without it nothing is kept.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const FOLDER = process.env.MARU_ENCODED ?? '';
const known = new WeakMap(); // a picture's bytes → their sha256

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

/** What stands for these bytes and settings: `<sha256 of the bytes>/<first half of the settings' sha256>` */
export function nameOf(bytes, params) {
  const settings = JSON.stringify(Object.entries(params).sort(([a], [b]) => (a < b ? -1 : 1)));
  if (!known.has(bytes)) known.set(bytes, sha256(bytes));
  return path.join(known.get(bytes), sha256(settings).slice(0, 32));
}

function sha256(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}
