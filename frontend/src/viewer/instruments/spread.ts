import type { Vec3 } from '../../api';
import { type Bounds, centre, union } from '../framing';

/** Farther apart than they are by so much at the slider's end. */
const REACH = 1.1;
/** Pieces whose middles are nearer to the common one than this share of the size would not part. */
const INNER = 0.04;

/** Pure: how far each box moves, in metres, at a share (0–1). All of it stays on the floor it stood on. */
export function spread(boxes: readonly Bounds[], share: number): Vec3[] {
  const all = union(boxes);
  const middle = centre(all);
  const size = Math.max(all.max[0] - all.min[0], all.max[1] - all.min[1], all.max[2] - all.min[2]);
  const ways = boxes.map((box) => away(centre(box), middle));
  rise(boxes, ways, size);
  const moved = ways.map((way): Vec3 => [way[0] * REACH * share, way[1] * REACH * share, way[2] * REACH * share]);
  const lowest = Math.min(...boxes.map((box, at) => box.min[1] + (moved[at]?.[1] ?? 0)));
  const lift = Math.max(0, all.min[1] - lowest);
  return moved.map(([x, y, z]): Vec3 => [x, y + lift, z]);
}

function away(from: Vec3, middle: Vec3): Vec3 {
  return [from[0] - middle[0], from[1] - middle[1], from[2] - middle[2]];
}

/** What sits inside something else goes up, the smaller the higher; the largest of them stays. */
function rise(boxes: readonly Bounds[], ways: Vec3[], size: number): void {
  const inner = ways.flatMap((way, at) => (Math.hypot(...way) < size * INNER ? [at] : []));
  const volume = (at: number): number => {
    const { min, max } = boxes[at] ?? { min: [0, 0, 0], max: [0, 0, 0] };
    return (max[0] - min[0]) * (max[1] - min[1]) * (max[2] - min[2]);
  };
  inner.sort((a, b) => volume(b) - volume(a));
  inner.forEach((at, rank) => {
    const way = ways[at];
    if (way && rank > 0) way[1] += size * 0.35 * rank;
  });
}

/** The box around all of them after they moved. */
export function spreadBounds(boxes: readonly Bounds[], moved: readonly Vec3[]): Bounds {
  return union(
    boxes.map(({ min, max }, at) => {
      const [x, y, z] = moved[at] ?? [0, 0, 0];
      return { min: [min[0] + x, min[1] + y, min[2] + z], max: [max[0] + x, max[1] + y, max[2] + z] };
    }),
  );
}
