/** A round walker against stands, furniture and the outer walls. Pure: no renderer, no events. */

import { contains, distance, toLocal, toWorld, type Point, type Rect } from './geometry';

export interface Bounds {
  width: number;
  depth: number;
}

/** What a walker of `radius` metres may not enter. */
export interface Obstacles {
  bounds: Bounds;
  rects: readonly Rect[];
  radius: number;
  /** One of them that may be walked through. */
  except?: Rect | null;
}

/** Longest move tested at once, so that a slow frame never jumps through a stand. */
const STRIDE = 0.25;

/** Where a walker ends who wants to go from `from` by (dx, dz): slides along what it meets. */
export function walk(o: Obstacles, from: Point, dx: number, dz: number): Point {
  const steps = Math.max(1, Math.ceil(Math.hypot(dx, dz) / STRIDE));
  let at = from;
  for (let i = 0; i < steps; i++) at = settle(o, { x: at.x + dx / steps, z: at.z + dz / steps });
  return at;
}

/** The nearest allowed place to `p`: pushed out of rectangles, kept inside the walls. */
export function settle(o: Obstacles, p: Point): Point {
  let at = inside(o, p);
  for (let pass = 0; pass < 6; pass++) {
    const hit = hits(o, at);
    if (!hit) return at;
    const ways = pushedOut(hit, at, o.radius).map((q) => inside(o, q));
    at = ways.find((q) => isFree(o, q)) ?? ways[pass % ways.length]!;
  }
  return at;
}

export function isFree(o: Obstacles, p: Point): boolean {
  const q = inside(o, p);
  return q.x === p.x && q.z === p.z && !hits(o, p);
}

const hits = (o: Obstacles, p: Point): Rect | undefined =>
  near(o, p).find((r) => r !== o.except && contains(r, p, o.radius - 1e-6));

/** Metres of a square of the index. */
const SQUARE = 4;
const NONE: readonly Rect[] = [];
/** Rectangles by the squares of the floor that they may reach into, made once for each list of them. */
const indexes = new WeakMap<readonly Rect[], Map<string, Rect[]>>();

function near(o: Obstacles, p: Point): readonly Rect[] {
  let squares = indexes.get(o.rects);
  if (!squares) indexes.set(o.rects, (squares = indexed(o.rects, o.radius)));
  return squares.get(`${Math.floor(p.x / SQUARE)} ${Math.floor(p.z / SQUARE)}`) ?? NONE;
}

function indexed(rects: readonly Rect[], radius: number): Map<string, Rect[]> {
  const squares = new Map<string, Rect[]>();
  for (const rect of rects) {
    const reach = Math.hypot(rect.width, rect.depth) / 2 + 2 * radius;
    const [left, right, back, front] = [rect.x - reach, rect.x + reach, rect.z - reach, rect.z + reach].map((v) => Math.floor(v / SQUARE));
    for (let x = left!; x <= right!; x++) {
      for (let z = back!; z <= front!; z++) {
        const key = `${x} ${z}`;
        squares.set(key, [...(squares.get(key) ?? []), rect]);
      }
    }
  }
  return squares;
}

function inside(o: Obstacles, p: Point): Point {
  const x = Math.max(o.bounds.width / 2 - o.radius, 0);
  const z = Math.max(o.bounds.depth / 2 - o.radius, 0);
  return { x: Math.min(Math.max(p.x, -x), x), z: Math.min(Math.max(p.z, -z), z) };
}

/** The four ways out of a rectangle, the shortest first. */
function pushedOut(rect: Rect, p: Point, radius: number): Point[] {
  const q = toLocal(rect, p);
  const w = rect.width / 2 + radius;
  const d = rect.depth / 2 + radius;
  const ways = [{ x: w, z: q.z }, { x: -w, z: q.z }, { x: q.x, z: d }, { x: q.x, z: -d }];
  return ways.sort((a, b) => distance(a, q) - distance(b, q)).map((way) => toWorld(rect, way));
}
