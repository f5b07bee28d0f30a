import { BufferGeometry, Float32BufferAttribute, LineBasicMaterial, LineSegments, type PerspectiveCamera, Vector3 } from 'three';
import type { Vec3 } from '../api';
import { el } from './dom';
import type { Bounds } from './framing';
import { follow } from './labels';
import { lengths } from './units';

/** The size of what is on show: lines in the scene, figures over them in the page. */
export interface Dimensions {
  lines: LineSegments;
  /** Measure a box; `size` in millimetres as [width, height, depth]. */
  fit(bounds: Bounds, size: Vec3): void;
  show(visible: boolean): void;
  follow(camera: PerspectiveCamera, width: number, height: number): void;
  dispose(): void;
}

type Measure = { from: Vec3; to: Vec3; tick: Vec3 };

export function createDimensions(overlay: HTMLElement, lang: string): Dimensions {
  const geometry = new BufferGeometry();
  const material = new LineBasicMaterial({ color: 0x6b4a2f, toneMapped: false });
  const lines = new LineSegments(geometry, material);
  const labels = [0, 1, 2].map(() => el('span', 'viewer-dimension'));
  const middles = labels.map(() => new Vector3());
  lines.visible = false;
  for (const label of labels) {
    label.hidden = true;
    overlay.append(label);
  }
  return {
    lines,
    fit: (bounds, [width, height, depth]) => {
      const measures = measuresOf(bounds);
      geometry.setAttribute('position', new Float32BufferAttribute(measures.flatMap(segments), 3));
      geometry.computeBoundingSphere();
      [width, height, depth].forEach((mm, index) => {
        const measure = measures[index];
        const label = labels[index];
        if (!measure || !label) return;
        middles[index]?.fromArray(measure.from).lerp(new Vector3().fromArray(measure.to), 0.5);
        const written = lengths(mm, lang);
        label.replaceChildren(el('b', '', written.mm), el('small', '', written.inch));
      });
    },
    show: (visible) => {
      lines.visible = visible;
      for (const label of labels) label.hidden = !visible;
    },
    follow: (camera, width, height) => {
      if (!lines.visible) return;
      labels.forEach((label, index) => {
        const middle = middles[index];
        if (middle) follow(label, middle, camera, width, height);
      });
    },
    dispose: () => {
      lines.removeFromParent();
      geometry.dispose();
      material.dispose();
      for (const label of labels) label.remove();
    },
  };
}

/** Width before the front, height beside the left front edge, depth beside the right foot. */
function measuresOf({ min, max }: Bounds): [Measure, Measure, Measure] {
  const gap = Math.max(max[0] - min[0], max[1] - min[1], max[2] - min[2]) * 0.06;
  const front = max[2] + gap;
  const left = min[0] - gap;
  const right = max[0] + gap;
  return [
    { from: [min[0], min[1], front], to: [max[0], min[1], front], tick: [0, 0, gap / 3] },
    { from: [left, min[1], max[2]], to: [left, max[1], max[2]], tick: [gap / 3, 0, 0] },
    { from: [right, min[1], min[2]], to: [right, min[1], max[2]], tick: [gap / 3, 0, 0] },
  ];
}

function segments({ from, to, tick }: Measure): number[] {
  const shifted = (point: Vec3, sign: number): number[] => point.map((value, axis) => value + (tick[axis] ?? 0) * sign);
  return [...from, ...to, ...shifted(from, -1), ...shifted(from, 1), ...shifted(to, -1), ...shifted(to, 1)];
}
