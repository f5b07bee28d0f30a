import { type InstancedMesh, Matrix4, type Mesh, type Object3D, Raycaster, Vector2, Vector3 } from 'three';
import type { Exhibit } from '../exhibit';
import { type Points, sharpness } from './snap';

export type Caught = 'corner' | 'edge' | 'surface';

export interface Picked {
  /** In the stage's space, metres. */
  point: Vector3;
  on: Caught;
  /** What was hit, for finding its node. */
  mesh: Mesh;
  face: number;
  instance?: number | undefined;
}

export interface Reach {
  corner: number;
  edge: number;
}

/** CSS pixels within which a point jumps to a corner or an edge. */
export const MOUSE: Reach = { corner: 12, edge: 8 };
export const FINGER: Reach = { corner: 24, edge: 16 };

const raycaster = new Raycaster();

/** The point of what is on show under a place of the picture (CSS pixels); null beside it. */
export function pick({ stage, showcase }: Exhibit, x: number, y: number, reach: Reach): Picked | null {
  const { clientWidth: width, clientHeight: height } = stage.canvas;
  raycaster.setFromCamera(new Vector2((x / width) * 2 - 1, 1 - (y / height) * 2), stage.camera);
  const roots = showcase.shown().map(({ pivot }) => pivot as Object3D);
  const hit = raycaster.intersectObjects(roots, true).find(({ object, face }) => face && isSeen(object));
  if (!hit?.face) return null;
  const mesh = hit.object as Mesh;
  const { a, b, c } = hit.face;
  const corners = [a, b, c].map((index) => cornerAt(mesh, index, hit.instanceId));
  const position = mesh.geometry.getAttribute('position') as Points;
  const sharp = sharpness(position, mesh.geometry.index, [a, b, c]);
  const far = (point: Vector3): number => {
    const seen = point.clone().project(stage.camera);
    return Math.hypot(((seen.x + 1) / 2) * width - x, ((1 - seen.y) / 2) * height - y);
  };
  const corner = nearest(corners.filter((_, at) => sharp.corners[at]), far, reach.corner);
  const what = { mesh, face: hit.faceIndex ?? 0, instance: hit.instanceId };
  if (corner) return { point: corner, on: 'corner', ...what };
  const onEdges = [0, 1, 2].filter((at) => sharp.edges[at]).map((at) => alongEdge(corners[at], corners[(at + 1) % 3]));
  const edge = nearest(onEdges.filter((point) => point !== null), far, reach.edge);
  return edge ? { point: edge, on: 'edge', ...what } : { point: hit.point.clone(), on: 'surface', ...what };
}

function isSeen(object: Object3D): boolean {
  for (let up: Object3D | null = object; up; up = up.parent) if (!up.visible) return false;
  return true;
}

/** Where a corner is now: bent by bones and morphs, and in its copy's place. */
function cornerAt(mesh: Mesh, index: number, instance: number | undefined): Vector3 {
  const point = mesh.getVertexPosition(index, new Vector3());
  if (instance !== undefined) {
    const place = new Matrix4();
    (mesh as InstancedMesh).getMatrixAt(instance, place);
    point.applyMatrix4(place);
  }
  return point.applyMatrix4(mesh.matrixWorld);
}

function alongEdge(from: Vector3 | undefined, to: Vector3 | undefined): Vector3 | null {
  if (!from || !to) return null;
  const point = new Vector3();
  raycaster.ray.distanceSqToSegment(from, to, undefined, point);
  return point;
}

function nearest(points: readonly Vector3[], far: (point: Vector3) => number, within: number): Vector3 | null {
  const sorted = points.map((point) => ({ point, pixels: far(point) })).sort((a, b) => a.pixels - b.pixels);
  const first = sorted[0];
  return first && first.pixels <= within ? first.point : null;
}
