/** The booth that stands in where a structure is missing, late or broken: light walls, a fascia in the accent. */

import type { BufferGeometry } from 'three';
import { Mesher, type Light } from './mesher';
import { CLAY, JOINERY, mixed, OAK } from './palette';

/** The stand size the shell is drawn for; other stands scale it. Metres. */
export const SHELL_SIZE = { width: 5, depth: 4 };

const light: Light = ([, y, z], [nx, ny, nz]) => {
  const facing = ny > 0.5 ? 1.05 : ny < -0.5 ? 0.72 : nz > 0.5 ? 1 : 0.92 - 0.04 * nx;
  const depth = 1 - 0.1 * Math.max(0, (1.5 - z) / 3.4);
  return facing * depth * (1 - 0.2 * Math.exp(-y / 0.5));
};

export function shellGeometry(accent: string): BufferGeometry {
  const m = new Mesher(light);
  const wall = '#f7f4ee';
  m.box([0, 0.03, 0], [4.8, 0.06, 3.8], mixed(CLAY, '#ffffff', 0.35));
  m.sheet([-2.4, 0.06, -1.78], [4.8, 0, 0], [0, 2.9, 0], [4, 4], wall);
  m.box([0, 1.5, -1.85], [4.8, 2.94, 0.12], wall);
  m.box([-2.34, 1.5, -0.75], [0.12, 2.94, 2.1], wall);
  m.box([2.34, 1.5, -0.75], [0.12, 2.94, 2.1], wall);
  for (const x of [-2.33, 2.33]) m.box([x, 1.5, 1.8], [0.1, 2.94, 0.1], JOINERY);
  m.box([0, 3.05, 1.8], [4.8, 0.42, 0.12], accent);
  for (const x of [-2.34, 2.34]) m.box([x, 3.05, 0], [0.12, 0.24, 3.6], JOINERY);
  m.box([0, 2.2, -1.77], [4.56, 0.1, 0.04], accent);
  m.box([-1.15, 0.5, 0.95], [1.5, 0.95, 0.5], mixed(accent, '#ffffff', 0.86));
  m.box([-1.15, 1.0, 0.95], [1.6, 0.06, 0.6], OAK);
  m.box([1.35, 0.45, -0.5], [0.7, 0.9, 0.7], '#ffffff');
  m.box([0.2, 1.45, -1.74], [1.7, 1, 0.06], mixed(JOINERY, '#20242a', 0.6));
  return m.build();
}
