/** The visitor's eyes on the stage's camera. */

import { MathUtils, Raycaster, Vector2, type PerspectiveCamera } from 'three';
import type { Pose } from './move/walker';
import type { Ray } from './plan/pick';

/** Height of a standing visitor's eyes, metres. */
export const EYE = 1.6;
/** Vertical angle of view; a phone held upright sees more to show as much to the sides. */
const VIEW = { wide: 56, tall: 76 };

export function place(camera: PerspectiveCamera, pose: Pose): void {
  // The stage's near plane is for looking at a product: over a hall it would cost the depth its precision.
  const [near, fov] = [0.08, camera.aspect < 1 ? VIEW.tall : VIEW.wide];
  if (camera.fov !== fov || camera.near !== near) {
    Object.assign(camera, { near, fov });
    camera.updateProjectionMatrix();
  }
  camera.rotation.order = 'YXZ';
  camera.position.set(pose.x, EYE, pose.z);
  camera.rotation.set(MathUtils.degToRad(pose.pitch), MathUtils.degToRad(pose.heading), 0);
}

/** The ray through a place on the picture (−1…1, y up). */
export function rayThrough(camera: PerspectiveCamera, x: number, y: number): Ray {
  camera.updateMatrixWorld();
  const caster = new Raycaster();
  caster.setFromCamera(new Vector2(x, y), camera);
  return caster.ray;
}
