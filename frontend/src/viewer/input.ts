import { Bin } from './bin';
import type { Dispose } from '../island';
import { VIEWS, type ViewName } from './framing';
import type { Orbit } from './orbit';

export interface InputTarget {
  orbit: Orbit;
  /** Metres that one CSS pixel covers at the target. */
  metresPerPixel(): number;
  moved(): void;
  reset(): void;
  view(name: ViewName): void;
}

const RADIANS_PER_PIXEL = 0.008;
const KEY_TURN = Math.PI / 18;
const KEY_PAN_PIXELS = 40;
const KEY_ZOOM = 1.15;

/** Orbit, zoom and pan by mouse, touch and keyboard on a focusable element. */
export function bindInput(host: HTMLElement, target: InputTarget): Dispose {
  const bin = new Bin();
  bindPointers(host, target, bin);
  bin.on<WheelEvent>(host, 'wheel', (event) => wheel(event, host, target), { passive: false });
  bin.on<KeyboardEvent>(host, 'keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || !press(event, target)) return;
    event.preventDefault();
    target.moved();
  });
  return bin.dispose;
}

interface Point {
  x: number;
  y: number;
}

function bindPointers(host: HTMLElement, target: InputTarget, bin: Bin): void {
  const down = new Map<number, Point>();
  bin.on<PointerEvent>(host, 'pointerdown', (event) => {
    host.setPointerCapture(event.pointerId);
    down.set(event.pointerId, { x: event.clientX, y: event.clientY });
  });
  bin.on<PointerEvent>(host, 'pointermove', (event) => {
    const before = down.get(event.pointerId);
    if (!before) return;
    const after = { x: event.clientX, y: event.clientY };
    const other = [...down].find(([id]) => id !== event.pointerId)?.[1];
    down.set(event.pointerId, after);
    if (other) pinch(before, after, other, target);
    else drag(before, after, event, target);
    target.moved();
  });
  for (const type of ['pointerup', 'pointercancel', 'lostpointercapture']) {
    bin.on<PointerEvent>(host, type, (event) => void down.delete(event.pointerId));
  }
  bin.on(host, 'contextmenu', (event) => event.preventDefault());
}

function drag(before: Point, after: Point, event: PointerEvent, { orbit, metresPerPixel }: InputTarget): void {
  const dx = after.x - before.x;
  const dy = after.y - before.y;
  const isPan = event.shiftKey || (event.buttons & 6) !== 0;
  if (isPan) orbit.pan(-dx * metresPerPixel(), dy * metresPerPixel());
  else orbit.turn(-dx * RADIANS_PER_PIXEL, -dy * RADIANS_PER_PIXEL);
}

/** One of two fingers moved: apart zooms, together pans. */
function pinch(before: Point, after: Point, other: Point, { orbit, metresPerPixel }: InputTarget): void {
  const was = Math.hypot(before.x - other.x, before.y - other.y);
  const is = Math.hypot(after.x - other.x, after.y - other.y);
  if (was > 0 && is > 0) orbit.zoom(was / is);
  orbit.pan((-(after.x - before.x) / 2) * metresPerPixel(), ((after.y - before.y) / 2) * metresPerPixel());
}

function wheel(event: WheelEvent, host: HTMLElement, target: InputTarget): void {
  // Until one has clicked into the view, the wheel belongs to the page.
  if (document.activeElement !== host && !event.ctrlKey && !document.fullscreenElement) return;
  event.preventDefault();
  const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
  target.orbit.zoom(Math.exp(event.deltaY * lines * 0.0015));
  target.moved();
}

/** One key; true when it was ours. */
function press(event: KeyboardEvent, target: InputTarget): boolean {
  const { orbit } = target;
  const step = KEY_PAN_PIXELS * target.metresPerPixel();
  const arrows: Record<string, [number, number]> = {
    ArrowLeft: [-1, 0],
    ArrowRight: [1, 0],
    ArrowUp: [0, 1],
    ArrowDown: [0, -1],
  };
  const arrow = arrows[event.key];
  const view = VIEWS[Number(event.key) - 1];
  if (arrow && event.shiftKey) orbit.pan(arrow[0] * step, arrow[1] * step);
  else if (arrow) orbit.turn(arrow[0] * KEY_TURN, -arrow[1] * KEY_TURN);
  else if (event.key === '+' || event.key === '=') orbit.zoom(1 / KEY_ZOOM);
  else if (event.key === '-' || event.key === '_') orbit.zoom(KEY_ZOOM);
  else if (event.key === '0') target.reset();
  else if (view) target.view(view);
  else return false;
  return true;
}
