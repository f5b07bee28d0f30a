/**
 * Reads a hall's pack: every proxy of the hall in one file. The format is told in `assets/variants/hall_pack.py`.
 * Small and without a decoder of its own to load: the first picture of the hall waits for it.
 */

import { decodeBits, RangeReader, readTables } from './pack-code';
import { shaded } from './pack-shade';
import { walk } from './pack-walk';
import type { Triangles } from './glb';

/** The file is no pack, is of a later version, ends too early, or contradicts itself. */
export class NotAPack extends Error {}

const MAGIC = 0x4b50484d; // "MHPK"
const VERSION = 1;
const HEAD = 12;
const MAX_TRIANGLES = 4096;
const linear = Float32Array.from({ length: 256 }, (_, i) => {
  const value = i / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
});

/** Each proxy under its key, decoded when asked for. Raises NotAPack, also while it is gone through. */
export function* readPack(file: ArrayBuffer): Generator<[key: string, shape: Triangles], void> {
  try {
    yield* entries(file);
  } catch (reason) {
    throw reason instanceof NotAPack ? reason : new NotAPack(String(reason));
  }
}

function* entries(file: ArrayBuffer): Generator<[string, Triangles], void> {
  const view = new DataView(file);
  if (file.byteLength < HEAD || view.getUint32(0, true) !== MAGIC) throw new NotAPack('not a pack');
  if (view.getUint16(4, true) !== VERSION) throw new NotAPack('version');
  if (view.getUint32(8, true) !== file.byteLength) throw new NotAPack('length');
  const tables = readTables(view, HEAD);
  const count = view.getUint16(6, true);
  const lines: [string, number][] = [];
  let at = tables.end;
  for (let n = 0; n < count; n++) {
    const size = view.getUint8(at);
    const key = new TextDecoder('utf-8', { fatal: true }).decode(new Uint8Array(file, at + 1, size));
    lines.push([key, view.getUint16(at + 1 + size, true)]);
    at += size + 3;
  }
  for (const [key, size] of lines) {
    yield [key, readBody(new DataView(file, at, size), tables.contexts)];
    at += size;
  }
}

function readBody(body: DataView, contexts: ReturnType<typeof readTables>['contexts']): Triangles {
  const [vertices, triangles] = [body.getUint16(0, true), body.getUint16(2, true)];
  const [predictor, colours] = [body.getUint8(4), body.getUint8(5)];
  if (triangles > MAX_TRIANGLES || vertices > triangles * 3 || !colours) throw new NotAPack('counts');
  const origin = [6, 10, 14].map((at) => finite(body.getFloat32(at, true)));
  const step = finite(body.getFloat32(18, true));
  const palette = Array.from({ length: colours }, (_, i) => rgb(body.getUint16(22 + 2 * i, true)));
  const start = 22 + 2 * colours;
  const coded = new Uint8Array(body.buffer, body.byteOffset + start + 2, body.getUint16(start, true));
  const raw = decodeBits(body, start + 2 + coded.length);
  const told = walk(new RangeReader(coded, contexts), raw, { vertices, triangles, predictor });
  const position = Float32Array.from(told.points, (value, i) => origin[i % 3]! + step * value);
  return shaded(position, told.index, (vertex) => {
    const colour = palette[told.colours[vertex]!];
    if (!colour) throw new NotAPack('colour');
    return colour;
  });
}

function finite(value: number): number {
  if (!Number.isFinite(value)) throw new NotAPack('place');
  return value;
}

/** sRGB in 5-6-5 bits as linear light. */
function rgb(code: number): readonly [number, number, number] {
  const [r, g, b] = [(code >> 11) / 31, ((code >> 5) & 63) / 63, (code & 31) / 31];
  return [linear[Math.round(r * 255)]!, linear[Math.round(g * 255)]!, linear[Math.round(b * 255)]!];
}
