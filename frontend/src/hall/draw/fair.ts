/** What is put up while a fair is on: strings of pennants across the nave, and flags where one comes in. */

import type { HallScene } from '../../api/types';
import { mixed } from './palette';
import type { Mesher, V3 } from './mesher';
import type { Section } from './section';
import type { Theme } from './theme';

const PENNANTS = 13;

export function drawFair(m: Mesher, scene: HallScene, s: Section, t: Theme): void {
  if (!scene.event) return;
  const zone = scene.plan.zones.find((z) => z.kind === 'plaza');
  const front = zone ? zone.z - zone.depth / 2 : s.depth / 2 - 12;
  // Behind the hall's name as one comes in, never across it.
  for (let i = 1; i < s.bays; i++) {
    const z = -s.depth / 2 + i * s.bay;
    if (z < front - 3) string(m, s, t, z, i);
  }
  const aisle = scene.plan.zones.find((z) => z.kind === 'aisle' && Math.abs(z.x) < 0.5 && z.depth > z.width);
  const half = aisle ? aisle.width / 2 : s.nave;
  for (const side of [-1, 1]) for (const k of [0, 1]) flag(m, t, [side * (half + 0.5 + k * 1.2), front + 0.7 + k * 0.5], k);
}

/** A line that sags between the eaves of the nave, with small triangles of cloth on it. */
function string(m: Mesher, s: Section, t: Theme, z: number, turn: number): void {
  const on = (u: number): V3 => [s.nave * (2 * u - 1), s.eaves - 0.1 - 1.1 * (1 - (2 * u - 1) ** 2), z];
  const tones = [mixed(t.accent, '#ffffff', 0.05), mixed('#f6f2ea', '#ffffff', 0.3), mixed(t.accent, '#ffffff', 0.45)];
  for (const tone of tones) if (t.night) tone.multiplyScalar(0.75);
  for (let k = 0; k < PENNANTS; k++) {
    const [a, b] = [on((k + 0.12) / PENNANTS), on((k + 0.88) / PENNANTS)];
    m.beam(on(k / PENNANTS), on((k + 1) / PENNANTS), 0.015, 0.015, t.joinery);
    const tip: V3 = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2 - 0.5, z + 0.05];
    const tone = tones[(k + turn) % tones.length]!;
    m.quad(a, tip, tip, b, tone, true);
    m.quad(b, tip, tip, a, tone, true);
  }
}

/** A standing flag, tall and narrow, moved by a light wind. */
function flag(m: Mesher, t: Theme, [x, z]: [number, number], kind: number): void {
  const tall = 3.3;
  m.box([x, 0.03, z], [0.5, 0.06, 0.5], t.joinery);
  m.box([x, tall / 2, z], [0.035, tall, 0.035], t.joinery);
  const cells = 8;
  const inwards = x < 0 ? 1 : -1;
  const at = (u: number, v: number): V3 => [x + inwards * (0.03 + u * 0.66), 0.7 + v * (tall - 0.75) - (v > 0.9 ? u * u * 0.12 : 0), z + 0.08 * u * Math.sin(u * 2.6 + v * 4)];
  const tone = (u: number): ReturnType<typeof mixed> => mixed(kind ? '#f6f2ea' : t.accent, '#ffffff', 0.18 * Math.sin(u * 5) ** 2).multiplyScalar(t.night ? 0.8 : 1);
  for (let i = 0; i < cells; i++) {
    const [v0, v1] = [i / cells, (i + 1) / cells];
    for (let k = 0; k < 3; k++) {
      const [u0, u1] = [k / 3, (k + 1) / 3];
      m.quad(at(u0, v0), at(u1, v0), at(u1, v1), at(u0, v1), tone(u0), true);
      m.quad(at(u1, v0), at(u0, v0), at(u0, v1), at(u1, v1), tone(u0), true);
    }
  }
}
