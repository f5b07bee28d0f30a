/** Walking by keys: WASD and arrows, Q and E turn, Shift runs. Listens on one element, so that text fields stay quiet. */

import { Bin } from '../../viewer/bin';
import type { Wish } from './walker';

/** By `code`, the place on the keyboard, so that Korean and French layouts walk alike. */
const KEYS: Record<string, Partial<Record<'ahead' | 'aside' | 'turn', number>>> = {
  KeyW: { ahead: 1 },
  ArrowUp: { ahead: 1 },
  KeyS: { ahead: -1 },
  ArrowDown: { ahead: -1 },
  KeyA: { aside: -1 },
  KeyD: { aside: 1 },
  ArrowLeft: { turn: 1 },
  ArrowRight: { turn: -1 },
  KeyQ: { turn: 1 },
  KeyE: { turn: -1 },
};

/** Whether a key, by its `code`, walks or turns. */
export const isWalking = (code: string): boolean => code in KEYS;

export interface Keys {
  wish(): Wish;
  dispose(): void;
}

/** `onChange` is told whenever a wish begins or ends. */
export function listenKeys(target: HTMLElement, onChange: () => void): Keys {
  const bin = new Bin();
  const down = new Set<string>();
  let fast = false;
  bin.on<KeyboardEvent>(target, 'keydown', (event) => {
    fast = event.shiftKey;
    if (event.ctrlKey || event.metaKey || event.altKey || !KEYS[event.code]) return;
    event.preventDefault();
    down.add(event.code);
    onChange();
  });
  bin.on<KeyboardEvent>(target, 'keyup', (event) => {
    fast = event.shiftKey;
    if (down.delete(event.code)) onChange();
  });
  const letGo = (): void => down.clear();
  bin.on(target, 'blur', letGo);
  bin.on(window, 'blur', letGo);
  return { wish: () => wishOf(down, fast), dispose: bin.dispose };
}

export function wishOf(down: ReadonlySet<string>, fast: boolean): Wish {
  const wish: Wish = { ahead: 0, aside: 0, turn: 0, fast };
  for (const code of down) {
    const part = KEYS[code] ?? {};
    for (const axis of ['ahead', 'aside', 'turn'] as const) wish[axis] += part[axis] ?? 0;
  }
  for (const axis of ['ahead', 'aside', 'turn'] as const) wish[axis] = Math.min(1, Math.max(-1, wish[axis]));
  return wish;
}
