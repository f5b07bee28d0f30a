/** Which corners and edges of a triangle are those of the shape, not of its tessellation. */
export interface Sharp {
  /** Of the triangle's three corners a, b, c. */
  corners: [boolean, boolean, boolean];
  /** Of its edges ab, bc, ca. */
  edges: [boolean, boolean, boolean];
}

export interface Points {
  count: number;
  getX(at: number): number;
  getY(at: number): number;
  getZ(at: number): number;
}

type Point = readonly [number, number, number];

/** Faces that meet at more than 20° make an edge. */
const BEND = Math.cos((20 * Math.PI) / 180);
const EDGES = [
  [0, 1],
  [1, 2],
  [2, 0],
] as const;

/** Pure: look at every triangle around one. Corners are the same where their places are, whatever their index. */
export function sharpness(points: Points, index: Points | null, face: readonly [number, number, number]): Sharp {
  const at = (corner: number): Point => [points.getX(corner), points.getY(corner), points.getZ(corner)];
  const own = face.map(at) as [Point, Point, Point];
  const normal = normalOf(own);
  const corners: Sharp['corners'] = [false, false, false];
  const bent: [boolean, boolean, boolean] = [false, false, false];
  const met: [boolean, boolean, boolean] = [false, false, false];
  const total = index?.count ?? points.count;
  for (let first = 0; first + 2 < total; first += 3) {
    const other = [0, 1, 2].map((n) => (index ? index.getX(first + n) : first + n)) as [number, number, number];
    if (other.every((corner, n) => corner === face[n])) continue;
    const shared = own.map((corner) => other.some((one) => same(at(one), corner)));
    if (!shared.includes(true)) continue;
    const bends = dot(normalOf(other.map(at) as [Point, Point, Point]), normal) < BEND;
    EDGES.forEach(([a, b], edge) => {
      if (!shared[a] || !shared[b]) return;
      met[edge] = true;
      bent[edge] ||= bends;
    });
    shared.forEach((is, corner) => void (corners[corner] ||= is && bends));
  }
  // An edge that no other triangle has is the rim of an open shape.
  const edges = EDGES.map((_, edge) => bent[edge] || !met[edge]) as Sharp['edges'];
  EDGES.forEach(([a, b], edge) => {
    if (edges[edge]) corners[a] = corners[b] = true;
  });
  return { corners, edges };
}

function same(a: Point, b: Point): boolean {
  return a[0] === b[0] && a[1] === b[1] && a[2] === b[2];
}

function normalOf([a, b, c]: [Point, Point, Point]): Point {
  const u = [b[0] - a[0], b[1] - a[1], b[2] - a[2]] as const;
  const v = [c[0] - a[0], c[1] - a[1], c[2] - a[2]] as const;
  const n: Point = [u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]];
  const length = Math.hypot(...n) || 1;
  return [n[0] / length, n[1] / length, n[2] / length];
}

function dot(a: Point, b: Point): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}
