/** Benches, plants, gates and marks of empty stands, added to the building's one geometry. */

import { Color } from 'three';
import type { HallScene, PlanGate } from '../../api/types';
import { toWorld, type Point, type Rect } from '../plan/geometry';
import { GATE } from '../plan/pick';
import { dice } from './canvas';
import { accentOf, CLAY, JOINERY, LEAF, mixed, OAK, WALNUT } from './palette';
import type { Mesher, V3 } from './mesher';

export function drawFurniture(m: Mesher, scene: HallScene): void {
  for (const [i, f] of scene.plan.furniture.entries()) {
    if (f.kind === 'bench') bench(m, f);
    if (f.kind === 'plant') plant(m, f, i + 1);
  }
  for (const gate of scene.plan.gates) drawGate(m, gate);
  const taken = new Set(scene.booths.map((b) => b.stand));
  for (const stand of scene.plan.stands) if (!taken.has(stand.number)) post(m, stand);
  inlay(m, scene);
}

/** Rings in the hall's accent, let into the plaza's floor where visitors arrive. */
function inlay(m: Mesher, scene: HallScene): void {
  const zone = scene.plan.zones.find((z) => z.kind === 'plaza');
  if (!zone) return;
  const radius = Math.min(zone.width, zone.depth) * 0.4;
  const tone = mixed(accentOf(scene.hall.accent), OAK, 0.12);
  for (const [share, width] of [[1, 0.16], [0.36, 0.09]] as const) {
    ring(m, zone, radius * share, width, tone);
  }
}

function ring(m: Mesher, centre: Point, radius: number, width: number, tone: Color): void {
  const sides = 72;
  const on = (r: number, k: number): V3 => {
    const a = (k / sides) * Math.PI * 2;
    return [centre.x + Math.cos(a) * r, 0.012, centre.z - Math.sin(a) * r];
  };
  for (let k = 0; k < sides; k++) {
    m.quad(on(radius, k), on(radius + width, k), on(radius + width, k + 1), on(radius, k + 1), tone, true);
  }
}

/** Carries the plate of an empty stand. */
function post(m: Mesher, stand: Point): void {
  m.box([stand.x, 0.015, stand.z], [0.4, 0.03, 0.4], JOINERY);
  m.box([stand.x, 0.5, stand.z], [0.04, 0.96, 0.04], JOINERY);
}

interface Placed extends Point {
  rotation: number;
}

/** A local point of something placed on the floor. */
function at(place: Placed, x: number, y: number, z: number): V3 {
  const p = toWorld({ ...place, width: 0, depth: 0 } satisfies Rect, { x, z });
  return [p.x, y, p.z];
}

function bench(m: Mesher, f: Placed): void {
  const turned = { rotation: f.rotation };
  for (const z of [-0.16, 0, 0.16]) m.box(at(f, 0, 0.43, z), [1.8, 0.05, 0.145], OAK, turned);
  for (const x of [-0.7, 0.7]) m.box(at(f, x, 0.2, 0), [0.06, 0.41, 0.42], JOINERY, turned);
}

/** A young tree in a clay pot: leaves are folded diamonds, darker inside the crown. */
function plant(m: Mesher, f: Placed, seed: number): void {
  const roll = dice(seed * 97);
  pot(m, f);
  const tall = 1.9 + roll() * 0.5;
  for (const lean of [-0.1, 0.06, 0.14]) {
    m.beam(at(f, lean * 0.3, 0.5, 0), at(f, lean * 1.6, tall, lean), 0.035, 0.035, WALNUT);
  }
  for (let i = 0; i < 130; i++) leaf(m, f, tall, roll);
}

function pot(m: Mesher, f: Placed): void {
  const sides = 14;
  const ring = (r: number, y: number, k: number): V3 => {
    const a = (k / sides) * Math.PI * 2;
    return at(f, Math.cos(a) * r, y, -Math.sin(a) * r);
  };
  for (let k = 0; k < sides; k++) {
    m.quad(ring(0.26, 0, k), ring(0.26, 0, k + 1), ring(0.36, 0.56, k + 1), ring(0.36, 0.56, k), CLAY);
    m.quad(ring(0.36, 0.56, k), ring(0.36, 0.56, k + 1), ring(0.31, 0.56, k + 1), ring(0.31, 0.56, k), CLAY);
    m.quad(ring(0.31, 0.52, k), ring(0.31, 0.52, k + 1), ring(0, 0.52, k + 1), ring(0, 0.52, k), '#5a4636');
  }
}

function leaf(m: Mesher, f: Placed, tall: number, roll: () => number): void {
  const [azimuth, rise, far] = [roll() * Math.PI * 2, roll() * 2 - 0.75, 0.25 + 0.75 * Math.cbrt(roll())];
  const r = far * 0.62 * Math.sqrt(Math.max(0.1, 1 - (rise / 1.35) ** 2));
  const c: V3 = [Math.cos(azimuth) * r, tall + rise * 0.55, Math.sin(azimuth) * r];
  const size = 0.15 + roll() * 0.1;
  const tilt = roll() * 0.9 - 0.2;
  const out: V3 = [Math.cos(azimuth) * Math.cos(tilt), Math.sin(tilt), Math.sin(azimuth) * Math.cos(tilt)];
  const side: V3 = [-Math.sin(azimuth), 0, Math.cos(azimuth)];
  const tip = (k: number, w: number, lift: number): V3 =>
    at(f, c[0] + out[0] * k * size + side[0] * w * size, c[1] + out[1] * k * size + lift * size, c[2] + out[2] * k * size + side[2] * w * size);
  const tone = new Color(LEAF).multiplyScalar(0.5 + far * 0.55 + rise * 0.16).lerp(new Color('#b6c48a'), roll() * 0.3);
  const corners: [V3, V3, V3, V3] = [tip(-1, 0, 0), tip(0, 0.42, 0.12), tip(1, 0, -0.1), tip(0, -0.42, 0.12)];
  m.quad(...corners, tone);
  m.quad(corners[3], corners[2], corners[1], corners[0], tone.clone().multiplyScalar(0.86));
}

/** A way to another hall: a timber frame around a field that glows in that hall's accent. */
function drawGate(m: Mesher, gate: PlanGate): void {
  const turned = { rotation: gate.rotation };
  const accent = accentOf(gate.accent);
  const half = GATE.width / 2;
  const tall = GATE.height - 0.7;
  for (const x of [-half, half]) m.box(at(gate, x, tall / 2, 0), [0.26, tall, 0.5], JOINERY, turned);
  m.box(at(gate, 0, tall + 0.12, 0), [GATE.width + 0.7, 0.24, 0.6], JOINERY, turned);
  const rows = 32;
  for (let i = 0; i < rows; i++) {
    const [y0, y1] = [(i / rows) * tall, ((i + 1) / rows) * tall];
    const tone = mixed(accent, '#fffaf2', 0.1 + 0.62 * Math.sin(((i + 0.5) / rows) * Math.PI * 0.5));
    m.quad(at(gate, -half, y0, 0.02), at(gate, half, y0, 0.02), at(gate, half, y1, 0.02), at(gate, -half, y1, 0.02), tone, true);
  }
  for (const x of [-half / 2, 0, half / 2]) m.box(at(gate, x, tall / 2, 0.04), [0.05, tall, 0.05], mixed(accent, JOINERY, 0.5), turned);
}

