import type { Vec3 } from '../../api';
import type { Bounds } from '../framing';

/** Pure: where two boxes go to stand beside one another on the floor, the first to the left, middles in line. */
export function sideBySide(a: Bounds, b: Bounds): [{ at: Vec3; box: Bounds }, { at: Vec3; box: Bounds }] {
  const width = ({ min, max }: Bounds): number => max[0] - min[0];
  const gap = Math.max(0.15 * Math.max(width(a), width(b)), 0.1 * Math.min(a.max[1] - a.min[1], b.max[1] - b.min[1]));
  return [put(a, -gap / 2 - a.max[0]), put(b, gap / 2 - b.min[0])];
}

function put(box: Bounds, x: number): { at: Vec3; box: Bounds } {
  const at: Vec3 = [x, -box.min[1], -(box.min[2] + box.max[2]) / 2];
  const move = (point: Vec3): Vec3 => [point[0] + at[0], point[1] + at[1], point[2] + at[2]];
  return { at, box: { min: move(box.min), max: move(box.max) } };
}

/** Pure: millimetres between the marks of a ruler that has at most a dozen of them. */
export function rulerStep(mm: number): number {
  const rough = Math.max(mm, 1) / 12;
  const power = 10 ** Math.floor(Math.log10(rough));
  return power * ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10);
}
