/** Walls, roof and joinery of the hall as one vertex-coloured geometry. */

import { mixed } from './palette';
import type { Mesher } from './mesher';
import type { Section } from './section';
import type { Theme } from './theme';

export function drawBuilding(m: Mesher, s: Section, t: Theme): void {
  walls(m, s, t);
  sideRoofs(m, s, t);
  gable(m, s, t);
  joinery(m, s, t);
}

const MINE = 1e-3;

function walls(m: Mesher, s: Section, t: Theme): void {
  const [w, d] = [s.width / 2, s.depth / 2];
  const cells = (length: number): [number, number] => [Math.ceil(length / 2), 5];
  m.sheet([-w, 0, d], [0, 0, -s.depth], [0, s.eaves, 0], cells(s.depth), t.wall);
  m.sheet([w, 0, -d], [0, 0, s.depth], [0, s.eaves, 0], cells(s.depth), t.wall);
  m.sheet([-w, 0, -d], [s.width, 0, 0], [0, s.height, 0], cells(s.width), t.wall);
  m.sheet([w, 0, d], [-s.width, 0, 0], [0, s.height, 0], cells(s.width), t.wall);
  for (const side of [-1, 1]) paperWindows(m, s, t, side);
  panelling(m, s, t);
}

/** Boards in the industry's tint from the skirting to the rail along all four walls. */
function panelling(m: Mesher, s: Section, t: Theme): void {
  const [w, d, high] = [s.width / 2 - 0.02, s.depth / 2 - 0.02, s.eaves * 0.4];
  const cells = (length: number): [number, number] => [Math.ceil(length / 2), 3];
  m.sheet([-w, 0, d], [0, 0, -2 * d], [0, high, 0], cells(s.depth), t.panel);
  m.sheet([w, 0, -d], [0, 0, 2 * d], [0, high, 0], cells(s.depth), t.panel);
  m.sheet([-w, 0, -d], [2 * w, 0, 0], [0, high, 0], cells(s.width), t.panel);
  m.sheet([w, 0, d], [-2 * w, 0, 0], [0, high, 0], cells(s.width), t.panel);
}

/** Paper windows high in the side walls, one to each bay, with a fine lattice. */
function paperWindows(m: Mesher, s: Section, t: Theme, side: number): void {
  const x = side * (s.width / 2 - 0.03);
  const [low, high] = [s.eaves * 0.52, s.eaves - 0.55];
  const inset = 0.7;
  for (let i = 0; i < s.bays; i++) {
    const [a, b] = [-s.depth / 2 + i * s.bay + inset, -s.depth / 2 + (i + 1) * s.bay - inset];
    const [near, far] = side < 0 ? [b, a] : [a, b];
    m.quad([x, low, near], [x, low, far], [x, high, far], [x, high, near], t.window, true);
    lattice(m, t, x - side * 0.02, [a, b], [low, high]);
  }
}

function lattice(m: Mesher, t: Theme, x: number, [a, b]: [number, number], [low, high]: [number, number]): void {
  const columns = Math.round((b - a) / 0.55);
  for (let i = 0; i <= columns; i++) {
    const edge = i === 0 || i === columns;
    const z = a + ((b - a) * i) / columns;
    m.box([x, (low + high) / 2, z], [0.05, high - low, edge ? 0.12 : 0.035], t.joinery);
  }
  for (const y of [low, low + (high - low) * 0.28, low + (high - low) * 0.72, high]) {
    const edge = y === low || y === high;
    m.box([x, y, (a + b) / 2], [0.05, edge ? 0.12 : 0.035, b - a], t.joinery);
  }
}

function sideRoofs(m: Mesher, s: Section, t: Theme): void {
  const across = s.width / 2 - s.nave;
  const cells: [number, number] = [Math.ceil(across / 2), Math.ceil(s.depth / 2)];
  m.sheet([-s.width / 2, s.eaves, -s.depth / 2], [across, 0, 0], [0, 0, s.depth], cells, t.ceiling);
  m.sheet([s.nave, s.eaves, -s.depth / 2], [across, 0, 0], [0, 0, s.depth], cells, t.ceiling);
  for (const side of [-1, 1]) clerestory(m, s, t, side);
}

function clerestory(m: Mesher, s: Section, t: Theme, side: number): void {
  const [near, far] = side < 0 ? [s.depth / 2, -s.depth / 2] : [-s.depth / 2, s.depth / 2];
  const x = side * s.nave;
  m.quad([x, s.eaves, near], [x, s.eaves, far], [x, s.gable, far], [x, s.gable, near], t.window, true);
  for (let z = -s.depth / 2; z <= s.depth / 2 + MINE; z += s.bay / 4) {
    m.box([x - side * 0.03, (s.eaves + s.gable) / 2, z], [0.06, s.gable - s.eaves, 0.06], t.joinery);
  }
}

/** Two slopes, each with one light well to a bay. */
function gable(m: Mesher, s: Section, t: Theme): void {
  for (let i = 0; i < s.bays; i++) {
    const z0 = -s.depth / 2 + i * s.bay;
    for (const side of [-1, 1]) slope(m, s, t, side, z0, z0 + s.bay);
  }
}

function slope(m: Mesher, s: Section, t: Theme, side: number, z0: number, z1: number): void {
  const at = (up: number, z: number, lift = 0): [number, number, number] => [
    side * s.nave * (1 - up),
    s.gable + (s.height - s.gable) * up - lift,
    z,
  ];
  const sheet = (t0: number, t1: number, a: number, b: number, lift: number, tone: string, glow: boolean): void => {
    const [n, f] = side < 0 ? [a, b] : [b, a];
    m.quad(at(t0, f, lift), at(t0, n, lift), at(t1, n, lift), at(t1, f, lift), tone, glow);
  };
  sheet(0, 1, z0, z1, 0, t.ceiling, false);
  const rim = s.bay * 0.16;
  sheet(0.2, 0.52, z0 + rim, z1 - rim, 0.04, t.sky, true);
  sheet(0.52, 0.84, z0 + rim, z1 - rim, 0.04, t.zenith, true);
  for (const z of [z0 + rim, z1 - rim]) m.beam(at(0.2, z, 0.1), at(0.84, z, 0.1), 0.08, 0.1, t.joinery);
  for (const up of [0.2, 0.52, 0.84]) m.beam(at(up, z0 + rim, 0.1), at(up, z1 - rim, 0.1), 0.08, 0.08, t.joinery);
}

function joinery(m: Mesher, s: Section, t: Theme): void {
  const [w, d] = [s.width / 2, s.depth / 2];
  for (let i = 0; i <= s.bays; i++) frame(m, s, t, -d + i * s.bay);
  for (const side of [-1, 1]) {
    m.box([side * s.nave, s.eaves - 0.12, 0], [0.22, 0.34, s.depth], t.beam);
    m.box([side * s.nave, s.gable, 0], [0.16, 0.16, s.depth], t.beam);
    m.box([side * (w - 0.03), 0.09, 0], [0.06, 0.18, s.depth], t.joinery);
    m.box([side * (w - 0.03), s.eaves * 0.4, 0], [0.07, 0.07, s.depth], t.joinery);
    m.box([0, 0.09, side * (d - 0.03)], [s.width, 0.18, 0.06], t.joinery);
    m.box([0, s.eaves * 0.4, side * (d - 0.03)], [s.width, 0.07, 0.07], t.joinery);
  }
  m.beam([0, s.height - 0.3, -d], [0, s.height - 0.3, d], 0.16, 0.24, t.beam);
}

/** Columns at both walls, a tie under each side roof, rafters to the ridge. */
function frame(m: Mesher, s: Section, t: Theme, z: number): void {
  const tone = mixed(t.beam, t.joinery, 0.35);
  for (const side of [-1, 1]) {
    m.box([side * (s.width / 2 - 0.1), s.eaves / 2, z], [0.2, s.eaves, 0.2], tone);
    m.box([(side * (s.width / 2 + s.nave)) / 2, s.eaves - 0.1, z], [s.width / 2 - s.nave, 0.22, 0.16], tone);
    m.beam([side * s.nave, s.gable - 0.06, z], [0, s.height - 0.06, z], 0.16, 0.24, tone);
  }
}
