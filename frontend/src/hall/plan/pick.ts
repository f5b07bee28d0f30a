/** What a ray from the eye meets first: a booth, a gate, or the floor. Uses the plan alone, so it works for every LOD. */

import type { PlanGate } from '../../api/types';
import { toLocal, type Point, type Rect } from './geometry';
import type { Layout, Stand } from './layout';

export interface Ray {
  origin: { x: number; y: number; z: number };
  direction: { x: number; y: number; z: number };
}

export type Pick =
  | { kind: 'stand'; stand: Stand; distance: number }
  | { kind: 'gate'; gate: PlanGate; distance: number }
  | { kind: 'floor'; point: Point; distance: number };

export const STAND_HEIGHT = 3.6;
export const GATE = { width: 4, depth: 0.8, height: 4 };

export function pick(layout: Layout, ray: Ray): Pick | null {
  const found: Pick[] = [];
  for (const stand of layout.stands) {
    const distance = meetsBox(ray, stand, stand.booth ? STAND_HEIGHT : 0.5);
    if (distance !== null) found.push({ kind: 'stand', stand, distance });
  }
  for (const gate of layout.gates) {
    const distance = meetsBox(ray, { ...gate, width: GATE.width, depth: GATE.depth }, GATE.height);
    if (distance !== null) found.push({ kind: 'gate', gate, distance });
  }
  const floor = meetsFloor(layout, ray);
  if (floor) found.push(floor);
  return found.sort((a, b) => a.distance - b.distance)[0] ?? null;
}

function meetsFloor(layout: Layout, { origin, direction }: Ray): Pick | null {
  if (direction.y >= -1e-6) return null;
  const distance = -origin.y / direction.y;
  const point = { x: origin.x + direction.x * distance, z: origin.z + direction.z * distance };
  const inside = Math.abs(point.x) <= layout.width / 2 && Math.abs(point.z) <= layout.depth / 2;
  return inside ? { kind: 'floor', point, distance } : null;
}

/** Slab test against a box standing on the floor; null when missed or behind. A ray from inside meets at 0. */
export function meetsBox(ray: Ray, rect: Rect, height: number): number | null {
  const o = toLocal(rect, ray.origin);
  const d = toLocal({ ...rect, x: 0, z: 0 }, ray.direction);
  let near = 0;
  let far = Infinity;
  const slabs = [
    [o.x, d.x, -rect.width / 2, rect.width / 2],
    [ray.origin.y, ray.direction.y, 0, height],
    [o.z, d.z, -rect.depth / 2, rect.depth / 2],
  ] as const;
  for (const [from, step, low, high] of slabs) {
    if (Math.abs(step) < 1e-9) {
      if (from < low || from > high) return null;
      continue;
    }
    const a = (low - from) / step;
    const b = (high - from) / step;
    near = Math.max(near, Math.min(a, b));
    far = Math.min(far, Math.max(a, b));
  }
  return near <= far ? near : null;
}
