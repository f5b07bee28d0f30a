/** The floor plan as a picture: where one is and looks, the way one walks, who is busy, what one has seen. */

import type { Translate } from '../../i18n';
import { Bin } from '../../viewer/bin';
import { button, el } from '../../viewer/dom';
import type { Crowd } from '../crowd';
import type { Pose } from '../move/walker';
import { corners, type Point } from '../plan/geometry';
import type { Layout, Stand } from '../plan/layout';
import type { Seen } from '../seen';

export interface Minimap {
  element: HTMLElement;
  move(pose: Pose, before: string | null, way: readonly Point[]): void;
  /** Small again; false when it was small. */
  shrink(): boolean;
  dispose(): void;
}

export interface MinimapOptions {
  layout: Layout;
  crowd: Crowd;
  seen: Seen;
  t: Translate;
  /** Told when a place of the map was chosen. */
  onPick(at: Point): void;
}

const NS = 'http://www.w3.org/2000/svg';

export function makeMinimap({ layout, crowd, seen, t, onPick }: MinimapOptions): Minimap {
  const bin = new Bin();
  const marks = new Map<string, SVGElement>();
  const people = make('g', { class: 'hall-map-people' });
  const way = make('polyline', { class: 'hall-map-way', points: '' });
  const me = make('path', { class: 'hall-map-me', d: 'M0 -2.2 L1.5 1.6 L0 0.8 L-1.5 1.6 Z' });
  const svg = drawPlan(layout, t('hall-map'), marks);
  svg.append(people, way, me);
  const larger = button('hall-icon-button hall-map-size', '', () => size(element.dataset['size'] !== 'large'));
  const element = el('section', 'hall-map', larger, svg, legend(t));
  const size = (large: boolean): void => {
    element.dataset['size'] = large ? 'large' : 'small';
    larger.textContent = large ? '×' : '⤢';
    larger.setAttribute('aria-label', t(large ? 'hall-map-smaller' : 'hall-map-larger'));
    larger.setAttribute('aria-expanded', String(large));
  };
  size(false);
  const shrink = (): boolean => {
    if (element.dataset['size'] !== 'large') return false;
    size(false);
    return true;
  };
  bin.on<MouseEvent>(svg, 'click', (event) => {
    // Under a fingertip lie several stands of the small map: the first tap makes it large.
    const isSmall = element.dataset['size'] === 'small';
    if (isSmall && matchMedia('(pointer: coarse)').matches) return size(true);
    const at = pointOf(svg, event);
    if (!at) return;
    shrink();
    onPick(at);
  });
  bin.add(crowd.when(() => drawPeople(people, layout.stands, crowd)));
  drawPeople(people, layout.stands, crowd);
  const markSeen = (): void => {
    for (const { number, booth } of layout.stands) {
      const when = booth && seen.of(booth.slug);
      if (when) marks.get(number)?.setAttribute('data-seen', when);
    }
  };
  bin.add(seen.when(markSeen));
  markSeen();
  return { element, move: mover(me, way, marks), shrink, dispose: bin.dispose };
}

function drawPlan(layout: Layout, label: string, marks: Map<string, SVGElement>): SVGSVGElement {
  const { width, depth } = layout;
  const svg = make('svg', { viewBox: `${-width / 2 - 1} ${-depth / 2 - 1} ${width + 2} ${depth + 2}` });
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', label);
  svg.append(make('rect', { class: 'hall-map-floor', x: -width / 2, y: -depth / 2, width, height: depth, rx: 1 }));
  for (const gate of layout.gates) {
    const transform = `translate(${gate.x} ${gate.z}) rotate(${-gate.rotation})`;
    svg.append(make('rect', { class: 'hall-map-gate', x: -1.5, y: -0.5, width: 3, height: 1, transform, 'data-accent': gate.accent }));
  }
  for (const stand of layout.stands) {
    const points = corners(stand).map((p) => `${p.x},${p.z}`).join(' ');
    const state = stand.booth ? (stand.booth.open ? 'open' : 'closed') : 'empty';
    const mark = make('polygon', { class: 'hall-map-stand', points, 'data-state': state });
    marks.set(stand.number, mark);
    const number = make('text', { class: 'hall-map-number', x: stand.x, y: stand.z, 'data-state': state });
    number.textContent = stand.number;
    svg.append(mark, number);
  }
  return svg;
}

/** A dot on each booth with people, larger with more of them. */
function drawPeople(group: SVGElement, stands: readonly Stand[], crowd: Crowd): void {
  const dots = stands.flatMap(({ x, z, booth }) => {
    const count = booth ? crowd.at(booth.slug) : 0;
    return count ? [make('circle', { cx: x, cy: z, r: Math.min(0.7 + 0.35 * Math.log2(1 + count), 2) })] : [];
  });
  group.replaceChildren(...dots);
}

function legend(t: Translate): HTMLElement {
  const line = (kind: string, words: string): HTMLElement => el('li', '', el('span', `hall-map-key hall-map-key-${kind}`), words);
  return el(
    'ul',
    'hall-map-legend',
    line('me', t('hall-map-me')),
    line('open', t('hall-map-open')),
    line('seen', t('hall-map-seen')),
    line('people', t('hall-map-people')),
    line('gate', t('hall-map-gate')),
  );
}

function pointOf(svg: SVGSVGElement, event: MouseEvent): Point | null {
  const matrix = svg.getScreenCTM();
  if (!matrix) return null;
  const p = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
  return { x: p.x, z: p.y };
}

function mover(me: SVGElement, line: SVGElement, marks: Map<string, SVGElement>): Minimap['move'] {
  let marked: string | null = null;
  let drawn = '';
  return (pose, before, way) => {
    me.setAttribute('transform', `translate(${pose.x.toFixed(2)} ${pose.z.toFixed(2)}) rotate(${(-pose.heading).toFixed(1)})`);
    const points = way.length ? [pose, ...way].map((p) => `${p.x.toFixed(1)},${p.z.toFixed(1)}`).join(' ') : '';
    if (points !== drawn) line.setAttribute('points', (drawn = points));
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
