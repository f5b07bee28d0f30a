import { type PerspectiveCamera, Vector3 } from 'three';
import { el } from '../dom';
import { follow } from '../labels';
import { lengths } from '../units';

const SVG = 'http://www.w3.org/2000/svg';

export interface Span {
  from: Vector3;
  to: Vector3;
}

/** Lines with their length written on them, over the picture. */
export interface Tape {
  /** A first point that waits for its second one. */
  pending(point: Vector3 | null): void;
  add(span: Span): void;
  remove(at: number): void;
  follow(camera: PerspectiveCamera, width: number, height: number): void;
  dispose(): void;
}

export function createTape(overlay: HTMLElement, lang: string): Tape {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'viewer-tape');
  svg.setAttribute('aria-hidden', 'true');
  const dot = el('span', 'viewer-dot');
  dot.hidden = true;
  overlay.append(svg, dot);
  let waiting: Vector3 | null = null;
  const drawn: { span: Span; lines: SVGLineElement[]; label: HTMLElement; ends: HTMLElement[]; middle: Vector3 }[] = [];
  const put = (span: Span): void => {
    const lines = ['viewer-tape-case', 'viewer-tape-line'].map((name) => {
      const line = document.createElementNS(SVG, 'line');
      line.setAttribute('class', name);
      svg.append(line);
      return line;
    });
    const written = lengths(span.from.distanceTo(span.to) * 1000, lang);
    const label = el('span', 'viewer-dimension', el('b', '', written.mm), el('small', '', written.inch));
    const ends = [el('span', 'viewer-dot'), el('span', 'viewer-dot')];
    overlay.append(...ends, label);
    drawn.push({ span, lines, label, ends, middle: span.from.clone().lerp(span.to, 0.5) });
  };
  const take = (at: number): void => {
    for (const one of drawn.splice(at, 1)) for (const part of [...one.lines, one.label, ...one.ends]) part.remove();
  };
  return {
    pending: (point) => {
      waiting = point;
      dot.hidden = point === null;
    },
    add: put,
    remove: take,
    follow: (camera, width, height) => {
      if (waiting) follow(dot, waiting, camera, width, height);
      for (const { span, lines, label, ends, middle } of drawn) {
        for (const line of lines) stretch(line, span, camera, width, height);
        follow(label, middle, camera, width, height);
        [span.from, span.to].forEach((point, at) => ends[at] && follow(ends[at], point, camera, width, height));
      }
    },
    dispose: () => {
      while (drawn.length > 0) take(0);
      svg.remove();
      dot.remove();
    },
  };
}

const seen = new Vector3();

function stretch(line: SVGLineElement, { from, to }: Span, camera: PerspectiveCamera, width: number, height: number): void {
  let isBehind = false;
  [from, to].forEach((point, at) => {
    seen.copy(point).project(camera);
    isBehind ||= seen.z > 1;
    line.setAttribute(`x${at + 1}`, (((seen.x + 1) / 2) * width).toFixed(1));
    line.setAttribute(`y${at + 1}`, (((1 - seen.y) / 2) * height).toFixed(1));
  });
  line.setAttribute('visibility', isBehind ? 'hidden' : 'visible');
}
