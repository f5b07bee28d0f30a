/** Which stands are seen from a place, by the plan alone: a circle of directions, filled from near to far. */

import { corners, distance, toLocal, toWorld, type Point, type Rect } from './geometry';

/** Directions looked into: half a degree each. */
const DIRECTIONS = 720;
/** Booths are open in part: what stands behind their outermost metre is still seen, metres each side. */
const EDGE = 0.5;

/** Distance from a point to the nearest part of a rectangle; 0 inside. */
export function distanceTo(rect: Rect, p: Point): number {
  const q = toLocal(rect, p);
  const dx = Math.max(Math.abs(q.x) - rect.width / 2, 0);
  const dz = Math.max(Math.abs(q.z) - rect.depth / 2, 0);
  return Math.hypot(dx, dz);
}

/**
 * The rectangles of `all` of which no direction shows a part: those that `isSolid` stand before them. The one
 * that the eye is in hides nothing.
 */
export function hiddenFrom<R extends Rect>(eye: Point, all: readonly R[], isSolid: (rect: R) => boolean): Set<R> {
  const taken = new Uint8Array(DIRECTIONS);
  const hidden = new Set<R>();
  const ranked = all.map((rect) => ({ rect, near: distanceTo(rect, eye) })).sort((a, b) => a.near - b.near);
  for (const { rect, near } of ranked) {
    if (near === 0) continue;
    if (!sees(taken, eye, rect)) hidden.add(rect);
    else if (isSolid(rect)) fill(taken, eye, smaller(rect));
  }
  return hidden;
}

const smaller = <R extends Rect>(rect: R): Rect => ({
  ...rect,
  width: Math.max(rect.width - 2 * EDGE, 0.1),
  depth: Math.max(rect.depth - 2 * EDGE, 0.1),
});

/** First direction and how many, of what a rectangle covers as seen from outside it. */
function span(eye: Point, rect: Rect): [first: number, count: number] {
  const middle = Math.atan2(rect.z - eye.z, rect.x - eye.x);
  let [low, high] = [0, 0];
  for (const p of corners(rect)) {
    const turned = Math.atan2(p.z - eye.z, p.x - eye.x) - middle;
    const off = Math.atan2(Math.sin(turned), Math.cos(turned));
    [low, high] = [Math.min(low, off), Math.max(high, off)];
  }
  const unit = DIRECTIONS / (2 * Math.PI);
  const first = Math.floor((middle + low) * unit);
  return [first, Math.ceil((middle + high) * unit) - first];
}

const at = (direction: number): number => ((direction % DIRECTIONS) + DIRECTIONS) % DIRECTIONS;

function sees(taken: Uint8Array, eye: Point, rect: Rect): boolean {
  const [first, count] = span(eye, rect);
  for (let i = 0; i < count; i++) if (!taken[at(first + i)]) return true;
  return false;
}

function fill(taken: Uint8Array, eye: Point, rect: Rect): void {
  const [first, count] = span(eye, rect);
  // Only directions that are covered whole.
  for (let i = 1; i < count - 1; i++) taken[at(first + i)] = 1;
}

/** Cosine between a gaze and the direction to the nearer of a stand's middle and front. */
export function facing(eye: Point, gaze: Point, rect: Rect): number {
  const front = toWorld(rect, { x: 0, z: rect.depth / 2 });
  const to = distance(eye, front) < distance(eye, rect) ? front : rect;
  const away = Math.max(distance(eye, to), 0.01);
  return ((to.x - eye.x) * gaze.x + (to.z - eye.z) * gaze.z) / away;
}
