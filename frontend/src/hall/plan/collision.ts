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
    const hit = o.rects.find((r) => contains(r, at, o.radius - 1e-6));
    if (!hit) return at;
    const ways = pushedOut(hit, at, o.radius).map((q) => inside(o, q));
    at = ways.find((q) => isFree(o, q)) ?? ways[pass % ways.length]!;
  }
  return at;
}

export function isFree(o: Obstacles, p: Point): boolean {
  const q = inside(o, p);
  return q.x === p.x && q.z === p.z && !o.rects.some((r) => contains(r, p, o.radius - 1e-6));
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
