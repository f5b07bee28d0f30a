import type { Vec3 } from '../api';
import type { Limits, Pose } from './orbit';

export interface Bounds {
  min: Vec3;
  max: Vec3;
}

/** The named views; keys 1 to 9 are the first of them. The pipeline takes pictures from the same (assets/variants/poster.py). */
export const VIEWS = [
  'front',
  'right',
  'back',
  'left',
  'top',
  'front-right',
  'front-left',
  'back-right',
  'back-left',
  'high',
  'bottom',
  'close',
] as const;
export type ViewName = (typeof VIEWS)[number];

const DEG = Math.PI / 180;
/** Degrees around from the front, degrees above the horizon, how much nearer than the whole asks for. */
const ANGLES: Record<ViewName, readonly [around: number, above: number, nearness?: number]> = {
  front: [0, 6],
  right: [90, 6],
  back: [180, 6],
  left: [-90, 6],
  top: [0, 88],
  'front-right': [30, 18],
  'front-left': [-30, 18],
  'back-right': [150, 18],
  'back-left': [-150, 18],
  high: [30, 50],
  bottom: [0, -80],
  close: [0, 10, 2.2],
};
const MARGIN = 1.12;

/** The pose that shows the box from a named side, all of it but for the close view. `fov`: vertical degrees; `aspect`: width / height. */
export function framing(bounds: Bounds, view: ViewName, fov: number, aspect: number): Pose {
  const [around, above, nearness = 1] = ANGLES[view];
  const azimuth = around * DEG;
  const polar = (90 - above) * DEG;
  const target = centre(bounds);
  const distance = (fitDistance(bounds, azimuth, polar, fov, aspect) * MARGIN) / nearness;
  return { target, azimuth, polar, distance };
}

/** The least distance at which all eight corners lie inside the picture. */
function fitDistance(bounds: Bounds, azimuth: number, polar: number, fov: number, aspect: number): number {
  const tanY = Math.tan((fov * DEG) / 2);
  const tanX = tanY * aspect;
  const middle = centre(bounds);
  let distance = 0.05;
  for (const corner of corners(bounds)) {
    const d: Vec3 = [corner[0] - middle[0], corner[1] - middle[1], corner[2] - middle[2]];
    const right = d[0] * Math.cos(azimuth) - d[2] * Math.sin(azimuth);
    const flat = d[0] * Math.sin(azimuth) + d[2] * Math.cos(azimuth);
    const up = d[1] * Math.sin(polar) - flat * Math.cos(polar);
    const towards = d[1] * Math.cos(polar) + flat * Math.sin(polar);
    distance = Math.max(distance, towards + Math.abs(right) / tanX, towards + Math.abs(up) / tanY);
  }
  return distance;
}

/** How near and far one may go, and how far aside. */
export function limitsFor(bounds: Bounds, pose: Pose): Limits {
  return { min: bounds.min, max: bounds.max, nearest: pose.distance * 0.15, farthest: pose.distance * 2.5 };
}

export function centre({ min, max }: Bounds): Vec3 {
  return [(min[0] + max[0]) / 2, (min[1] + max[1]) / 2, (min[2] + max[2]) / 2];
}

export function corners({ min, max }: Bounds): Vec3[] {
  const all: Vec3[] = [];
  for (const x of [min[0], max[0]]) for (const y of [min[1], max[1]]) for (const z of [min[2], max[2]]) all.push([x, y, z]);
  return all;
}

/** The box around boxes; a metre cube for none. */
export function union(boxes: readonly Bounds[]): Bounds {
  if (boxes.length === 0) return { min: [-0.5, 0, -0.5], max: [0.5, 1, 0.5] };
  const pickEach = (side: 'min' | 'max', choose: (...values: number[]) => number): Vec3 => [
    choose(...boxes.map((box) => box[side][0])),
    choose(...boxes.map((box) => box[side][1])),
    choose(...boxes.map((box) => box[side][2])),
  ];
  return { min: pickEach('min', Math.min), max: pickEach('max', Math.max) };
}

/** The box of a box scaled, turned by degrees about +Y and moved. */
export function placed(bounds: Bounds, position: Vec3, rotationY: number, scale: number): Bounds {
  const cos = Math.cos(rotationY * DEG) * scale;
  const sin = Math.sin(rotationY * DEG) * scale;
  const moved = corners(bounds).map(
    ([x, y, z]): Vec3 => [x * cos + z * sin + position[0], y * scale + position[1], z * cos - x * sin + position[2]],
  );
  return union(moved.map((point) => ({ min: point, max: point })));
}

export type Side = 'front' | 'front-right' | 'right' | 'back-right' | 'back' | 'back-left' | 'left' | 'front-left';
const SIDES: readonly Side[] = [
  'front',
  'front-right',
  'right',
  'back-right',
  'back',
  'back-left',
  'left',
  'front-left',
];

/** The side one sees, for announcing; and degrees above (or below) the horizon. */
export function describe(pose: Pose): { side: Side; elevation: number } {
  const eighth = Math.round(pose.azimuth / (Math.PI / 4));
  return { side: SIDES[((eighth % 8) + 8) % 8] ?? 'front', elevation: Math.round(90 - pose.polar / DEG) };
}
