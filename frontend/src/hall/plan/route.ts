/** Ways through the hall: A* over a coarse grid, then the corners that sight lines do not need are dropped. */

import { isFree, type Obstacles } from './collision';
import { distance, type Point } from './geometry';

/** Metres of a cell, and of one in a hall larger than so many square metres. */
const FINE = 0.5;
const COARSE = 1;
const LARGE = 40_000;
const STEP = 0.25;

const NEIGHBOURS = [[1, 0], [-1, 0], [0, 1], [0, -1], [1, 1], [1, -1], [-1, 1], [-1, -1]] as const;

/** Whether a walker can go straight from a to b. */
export function seesStraight(o: Obstacles, a: Point, b: Point): boolean {
  const n = Math.ceil(distance(a, b) / STEP);
  for (let i = 1; i < n; i++) {
    if (!isFree(o, { x: a.x + ((b.x - a.x) * i) / n, z: a.z + ((b.z - a.z) * i) / n })) return false;
  }
  return true;
}

/** Corner points from `from` (left out) to `to`; empty when no way exists. */
export function route(o: Obstacles, from: Point, to: Point): Point[] {
  if (seesStraight(o, from, to)) return [to];
  const cells = search(o, from, to);
  return cells.length ? straighten(o, [from, ...cells.slice(1, -1), to]) : [];
}

function search(o: Obstacles, from: Point, to: Point): Point[] {
  const size = o.bounds.width * o.bounds.depth > LARGE ? COARSE : FINE;
  const cols = Math.ceil(o.bounds.width / size) + 1;
  const rows = Math.ceil(o.bounds.depth / size) + 1;
  const cell = (p: Point): number =>
    Math.round((p.z + o.bounds.depth / 2) / size) * cols + Math.round((p.x + o.bounds.width / 2) / size);
  const point = (c: number): Point => ({
    x: (c % cols) * size - o.bounds.width / 2,
    z: Math.floor(c / cols) * size - o.bounds.depth / 2,
  });
  const known = new Uint8Array(cols * rows);
  const free = (c: number): boolean => (known[c] ||= isFree(o, point(c)) ? 1 : 2) === 1;
  const start = cell(from);
  const goal = cell(to);
  const cost = new Map([[start, 0]]);
  const came = new Map<number, number>();
  const open = new Heap();
  open.push(start, 0);
  for (let c = open.pop(); c !== undefined && c !== goal; c = open.pop()) {
    for (const [dx, dz] of NEIGHBOURS) {
      const x = (c % cols) + dx;
      const z = Math.floor(c / cols) + dz;
      const next = z * cols + x;
      if (x < 0 || z < 0 || x >= cols || z >= rows || (next !== goal && !free(next))) continue;
      // Between two cells that touch at a corner alone lies what fills one of the others.
      if (dx && dz && !(free(next - dx) && free(next - dz * cols))) continue;
      const g = (cost.get(c) ?? 0) + Math.hypot(dx, dz);
      if (g >= (cost.get(next) ?? Infinity)) continue;
      cost.set(next, g);
      came.set(next, c);
      open.push(next, g + distance(point(next), to) / size);
    }
  }
  if (goal !== start && !came.has(goal)) return [];
  const path = [goal];
  for (let c = came.get(goal); c !== undefined; c = c === start ? undefined : came.get(c)) path.unshift(c);
  return path.map(point);
}

/** What may be hidden for so many cells can be seen again behind them. */
const PATIENCE = 8;

function straighten(o: Obstacles, path: Point[]): Point[] {
  const out: Point[] = [];
  for (let at = 0; at < path.length - 1; ) {
    let far = at + 1;
    for (let i = far + 1; i < path.length && i <= far + PATIENCE; i++) if (seesStraight(o, path[at]!, path[i]!)) far = i;
    out.push(path[far]!);
    at = far;
  }
  return out;
}

/** A binary heap of cells; a cell may be pushed again with a better rank, the worse one is harmless. */
class Heap {
  private readonly items: { cell: number; rank: number }[] = [];

  push(cell: number, rank: number): void {
    const items = this.items;
    items.push({ cell, rank });
    for (let i = items.length - 1; i > 0; ) {
      const up = (i - 1) >> 1;
      if (items[up]!.rank <= items[i]!.rank) break;
      [items[up], items[i]] = [items[i]!, items[up]!];
      i = up;
    }
  }

  pop(): number | undefined {
    const items = this.items;
    const top = items[0];
    const last = items.pop();
    if (!top || !last) return undefined;
    if (items.length) {
      items[0] = last;
      this.sink();
    }
    return top.cell;
  }

  private sink(): void {
    const items = this.items;
    for (let i = 0; ; ) {
      const left = 2 * i + 1;
      let least = i;
      if (left < items.length && items[left]!.rank < items[least]!.rank) least = left;
      if (left + 1 < items.length && items[left + 1]!.rank < items[least]!.rank) least = left + 1;
      if (least === i) return;
      [items[least], items[i]] = [items[i]!, items[least]!];
      i = least;
    }
  }
}
