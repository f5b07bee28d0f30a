/** Looking by drag, pointing by click or tap, with mouse, pen or one finger. */

import { Bin } from '../../viewer/bin';

export interface GazeListener {
  /** Degrees to turn left and up. */
  onLook(yaw: number, pitch: number): void;
  /** A click or tap, in normalized device coordinates (−1…1, y up). */
  onPoint(x: number, y: number): void;
}

/** Degrees that a drag over the whole height of the view turns. */
const SWEEP = 75;
/** A press that moves less, in CSS pixels, and is shorter, in ms, is a click. */
const CLICK = { distance: 7, ms: 450 };

export function listenGaze(canvas: HTMLElement, listener: GazeListener): () => void {
  const bin = new Bin();
  let held: { id: number; x: number; y: number; startX: number; startY: number; at: number } | null = null;
  bin.on<PointerEvent>(canvas, 'pointerdown', (event) => {
    if (held || event.button !== 0) return;
    canvas.setPointerCapture(event.pointerId);
    const { pointerId: id, clientX: x, clientY: y } = event;
    held = { id, x, y, startX: x, startY: y, at: event.timeStamp };
  });
  bin.on<PointerEvent>(canvas, 'pointermove', (event) => {
    if (!held || event.pointerId !== held.id) return;
    const scale = SWEEP / canvas.clientHeight;
    listener.onLook((event.clientX - held.x) * scale, (event.clientY - held.y) * scale);
    Object.assign(held, { x: event.clientX, y: event.clientY });
  });
  bin.on<PointerEvent>(canvas, 'pointerup', (event) => {
    if (!held || event.pointerId !== held.id) return;
    const still = Math.hypot(event.clientX - held.startX, event.clientY - held.startY) < CLICK.distance;
    if (still && event.timeStamp - held.at < CLICK.ms) point(event);
    held = null;
  });
  bin.on(canvas, 'pointercancel', () => (held = null));
  const point = (event: PointerEvent): void => {
    const box = canvas.getBoundingClientRect();
    listener.onPoint(((event.clientX - box.left) / box.width) * 2 - 1, 1 - ((event.clientY - box.top) / box.height) * 2);
  };
  return bin.dispose;
}
