/** All hands of the visitor in one wish: keys, thumb pad, drag, click. */

import { Bin } from '../../viewer/bin';
import type { Joystick } from '../ui/joystick';
import { listenGaze, type GazeListener } from './gaze';
import { listenKeys } from './keys';
import type { Wish } from './walker';

export interface Controls {
  wish(): Wish;
  dispose(): void;
}

export function listen(canvas: HTMLElement, joystick: Joystick, listener: GazeListener, onChange: () => void): Controls {
  const bin = new Bin();
  const keys = listenKeys(canvas, onChange);
  bin.add(keys.dispose);
  bin.add(listenGaze(canvas, listener));
  bin.on(canvas, 'contextmenu', (event) => event.preventDefault());
  const clamp = (v: number): number => Math.min(1, Math.max(-1, v));
  return {
    wish: () => {
      const [k, j] = [keys.wish(), joystick.wish()];
      return { ...k, ahead: clamp(k.ahead + j.ahead), aside: clamp(k.aside + j.aside) };
    },
    dispose: bin.dispose,
  };
}
