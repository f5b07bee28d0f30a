import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { UnknownTranscoder, withoutEval } from '@/hall/draw/transcoder';

vi.mock('three/addons/libs/basis/basis_transcoder.js?url', () => ({ default: '' }));

const FOLDER = join(import.meta.dirname, '../../../frontend/node_modules/three/examples/jsm/libs/basis');
const glue = readFileSync(join(FOLDER, 'basis_transcoder.js'), 'utf8');

interface Ktx2File {
  getWidth(): number;
  close(): void;
  delete(): void;
}

interface Basis {
  initializeBasis(): void;
  KTX2File: new (data: Uint8Array) => Ktx2File;
}

test('the transcoder works without making functions from text', async () => {
  const text = withoutEval(glue);
  const make = new Function('require', '__filename', '__dirname', `${text}; return BASIS;`) as (
    ...a: unknown[]
  ) => (options: unknown) => Promise<Basis>;
  const start = make(createRequire(import.meta.url), join(FOLDER, 'basis_transcoder.js'), FOLDER);
  const basis = await start({ wasmBinary: readFileSync(join(FOLDER, 'basis_transcoder.wasm')) });

  basis.initializeBasis();
  // Bytes go in through a call to JavaScript, the answer comes out of a call into the module.
  const file = new basis.KTX2File(new Uint8Array(80));
  expect(file.getWidth()).toBe(0);
  file.close();
  file.delete();
  expect(text).not.toContain('newFunc(Function');
});

test('a transcoder of another version is refused, not run half changed', () => {
  expect(() => withoutEval('var BASIS = 1')).toThrow(UnknownTranscoder);
});
