/** Follows the walk over a mesh that `assets/variants/hall_pack_walk.py` tells: the same stack, the same guesses. */

import type { RangeReader } from './pack-code';

const [NEW, NEXT, PREVIOUS, OTHER, NOTHING] = [0, 1, 2, 3, 4] as const;
const [AFTER, SEED, MOVE, FAR, SAME, COLOUR] = [0, 5, 6, 9, 12, 13] as const;

export interface Told {
  /** Whole numbers on the proxy's grid. */
  points: Int32Array;
  colours: Uint8Array;
  index: Uint16Array;
}

interface Counts {
  vertices: number;
  triangles: number;
  predictor: number;
}

type Edge = readonly [u: number, v: number, apex: number];

/** Raises RangeError when the walk leaves the mesh it promised. */
export function walk(symbols: RangeReader, bits: (count: number) => number, counts: Counts): Told {
  const told: Told = {
    points: new Int32Array(counts.vertices * 3),
    colours: new Uint8Array(counts.vertices),
    index: new Uint16Array(counts.triangles * 3),
  };
  const border = new Border();
  let [vertices, triangles, last] = [0, 0, NOTHING as number];
  const known = (): number => {
    const vertex = bits(Math.max(1, bitLength(vertices - 1)));
    if (vertex >= vertices) throw new RangeError('vertex');
    return vertex;
  };
  const fresh = (seen: Edge | null): number => {
    if (vertices >= counts.vertices) throw new RangeError('vertices');
    place(told, vertices, seen, counts.predictor, symbols, bits);
    return vertices++;
  };
  const third = (step: number, edge: Edge): number => {
    if (step === NEW) return fresh(edge);
    if (step === NEXT) return border.after(edge[1]);
    if (step === PREVIOUS) return border.before(edge[0]);
    return step === OTHER ? known() : -1;
  };
  const seedCorner = (): number => (symbols.next(SEED) === NEW ? fresh(null) : known());
  const add = (a: number, b: number, c: number): void => {
    told.index.set([a, b, c], 3 * triangles++);
    border.add(a, b, c);
  };
  while (triangles < counts.triangles) {
    const edge = border.pop();
    if (!edge) {
      add(seedCorner(), seedCorner(), seedCorner());
      last = NOTHING;
      continue;
    }
    last = symbols.next(AFTER + last);
    if (last === NOTHING) continue;
    const [u, v] = edge;
    const corner = third(last, edge);
    if (corner < 0) throw new RangeError('step');
    add(v, u, corner);
  }
  if (vertices !== counts.vertices) throw new RangeError('vertices');
  return told;
}

function place(told: Told, at: number, seen: Edge | null, predictor: number, symbols: RangeReader, bits: (n: number) => number): void {
  for (let axis = 0; axis < 3; axis++) {
    const size = symbols.next((seen ? MOVE : FAR) + axis);
    const code = size ? bits(size) : 0;
    const distance = size ? (code >> 1) + 2 ** (size - 1) : 0;
    told.points[at * 3 + axis] = guess(told.points, at, seen, predictor, axis) + (code & 1 ? -distance : distance);
  }
  if (symbols.next(SAME) !== 0) told.colours[at] = symbols.next(COLOUR);
  else told.colours[at] = told.colours[seen ? seen[0] : at - 1] ?? 0;
}

function guess(points: Int32Array, at: number, seen: Edge | null, predictor: number, axis: number): number {
  const of = (vertex: number): number => points[vertex * 3 + axis]!;
  if (!seen) return at ? of(at - 1) : 0;
  const [u, v, apex] = seen;
  if (predictor === 0) return of(u) + of(v) - of(apex);
  return predictor === 1 ? Math.floor((of(u) + of(v)) / 2) : of(u);
}

const bitLength = (value: number): number => 32 - Math.clz32(value);

/** The open edges of the triangles told so far. */
class Border {
  private readonly stack: Edge[] = [];
  private readonly told = new Set<number>();
  private readonly start = new Map<number, number>();
  private readonly end = new Map<number, number>();

  pop(): Edge | null {
    for (let edge = this.stack.pop(); edge; edge = this.stack.pop()) if (!this.has(edge[1], edge[0])) return edge;
    return null;
  }

  after(vertex: number): number {
    const end = this.start.get(vertex) ?? -1;
    return this.has(end, vertex) ? -1 : end;
  }

  before(vertex: number): number {
    const start = this.end.get(vertex) ?? -1;
    return this.has(vertex, start) ? -1 : start;
  }

  add(a: number, b: number, c: number): void {
    for (const [u, v, apex] of [[a, b, c], [b, c, a], [c, a, b]] as const) {
      this.told.add(u * 65_536 + v);
      this.stack.push([u, v, apex]);
      this.start.set(u, v);
      this.end.set(v, u);
    }
  }

  private has(u: number, v: number): boolean {
    return this.told.has(u * 65_536 + v);
  }
}
