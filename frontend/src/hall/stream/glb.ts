/**
 * Reads a proxy: a plain GLB of coloured triangles, merged into one list. Small on purpose, so that the first
 * picture of the hall does not wait for the full loader. Follows the glTF 2.0 specification §3.6 and §4.4.
 */

/** Interleaved by kind, not by vertex: x y z, unit normal, linear r g b in 0…1; three indices a triangle. */
export interface Triangles {
  position: Float32Array;
  normal: Float32Array;
  color: Float32Array;
  index: Uint32Array;
}

/** The file is not a GLB, or uses what proxies may not use. */
export class NotAProxy extends Error {}

interface Accessor {
  bufferView?: number;
  byteOffset?: number;
  componentType: number;
  count: number;
  type: string;
  normalized?: boolean;
  sparse?: unknown;
}

interface Gltf {
  extensionsRequired?: string[];
  scene?: number;
  scenes?: { nodes?: number[] }[];
  nodes?: { mesh?: number; children?: number[]; matrix?: number[]; translation?: number[]; rotation?: number[]; scale?: number[] }[];
  meshes?: { primitives: { attributes: Record<string, number>; indices?: number; material?: number; mode?: number }[] }[];
  materials?: { pbrMetallicRoughness?: { baseColorFactor?: number[] } }[];
  accessors?: Accessor[];
  bufferViews?: { byteOffset?: number; byteStride?: number; byteLength: number }[];
}

type Matrix = readonly number[];

const READERS: Record<number, { bytes: number; max: number; read: (v: DataView, at: number) => number }> = {
  5120: { bytes: 1, max: 127, read: (v, at) => v.getInt8(at) },
  5121: { bytes: 1, max: 255, read: (v, at) => v.getUint8(at) },
  5122: { bytes: 2, max: 32767, read: (v, at) => v.getInt16(at, true) },
  5123: { bytes: 2, max: 65535, read: (v, at) => v.getUint16(at, true) },
  5125: { bytes: 4, max: 4294967295, read: (v, at) => v.getUint32(at, true) },
  5126: { bytes: 4, max: 1, read: (v, at) => v.getFloat32(at, true) },
};
const SIZES: Record<string, number> = { SCALAR: 1, VEC2: 2, VEC3: 3, VEC4: 4 };
const ALLOWED = new Set(['KHR_mesh_quantization', 'KHR_materials_unlit']);
const IDENTITY: Matrix = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1];
const MAX_DEPTH = 64;

/** Raises NotAProxy for anything that is not a plain GLB of triangles. */
export function readProxy(file: ArrayBuffer): Triangles {
  const { gltf, bin } = chunks(file);
  const refused = gltf.extensionsRequired?.find((name) => !ALLOWED.has(name));
  if (refused) throw new NotAProxy(`needs ${refused}`);
  const out = { position: [] as number[], normal: [] as number[], color: [] as number[], index: [] as number[] };
  const visit = (n: number, parent: Matrix, depth: number): void => {
    const node = gltf.nodes?.[n];
    if (!node || depth > MAX_DEPTH) throw new NotAProxy('broken node tree');
    const world = multiply(parent, localMatrix(node));
    if (node.mesh !== undefined) append(gltf, bin, node.mesh, world, out);
    for (const child of node.children ?? []) visit(child, world, depth + 1);
  };
  for (const n of gltf.scenes?.[gltf.scene ?? 0]?.nodes ?? []) visit(n, IDENTITY, 0);
  if (!out.index.length) throw new NotAProxy('no triangles');
  return {
    position: Float32Array.from(out.position),
    normal: Float32Array.from(out.normal),
    color: Float32Array.from(out.color),
    index: Uint32Array.from(out.index),
  };
}

function chunks(file: ArrayBuffer): { gltf: Gltf; bin: DataView } {
  const v = new DataView(file);
  if (file.byteLength < 20 || v.getUint32(0, true) !== 0x46546c67) throw new NotAProxy('not a GLB');
  const length = v.getUint32(12, true);
  if (20 + length > file.byteLength) throw new NotAProxy('truncated');
  try {
    const gltf = JSON.parse(new TextDecoder().decode(new Uint8Array(file, 20, length))) as Gltf;
    const start = 20 + length + 8;
    return { gltf, bin: new DataView(file, Math.min(start, file.byteLength)) };
  } catch (reason) {
    throw new NotAProxy(String(reason));
  }
}

type Lists = Record<keyof Triangles, number[]>;

function append(gltf: Gltf, bin: DataView, mesh: number, world: Matrix, out: Lists): void {
  for (const p of gltf.meshes?.[mesh]?.primitives ?? []) {
    if ((p.mode ?? 4) !== 4) continue;
    const read = (name: string): number[][] | null => {
      const a = p.attributes[name];
      return a === undefined ? null : values(gltf, bin, a);
    };
    const positions = read('POSITION');
    if (!positions) throw new NotAProxy('no positions');
    const index = p.indices === undefined ? positions.map((_, i) => i) : values(gltf, bin, p.indices).map((i) => i[0]!);
    if (index.some((i) => i >= positions.length)) throw new NotAProxy('index out of range');
    const normals = read('NORMAL') ?? flatNormals(positions, index);
    const colors = read('COLOR_0');
    const base = gltf.materials?.[p.material ?? -1]?.pbrMetallicRoughness?.baseColorFactor ?? [1, 1, 1, 1];
    const first = out.position.length / 3;
    const inverse = adjugate(world);
    for (const [i, at] of positions.entries()) {
      out.position.push(...transform(world, at, 1));
      out.normal.push(...unit(transform(inverse, normals[i] ?? [0, 1, 0], 0)));
      for (let k = 0; k < 3; k++) out.color.push((colors?.[i]?.[k] ?? 1) * base[k]!);
    }
    const flipped = determinant(world) < 0;
    for (let i = 0; i + 2 < index.length; i += 3) {
      const [a, b, c] = [index[i]!, index[i + 1]!, index[i + 2]!];
      out.index.push(first + a, first + (flipped ? c : b), first + (flipped ? b : c));
    }
  }
}

function values(gltf: Gltf, bin: DataView, accessor: number): number[][] {
  const a = gltf.accessors?.[accessor];
  const view = gltf.bufferViews?.[a?.bufferView ?? -1];
  const reader = READERS[a?.componentType ?? 0];
  const size = SIZES[a?.type ?? ''];
  if (!a || !view || !reader || !size || a.sparse) throw new NotAProxy(`accessor ${accessor}`);
  const start = (view.byteOffset ?? 0) + (a.byteOffset ?? 0);
  const stride = view.byteStride ?? reader.bytes * size;
  if (a.count && start + stride * (a.count - 1) + reader.bytes * size > bin.byteLength) throw new NotAProxy('truncated');
  const unitOf = (n: number): number => (a.normalized ? Math.max(n / reader.max, -1) : n);
  return Array.from({ length: a.count }, (_, i) =>
    Array.from({ length: size }, (__, k) => unitOf(reader.read(bin, start + i * stride + k * reader.bytes))),
  );
}

function flatNormals(positions: number[][], index: number[]): number[][] {
  const normals = positions.map(() => [0, 0, 0]);
  for (let i = 0; i + 2 < index.length; i += 3) {
    const [a, b, c] = [positions[index[i]!]!, positions[index[i + 1]!]!, positions[index[i + 2]!]!];
    const [u, v] = [b.map((x, k) => x - a[k]!), c.map((x, k) => x - a[k]!)] as [number[], number[]];
    const n = cross(u, v);
    for (const k of [i, i + 1, i + 2]) normals[index[k]!]!.forEach((_, j, to) => (to[j]! += n[j]!));
  }
  return normals.map(unit);
}

type Node = NonNullable<Gltf['nodes']>[number];

function localMatrix(node: Node): Matrix {
  if (node.matrix) return node.matrix;
  const [x, y, z, w] = (node.rotation ?? [0, 0, 0, 1]) as [number, number, number, number];
  const [sx, sy, sz] = (node.scale ?? [1, 1, 1]) as [number, number, number];
  const t = node.translation ?? [0, 0, 0];
  return [
    (1 - 2 * (y * y + z * z)) * sx, 2 * (x * y + z * w) * sx, 2 * (x * z - y * w) * sx, 0,
    2 * (x * y - z * w) * sy, (1 - 2 * (x * x + z * z)) * sy, 2 * (y * z + x * w) * sy, 0,
    2 * (x * z + y * w) * sz, 2 * (y * z - x * w) * sz, (1 - 2 * (x * x + y * y)) * sz, 0,
    t[0]!, t[1]!, t[2]!, 1,
  ];
}

function multiply(a: Matrix, b: Matrix): Matrix {
  return Array.from({ length: 16 }, (_, i) => {
    const [column, row] = [i >> 2, i & 3];
    return [0, 1, 2, 3].reduce((sum, k) => sum + a[k * 4 + row]! * b[column * 4 + k]!, 0);
  });
}

const transform = (m: Matrix, p: number[], w: number): number[] =>
  [0, 1, 2].map((r) => m[r]! * p[0]! + m[4 + r]! * p[1]! + m[8 + r]! * p[2]! + m[12 + r]! * w);

const cross = (u: number[], v: number[]): number[] => [
  u[1]! * v[2]! - u[2]! * v[1]!,
  u[2]! * v[0]! - u[0]! * v[2]!,
  u[0]! * v[1]! - u[1]! * v[0]!,
];

const columns = (m: Matrix): [number[], number[], number[]] => [m.slice(0, 3), m.slice(4, 7), m.slice(8, 11)];

const determinant = (m: Matrix): number => {
  const [a, b, c] = columns(m);
  return cross(a, b).reduce((sum, x, k) => sum + x * c[k]!, 0);
};

/** The cofactor matrix, which turns normals rightly under uneven scale. */
function adjugate(m: Matrix): Matrix {
  const [a, b, c] = columns(m);
  const sign = Math.sign(determinant(m)) || 1;
  const rows = [cross(b, c), cross(c, a), cross(a, b)].map((n) => n.map((x) => x * sign));
  return [...rows[0]!, 0, ...rows[1]!, 0, ...rows[2]!, 0, 0, 0, 0, 1];
}

function unit(v: number[]): number[] {
  const l = Math.hypot(...v) || 1;
  return v.map((x) => x / l);
}
