/** Lamps along the nave, one form per industry, hung on thin rods from the eaves' height. */

import { mixed } from './palette';
import type { Mesher, V3 } from './mesher';
import { lampHeight, lampsOf, type Section } from './section';
import type { LampShape, Theme } from './theme';

interface Hung {
  x: number;
  y: number;
  z: number;
  /** Part of the sides that a lamp has in a small hall: many lamps are drawn coarser. */
  share: number;
}

const FEW_BAYS = 10;

const FORMS: Record<LampShape, (m: Mesher, at: Hung, t: Theme) => void> = { globe, drum, ring, bar, dome };

export function drawLamps(m: Mesher, s: Section, t: Theme): void {
  const y = lampHeight(s);
  const share = s.bays > FEW_BAYS ? 0.55 : 1;
  for (const { x, z } of lampsOf(s)) {
    const top = s.gable + (s.height - s.gable) * (1 - Math.abs(x) / s.nave);
    m.box([x, (y + top) / 2 + 0.2, z], [0.025, top - y - 0.4, 0.025], t.joinery);
    FORMS[t.lamp](m, { x, y, z, share }, t);
  }
}

/** Radius and height of the rings of a turned body, from below; `glow` where it shines. */
type Profile = readonly (readonly [radius: number, height: number])[];

function turned(m: Mesher, { x, y, z, share }: Hung, profile: Profile, tone: (share: number) => string, most = 12): void {
  const sides = Math.round(most * share);
  const on = ([r, h]: readonly [number, number], k: number): V3 => {
    const a = (k / sides) * Math.PI * 2;
    return [x + Math.cos(a) * r, y + h, z - Math.sin(a) * r];
  };
  for (let i = 0; i + 1 < profile.length; i++) {
    const [low, high] = [profile[i]!, profile[i + 1]!];
    const color = tone(i / Math.max(profile.length - 2, 1));
    for (let k = 0; k < sides; k++) m.quad(on(low, k), on(low, k + 1), on(high, k + 1), on(high, k), color, true);
  }
}

/** Paper shines most in its middle. */
const paper = (t: Theme) => (share: number): string => `#${mixed(t.lampGlow, t.night ? '#e8a863' : '#d9c3a2', 0.55 * Math.abs(share * 2 - 1) ** 1.5).getHexString()}`;

function globe(m: Mesher, at: Hung, t: Theme): void {
  const profile = Array.from({ length: 8 }, (_, i) => (i / 7) * Math.PI).map((a): [number, number] => [0.42 * Math.sin(a) + 0.01, -0.36 * Math.cos(a)]);
  turned(m, at, profile, paper(t), 14);
}

function drum(m: Mesher, at: Hung, t: Theme): void {
  turned(m, at, [[0.01, -0.2], [0.5, -0.2]], () => t.lampGlow, 16);
  turned(m, at, [[0.5, -0.2], [0.5, -0.07], [0.5, 0.07], [0.5, 0.2]], paper(t), 16);
  turned(m, at, [[0.5, 0.2], [0.02, 0.24]], () => t.joinery, 16);
}

function dome(m: Mesher, at: Hung, t: Theme): void {
  turned(m, at, [[0.01, -0.12], [0.4, -0.14]], () => t.lampGlow, 14);
  const shade = `#${mixed(t.accent, t.joinery, 0.35).getHexString()}`;
  turned(m, at, [[0.42, -0.16], [0.36, 0.02], [0.2, 0.16], [0.05, 0.24]], (share) => `#${mixed(shade, '#ffffff', 0.14 * share).getHexString()}`, 14);
}

function ring(m: Mesher, at: Hung, t: Theme): void {
  turned(m, at, [[0.56, -0.05], [0.62, -0.05]], () => t.lampGlow, 24);
  turned(m, at, [[0.62, -0.05], [0.62, 0.05], [0.56, 0.05]], () => t.lampGlow, 24);
  turned(m, at, [[0.56, 0.05], [0.56, -0.05]], () => t.lampGlow, 24);
  for (const side of [-0.59, 0.59]) m.beam([at.x + side, at.y, at.z], [at.x, at.y + 0.5, at.z], 0.015, 0.015, t.joinery);
}

function bar(m: Mesher, { x, y, z }: Hung, t: Theme): void {
  m.box([x, y + 0.05, z], [0.14, 0.08, 2.6], t.joinery);
  const [a, b] = [z - 1.25, z + 1.25];
  m.quad([x - 0.06, y, a], [x + 0.06, y, a], [x + 0.06, y, b], [x - 0.06, y, b], t.lampGlow, true);
}
