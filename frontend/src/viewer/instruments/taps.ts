import type { Dispose } from '../../island';
import { Bin } from '../bin';
import { FINGER, MOUSE, type Reach } from './pick';

/** Farther than this it was a turn of the camera, not a tap. CSS pixels. */
const TAP = 6;

/** Points of the picture chosen by a tap, or by Enter or Space for its middle. In CSS pixels of the view. */
export function bindTaps(view: HTMLElement, tap: (x: number, y: number, reach: Reach) => void): Dispose {
  const bin = new Bin();
  let down: { x: number; y: number; id: number } | null = null;
  bin.on<PointerEvent>(view, 'pointerdown', (event) => {
    // A second finger pinches.
    down = event.isPrimary && event.button === 0 ? { x: event.clientX, y: event.clientY, id: event.pointerId } : null;
  });
  bin.on<PointerEvent>(view, 'pointerup', (event) => {
    const start = down;
    down = null;
    if (!start || start.id !== event.pointerId) return;
    if (Math.hypot(event.clientX - start.x, event.clientY - start.y) > TAP) return;
    const box = view.getBoundingClientRect();
    tap(event.clientX - box.left, event.clientY - box.top, event.pointerType === 'mouse' ? MOUSE : FINGER);
  });
  bin.on<KeyboardEvent>(view, 'keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    tap(view.clientWidth / 2, view.clientHeight / 2, MOUSE);
  });
  return bin.dispose;
}
