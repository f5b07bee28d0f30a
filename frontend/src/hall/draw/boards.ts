/** Everything written in the hall that never changes: one drawn texture, one geometry, one draw call. */

import { BufferGeometry, DoubleSide, Float32BufferAttribute, Mesh, MeshBasicMaterial } from 'three';
import type { HallScene, LocalizedText } from '../../api/types';
import { pick } from '../../i18n';
import type { Dispose } from '../../island';
import { toWorld } from '../plan/geometry';
import { GATE } from '../plan/pick';
import { SIGN_HEIGHT, signText } from '../plan/signs';
import { canvas, FACE, fitText, textureOf } from './canvas';
import type { V3 } from './mesher';
import { accentOf, INK, mixedCss, PAPER } from './palette';
import type { Section } from './section';
import type { Theme } from './theme';

export interface Boards {
  mesh: Mesh;
  textureBytes: number;
  dispose: Dispose;
}

type Canvas2D = CanvasRenderingContext2D;
type Paint = (c: Canvas2D, width: number, height: number) => void;

/** A piece of the texture and where it hangs: centre, size in metres, degrees about +Y. */
interface Board {
  at: V3;
  width: number;
  height: number;
  rotation: number;
  paint: Paint;
  /** Pixels a metre. */
  sharp: number;
  /** Boards that say so share one drawing. */
  share?: string;
}

const ATLAS = 1024;
const PAD = 4;

export function makeBoards(scene: HallScene, section: Section, theme: Theme): Boards {
  const boards = [nameBoard(scene, section), ...banners(scene, section), ...gateBoards(scene), ...signBoards(scene, section)];
  const [element, c] = canvas(ATLAS, ATLAS);
  const [position, uv, index]: [number[], number[], number[]] = [[], [], []];
  const drawn = new Map<string, Box>();
  const shelf = { x: PAD, y: PAD, high: 0 };
  for (const board of boards) {
    const box = place(c, shelf, drawn, board);
    if (box) hang(board, box, position, uv, index);
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new Float32BufferAttribute(position, 3));
  geometry.setAttribute('uv', new Float32BufferAttribute(uv, 2));
  geometry.setIndex(index);
  const map = textureOf(element, 8);
  const material = new MeshBasicMaterial({ map, color: theme.night ? '#d8cbb8' : '#ffffff', side: DoubleSide, alphaTest: 0.5, toneMapped: false });
  const mesh = new Mesh(geometry, material);
  mesh.name = 'boards';
  const dispose = (): void => [geometry, map, material].forEach((part) => part.dispose());
  return { mesh, textureBytes: ATLAS * ATLAS * 4 * 1.33, dispose };
}

interface Box {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** Draws a board on the next free part of the atlas; equal boards share one drawing; null when the atlas is full. */
function place(c: Canvas2D, shelf: { x: number; y: number; high: number }, drawn: Map<string, Box>, board: Board): Box | null {
  const same = board.share ? drawn.get(board.share) : undefined;
  if (same) return same;
  const [w, h] = [Math.ceil(board.width * board.sharp), Math.ceil(board.height * board.sharp)];
  if (shelf.x + w + PAD > ATLAS) Object.assign(shelf, { x: PAD, y: shelf.y + shelf.high + PAD, high: 0 });
  if (shelf.y + h + PAD > ATLAS || w + 2 * PAD > ATLAS) return null;
  const box = { x: shelf.x, y: shelf.y, w, h };
  c.save();
  c.translate(box.x, box.y);
  c.beginPath();
  c.rect(0, 0, w, h);
  c.clip();
  board.paint(c, w, h);
  c.restore();
  shelf.x += w + PAD;
  shelf.high = Math.max(shelf.high, h);
  if (board.share) drawn.set(board.share, box);
  return box;
}

/** Front and back carry the same picture, each the right way round. */
function hang(board: Board, box: Box, position: number[], uv: number[], index: number[]): void {
  for (const [turned, lift] of [[0, 0.012], [180, 0.012]] as const) {
    const rect = { x: board.at[0], z: board.at[2], width: 0, depth: 0, rotation: board.rotation + turned };
    const base = position.length / 3;
    for (const [sx, sy] of [[-1, -1], [1, -1], [1, 1], [-1, 1]] as const) {
      const p = toWorld(rect, { x: (sx * board.width) / 2, z: lift });
      position.push(p.x, board.at[1] + (sy * board.height) / 2, p.z);
      uv.push((box.x + ((sx + 1) / 2) * box.w) / ATLAS, 1 - (box.y + ((1 - sy) / 2) * box.h) / ATLAS);
    }
    index.push(base, base + 1, base + 2, base, base + 2, base + 3);
  }
}

/** Both languages, the reader's first; one when there is only one. */
export function bothNames(text: LocalizedText): [string, string | null] {
  const first = pick(text).text;
  const other = Object.values(text).find((t) => t && t !== first);
  return [first, other ?? null];
}

export const nameBoardAt = (scene: HallScene, s: Section): { z: number; y: number; width: number; height: number } => {
  const plaza = scene.plan.zones.find((z) => z.kind === 'plaza');
  const z = plaza ? plaza.z - plaza.depth / 2 + 0.2 : s.depth / 2 - 8;
  return { z, y: s.eaves - 1.25, width: Math.min(s.nave * 1.5, 8), height: Math.min(s.nave * 1.5, 8) * 0.22 };
};

function nameBoard(scene: HallScene, s: Section): Board {
  const { z, y, width, height } = nameBoardAt(scene, s);
  const [first, second] = bothNames(scene.hall.title);
  const accent = accentOf(scene.hall.accent);
  const paint: Paint = (c, w, h) => {
    fill(c, PAPER, 0, 0, w, h);
    fill(c, accent, 0, h - h * 0.06, w, h * 0.06);
    write(c, first, { x: w / 2, y: h * (second ? 0.38 : 0.48), width: w * 0.9, size: h * 0.46, weight: 800, color: INK });
    if (second) write(c, second, { x: w / 2, y: h * 0.76, width: w * 0.9, size: h * 0.2, weight: 500, color: mixedCss(INK, PAPER, 0.3) });
  };
  return { at: [0, y, z], width, height, rotation: 0, paint, sharp: Math.min(120, (ATLAS - 2 * PAD) / width) };
}

/** Cloth in the hall's accent along the nave; during a fair every other one carries the fair's name. */
function banners(scene: HallScene, s: Section): Board[] {
  const accent = accentOf(scene.hall.accent);
  const [first, second] = bothNames(scene.hall.title);
  const fair = scene.event ? bothNames(scene.event.title) : null;
  const [width, height] = [0.95, Math.min(1.9, s.eaves * 0.33)];
  const hallCloth: Paint = (c, w, h) => cloth(c, w, h, accent, [first, second ?? ''], PAPER);
  const fairCloth: Paint = (c, w, h) => cloth(c, w, h, PAPER, [fair?.[0] ?? '', fair?.[1] ?? ''], accent);
  return Array.from({ length: s.bays - 1 }, (_, i) => i + 1).flatMap((i) =>
    [-1, 1].map((side) => ({
      at: [side * (s.nave - 0.1), s.eaves - 0.35 - height / 2, -s.depth / 2 + i * s.bay] as V3,
      width,
      height,
      rotation: 0,
      sharp: 100,
      ...(fair && i % 2 ? { paint: fairCloth, share: 'fair' } : { paint: hallCloth, share: 'hall' }),
    })),
  );
}

function cloth(c: Canvas2D, w: number, h: number, ground: string, [big, small]: [string, string], ink: string): void {
  const fold = c.createLinearGradient(0, 0, w, 0);
  for (const [stop, part] of [[0, 0.06], [0.3, 0.14], [0.55, 0], [0.8, 0.1], [1, 0]] as const) fold.addColorStop(stop, mixedCss(ground, '#ffffff', part));
  c.fillStyle = fold;
  c.fillRect(0, 0, w, h);
  fill(c, mixedCss(ground, INK, 0.25), 0, 0, w, h * 0.012);
  hanging(c, big, { x: w * 0.5, y: h * 0.07, width: h * 0.86, size: w * 0.42, weight: 800, color: ink });
  if (small) hanging(c, small, { x: w * 0.87, y: h * 0.07, width: h * 0.86, size: w * 0.13, weight: 500, color: ink });
}

const CJK = /[\u3040-\u30ff\u3131-\u318e\u3400-\u9fff\uac00-\ud7a3]/;

/** A line downwards: Korean, Chinese and Japanese letter under letter, others turned. */
function hanging(c: Canvas2D, text: string, line: Line): void {
  const letters = [...text];
  if (CJK.test(text)) {
    const step = Math.min(line.size * 1.12, line.width / letters.length);
    for (const [i, letter] of letters.entries()) {
      write(c, letter, { ...line, y: line.y + step * (i + 0.5), size: step / 1.12, width: line.size * 1.2 });
    }
    return;
  }
  c.save();
  c.translate(line.x, line.y);
  c.rotate(Math.PI / 2);
  write(c, text, { ...line, x: 0, y: 0, align: 'left', least: 0.4 });
  c.restore();
}

function gateBoards(scene: HallScene): Board[] {
  return scene.plan.gates.map((gate) => {
    const [first, second] = bothNames(gate.title);
    const paint: Paint = (c, w, h) => {
      fill(c, accentOf(gate.accent), 0, 0, w, h);
      write(c, `${first} →`, { x: w / 2, y: h * (second ? 0.4 : 0.5), width: w * 0.92, size: h * 0.42, weight: 700, color: '#fff' });
      if (second) write(c, second, { x: w / 2, y: h * 0.78, width: w * 0.9, size: h * 0.2, weight: 500, color: '#fff' });
    };
    const p = toWorld({ ...gate, width: 0, depth: 0 }, { x: 0, z: 0.32 });
    return { at: [p.x, GATE.height - 0.1, p.z] as V3, width: 3, height: 0.74, rotation: gate.rotation, paint, sharp: 80 };
  });
}

function signBoards(scene: HallScene, s: Section): Board[] {
  const signs = scene.plan.furniture.filter((f) => f.kind === 'sign');
  return signs.map((sign) => {
    const text = signText(sign, scene.plan.stands);
    const paint: Paint = (c, w, h) => {
      fill(c, INK, 0, 0, w, h);
      fill(c, accentOf(scene.hall.accent), 0, h * 0.92, w, h * 0.08);
      const room = text.ahead.length ? 0.3 : 0.42;
      const say = (words: string[], align: CanvasTextAlign, x: number, form: (t: string) => string): void => {
        if (words.length) write(c, form(words.join(' · ')), { x, y: h * 0.47, width: w * room, size: h * 0.42, weight: 700, color: PAPER, align });
      };
      say(text.left, 'left', w * 0.04, (t) => `← ${t}`);
      say(text.ahead, 'center', w / 2, (t) => `↑ ${t}`);
      say(text.right, 'right', w * 0.96, (t) => `${t} →`);
    };
    return { at: [sign.x, Math.min(SIGN_HEIGHT, s.eaves - 0.8), sign.z] as V3, width: 3.2, height: 0.6, rotation: sign.rotation, paint, sharp: 90 };
  });
}

function fill(c: Canvas2D, color: string, x: number, y: number, w: number, h: number): void {
  c.fillStyle = color;
  c.fillRect(x, y, w, h);
}

interface Line {
  x: number;
  y: number;
  width: number;
  size: number;
  weight: number;
  color: string;
  align?: CanvasTextAlign;
  least?: number;
}

function write(c: Canvas2D, text: string, line: Line): void {
  c.fillStyle = line.color;
  c.textAlign = line.align ?? 'center';
  c.textBaseline = 'middle';
  c.font = `${line.weight} ${line.size}px ${FACE}`;
  fitText(c, text, line);
}
