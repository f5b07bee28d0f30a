import { Matrix4, type Raycaster } from 'three';

const matrix = new Matrix4();

/** Lay the ray of the input that acts; false where the device does not know it now. */
export function rayOf(event: XRInputSourceEvent, space: XRReferenceSpace | null, into: Raycaster): boolean {
  const pose = space ? event.frame.getPose(event.inputSource.targetRaySpace, space) : null;
  if (!pose) return false;
  layAlong(matrix.fromArray(pose.transform.matrix), into);
  return true;
}

/** A ray from a matrix's place along its −Z. */
export function layAlong(along: Matrix4, into: Raycaster): void {
  into.ray.origin.setFromMatrixPosition(along);
  into.ray.direction.set(0, 0, -1).transformDirection(along);
}
