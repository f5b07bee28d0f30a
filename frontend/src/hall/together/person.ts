/** One figure as a model maker would turn it: body, head, a badge on the chest, a soft shadow. Metres, faces −Z. */

import { BufferAttribute, BufferGeometry, Color } from 'three';

/** Half width, half depth, height. */
type Ring = readonly [number, number, number];
type Rgb = readonly [number, number, number];

const ROUND = 12;
const BODY: readonly Ring[] = [
  [0.12, 0.095, 0.02],
  [0.16, 0.125, 0.12],
  [0.165, 0.13, 0.8],
  [0.205, 0.135, 1.2],
  [0.2, 0.125, 1.32],
  [0.13, 0.095, 1.4],
  [0.05, 0.05, 1.44],
];
const HEAD: readonly Ring[] = [
  [0.01, 0.01, 1.468],
  [0.062, 0.066, 1.49],
  [0.1, 0.106, 1.55],
  [0.108, 0.114, 1.61],
  [0.088, 0.093, 1.69],
  [0.05, 0.053, 1.727],
  [0.01, 0.01, 1.74],
];
/** How much of the figure's own colour a part has; the rest is its paint. */
const TINT = { body: 1, head: 0.35, badge: 0, shadow: 0 };
const SHADOW = { radius: 0.4, height: 0.012, strength: 0.3 };

interface Parts {
  position: number[];
  normal: number[];
  /** Red, green, blue, tint. */
  paint: number[];
  opacity: number[];
  index: number[];
}

export function personGeometry(): BufferGeometry {
  const parts: Parts = { position: [], normal: [], paint: [], opacity: [], index: [] };
  shadow(parts);
  turned(parts, BODY, rgb('#ffffff'), TINT.body);
  turned(parts, HEAD, rgb('#f3e7d8'), TINT.head);
  card(parts, rgb('#fffdf8'), [0.062, 1.13, 0.045], -0.147);
  const geometry = new BufferGeometry();
  const set = (name: string, values: number[], size: number): void =>
    void geometry.setAttribute(name, new BufferAttribute(new Float32Array(values), size));
  set('position', parts.position, 3);
  set('normal', parts.normal, 3);
  set('paint', parts.paint, 4);
  set('opacity', parts.opacity, 1);
  geometry.setIndex(parts.index);
  return geometry;
}

function rgb(hex: string): Rgb {
  const { r, g, b } = new Color(hex);
  return [r, g, b];
}

function vertex(parts: Parts, at: Rgb, normal: Rgb, paint: Rgb, tint: number, opacity = 1): number {
  parts.position.push(...at);
  parts.normal.push(...normal);
  parts.paint.push(...paint, tint);
  return parts.opacity.push(opacity) - 1;
}

/** Rings joined by faces, as on a lathe that turns ovals. */
function turned(parts: Parts, rings: readonly Ring[], paint: Rgb, tint: number): void {
  const base = parts.opacity.length;
  rings.forEach(([width, depth, y], level) => {
    const [before, after] = [rings[Math.max(0, level - 1)]!, rings[Math.min(rings.length - 1, level + 1)]!];
    const slope = (before[0] - after[0]) / (after[2] - before[2]);
    for (let k = 0; k < ROUND; k++) {
      const [sin, cos] = [Math.sin((k / ROUND) * 2 * Math.PI), Math.cos((k / ROUND) * 2 * Math.PI)];
      const length = Math.hypot(1, slope);
      vertex(parts, [sin * width, y, cos * depth], [sin / length, slope / length, cos / length], paint, tint);
    }
  });
  for (let level = 0; level + 1 < rings.length; level++) {
    for (let k = 0; k < ROUND; k++) {
      const [a, b] = [base + level * ROUND + k, base + level * ROUND + ((k + 1) % ROUND)];
      parts.index.push(a, b, b + ROUND, a, b + ROUND, a + ROUND);
    }
  }
}

/** A small upright card on the chest. */
function card(parts: Parts, paint: Rgb, [half, y, high]: Rgb, z: number): void {
  const corners = ([[1, -1], [-1, -1], [-1, 1], [1, 1]] as const).map(([x, up]) =>
    vertex(parts, [x * half, y + up * high, z], [0, 0.3, -0.95], paint, TINT.badge),
  ) as [number, number, number, number];
  const [a, b, c, d] = corners;
  parts.index.push(a, b, c, a, c, d);
}

function shadow(parts: Parts): void {
  const ink = rgb('#2a2018');
  const middle = vertex(parts, [0, SHADOW.height, 0], [0, 1, 0], ink, TINT.shadow, SHADOW.strength);
  const rim = Array.from({ length: ROUND + 3 }, (_, k) => {
    const a = (k / (ROUND + 3)) * 2 * Math.PI;
    return vertex(parts, [Math.sin(a) * SHADOW.radius, SHADOW.height, Math.cos(a) * SHADOW.radius], [0, 1, 0], ink, TINT.shadow, 0);
  });
  rim.forEach((at, k) => parts.index.push(middle, at, rim[(k + 1) % rim.length]!));
}
