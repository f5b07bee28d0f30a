/** What is told of oneself, and when: at most ten times a second, only when something changed, now and then anyway. */

import { turn } from '../plan/geometry';
import type { Pose } from '../move/walker';

export const EVERY_MS = 100;
/** The server forgets after thirty seconds who says nothing. */
const ALIVE_MS = 10_000;
const MOVED = { metres: 0.02, degrees: 1.5 };

/** Centimetres and degrees. */
export type Said = [x: number, z: number, heading: number, pitch: number];

export class Sender {
  private last: { pose: Pose; at: number } | null = null;

  /** What to say at `now`; null when nothing is to be said. */
  next(pose: Pose, now: number): Said | null {
    const { last } = this;
    if (last && now - last.at < EVERY_MS - 5) return null;
    if (last && now - last.at < ALIVE_MS && !hasMoved(last.pose, pose)) return null;
    this.last = { pose: { ...pose }, at: now };
    return saidOf(pose);
  }

  /** The other side has forgotten: say it anew. */
  forget(): void {
    this.last = null;
  }
}

export function saidOf({ x, z, heading, pitch }: Pose): Said {
  return [Math.round(x * 100), Math.round(z * 100), round(heading), round(pitch)];
}

const round = (value: number): number => Math.round(value * 10) / 10;

function hasMoved(a: Pose, b: Pose): boolean {
  const turned = Math.max(Math.abs(turn(a.heading, b.heading)), Math.abs(a.pitch - b.pitch));
  return Math.hypot(a.x - b.x, a.z - b.z) > MOVED.metres || turned > MOVED.degrees;
}
