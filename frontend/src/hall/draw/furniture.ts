/** Benches, plants, gates and marks of empty stands, added to the building's one geometry. */

import type { HallScene, PlanGate } from '../../api/types';
import type { Point } from '../plan/geometry';
import { GATE } from '../plan/pick';
import type { Mesher } from './mesher';
import { accentOf, mixed, OAK } from './palette';
import { at, drawPlant, type Placed } from './plants';
import type { Theme } from './theme';

export function drawFurniture(m: Mesher, scene: HallScene, t: Theme): void {
  for (const [i, f] of scene.plan.furniture.entries()) {
    if (f.kind === 'bench') bench(m, f, t);
    if (f.kind === 'plant') drawPlant(m, f, i + 1, t);
  }
  for (const gate of scene.plan.gates) drawGate(m, gate, t);
  const taken = new Set(scene.booths.map((b) => b.stand));
  for (const stand of scene.plan.stands) if (!taken.has(stand.number)) post(m, stand, t);
}

/** Carries the plate of an empty stand. */
function post(m: Mesher, stand: Point, t: Theme): void {
  m.box([stand.x, 0.015, stand.z], [0.4, 0.03, 0.4], t.joinery);
  m.box([stand.x, 0.5, stand.z], [0.04, 0.96, 0.04], t.joinery);
}

function bench(m: Mesher, f: Placed, t: Theme): void {
  const turned = { rotation: f.rotation };
  for (const z of [-0.16, 0, 0.16]) m.box(at(f, 0, 0.43, z), [1.8, 0.05, 0.145], mixed(t.beam, OAK, 0.6), turned);
  for (const x of [-0.7, 0.7]) m.box(at(f, x, 0.2, 0), [0.06, 0.41, 0.42], t.joinery, turned);
}

/** A way to another hall: a timber frame around a field that glows in that hall's accent. */
function drawGate(m: Mesher, gate: PlanGate, t: Theme): void {
  const turned = { rotation: gate.rotation };
  const accent = accentOf(gate.accent);
  const half = GATE.width / 2;
  const tall = GATE.height - 0.7;
  for (const x of [-half, half]) m.box(at(gate, x, tall / 2, 0), [0.26, tall, 0.5], t.joinery, turned);
  m.box(at(gate, 0, tall + 0.12, 0), [GATE.width + 0.7, 0.24, 0.6], t.joinery, turned);
  const rows = 32;
  for (let i = 0; i < rows; i++) {
    const [y0, y1] = [(i / rows) * tall, ((i + 1) / rows) * tall];
    const tone = mixed(accent, t.night ? '#ffe2b8' : '#fffaf2', 0.1 + 0.62 * Math.sin(((i + 0.5) / rows) * Math.PI * 0.5));
    m.quad(at(gate, -half, y0, 0.02), at(gate, half, y0, 0.02), at(gate, half, y1, 0.02), at(gate, -half, y1, 0.02), tone, true);
  }
  for (const x of [-half / 2, 0, half / 2]) m.box(at(gate, x, tall / 2, 0.04), [0.05, tall, 0.05], mixed(accent, t.joinery, 0.5), turned);
}
