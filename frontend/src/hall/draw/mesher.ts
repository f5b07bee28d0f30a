/** Gathers coloured faces into one geometry: a whole building in one draw call, its light baked into the vertices. */

import { BufferGeometry, Color, Float32BufferAttribute } from 'three';
import { radians } from '../plan/geometry';

export type V3 = readonly [number, number, number];

/** Light, about 0…1.1, at a place for a surface facing along `normal`. */
export type Light = (at: V3, normal: V3) => number;

export interface BoxOptions {
  /** Degrees about +Y, around the box's own centre. */
  rotation?: number;
}

const FACES: readonly (readonly [V3, V3, V3])[] = [
  [[0, 0, 1], [1, 0, 0], [0, 1, 0]],
  [[0, 0, -1], [-1, 0, 0], [0, 1, 0]],
  [[1, 0, 0], [0, 0, -1], [0, 1, 0]],
  [[-1, 0, 0], [0, 0, 1], [0, 1, 0]],
  [[0, 1, 0], [1, 0, 0], [0, 0, -1]],
  [[0, -1, 0], [1, 0, 0], [0, 0, 1]],
];

export class Mesher {
  private readonly position: number[] = [];
  private readonly normal: number[] = [];
  private readonly color: number[] = [];
  private readonly index: number[] = [];

  constructor(private readonly light: Light) {}

  /** A four-cornered face, counter-clockwise as seen from its front. `glow` faces ignore the light. */
  quad(a: V3, b: V3, c: V3, d: V3, color: Color | string, glow = false): void {
    const n = normalOf(a, b, d);
    const base = this.position.length / 3;
    const tone = new Color(color);
    for (const p of [a, b, c, d]) {
      const l = glow ? 1 : this.light(p, n);
      this.position.push(...p);
      this.normal.push(...n);
      this.color.push(tone.r * l, tone.g * l, tone.b * l);
    }
    this.index.push(base, base + 1, base + 2, base, base + 2, base + 3);
  }

  /** A flat sheet from `at` along u and v, cut into cells so that baked light has somewhere to live. */
  sheet(at: V3, u: V3, v: V3, cells: readonly [number, number], color: Color | string): void {
    const point = (i: number, j: number): V3 => [
      at[0] + u[0] * i + v[0] * j,
      at[1] + u[1] * i + v[1] * j,
      at[2] + u[2] * i + v[2] * j,
    ];
    const [nu, nv] = cells;
    for (let i = 0; i < nu; i++) {
      for (let j = 0; j < nv; j++) {
        const [i0, i1, j0, j1] = [i / nu, (i + 1) / nu, j / nv, (j + 1) / nv];
        this.quad(point(i0, j0), point(i1, j0), point(i1, j1), point(i0, j1), color);
      }
    }
  }

  /** An axis-aligned (or turned) box by its centre and size. */
  box(centre: V3, size: V3, color: Color | string, { rotation = 0 }: BoxOptions = {}): void {
    const a = radians(rotation);
    const [cos, sin] = [Math.cos(a), Math.sin(a)];
    const place = (x: number, y: number, z: number): V3 => [
      centre[0] + x * cos + z * sin,
      centre[1] + y,
      centre[2] - x * sin + z * cos,
    ];
    for (const [n, u, v] of FACES) {
      const corner = (s: number, t: number): V3 => {
        const [x, y, z] = [0, 1, 2].map((k) => ((n[k]! + u[k]! * s + v[k]! * t) * size[k]!) / 2) as [number, number, number];
        return place(x, y, z);
      };
      this.quad(corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1), color);
    }
  }

  /** A square beam from one point to another, `thick` metres wide and `high` metres tall. */
  beam(from: V3, to: V3, thick: number, high: number, color: Color | string): void {
    const along = sub(to, from);
    const side = scaled(unit(cross(along, [0, 1, 0])), thick / 2);
    const up = scaled(unit(cross(side, along)), high / 2);
    const ring = (p: V3): V3[] => [add(sub(p, side), neg(up)), add(add(p, side), neg(up)), add(add(p, side), up), add(sub(p, side), up)];
    const [a, b] = [ring(from), ring(to)];
    for (let i = 0; i < 4; i++) {
      const j = (i + 1) % 4;
      this.quad(a[i]!, a[j]!, b[j]!, b[i]!, color);
    }
  }

  get triangles(): number {
    return this.index.length / 3;
  }

  build(): BufferGeometry {
    const g = new BufferGeometry();
    g.setAttribute('position', new Float32BufferAttribute(this.position, 3));
    g.setAttribute('normal', new Float32BufferAttribute(this.normal, 3));
    g.setAttribute('color', new Float32BufferAttribute(this.color, 3));
    g.setIndex(this.index);
    return g;
  }
}

const add = (a: V3, b: V3): V3 => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
const sub = (a: V3, b: V3): V3 => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
const neg = (a: V3): V3 => [-a[0], -a[1], -a[2]];
const scaled = (a: V3, k: number): V3 => [a[0] * k, a[1] * k, a[2] * k];
const cross = (a: V3, b: V3): V3 => [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
const unit = (a: V3): V3 => scaled(a, 1 / (Math.hypot(...a) || 1));
const normalOf = (a: V3, b: V3, d: V3): V3 => unit(cross(sub(b, a), sub(d, a)));
