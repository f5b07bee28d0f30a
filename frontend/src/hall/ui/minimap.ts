/** The floor plan as a small picture with the visitor on it; a click walks there. */

import { Bin } from '../../viewer/bin';
import { corners, type Point } from '../plan/geometry';
import type { Layout } from '../plan/layout';
import type { Pose } from '../move/walker';

export interface Minimap {
  element: SVGSVGElement;
  move(pose: Pose, before: string | null): void;
  dispose(): void;
}

const NS = 'http://www.w3.org/2000/svg';

export function makeMinimap(layout: Layout, label: string, onPick: (at: Point) => void): Minimap {
  const { width, depth } = layout;
  const svg = make('svg', { class: 'hall-map', viewBox: `${-width / 2 - 1} ${-depth / 2 - 1} ${width + 2} ${depth + 2}` });
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', label);
  svg.append(make('rect', { class: 'hall-map-floor', x: -width / 2, y: -depth / 2, width, height: depth, rx: 1 }));
  for (const gate of layout.gates) {
    svg.append(make('circle', { class: 'hall-map-gate', cx: gate.x, cy: gate.z, r: 1.3, 'data-accent': gate.accent }));
  }
  const marks = new Map<string, SVGElement>();
  for (const stand of layout.stands) {
    const points = corners(stand).map((p) => `${p.x},${p.z}`).join(' ');
    const state = stand.booth ? (stand.booth.open ? 'open' : 'closed') : 'empty';
    const mark = make('polygon', { class: 'hall-map-stand', points, 'data-state': state });
    marks.set(stand.number, mark);
    svg.append(mark);
  }
  const me = make('path', { class: 'hall-map-me', d: 'M0 -2.2 L1.5 1.6 L0 0.8 L-1.5 1.6 Z' });
  svg.append(me);
  const bin = new Bin();
  bin.on<MouseEvent>(svg, 'click', (event) => {
    const matrix = svg.getScreenCTM();
    if (!matrix) return;
    const p = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
    onPick({ x: p.x, z: p.y });
  });
  return { element: svg, move: mover(me, marks), dispose: bin.dispose };
}

function mover(me: SVGElement, marks: Map<string, SVGElement>): Minimap['move'] {
  let marked: string | null = null;
  return (pose, before) => {
    me.setAttribute('transform', `translate(${pose.x.toFixed(2)} ${pose.z.toFixed(2)}) rotate(${(-pose.heading).toFixed(1)})`);
    if (before === marked) return;
    if (marked) marks.get(marked)?.removeAttribute('data-here');
    if (before) marks.get(before)?.setAttribute('data-here', '');
    marked = before;
  };
}

function make<K extends keyof SVGElementTagNameMap>(tag: K, attributes: Record<string, string | number>): SVGElementTagNameMap[K] {
  const element = document.createElementNS(NS, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  return element;
}
