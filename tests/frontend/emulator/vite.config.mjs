// Builds the XR emulator as one classic script that a test injects before the page's own.
// Run by tests/frontend/build.py with the output folder in MARU_EMULATOR_OUT.
import { join } from 'node:path';

const HERE = import.meta.dirname;
const MODULES = join(HERE, '../../../frontend/node_modules');

export default {
  root: HERE,
  publicDir: false,
  define: { __IS_UMD__: 'true', 'process.env.NODE_ENV': '"production"' },
  resolve: {
    alias: [
      { find: /^iwer$/, replacement: join(MODULES, 'iwer/lib/index.js') },
      { find: /^@iwer\/sem$/, replacement: join(MODULES, '@iwer/sem/lib/src/index.js') },
    ],
  },
  build: {
    outDir: process.env.MARU_EMULATOR_OUT,
    emptyOutDir: true,
    target: 'es2022',
    lib: { entry: join(HERE, 'emulator.js'), formats: ['iife'], name: 'maruEmulator', fileName: () => 'emulator.js' },
  },
};
