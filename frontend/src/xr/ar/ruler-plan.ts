import type { Vec3 } from '../../api';
import type { Bounds } from '../../viewer/framing';

/** A thin rod from one point to another, metres. */
export interface Rod {
  from: Vec3;
  to: Vec3;
  thick: number;
}

export interface RulerPlan {
  rods: Rod[];
  /** Middles of width, height and depth, where their figures go. */
  labels: [Vec3, Vec3, Vec3];
}

const STEPS_MM = [1, 5, 10, 50, 100, 500, 1000];
const MOST_TICKS = 40;

/** Millimetres between two ticks on an edge this long: at most forty of them. */
export function tickStep(mm: number): number {
  return STEPS_MM.find((step) => mm / step <= MOST_TICKS) ?? 5000;
}

/** Pure: a box's edges as a ruler: three of them with ticks at true millimetres, the other nine as thin lines. */
export function planRuler({ min, max }: Bounds): RulerPlan {
  const size: Vec3 = [max[0] - min[0], max[1] - min[1], max[2] - min[2]];
  const thick = Math.min(0.012, Math.max(0.0012, Math.max(...size) * 0.006));
  const front = max[2];
  const measured: [Vec3, Vec3, Vec3][] = [
    [[min[0], min[1], front], [max[0], min[1], front], [0, 0, 1]],
    [[min[0], min[1], front], [min[0], max[1], front], [-1, 0, 0]],
    [[max[0], min[1], front], [max[0], min[1], min[2]], [1, 0, 0]],
  ];
  const rods = boxEdges(min, max).map(([from, to]) => ({ from, to, thick: thick * 0.5 }));
  for (const [from, to, out] of measured) rods.push({ from, to, thick }, ...ticks(from, to, out, thick));
  const labels = measured.map(([from, to, out]) => along(mix(from, to, 0.5), out, thick * 16)) as RulerPlan['labels'];
  return { rods, labels };
}

/** Rods that stand out from an edge at every step; each tenth is longer, each fifth a little. */
function ticks(from: Vec3, to: Vec3, out: Vec3, thick: number): Rod[] {
  const mm = Math.hypot(to[0] - from[0], to[1] - from[1], to[2] - from[2]) * 1000;
  const step = tickStep(mm);
  const made: Rod[] = [];
  for (let number = 0; number * step <= mm + 1e-6; number++) {
    const root = mix(from, to, mm > 0 ? (number * step) / mm : 0);
    const long = number % 10 === 0 ? 8 : number % 5 === 0 ? 6 : 4;
    made.push({ from: root, to: along(root, out, thick * long), thick: thick * 0.6 });
  }
  return made;
}

function boxEdges(min: Vec3, max: Vec3): [Vec3, Vec3][] {
  const edges: [Vec3, Vec3][] = [];
  for (const axis of [0, 1, 2] as const) {
    const [a, b] = ([0, 1, 2] as const).filter((other) => other !== axis) as [0 | 1 | 2, 0 | 1 | 2];
    for (const sideA of [min, max]) {
      for (const sideB of [min, max]) {
        const from: Vec3 = [...min];
        const to: Vec3 = [...max];
        from[a] = to[a] = sideA[a];
        from[b] = to[b] = sideB[b];
        edges.push([from, to]);
      }
    }
  }
  return edges;
}

function mix(a: Vec3, b: Vec3, share: number): Vec3 {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share];
}

function along(point: Vec3, way: Vec3, by: number): Vec3 {
  return [point[0] + way[0] * by, point[1] + way[1] * by, point[2] + way[2] * by];
}
