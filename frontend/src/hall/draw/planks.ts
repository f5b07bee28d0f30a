/** The floor of a Korean house, woodmaru: long rails with short boards fitted across between them. */

import { RepeatWrapping, type CanvasTexture } from 'three';
import { canvas, dice, textureOf } from './canvas';
import { OAK, WALNUT, mixedCss } from './palette';

/** Metres that one texture covers, in both directions. */
export const TILE = 4.8;
const BAYS = 4;
const BOARDS = 16;

export function planks(size: number, anisotropy: number): CanvasTexture {
  const [element, c] = canvas(size, size);
  const roll = dice(7);
  const bay = size / BAYS;
  const rail = bay * 0.13;
  for (let i = 0; i < BAYS; i++) {
    crossBoards(c, { x: i * bay, width: bay, size, offset: (i % 2) / (2 * BOARDS) }, roll);
    board(c, [i * bay, 0, rail, size], 0.1 + roll() * 0.06, roll);
    seam(c, [i * bay, 0, 1.5, size]);
    seam(c, [i * bay + rail, 0, 1.5, size]);
  }
  const texture = textureOf(element, anisotropy);
  texture.wrapS = texture.wrapT = RepeatWrapping;
  return texture;
}

type Box = readonly [x: number, y: number, width: number, height: number];

interface Bay {
  x: number;
  width: number;
  size: number;
  offset: number;
}

function crossBoards(c: CanvasRenderingContext2D, bay: Bay, roll: () => number): void {
  const high = bay.size / BOARDS;
  const tones = Array.from({ length: BOARDS }, () => roll() * 0.16);
  for (let j = -1; j < BOARDS; j++) {
    const y = (j + bay.offset * BOARDS) * high;
    board(c, [bay.x, y, bay.width, high], tones[(j + BOARDS) % BOARDS]!, roll);
    seam(c, [bay.x, y, bay.width, 1.2]);
  }
}

function board(c: CanvasRenderingContext2D, [x, y, w, h]: Box, tone: number, roll: () => number): void {
  c.fillStyle = mixedCss(OAK, WALNUT, tone);
  c.fillRect(x, y, w, h);
  c.save();
  c.beginPath();
  c.rect(x, y, w, h);
  c.clip();
  const lines = 7;
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
