import type { Pin, Vec3 } from '../api';
import { eyeOf, type Pose } from './orbit';

/** A pose as a pin keeps it: where the eye is, and what it looks at. */
export function cameraOf(pose: Pose): NonNullable<Pin['camera']> {
  return { position: eyeOf(pose), target: [...pose.target] };
}

/** The pose of which `cameraOf` made this; null where eye and target are one, or are no numbers. */
export function poseOf({ position, target }: NonNullable<Pin['camera']>): Pose | null {
  const away = position.map((value, axis) => value - (target[axis] ?? 0)) as Vec3;
  const distance = Math.hypot(...away);
  if (!Number.isFinite(distance) || distance < 1e-4) return null;
  return {
    target: [...target],
    azimuth: Math.atan2(away[0], away[2]),
    polar: Math.acos(Math.min(1, Math.max(-1, away[1] / distance))),
    distance,
  };
}
