/// <reference types="vitest/config" />
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { defineConfig } from 'vite';

const ROOT = import.meta.dirname;
const SRC = join(ROOT, 'src');

/** For tests and measurements of single islands: `MARU_ENTRIES=viewer,style-viewer npx vite build`. */
const ONLY = process.env['MARU_ENTRIES']?.split(',');

/** Every island (`src/<name>/main.ts`) and every style sheet (`src/styles/*.css`) is an entry. */
function entries(): Record<string, string> {
  const all = Object.entries(everyEntry());
  return Object.fromEntries(ONLY ? all.filter(([name]) => ONLY.includes(name)) : all);
}

function everyEntry(): Record<string, string> {
  const found: Record<string, string> = {};
  for (const folder of readdirSync(SRC, { withFileTypes: true })) {
    const main = join(SRC, folder.name, 'main.ts');
    if (folder.isDirectory() && existsSync(main)) found[folder.name] = main;
  }
  const styles = join(SRC, 'styles');
  if (existsSync(styles)) {
    for (const file of readdirSync(styles)) {
      // A leading underscore marks a partial that other sheets import.
      if (file.endsWith('.css') && !file.startsWith('_')) found[`style-${basename(file, '.css')}`] = join(styles, file);
    }
  }
  return found;
}

export default defineConfig({
  root: ROOT,
  base: '/static/',
  publicDir: false,
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    // Strict CSP: data: scripts and styles are refused, so nothing is inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 800,
    rolldownOptions: {
      input: entries(),
      output: {
        codeSplitting: {
          groups: [{ name: 'three', test: /node_modules[\\/]three[\\/]build/ }],
        },
      },
    },
  },
  resolve: {
    // Unit tests live outside this folder and find the libraries here.
    alias: { '@': SRC, vitest: join(ROOT, 'node_modules/vitest') },
  },
  server: { fs: { allow: [join(ROOT, '..')] } },
  test: {
    dir: join(ROOT, '../tests/frontend/ts'),
    include: ['**/*.test.ts'],
    environment: 'node',
  },
});
