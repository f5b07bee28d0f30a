import { atMost, setInLines } from './lines';

/** What a panel says and offers. */
export interface PanelContent {
  title?: string;
  /** Paragraphs; `quiet` ones are smaller and grey. */
  lines?: { text: string; quiet?: boolean; mine?: boolean }[];
  picture?: CanvasImageSource & { width: number; height: number };
  buttons: PanelButton[];
}

export interface PanelButton {
  id: string;
  label: string;
  primary?: boolean;
}

export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Pixels to a metre, and how far panels stand: text of 36 px is then 1.3° high. */
export const PX_PER_M = 1100;
export const DISTANCE_M = 1.4;
export const LEAST_PX = 36;

export const WIDTH = 1024;
const PAD = 56;
const BUTTON = 96;
const GAP = 18;
const LINES_MOST = 7;
const PICTURE_HEIGHT = 300;

export interface Written extends Rect {
  text: string;
  size: number;
  weight: number;
  tone: 'ink' | 'quiet' | 'mine';
}

export interface PanelLayout {
  height: number;
  words: Written[];
  picture: Rect | null;
  buttons: (Rect & PanelButton)[];
}

/** Degrees that a text of so many pixels is high to someone before the panel. */
export function degreesOf(px: number): number {
  return (2 * Math.atan(px / PX_PER_M / 2 / DISTANCE_M) * 180) / Math.PI;
}

/** Pure: where everything goes. `measure` gives the width of words at a size and weight. */
export function layOut(content: PanelContent, measure: (text: string, size: number, weight: number) => number): PanelLayout {
  const words: Written[] = [];
  let y = PAD;
  const write = (text: string, size: number, weight: number, tone: Written['tone'], most: number): void => {
    const lines = setInLines(text, WIDTH - PAD * 2, (part) => measure(part, size, weight));
    for (const line of atMost(lines, most)) {
      words.push({ text: line, size, weight, tone, x: PAD, y, width: WIDTH - PAD * 2, height: size * 1.45 });
      y += size * 1.45;
    }
  };
  if (content.title) {
    write(content.title, 54, 700, 'ink', 2);
    y += GAP;
  }
  const picture = content.picture ? fitPicture(content.picture, y) : null;
  if (picture) y += picture.height + GAP;
  for (const { text, quiet, mine } of content.lines ?? []) {
    write(text, quiet ? LEAST_PX : 42, 400, mine ? 'mine' : quiet ? 'quiet' : 'ink', LINES_MOST);
    y += GAP / 2;
  }
  const rows = inRows(content.buttons, (label) => measure(label, 42, 600));
  y += rows.length > 0 ? GAP : 0;
  const buttons = rows.flatMap((row) => {
    const placed = placeRow(row, y);
    y += BUTTON + GAP;
    return placed;
  });
  return { height: Math.round(y + PAD - (rows.length > 0 ? GAP : 0)), words, picture, buttons };
}

function fitPicture({ width, height }: { width: number; height: number }, y: number): Rect {
  const scale = Math.min((WIDTH - PAD * 2) / width, PICTURE_HEIGHT / height);
  return { x: PAD, y, width: width * scale, height: height * scale };
}

/** Short ones share a row, long ones get one of their own. */
function inRows(buttons: readonly PanelButton[], widthOf: (label: string) => number): PanelButton[][] {
  const rows: PanelButton[][] = [];
  let room = 0;
  for (const made of buttons) {
    const needs = widthOf(made.label) + 72;
    const row = rows.at(-1);
    if (row && row.length < 3 && needs <= room && row.every((other) => widthOf(other.label) + 72 <= share(row.length + 1))) {
      row.push(made);
      room = share(row.length + 1);
    } else {
      rows.push([made]);
      room = needs <= share(2) ? share(2) : 0;
    }
  }
  return rows;
}

function share(count: number): number {
  return (WIDTH - PAD * 2 - GAP * (count - 1)) / count;
}

function placeRow(row: readonly PanelButton[], y: number): (Rect & PanelButton)[] {
  const width = share(row.length);
  return row.map((made, index) => ({ ...made, x: PAD + index * (width + GAP), y, width, height: BUTTON }));
}
