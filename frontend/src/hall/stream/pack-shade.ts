/** Normals for a mesh that came without: smooth, but an edge sharper than 40° stays sharp. */

import type { Triangles } from './glb';

const CREASE = Math.cos((40 * Math.PI) / 180);
type Colour = readonly [number, number, number];

/** Corners of one vertex that are lit differently become vertices of their own. */
export function shaded(points: Float32Array, faces: Uint16Array, colourOf: (vertex: number) => Colour): Triangles {
  const flat = faceNormals(points, faces);
  const around = cornersOf(points.length / 3, faces);
  const most = faces.length;
  const out = { position: new Float32Array(most * 3), normal: new Float32Array(most * 3), color: new Float32Array(most * 3) };
  const index = new Uint32Array(most);
  let count = 0;
  for (let vertex = 0; vertex + 1 < around.first.length; vertex++) {
    const [from, to, mine] = [around.first[vertex]!, around.first[vertex + 1]!, count];
    for (let at = from; at < to; at++) {
      const corner = around.corners[at]!;
      smooth(flat, corner, around.corners, from, to, out.normal, count);
      let same = mine;
      while (same < count && !alike(out.normal, same, count)) same++;
      index[corner] = same;
      if (same < count) continue;
      for (let k = 0; k < 3; k++) out.position[count * 3 + k] = points[vertex * 3 + k]!;
      out.color.set(colourOf(vertex), count * 3);
      count++;
    }
  }
  const used = (values: Float32Array): Float32Array => values.slice(0, count * 3);
  return { position: used(out.position), normal: used(out.normal), color: used(out.color), index };
}

const SAME = 0.9999;

function alike(normal: Float32Array, a: number, b: number): boolean {
  return dot(normal, a, normal, b) > SAME;
}

interface Faces {
  /** Unit normal of each face, and twice its area. */
  normal: Float32Array;
  area: Float32Array;
}

function faceNormals(points: Float32Array, faces: Uint16Array): Faces {
  const count = faces.length / 3;
  const out = { normal: new Float32Array(count * 3), area: new Float32Array(count) };
  for (let face = 0; face < count; face++) {
    const [a, b, c] = [faces[face * 3]! * 3, faces[face * 3 + 1]! * 3, faces[face * 3 + 2]! * 3];
    const [ux, uy, uz] = [points[b]! - points[a]!, points[b + 1]! - points[a + 1]!, points[b + 2]! - points[a + 2]!];
    const [vx, vy, vz] = [points[c]! - points[a]!, points[c + 1]! - points[a + 1]!, points[c + 2]! - points[a + 2]!];
    const [x, y, z] = [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx];
    const length = Math.sqrt(x * x + y * y + z * z);
    out.area[face] = length;
    out.normal.set(length > 1e-20 ? [x / length, y / length, z / length] : [0, 1, 0], face * 3);
  }
  return out;
}

/** The corners (places in `faces`) at each vertex, one vertex after the other. */
function cornersOf(vertices: number, faces: Uint16Array): { first: Uint32Array; corners: Uint32Array } {
  const first = new Uint32Array(vertices + 1);
  for (const vertex of faces) first[vertex + 1]!++;
  for (let at = 0; at < vertices; at++) first[at + 1]! += first[at]!;
  const next = first.slice();
  const corners = new Uint32Array(faces.length);
  faces.forEach((vertex, corner) => (corners[next[vertex]!++] = corner));
  return { first, corners };
}

/** The mean normal of the faces around a corner that lie much as its own, written to row `to` of `out`. */
function smooth(flat: Faces, corner: number, corners: Uint32Array, from: number, end: number, out: Float32Array, to: number): void {
  const own = (corner / 3) | 0;
  let [x, y, z] = [0, 0, 0];
  for (let at = from; at < end; at++) {
    const face = (corners[at]! / 3) | 0;
    if (dot(flat.normal, own, flat.normal, face) <= CREASE) continue;
    const area = flat.area[face]!;
    x += flat.normal[face * 3]! * area;
    y += flat.normal[face * 3 + 1]! * area;
    z += flat.normal[face * 3 + 2]! * area;
  }
  const length = Math.sqrt(x * x + y * y + z * z);
  const none = !(length > 1e-20);
  out[to * 3] = none ? flat.normal[own * 3]! : x / length;
  out[to * 3 + 1] = none ? flat.normal[own * 3 + 1]! : y / length;
  out[to * 3 + 2] = none ? flat.normal[own * 3 + 2]! : z / length;
}

function dot(a: Float32Array, m: number, b: Float32Array, n: number): number {
  return a[m * 3]! * b[n * 3]! + a[m * 3 + 1]! * b[n * 3 + 1]! + a[m * 3 + 2]! * b[n * 3 + 2]!;
}
