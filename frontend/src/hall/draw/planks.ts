/** Floors: the woodmaru of a Korean house, parquet, boards, stone; each one tile that repeats. */

import { RepeatWrapping, type CanvasTexture } from 'three';
import { canvas, dice, textureOf } from './canvas';
import { mixedCss } from './palette';
import type { Theme } from './theme';

/** Metres that one texture covers, in both directions. */
export const TILE = 4.8;
const BAYS = 4;
const BOARDS = 16;

type Wood = Theme['floor'];

export function planks(size: number, anisotropy: number, wood: Wood): CanvasTexture {
  const [element, c] = canvas(size, size);
  PATTERNS[wood.pattern](c, size, wood);
  const texture = textureOf(element, anisotropy);
  texture.wrapS = texture.wrapT = RepeatWrapping;
  return texture;
}

const PATTERNS: Record<Wood['pattern'], (c: CanvasRenderingContext2D, size: number, wood: Wood) => void> = { maru, herringbone, strip, slab };

/** Long rails with short boards between them. */
function maru(c: CanvasRenderingContext2D, size: number, wood: Wood): void {
  const roll = dice(7);
  const bay = size / BAYS;
  const rail = bay * 0.13;
  for (let i = 0; i < BAYS; i++) {
    crossBoards(c, { x: i * bay, width: bay, size, offset: (i % 2) / (2 * BOARDS) }, roll, wood);
    board(c, [i * bay, 0, rail, size], 0.1 + roll() * 0.06, roll, wood);
    seam(c, [i * bay, 0, 1.5, size]);
    seam(c, [i * bay + rail, 0, 1.5, size]);
  }
}

/** Boards along the hall, each row cut elsewhere. */
function strip(c: CanvasRenderingContext2D, size: number, wood: Wood): void {
  const roll = dice(11);
  const [rows, wide] = [20, size / 20];
  for (let i = 0; i < rows; i++) {
    const cut = roll() * size;
    for (const [from, tone] of [[cut - size, roll() * 0.3], [cut, roll() * 0.3]] as const) {
      board(c, [i * wide, from, wide, size], tone, roll, wood);
      seam(c, [i * wide, from, wide, 1.2]);
    }
    seam(c, [i * wide, 0, 1, size]);
  }
}

/** Short boards at right angles, in the zigzag of a parquet. */
function herringbone(c: CanvasRenderingContext2D, size: number, wood: Wood): void {
  const roll = dice(13);
  // A board is three wide; the pattern repeats over six widths.
  const wide = size / 24;
  const tones = Array.from({ length: 997 }, () => roll() * 0.34);
  const tone = (i: number, j: number): number => tones[((((i + 24) % 24) * 31 + ((j + 24) % 24) * 7) % 997)]!;
  for (let j = -4; j < 28; j++) {
    for (let k = -3; k < 8; k++) {
      const i = k * 6 + (((j % 6) + 6) % 6);
      board(c, [i * wide, j * wide, 3 * wide, wide], tone(i, j), roll, wood);
      outline(c, [i * wide, j * wide, 3 * wide, wide]);
      board(c, [(i + 3) * wide, (j - 2) * wide, wide, 3 * wide], tone(i + 3, j + 11), roll, wood);
      outline(c, [(i + 3) * wide, (j - 2) * wide, wide, 3 * wide]);
    }
  }
}

/** Large stones with thin joints. */
function slab(c: CanvasRenderingContext2D, size: number, wood: Wood): void {
  const roll = dice(17);
  const [count, wide] = [4, size / 4];
  for (let i = 0; i < count * count; i++) {
    const [x, y] = [(i % count) * wide, Math.floor(i / count) * wide];
    c.fillStyle = mixedCss(wood.light, wood.dark, 0.12 + roll() * 0.16);
    c.fillRect(x, y, wide, wide);
    speckle(c, [x, y, wide, wide], roll);
    outline(c, [x, y, wide, wide]);
  }
}

function speckle(c: CanvasRenderingContext2D, [x, y, w, h]: Box, roll: () => number): void {
  for (let i = 0; i < 260; i++) {
    c.fillStyle = roll() > 0.5 ? 'rgba(255, 255, 255, 0.16)' : 'rgba(60, 60, 66, 0.1)';
    const r = 0.4 + roll() * 1.4;
    c.fillRect(x + roll() * w, y + roll() * h, r, r);
  }
}

function outline(c: CanvasRenderingContext2D, [x, y, w, h]: Box): void {
  c.strokeStyle = 'rgba(70, 50, 34, 0.34)';
  c.lineWidth = 1.1;
  c.strokeRect(x, y, w, h);
}

type Box = readonly [x: number, y: number, width: number, height: number];

interface Bay {
  x: number;
  width: number;
  size: number;
  offset: number;
}

function crossBoards(c: CanvasRenderingContext2D, bay: Bay, roll: () => number, wood: Wood): void {
  const high = bay.size / BOARDS;
  const tones = Array.from({ length: BOARDS }, () => roll() * 0.16);
  for (let j = -1; j < BOARDS; j++) {
    const y = (j + bay.offset * BOARDS) * high;
    board(c, [bay.x, y, bay.width, high], tones[(j + BOARDS) % BOARDS]!, roll, wood);
    seam(c, [bay.x, y, bay.width, 1.2]);
  }
}

function board(c: CanvasRenderingContext2D, [x, y, w, h]: Box, tone: number, roll: () => number, wood: Wood): void {
  c.fillStyle = mixedCss(wood.light, wood.dark, tone);
  c.fillRect(x, y, w, h);
  c.save();
  c.beginPath();
  c.rect(x, y, w, h);
  c.clip();
  const lines = w * h > 4000 ? 7 : 3;
  for (let i = 0; i < lines; i++) grain(c, [x, y, w, h], roll);
  c.restore();
}

/** One line of grain along the board: a shallow wave, lighter or darker. */
function grain(c: CanvasRenderingContext2D, [x, y, w, h]: Box, roll: () => number): void {
  const along = w > h;
  const side = roll();
  const sway = (roll() - 0.5) * 0.3;
  const at = (t: number, s: number): [number, number] => (along ? [x + t * w, y + s * h] : [x + s * w, y + t * h]);
  c.strokeStyle = roll() > 0.45 ? `rgba(96, 64, 38, ${0.05 + roll() * 0.07})` : `rgba(255, 240, 214, ${0.06 + roll() * 0.08})`;
  c.lineWidth = 0.6 + roll() * 1.6;
  c.beginPath();
  c.moveTo(...at(0, side));
  c.bezierCurveTo(...at(0.33, side + sway), ...at(0.66, side - sway), ...at(1, side));
  c.stroke();
}

function seam(c: CanvasRenderingContext2D, [x, y, w, h]: Box): void {
  c.fillStyle = 'rgba(70, 46, 28, 0.5)';
  c.fillRect(x, y, w, h);
}
