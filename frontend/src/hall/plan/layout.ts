/** The plan of a hall joined with who stands where: what walking, picking, the minimap and the drawing all read. */

import type { HallScene, PlanGate, SceneBooth } from '../../api/types';
import type { Obstacles } from './collision';
import { contains, distance, forward, toLocal, toWorld, type Point, type Rect } from './geometry';

export interface Stand extends Rect {
  number: string;
  booth: SceneBooth | null;
}

export interface Layout {
  width: number;
  depth: number;
  height: number;
  stands: Stand[];
  gates: PlanGate[];
  spawn: Point & { heading: number };
  obstacles: Obstacles;
}

/** Shoulder room of a visitor, metres. */
export const BODY = 0.35;
/** From how far one looks at a booth when walking up to it, metres before its front edge. */
const VIEWING = 2.4;
const FURNITURE_SIZE = { bench: { width: 1.8, depth: 0.5 }, plant: { width: 0.8, depth: 0.8 } };

/** Joins plan and booths; a booth on an unknown stand is left out, as is a second one on the same stand. */
export function layoutOf(scene: HallScene): Layout {
  const { plan } = scene;
  const booths = new Map<string, SceneBooth>();
  for (const booth of scene.booths) if (!booths.has(booth.stand)) booths.set(booth.stand, booth);
  const stands = plan.stands.map((s) => ({ ...s, booth: booths.get(s.number) ?? null }));
  const first = plan.spawn[0] ?? { x: 0, z: plan.depth / 2 - 3, heading: 0 };
  return {
    width: plan.width,
    depth: plan.depth,
    height: plan.height,
    stands,
    gates: plan.gates,
    spawn: first,
    obstacles: { bounds: plan, rects: [...stands, ...furniture(scene)], radius: BODY },
  };
}

function furniture(scene: HallScene): Rect[] {
  return scene.plan.furniture.flatMap((f) =>
    f.kind === 'sign' ? [] : [{ x: f.x, z: f.z, rotation: f.rotation, ...FURNITURE_SIZE[f.kind] }],
  );
}

/** Where a visitor stops to look at a booth from outside; the heading is the stand's rotation. */
export const before = (stand: Rect): Point => toWorld(stand, { x: 0, z: stand.depth / 2 + VIEWING });

/** Where a visitor stands inside a booth: just behind its front edge. */
export const within = (stand: Rect): Point => toWorld(stand, { x: 0, z: stand.depth / 2 - 0.45 });

/**
 * The stand someone is in, or whose front they are before within `reach` metres; null in the open.
 * Between two that face each other across an aisle, the one that is looked at.
 */
export function standAt(stands: readonly Stand[], p: Point & { heading: number }, reach = 3.5): Stand | null {
  const gaze = forward(p.heading);
  let best: Stand | null = null;
  let nearest = Infinity;
  for (const stand of stands) {
    if (contains(stand, p)) return stand;
    const q = toLocal(stand, p);
    const ahead = q.z - stand.depth / 2;
    if (ahead < 0 || ahead > reach || Math.abs(q.x) > stand.width / 2) continue;
    const seen = (stand.x - p.x) * gaze.x + (stand.z - p.z) * gaze.z > 0;
    const far = distance(stand, p) * (seen ? 1 : 3);
    if (far < nearest) [best, nearest] = [stand, far];
  }
  return best;
}

export const findStand = (stands: readonly Stand[], number: string): Stand | undefined =>
  stands.find((s) => s.number.toLowerCase() === number.toLowerCase());
