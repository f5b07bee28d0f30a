/** Reads places as the server writes them: exhibition/together/code.py. */

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const VALUES = new Map([...LETTERS].map((letter, value) => [letter, value]));
const MOST = 4096;
const ROW = 7;
/** Milliseconds of one unit of a tick's time. */
const STAMP_MS = 25;
/** Milliseconds after which a tick's time begins anew. */
export const WRAP_MS = MOST * STAMP_MS;

/** A place on the floor, metres and degrees. */
export interface Spot {
  x: number;
  z: number;
  heading: number;
}

export interface Row extends Spot {
  id: number;
}

export interface Tick {
  /** Milliseconds on the server's clock, up to `WRAP_MS`. */
  time: number;
  rows: Row[];
}

/** The hall's width and depth, metres. */
export type Plan = readonly [number, number];

export const stampMs = (stamp: number): number => stamp * STAMP_MS;

export function readTick(text: string, plan: Plan): Tick {
  const rows: Row[] = [];
  for (let at = 2; at + ROW <= text.length; at += ROW) rows.push(readRow(text.slice(at, at + ROW), plan));
  return { time: stampMs(pair(text, 0)), rows };
}

export function readRow(text: string, [width, depth]: Plan): Row {
  const step = Math.max(width, depth) / (MOST - 1);
  const heading = ((VALUES.get(text[6] ?? '') ?? 0) * 360) / 64;
  return { id: pair(text, 0), x: pair(text, 2) * step - width / 2, z: pair(text, 4) * step - depth / 2, heading };
}

function pair(text: string, at: number): number {
  return (VALUES.get(text[at] ?? '') ?? 0) * 64 + (VALUES.get(text[at + 1] ?? '') ?? 0);
}
