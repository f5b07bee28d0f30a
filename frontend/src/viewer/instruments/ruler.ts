import { BufferGeometry, Float32BufferAttribute, LineBasicMaterial, LineSegments, type PerspectiveCamera, Vector3 } from 'three';
import { el } from '../dom';
import type { Bounds } from '../framing';
import { follow } from '../labels';
import { lengths } from '../units';
import { rulerStep } from './side-by-side';

/** A ruler on the floor before two things and another one beside them, with marks in millimetres. */
export interface Ruler {
  lines: LineSegments;
  fit(bounds: Bounds): void;
  /** The box with the ruler. */
  around(bounds: Bounds): Bounds;
  follow(camera: PerspectiveCamera, width: number, height: number): void;
  dispose(): void;
}

export function createRuler(overlay: HTMLElement, lang: string): Ruler {
  const geometry = new BufferGeometry();
  const material = new LineBasicMaterial({ color: 0x6b4a2f, toneMapped: false });
  const lines = new LineSegments(geometry, material);
  let marks: { label: HTMLElement; at: Vector3 }[] = [];
  const mark = (mm: number, at: Vector3): void => {
    const label = el('span', 'viewer-dimension viewer-mark', lengths(mm, lang).mm);
    overlay.append(label);
    marks.push({ label, at });
  };
  const clear = (): void => {
    for (const { label } of marks) label.remove();
    marks = [];
  };
  return {
    lines,
    fit: (bounds) => {
      clear();
      const across = scale(bounds, 0, (at, off) => [bounds.min[0] + at, bounds.min[1], bounds.max[2] + off]);
      const up = scale(bounds, 1, (at, off) => [bounds.min[0] - off, bounds.min[1] + at, bounds.max[2]]);
      for (const one of [...across.marks, ...up.marks.slice(1)]) mark(one.mm, one.at);
      geometry.setAttribute('position', new Float32BufferAttribute([...across.points, ...up.points], 3));
      geometry.computeBoundingSphere();
    },
    around: (bounds) => {
      const gap = gapOf(bounds) * 2.4;
      return {
        min: [bounds.min[0] - gap, bounds.min[1], bounds.min[2]],
        max: [Math.max(bounds.max[0] + gap / 2, bounds.min[0] + ruled(bounds, 0)), bounds.min[1] + ruled(bounds, 1), bounds.max[2] + gap / 2],
      };
    },
    follow: (camera, width, height) => {
      for (const { label, at } of marks) follow(label, at, camera, width, height);
    },
    dispose: () => {
      clear();
      lines.removeFromParent();
      geometry.dispose();
      material.dispose();
    },
  };
}

type Place = (along: number, off: number) => [number, number, number];

/** A line with a mark at each step; every fifth is longer and numbered, as are the first and the last. */
function scale(bounds: Bounds, axis: 0 | 1, place: Place): { points: number[]; marks: { mm: number; at: Vector3 }[] } {
  const mm = (bounds.max[axis] - bounds.min[axis]) * 1000;
  const step = rulerStep(mm);
  const count = Math.ceil(mm / step);
  const gap = gapOf(bounds);
  const points = [...place(0, gap), ...place((count * step) / 1000, gap)];
  const marks: { mm: number; at: Vector3 }[] = [];
  for (let at = 0; at <= count; at++) {
    const along = (at * step) / 1000;
    const isLong = at % 5 === 0;
    points.push(...place(along, gap), ...place(along, gap * (isLong ? 0.5 : 0.75)));
    // The last number stands alone, or not at all: two would lie on one another.
    if (isLong ? at === 0 || count - at >= 2 || at === count : at === count && count % 5 >= 2) marks.push({ mm: at * step, at: new Vector3(...place(along, gap * 1.9)) });
  }
  return { points, marks };
}

/** How long the ruler is, in metres: whole steps. */
function ruled({ min, max }: Bounds, axis: 0 | 1): number {
  const mm = (max[axis] - min[axis]) * 1000;
  const step = rulerStep(mm);
  return (Math.ceil(mm / step) * step) / 1000;
}

function gapOf({ min, max }: Bounds): number {
  return Math.max(max[0] - min[0], max[1] - min[1]) * 0.05;
}
