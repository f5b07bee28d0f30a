// Cuts Pretendard down to the words of the interface, read from locales/. Two files: Latin, and Korean on top.
// Exhibitors' own words come in system fonts, so that no word is set in two faces.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';

const ROOT = join(import.meta.dirname, '..');
const SOURCE = join(ROOT, 'node_modules/pretendard/dist/web/variable/woff2/PretendardVariable.woff2');
const TARGET = join(ROOT, 'src/styles/fonts');
const BUDGET_BYTES = 100_000;
const range = (from, to) => String.fromCharCode(...Array.from({ length: to - from + 1 }, (_, n) => n + from));
const LATIN = `${range(0x20, 0x7e)}${range(0xa0, 0xff)}–—‘’“”…₩€™←→−`;
const OPTIONS = {
  keepFeatures: ['kern', 'tnum', 'ccmp', 'locl', 'calt'],  targetFormat: 'woff2',
  variationAxes: { wght: { min: 400, max: 700, default: 400 } },
};

/** The syllables of the Korean interface, the commonest first. */
function syllables() {
  const folder = join(ROOT, 'locales/ko');
  const counts = new Map();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.ftl'))) {
    const words = readFileSync(join(folder, file), 'utf8').replaceAll(/^#.*$/gm, '');
    for (const sign of words) if (/[\u3131-\u318e\uac00-\ud7a3]/.test(sign)) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).map(([sign]) => sign);
}

/** Write both files unless they are made of the same words already; returns their sizes in bytes. */
export async function subsetFonts() {
  const korean = syllables();
  const stamp = createHash('sha256').update(LATIN + korean.join('') + readFileSync(import.meta.filename)).digest('hex');
  const stampFile = join(TARGET, 'made-of.txt');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return null;
  const source = readFileSync(SOURCE);
  const latin = await subsetFont(source, LATIN, OPTIONS);
  const rest = await within(source, korean, BUDGET_BYTES - latin.length);
  mkdirSync(TARGET, { recursive: true });
  writeFileSync(join(TARGET, 'maru-ui-latin.woff2'), latin);
  writeFileSync(join(TARGET, 'maru-ui-ko.woff2'), rest);
  writeFileSync(stampFile, stamp);
  return { latin: latin.length, korean: rest.length, syllables: korean.length };
}

/** The largest subset, rarest syllables dropped first, that fits. */
async function within(source, signs, bytes) {
  let count = signs.length;
  while (count > 0) {
    const made = await subsetFont(source, signs.slice(0, count).join(''), OPTIONS);
    if (made.length <= bytes) return made;
    count = Math.floor((count * bytes) / made.length) - 2;
  }
  throw new Error('no Korean subset fits the budget');
}
