/** Plane geometry of the hall floor: metres, x to the right, z towards the entrance, angles in degrees about +Y. */

export interface Point {
  x: number;
  z: number;
}

/** A rectangle on the floor: centre, size along its own axes, and its turn about +Y. Its front faces local +Z. */
export interface Rect extends Point {
  width: number;
  depth: number;
  rotation: number;
}

export const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Where a walker with this heading looks: 0° is −Z, 90° is −X. */
export function forward(heading: number): Point {
  const a = radians(heading);
  return { x: -Math.sin(a), z: -Math.cos(a) };
}

/** The heading, in −180…180°, that looks from one point to another. */
export function headingTo(from: Point, to: Point): number {
  return (Math.atan2(from.x - to.x, from.z - to.z) * 180) / Math.PI;
}

/** The shortest signed turn from one heading to another, in −180…180°. */
export function turn(from: number, to: number): number {
  return ((((to - from + 180) % 360) + 360) % 360) - 180;
}

export function toLocal(rect: Rect, p: Point): Point {
  const a = radians(rect.rotation);
  const dx = p.x - rect.x;
  const dz = p.z - rect.z;
  return { x: dx * Math.cos(a) - dz * Math.sin(a), z: dx * Math.sin(a) + dz * Math.cos(a) };
}

export function toWorld(rect: Rect, p: Point): Point {
  const a = radians(rect.rotation);
  return {
    x: rect.x + p.x * Math.cos(a) + p.z * Math.sin(a),
    z: rect.z - p.x * Math.sin(a) + p.z * Math.cos(a),
  };
}

/** The four corners in the order front left, front right, back right, back left. */
export function corners(rect: Rect): Point[] {
  const w = rect.width / 2;
  const d = rect.depth / 2;
  const local = [{ x: -w, z: d }, { x: w, z: d }, { x: w, z: -d }, { x: -w, z: -d }];
  return local.map((p) => toWorld(rect, p));
}

/** Whether the point lies in the rectangle grown by `margin` metres on every side. */
export function contains(rect: Rect, p: Point, margin = 0): boolean {
  const q = toLocal(rect, p);
  return Math.abs(q.x) <= rect.width / 2 + margin && Math.abs(q.z) <= rect.depth / 2 + margin;
}

export const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.z - b.z);
