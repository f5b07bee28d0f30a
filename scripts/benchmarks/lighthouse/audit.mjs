// Lighthouse over pages in one Chromium. Reads {"pages": [url], "categories": [id], "language", "desktop"} from stdin,
// answers one JSON line a page: {"url", "scores": {category: 0…1}, "missed": ["category: audit, what it found"], "figures": {audit: number}}.
//   node audit.mjs CHROMIUM
import fs from 'node:fs';
import { launch } from 'chrome-launcher';
import lighthouse, { desktopConfig } from 'lighthouse';

const FLAGS = [
  '--headless=new', '--no-sandbox', '--disable-3d-apis', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--no-first-run', '--disable-dev-shm-usage',
];
const FIGURES = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift', 'speed-index'];

const TRIES = 3;
const PASSING = new Set(['NO_NAVSTART', 'NO_FCP']); // faults of the browser's trace, gone the next time

const wish = JSON.parse(fs.readFileSync(0, 'utf8'));
const chrome = await launch({ chromePath: process.argv[2], chromeFlags: FLAGS, logLevel: 'silent' });
try {
  for (const url of wish.pages) console.log(JSON.stringify(told(url, await audited(url))));
} finally {
  chrome.kill();
}

async function audited(url, tries = TRIES) {
  const settings = { port: chrome.port, onlyCategories: wish.categories, extraHeaders: { 'Accept-Language': wish.language } };
  // nothing else depends on how slow the line is
  if (!wish.categories.includes('performance')) settings.throttlingMethod = 'provided';
  const found = await lighthouse(url, settings, wish.desktop ? desktopConfig : undefined);
  const trouble = found.lhr.runtimeError;
  if (!trouble) return found.lhr;
  if (!PASSING.has(trouble.code) || tries <= 1) throw new Error(`${url}: ${trouble.message}`);
  return audited(url, tries - 1);
}

function told(url, { categories, audits }) {
  const scores = Object.fromEntries(Object.values(categories).map(({ id, score }) => [id, score]));
  const missed = Object.values(categories).flatMap(({ id, auditRefs }) =>
    auditRefs
      .filter((ref) => ref.weight > 0 && audits[ref.id].score !== null && audits[ref.id].score < 0.9)
      .map((ref) => `${id}: ${ref.id}, ${detail(audits[ref.id])}`),
  );
  const figures = Object.fromEntries(FIGURES.filter((id) => audits[id]).map((id) => [id, audits[id].numericValue]));
  return { url, scores, missed, figures };
}

function detail(audit) {
  const items = audit.details?.items ?? [];
  return `${audit.displayValue ?? audit.title} ${JSON.stringify(items.slice(0, 4)).slice(0, 600)}`;
}
