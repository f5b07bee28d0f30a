/// <reference types="vitest/config" />
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { subsetFonts } from './scripts/subset-fonts.mjs';

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

/** Shaders come with comments and indentation that gzip keeps a third of. */
function leanShaders(): Plugin {
  return {
    name: 'lean-shaders',
    enforce: 'pre',
    transform(code, id) {
      if (!/three[\\/]src[\\/].*\.glsl\.js$/.test(id)) return null;
      return code.replace(/\/\* glsl \*\/\s*`(.*?)`/gs, (_match, shader: string) => JSON.stringify(leanShader(shader)));
    },
  };
}

function leanShader(shader: string): string {
  return shader
    .replaceAll('\r', '')
    .replaceAll(/[ \t]*\/\/.*\n/g, '\n')
    .replaceAll(/[ \t]*\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/\n[ \t\n]+/g, '\n')
    .trimStart();
}

/** The interface's own words in Pretendard, cut anew when the words change. */
function interfaceFonts(): Plugin {
  return {
    name: 'interface-fonts',
    async buildStart() {
      await subsetFonts();
    },
  };
}

export default defineConfig({
  root: ROOT,
  plugins: [leanShaders(), interfaceFonts()],
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
          // All that a first picture needs in one file: cut up by who else needs what, it is 5 kB larger.
          groups: [{ name: 'stage', test: /src[\\/]viewer[\\/]stage\.ts$/, priority: 1 }],
        },
      },
    },
  },
  resolve: {
    // Unit tests live outside this folder and find the libraries here.
    alias: [
      { find: '@', replacement: SRC },
      { find: /^vitest$/, replacement: join(ROOT, 'node_modules/vitest') },
      // Its single modules, so that each island downloads what it draws with and not what the others do.
      { find: /^three$/, replacement: join(ROOT, 'node_modules/three/src/Three.js') },
    ],
  },
  server: { fs: { allow: [join(ROOT, '..')] } },
  test: {
    dir: join(ROOT, '../tests/frontend/ts'),
    include: ['**/*.test.ts'],
    environment: 'node',
  },
});
