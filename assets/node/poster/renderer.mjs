// Photographs models in one warm Chromium. Reads one JSON line a job, answers one line a job.
//   node poster/renderer.mjs CHROMIUM
//   {"model": path, "pictures": [{"path", "width", "height"}]} → {"ok"}      a poster, as WebP
//   {"model": path, "views": [{"path", "around", "above", "nearness"}], "width", "height"} → {"ok"}      from these sides
//   {"model": path, "shoot": shots or null, "keep": bool, "borrow": bool, "mark": text, "folder": path} → {"ok", "shots"}      plain pixels
// Nothing is fetched: every address the page asks for is answered from files here.
import fs from 'node:fs';
import path from 'node:path';
import readline from 'node:readline';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import sharp from 'sharp';
import { PIECE } from './piece.js';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const ORIGIN = 'http://studio.invalid';
const FOLDERS = { '/three/': path.join(HERE, '../node_modules/three'), '/poster/': HERE };
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.glb': 'model/gltf-binary', '.wasm': 'application/wasm' };
const FLAGS = [
  '--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run',
  '--disable-dev-shm-usage', '--mute-audio', '--use-gl=angle', '--use-angle=gl-egl', '--ignore-gpu-blocklist', '--enable-unsafe-swiftshader',
  '--disable-gpu-compositing', // nobody sees the page: to put it together took a second at the start
];
// Without a GPU Mesa draws at a quarter of what SwiftShader takes. Where there is no Mesa, Chromium takes that by itself.
const TIMEOUT_MS = 170_000;
const QUALITY = 86;
const QUALITY_SMALL = 80;

let model = '';

/** The file behind an address of the page, or null. */
function fileFor(pathname) {
  if (pathname === '/model.glb') return model;
  for (const [prefix, folder] of Object.entries(FOLDERS)) {
    const file = path.join(folder, pathname.slice(prefix.length));
    if (pathname.startsWith(prefix) && file.startsWith(folder + path.sep)) return file;
  }
  return null;
}

async function answer(route) {
  const url = new URL(route.request().url());
  const file = url.origin === ORIGIN ? fileFor(url.pathname) : null;
  if (!file || !fs.existsSync(file)) return route.fulfill({ status: 404, body: '' });
  const body = file === model ? piece(file, Number(url.searchParams.get('from'))) : fs.readFileSync(file);
  return route.fulfill({ body, contentType: TYPES[path.extname(file)] ?? 'text/plain' });
}

/** PIECE bytes of a file, or what is left of it. */
function piece(file, from) {
  const bytes = Buffer.alloc(PIECE);
  const handle = fs.openSync(file);
  const read = fs.readSync(handle, bytes, 0, PIECE, from);
  fs.closeSync(handle);
  return bytes.subarray(0, read);
}

async function openPage(browser) {
  const page = await browser.newPage();
  await page.route('**/*', answer);
  page.on('pageerror', (error) => console.error(String(error).slice(0, 300)));
  page.setDefaultTimeout(TIMEOUT_MS);
  await page.goto(`${ORIGIN}/poster/page.html`);
  await page.waitForFunction('window.ready === true', undefined, { timeout: TIMEOUT_MS });
  return page;
}

async function photograph(page, job) {
  model = job.model;
  const drawn = new Map();
  for (const { path: target, width, height } of job.pictures) {
    const shape = (width / height).toFixed(3); // pictures of one shape are one picture, the largest, which comes first
    if (!drawn.has(shape)) drawn.set(shape, (await pngs(page, width, height, [null]))[0]);
    await sharp(drawn.get(shape)).resize(width, height).webp({ quality: QUALITY, effort: 4, smartSubsample: true }).toFile(target);
  }
}

/** One small picture a view; the model is loaded once for all of them. */
async function lookAround(page, { model: file, views, width, height }) {
  model = file;
  const pictures = await pngs(page, width, height, views);
  const write = (picture, at) => sharp(picture).webp({ quality: QUALITY_SMALL, effort: 4 }).toFile(views[at].path);
  await Promise.all(pictures.map(write));
}

async function pngs(page, width, height, views) {
  const ask = ([url, ...wanted]) => window.photograph(url, ...wanted);
  const data = await page.evaluate(ask, [`/model.glb?${Date.now()}`, width, height, views]);
  return data.map((url) => Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'));
}

/** Pixels of every shot as `<name>.rgb`, of a reference its materials as `<name>.ids`; the shots are the answer. */
async function shoot(page, job) {
  model = job.model;
  const ask = ([url, shots, options]) => window.shoot(url, shots, options);
  const options = { keep: job.keep, borrow: job.borrow, mark: job.mark };
  const { shots, pictures, materials } = await page.evaluate(ask, [`/model.glb?${Date.now()}`, job.shoot, options]);
  const write = (kind) => (data, at) => {
    fs.writeFileSync(path.join(job.folder, `${shots[at].name}.${kind}`), Buffer.from(data, 'base64'));
  };
  pictures.forEach(write('rgb'));
  materials.forEach(write('ids'));
  return { shots };
}

const browser = await chromium.launch({ executablePath: process.argv[2], args: FLAGS, chromiumSandbox: false, timeout: TIMEOUT_MS });
const page = await openPage(browser);
console.log(JSON.stringify({ ok: true, ready: true }));
for await (const line of readline.createInterface({ input: process.stdin })) {
  try {
    const job = JSON.parse(line);
    const take = 'shoot' in job ? shoot : 'views' in job ? lookAround : photograph;
    const answer = await take(page, job);
    console.log(JSON.stringify({ ok: true, ...answer }));
  } catch (error) {
    console.log(JSON.stringify({ ok: false, reason: String(error).slice(0, 300) }));
  }
}
await browser.close();
