/** The industry's sign as flat inlay: in the plaza's floor where one arrives, and large on the wall at the nave's end. */

import type { Color } from 'three';
import type { HallScene } from '../../api/types';
import { mixed } from './palette';
import type { Mesher, V3 } from './mesher';
import type { Section } from './section';
import type { Emblem, Theme } from './theme';

/** Puts a point of the emblem's disc (−1…1) where it lies. */
type Lay = (x: number, y: number) => V3;
type Draw = (m: Mesher, lay: Lay, tone: Color) => void;

const DRAWN: Record<Emblem, Draw> = { petals, rings, gear, grid, leaf, lattice, folds, arcs };

export function drawEmblems(m: Mesher, scene: HallScene, s: Section, t: Theme): void {
  const zone = scene.plan.zones.find((z) => z.kind === 'plaza');
  if (zone) {
    const r = Math.min(zone.width, zone.depth) * 0.15;
    // Towards the aisle: who comes in stands behind it and sees it whole.
    const z = zone.z - zone.depth * 0.2;
    const lay: Lay = (x, y) => [zone.x + x * r, 0.012, z - y * r];
    // As wood stained in the accent; the floor's own shade in the evening.
    const tone = mixed(t.accent, t.floor.light, 0.5).multiplyScalar(t.night ? 0.36 : 0.94);
    DRAWN[t.emblem](m, lay, tone);
    for (const [inner, outer] of [[1.1, 1.13], [2.02, 2.05]] as const) band(m, lay, [inner, outer], 72, tone);
  }
  onTheWall(m, s, t);
}

/** A round field in the accent above the far gates, with the sign in paper colour. */
function onTheWall(m: Mesher, s: Section, t: Theme): void {
  const r = Math.min(s.nave * 0.42, (s.eaves - 4.1) / 2 + 1.1, 2.2);
  const [y, z] = [Math.max(s.eaves - r * 0.2, 4.3 + r), -s.depth / 2 + 0.06];
  const dim = t.night ? 0.8 : 1;
  const on = (lift: number): Lay => (x, v) => [x * r, y + v * r, z + lift];
  band(m, on(0), [0, 1.12], 48, mixed(t.accent, '#ffffff', 0.08).multiplyScalar(dim));
  band(m, on(0.01), [1.16, 1.2], 48, mixed(t.accent, '#ffffff', 0.3).multiplyScalar(dim));
  DRAWN[t.emblem](m, (x, v) => on(0.02)(x * 0.86, v * 0.86), mixed(t.accent, '#fffaf2', 0.82).multiplyScalar(dim));
}

const TURN = Math.PI * 2;

/** A ring, or a disc when its inner radius is 0; part of one from `from` to `to`, radians. */
function band(m: Mesher, lay: Lay, [inner, outer]: [number, number], sides: number, tone: Color, from = 0, to = TURN): void {
  for (let k = 0; k < sides; k++) {
    const [a, b] = [from + ((to - from) * k) / sides, from + ((to - from) * (k + 1)) / sides];
    const on = (r: number, at: number): V3 => lay(Math.cos(at) * r, Math.sin(at) * r);
    m.quad(on(inner, a), on(outer, a), on(outer, b), on(inner, b), tone, true);
  }
}

function rings(m: Mesher, lay: Lay, tone: Color): void {
  for (const r of [0.34, 0.62, 0.9]) band(m, lay, [r, r + 0.06], 56, tone);
  band(m, lay, [0, 0.14], 24, tone);
}

/** Five petals, each a lens from the middle outwards. */
function petals(m: Mesher, lay: Lay, tone: Color): void {
  for (let p = 0; p < 5; p++) lens(m, lay, tone, TURN / 4 + (p * TURN) / 5, [0.2, 0.98], 0.27);
  band(m, lay, [0, 0.11], 20, tone);
}

/** A pointed leaf shape along a direction, from radius to radius. */
function lens(m: Mesher, lay: Lay, tone: Color, angle: number, [near, far]: [number, number], half: number): void {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const on = (u: number, side: number): V3 => {
    const [r, w] = [near + (far - near) * u, half * Math.sin(Math.PI * u) * side];
    return lay(cos * r - sin * w, sin * r + cos * w);
  };
  for (let i = 0; i < 14; i++) m.quad(on(i / 14, -1), on((i + 1) / 14, -1), on((i + 1) / 14, 1), on(i / 14, 1), tone, true);
}

function gear(m: Mesher, lay: Lay, tone: Color): void {
  band(m, lay, [0.5, 0.76], 56, tone);
  band(m, lay, [0.14, 0.28], 28, tone);
  for (let k = 0; k < 10; k++) band(m, lay, [0.76, 0.96], 3, tone, (k * TURN) / 10, (k * TURN) / 10 + TURN / 20);
}

/** Nodes and the lines between them. */
function grid(m: Mesher, lay: Lay, tone: Color): void {
  const node = (x: number, y: number): void => band(m, (u, v) => lay(x + u, y + v), [0, 0.1], 14, tone);
  const steps = [-0.56, 0, 0.56];
  for (const x of steps) for (const y of steps) node(x, y);
  for (const x of steps) {
    stroke(m, lay, tone, [x, -0.56], [x, 0.56], 0.03);
    stroke(m, lay, tone, [-0.56, x], [0.56, x], 0.03);
  }
}

function leaf(m: Mesher, lay: Lay, tone: Color): void {
  for (const [angle, far] of [[0.25, 0.95], [0.125, 0.82], [0.375, 0.82]] as const) lens(m, (x, y) => lay(x, y - 0.42), tone, angle * TURN, [0.06, far + 0.35], 0.2);
  stroke(m, lay, tone, [0, -0.92], [0, -0.36], 0.04);
}

/** The paper window of a Korean house. */
function lattice(m: Mesher, lay: Lay, tone: Color): void {
  for (const k of [-0.6, -0.2, 0.2, 0.6]) {
    stroke(m, lay, tone, [k, -0.78], [k, 0.78], 0.028);
    stroke(m, lay, tone, [-0.78, k], [0.78, k], 0.028);
  }
  for (const k of [-0.78, 0.78]) {
    stroke(m, lay, tone, [k, -0.82], [k, 0.82], 0.045);
    stroke(m, lay, tone, [-0.82, k], [0.82, k], 0.045);
  }
}

/** Cloth that falls in folds. */
function folds(m: Mesher, lay: Lay, tone: Color): void {
  for (let k = 0; k < 7; k++) {
    const x = -0.72 + k * 0.24;
    const high = Math.sqrt(1 - x * x) * 0.95;
    for (let i = 0; i < 12; i++) {
      const on = (v: number, w: number): V3 => lay(x + w + 0.06 * Math.sin(v * 4 + k), -high + 2 * high * v);
      m.quad(on(i / 12, -0.045), on(i / 12, 0.045), on((i + 1) / 12, 0.045), on((i + 1) / 12, -0.045), tone, true);
    }
  }
}

/** Roads that cross. */
function arcs(m: Mesher, lay: Lay, tone: Color): void {
  for (const side of [-1, 1]) {
    for (const r of [0.62, 0.8, 0.98]) band(m, (x, y) => lay(x * side + side * -0.5, y - 0.42), [r, r + 0.07], 26, tone, 0.02, TURN / 4);
  }
}

function stroke(m: Mesher, lay: Lay, tone: Color, [x0, y0]: [number, number], [x1, y1]: [number, number], half: number): void {
  const far = Math.hypot(x1 - x0, y1 - y0);
  const [nx, ny] = [(-(y1 - y0) / far) * half, ((x1 - x0) / far) * half];
  m.quad(lay(x0 - nx, y0 - ny), lay(x1 - nx, y1 - ny), lay(x1 + nx, y1 + ny), lay(x0 + nx, y0 + ny), tone, true);
}
