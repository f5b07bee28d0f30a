import type { Pin } from '../api';
import type { Dispose } from '../island';
import { Bin } from './bin';
import type { Exhibit } from './exhibit';
import { FINGER, MOUSE, pick, type Reach } from './instruments/pick';
import { sourcePoint } from './source-node';

/** Longer than a tap; as long as phones wait. */
const LONG_PRESS_MS = 550;
/** A finger that rests trembles. CSS pixels. */
const TREMBLE = 8;

export type Chosen = Pick<Pin, 'model' | 'item' | 'node' | 'point'> & { name: string };

/** A point chosen by a double click, a long press, or Enter for the picture's middle; null beside every model. */
export function bindChoosing(view: HTMLElement, exhibit: Exhibit, choose: (chosen: Chosen | null) => void): Dispose {
  const bin = new Bin();
  const at = (x: number, y: number, reach: Reach): void => {
    // A tool that takes taps has the picture for itself.
    if (!view.classList.contains('is-measuring')) choose(chosenAt(exhibit, x, y, reach));
  };
  bin.on<MouseEvent>(view, 'dblclick', ({ clientX, clientY }) => {
    const box = view.getBoundingClientRect();
    at(clientX - box.left, clientY - box.top, MOUSE);
  });
  bin.on<KeyboardEvent>(view, 'keydown', (event) => {
    if (event.key === 'Enter' && event.target === view) at(view.clientWidth / 2, view.clientHeight / 2, MOUSE);
  });
  bindLongPress(view, bin, at);
  return bin.dispose;
}

function bindLongPress(view: HTMLElement, bin: Bin, at: (x: number, y: number, reach: Reach) => void): void {
  let timer = 0;
  let start = { x: 0, y: 0 };
  const stop = (): void => clearTimeout(timer);
  bin.add(stop);
  bin.on<PointerEvent>(view, 'pointerdown', (event) => {
    stop();
    if (!event.isPrimary || event.pointerType === 'mouse') return;
    start = { x: event.clientX, y: event.clientY };
    const box = view.getBoundingClientRect();
    timer = window.setTimeout(() => at(start.x - box.left, start.y - box.top, FINGER), LONG_PRESS_MS);
  });
  bin.on<PointerEvent>(view, 'pointermove', (event) => {
    if (Math.hypot(event.clientX - start.x, event.clientY - start.y) > TREMBLE) stop();
  });
  for (const type of ['pointerup', 'pointercancel']) bin.on(view, type, stop);
}

function chosenAt(exhibit: Exhibit, x: number, y: number, reach: Reach): Chosen | null {
  const hit = pick(exhibit, x, y, reach);
  const exhibited = hit && exhibit.showcase.shown().find(({ pivot }) => hasIn(pivot, hit.mesh));
  if (!hit || !exhibited) return null;
  const { item, pivot } = exhibited;
  const source = sourcePoint(exhibited, hit);
  const place = source ?? { node: -1, name: '', point: pivot.worldToLocal(hit.point.clone()).toArray() };
  return { model: item.model.id, item: item.id, node: place.node, point: place.point, name: readable(place.name) };
}

function hasIn(pivot: { getObjectById(id: number): unknown }, mesh: { id: number }): boolean {
  return pivot.getObjectById(mesh.id) !== undefined;
}

/** A node's name as people write; what a program made up is none. */
export function readable(name: string): string {
  const words = name.replaceAll(/[_.]+/g, ' ').trim();
  return /^(node|mesh|object|group|cube|cylinder|sphere|plane|empty|geometry)?\s*\d*$/i.test(words) ? '' : words;
}
