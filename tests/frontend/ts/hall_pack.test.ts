import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { NotAPack, readPack } from '@/hall/stream/pack';
import type { Triangles } from '@/hall/stream/glb';

interface Sample {
  pack: string;
  entries: { key: string; triangles: number; bounds: [number[], number[]] }[];
}

/** Written by the packer; a test beside the packer holds it to what is written now. */
const SAMPLE = JSON.parse(readFileSync(join(import.meta.dirname, 'hall_pack_sample.json'), 'utf8')) as Sample;
const file = (): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(SAMPLE.pack, 'base64'));
const read = (bytes: Uint8Array<ArrayBuffer>): Map<string, Triangles> => new Map(readPack(bytes.buffer));

const lowest = (values: Float32Array, k: number): number => Math.min(...values.filter((_, i) => i % 3 === k));

describe('pack', () => {
  test('gives every proxy under its key', () => {
    const shapes = read(file());

    expect([...shapes.keys()]).toEqual(SAMPLE.entries.map((entry) => entry.key));
    for (const { key, triangles, bounds } of SAMPLE.entries) {
      const shape = shapes.get(key)!;
      expect(shape.index.length).toBe(triangles * 3);
      expect(Math.max(...shape.index)).toBe(shape.position.length / 3 - 1);
      expect(shape.normal.length).toBe(shape.position.length);
      expect(shape.color.length).toBe(shape.position.length);
      for (let k = 0; k < 3; k++) expect(lowest(shape.position, k)).toBeCloseTo(bounds[0][k]!, 5);
    }
  });

  test('a box keeps its sharp edges and looks outward', () => {
    const box = read(file()).get('box')!;

    expect(box.position.length / 3).toBe(24);
    for (let at = 0; at < box.normal.length; at += 3) {
      const [x, y, z] = box.normal.subarray(at, at + 3);
      const [px, py, pz] = box.position.subarray(at, at + 3);
      expect(Math.max(Math.abs(x!), Math.abs(y!), Math.abs(z!))).toBeCloseTo(1, 5);
      expect(x! * px! + y! * (py! - 0.25) + z! * pz!).toBeGreaterThan(0);
    }
  });

  test('what is no pack, too new or cut off is refused', () => {
    const changed = (at: number, value: number): Uint8Array<ArrayBuffer> => {
      const bytes = file();
      bytes[at] = value;
      return bytes;
    };

    expect(() => read(new Uint8Array(0))).toThrow(NotAPack);
    expect(() => read(changed(0, 0))).toThrow(NotAPack);
    expect(() => read(changed(4, 2))).toThrow(NotAPack);
    for (const length of [1, 11, 40, 300, file().length - 1]) {
      expect(() => read(file().slice(0, length))).toThrow(NotAPack);
    }
  });

  test('no broken byte does worse than an error or another shape', () => {
    for (let at = 6; at < file().length; at += 3) {
      for (const value of [0, 127, 255]) {
        const bytes = file();
        bytes[at] = value;
        try {
          for (const [, shape] of readPack(bytes.buffer)) expect(shape.index.length).toBeLessThan(4096 * 3 + 1);
        } catch (reason) {
          expect(reason).toBeInstanceOf(NotAPack);
        }
      }
    }
  });
});
