/** Greenery: a young tree, bamboo, tall grass, a palm; each in a pot or a trough, leaves as folded diamonds. */

import { Color } from 'three';
import { toWorld, type Point } from '../plan/geometry';
import { dice } from './canvas';
import type { Mesher, V3 } from './mesher';
import { CLAY } from './palette';
import type { PlantShape, Theme } from './theme';

export interface Placed extends Point {
  rotation: number;
}

/** A local point of something placed on the floor. */
export function at(place: Placed, x: number, y: number, z: number): V3 {
  const p = toWorld({ ...place, width: 0, depth: 0 }, { x, z });
  return [p.x, y, p.z];
}

type Grow = (m: Mesher, place: Placed, t: Theme, roll: () => number) => void;

const GROW: Record<PlantShape, Grow> = { tree, bamboo, grass, palm };

export function drawPlant(m: Mesher, place: Placed, seed: number, t: Theme): void {
  GROW[t.plant](m, place, t, dice(seed * 97));
}

function tree(m: Mesher, f: Placed, t: Theme, roll: () => number): void {
  pot(m, f, 0.36);
  const tall = 1.9 + roll() * 0.5;
  for (const lean of [-0.1, 0.06, 0.14]) m.beam(at(f, lean * 0.3, 0.5, 0), at(f, lean * 1.6, tall, lean), 0.035, 0.035, '#7a5a40');
  for (let i = 0; i < 130; i++) {
    const [azimuth, rise, far] = [roll() * Math.PI * 2, roll() * 2 - 0.75, 0.25 + 0.75 * Math.cbrt(roll())];
    const r = far * 0.62 * Math.sqrt(Math.max(0.1, 1 - (rise / 1.35) ** 2));
    const tone = new Color(t.leaf).multiplyScalar(0.5 + far * 0.55 + rise * 0.16).lerp(new Color('#b6c48a'), roll() * 0.3);
    leaf(m, f, { azimuth, r, y: tall + rise * 0.55, size: 0.15 + roll() * 0.1, wide: 0.42, tilt: roll() * 0.9 - 0.2, tone });
  }
}

/** Culms with knots, narrow leaves in their upper half. */
function bamboo(m: Mesher, f: Placed, t: Theme, roll: () => number): void {
  pot(m, f, 0.4);
  for (let c = 0; c < 7; c++) {
    const [a, r] = [c * 2.4, 0.05 + 0.19 * Math.sqrt(roll())];
    const [x, z, tall] = [Math.cos(a) * r, Math.sin(a) * r, 2.2 + roll() * 0.9];
    const [dx, dz] = [x * (0.5 + roll()), z * (0.5 + roll())];
    m.beam(at(f, x, 0.5, z), at(f, x + dx, tall, z + dz), 0.03, 0.03, new Color('#8f9a5a').lerp(new Color(t.leaf), roll() * 0.6));
    for (let i = 0; i < 17; i++) {
      const up = 0.35 + 0.65 * roll();
      const here = { ...f, ...toWorld({ ...f, width: 0, depth: 0 }, { x: x + dx * up, z: z + dz * up }) };
      const tone = new Color(t.leaf).multiplyScalar(0.62 + up * 0.4).lerp(new Color('#c2cf8e'), roll() * 0.25);
      leaf(m, here, { azimuth: roll() * Math.PI * 2, r: 0.14, y: 0.5 + (tall - 0.5) * up, size: 0.15 + roll() * 0.07, wide: 0.16, tilt: -0.5 + roll() * 0.6, tone });
    }
  }
}

/** Blades that bend outwards, in a long trough. */
function grass(m: Mesher, f: Placed, t: Theme, roll: () => number): void {
  m.box(at(f, 0, 0.26, 0), [1.2, 0.52, 0.44], '#6c7075', { rotation: f.rotation });
  m.box(at(f, 0, 0.525, 0), [1.12, 0.02, 0.36], '#4a3d31', { rotation: f.rotation });
  for (let i = 0; i < 110; i++) {
    const [x, z, lean] = [(roll() - 0.5) * 1.05, (roll() - 0.5) * 0.3, (roll() - 0.5) * 0.7];
    const tall = 0.75 + roll() * 0.65;
    const tone = new Color(t.leaf).multiplyScalar(0.75 + roll() * 0.4).lerp(new Color('#d7cf9a'), roll() * 0.45);
    blade(m, f, [x, z], [lean, (roll() - 0.5) * 0.5], tall, tone);
  }
}

function blade(m: Mesher, f: Placed, [x, z]: [number, number], [dx, dz]: [number, number], tall: number, tone: Color): void {
  const w = 0.013;
  const [low, mid, top] = [[x, 0.53, z], [x + dx * 0.35, 0.53 + tall * 0.62, z + dz * 0.35], [x + dx, 0.53 + tall, z + dz]] as const;
  const side = (p: readonly [number, number, number], k: number): V3 => at(f, p[0] + k * w, p[1], p[2]);
  for (const k of [1, -1]) {
    m.quad(side(low, -k), side(low, k), side(mid, k), side(mid, -k), tone.clone().multiplyScalar(0.8));
    m.quad(side(mid, -k), side(mid, k), side(top, k * 0.1), side(top, -k * 0.1), tone);
  }
}

/** Fans of long leaves on a slender stem. */
function palm(m: Mesher, f: Placed, t: Theme, roll: () => number): void {
  pot(m, f, 0.38);
  for (let i = 0; i < 15; i++) {
    const [azimuth, steep] = [i * 2.4 + roll() * 0.5, 0.35 + 0.65 * roll()];
    const reach = 0.45 + 0.55 * (1 - steep);
    const tip: V3 = [Math.cos(azimuth) * reach, 0.9 + steep * 1.35, Math.sin(azimuth) * reach];
    m.beam(at(f, 0, 0.5, 0), at(f, tip[0], tip[1], tip[2]), 0.018, 0.018, '#71804e');
    for (let k = 0; k < 9; k++) {
      const up = 0.5 + k * 0.062;
      const here = { ...f, ...toWorld({ ...f, width: 0, depth: 0 }, { x: tip[0] * up, z: tip[2] * up }) };
      const tone = new Color(t.leaf).multiplyScalar(0.6 + up * 0.42).lerp(new Color('#b9c98a'), roll() * 0.2);
      const side = k % 2 ? 0.9 : -0.9;
      leaf(m, here, { azimuth: azimuth + side * (1.15 - up * 0.7), r: 0.13, y: 0.5 + (tip[1] - 0.5) * up, size: 0.19, wide: 0.2, tilt: 0.1 - up * 0.5, tone });
    }
  }
}

function pot(m: Mesher, f: Placed, wide: number): void {
  const sides = 14;
  const ring = (r: number, y: number, k: number): V3 => {
    const a = (k / sides) * Math.PI * 2;
    return at(f, Math.cos(a) * r, y, -Math.sin(a) * r);
  };
  for (let k = 0; k < sides; k++) {
    m.quad(ring(wide - 0.1, 0, k), ring(wide - 0.1, 0, k + 1), ring(wide, 0.56, k + 1), ring(wide, 0.56, k), CLAY);
    m.quad(ring(wide, 0.56, k), ring(wide, 0.56, k + 1), ring(wide - 0.05, 0.56, k + 1), ring(wide - 0.05, 0.56, k), CLAY);
    m.quad(ring(wide - 0.05, 0.52, k), ring(wide - 0.05, 0.52, k + 1), ring(0, 0.52, k + 1), ring(0, 0.52, k), '#5a4636');
  }
}

interface Leaf {
  /** Direction from the stem, radians, and metres from it. */
  azimuth: number;
  r: number;
  y: number;
  size: number;
  /** Width as a part of its length. */
  wide: number;
  /** Radians up from level. */
  tilt: number;
  tone: Color;
}

/** A folded diamond, seen from both sides, darker below. */
function leaf(m: Mesher, f: Placed, { azimuth, r, y, size, wide, tilt, tone }: Leaf): void {
  const c: V3 = [Math.cos(azimuth) * r, y, Math.sin(azimuth) * r];
  const out: V3 = [Math.cos(azimuth) * Math.cos(tilt), Math.sin(tilt), Math.sin(azimuth) * Math.cos(tilt)];
  const side: V3 = [-Math.sin(azimuth), 0, Math.cos(azimuth)];
  const tip = (k: number, w: number, lift: number): V3 =>
    at(f, c[0] + out[0] * k * size + side[0] * w * size, c[1] + out[1] * k * size + lift * size, c[2] + out[2] * k * size + side[2] * w * size);
  const corners: [V3, V3, V3, V3] = [tip(-1, 0, 0), tip(0, wide, 0.12), tip(1, 0, -0.1), tip(0, -wide, 0.12)];
  m.quad(...corners, tone);
  m.quad(corners[3], corners[2], corners[1], corners[0], tone.clone().multiplyScalar(0.86));
}
