import { Matrix4, Vector3 } from 'three';

const NEAR_M = 0.06;
const inverse = new Matrix4();
const point = new Vector3();

type Labelled = XRPlane & { semanticLabel?: string };

/** What the device calls the plane that a hit lies on (`floor`, `table`, `wall` …), where it detects planes at all. */
export function labelAt(frame: XRFrame, space: XRReferenceSpace, hit: ArrayLike<number>): string | null {
  if (!frame.session.enabledFeatures?.includes('plane-detection')) return null;
  for (const plane of frame.detectedPlanes ?? []) {
    const { semanticLabel, polygon, planeSpace } = plane as Labelled;
    const pose = semanticLabel ? frame.getPose(planeSpace, space) : null;
    if (!semanticLabel || !pose) continue;
    point.set(hit[12] ?? 0, hit[13] ?? 0, hit[14] ?? 0).applyMatrix4(inverse.fromArray(pose.transform.matrix).invert());
    if (Math.abs(point.y) < NEAR_M && isWithin(polygon, point)) return semanticLabel;
  }
  return null;
}

/** Whether a point lies in the box around a polygon on the plane. */
function isWithin(polygon: readonly DOMPointReadOnly[], { x, z }: Vector3): boolean {
  const xs = polygon.map((corner) => corner.x);
  const zs = polygon.map((corner) => corner.z);
  return x >= Math.min(...xs) && x <= Math.max(...xs) && z >= Math.min(...zs) && z <= Math.max(...zs);
}
