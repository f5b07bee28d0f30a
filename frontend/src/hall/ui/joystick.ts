/** A thumb pad for phones: up walks ahead, sideways sidesteps. Drawn by CSS, hidden where a fine pointer is. */

import { Bin } from '../../viewer/bin';
import { el } from '../../viewer/dom';

export interface Joystick {
  element: HTMLElement;
  /** Each −1…1. */
  wish(): { ahead: number; aside: number };
  dispose(): void;
}

/** A thumb resting near the middle means nothing. */
const DEAD = 0.12;

export function makeJoystick(label: string, onChange: () => void): Joystick {
  const knob = el('span', 'hall-knob');
  const element = el('div', 'hall-joystick', knob);
  // Keys, the floor and the booth list do the same for assistive technology.
  element.setAttribute('aria-hidden', 'true');
  element.title = label;
  const bin = new Bin();
  let lean = { x: 0, y: 0 };
  let finger: number | null = null;
  const set = (x: number, y: number): void => {
    lean = { x, y };
    knob.style.transform = `translate(${x * 36}px, ${y * 36}px)`;
    onChange();
  };
  const follow = (event: PointerEvent): void => {
    const box = element.getBoundingClientRect();
    const half = box.width / 2;
    const [x, y] = [(event.clientX - box.left - half) / half, (event.clientY - box.top - half) / half];
    const far = Math.max(1, Math.hypot(x, y));
    set(x / far, y / far);
  };
  bin.on<PointerEvent>(element, 'pointerdown', (event) => {
    finger = event.pointerId;
    element.setPointerCapture(finger);
    follow(event);
  });
  bin.on<PointerEvent>(element, 'pointermove', (event) => event.pointerId === finger && follow(event));
  for (const end of ['pointerup', 'pointercancel', 'lostpointercapture']) {
    bin.on<PointerEvent>(element, end, (event) => {
      if (event.pointerId !== finger) return;
      finger = null;
      set(0, 0);
    });
  }
  const part = (v: number): number => (Math.abs(v) < DEAD ? 0 : v);
  return { element, wish: () => ({ ahead: part(-lean.y), aside: part(lean.x) }), dispose: bin.dispose };
}
