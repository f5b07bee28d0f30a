/** Where the figure of one who is led stands: behind the leader, beside the others, and not in their eyes. */

import type { Pose } from '../move/walker';
import { settle, type Obstacles } from '../plan/collision';
import { radians } from '../plan/geometry';

/** Metres behind the leader, and degrees to each side. */
const RING = { near: 1.3, step: 0.45, rings: 3, side: 55 };

/** The same number stands at the same place among those who follow. */
export function behind(pose: Pose, number: number, obstacles: Obstacles): Pose {
  const side = (((number * 37) % 100) / 50 - 1) * RING.side;
  const away = RING.near + RING.step * (number % RING.rings);
  const angle = radians(pose.heading + 180 + side);
  const at = settle(obstacles, { x: pose.x - Math.sin(angle) * away, z: pose.z - Math.cos(angle) * away });
  return { ...pose, ...at };
}
