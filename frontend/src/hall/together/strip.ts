/** The line over the picture that speaks of a tour: an invitation, who is followed, how to come back, who follows. */

import type { Translate } from '../../i18n';
import type { Dispose } from '../../island';
import { button, el } from '../../viewer/dom';
import { isWalking } from '../move/keys';
import type { Frame } from '../ui/frame';
import { leaderWords } from './panel';
import type { Tour } from './wire';

export type StripState =
  | { kind: 'none' }
  | { kind: 'invited' | 'following' | 'out'; tour: Tour }
  | { kind: 'leading'; followers: number };

export interface StripOptions {
  frame: Frame;
  t: Translate;
  onFollow(tour: number): void;
  onDismiss(tour: number): void;
  /** Also when a key that walks is pressed here: the picture gets the keyboard. */
  onStepOut(): void;
  onRejoin(): void;
  onLeave(): void;
  onEnd(): void;
}

export interface Strip {
  show(state: StripState): void;
  /** Puts the keyboard on the first button. */
  focus(): void;
  dispose: Dispose;
}

export function makeStrip(o: StripOptions): Strip {
  const { frame, t } = o;
  const words = el('p', 'hall-strip-words');
  // What is seen and heard is one sentence; buttons are outside of it, or they would be read with it.
  words.setAttribute('role', 'status');
  const actions = el('div', 'hall-actions');
  const strip = el('section', 'hall-panel hall-strip', words, actions);
  strip.setAttribute('aria-label', t('together-tour'));
  // The live region must be there before it speaks: it is emptied, not hidden.
  strip.dataset['kind'] = 'none';
  frame.dialog.append(strip);
  strip.addEventListener('keydown', ({ code }) => {
    if (strip.dataset['kind'] !== 'following' || !isWalking(code)) return;
    o.onStepOut();
    frame.dialog.querySelector('canvas')?.focus({ preventScroll: true });
  });
  let shown = '';
  return {
    show: (state) => {
      const { text, buttons } = face(state, o);
      const key = `${state.kind} ${text}`;
      if (key === shown) return;
      const held = actions.contains(document.activeElement);
      const sameKind = strip.dataset['kind'] === state.kind;
      shown = key;
      strip.dataset['kind'] = state.kind;
      words.textContent = text;
      if (sameKind) return;
      actions.replaceChildren(...buttons);
      if (held) (buttons[0] ?? frame.dialog.querySelector('canvas'))?.focus({ preventScroll: true });
    },
    focus: () => actions.querySelector('button')?.focus({ preventScroll: true }),
    dispose: () => strip.remove(),
  };
}

function face(state: StripState, o: StripOptions): { text: string; buttons: HTMLButtonElement[] } {
  const { t } = o;
  const main = (id: string, act: () => void): HTMLButtonElement => button('hall-button hall-primary', t(id), act);
  const side = (id: string, act: () => void): HTMLButtonElement => button('hall-button', t(id), act);
  if (state.kind === 'none') return { text: '', buttons: [] };
  if (state.kind === 'leading') return { text: t('together-leading', { count: state.followers }), buttons: [side('together-lead-end', o.onEnd)] };
  const { tour } = state;
  const leader = leaderWords(tour, t);
  if (state.kind === 'invited') {
    const buttons = [main('together-follow', () => o.onFollow(tour.id)), side('together-not-now', () => o.onDismiss(tour.id))];
    return { text: t('together-invited', { leader }), buttons };
  }
  if (state.kind === 'following') {
    return { text: t('together-following', { leader }), buttons: [side('together-step-out', o.onStepOut)] };
  }
  const buttons = [main('together-rejoin', o.onRejoin), side('together-leave', o.onLeave)];
  return { text: t('together-out', { leader }), buttons };
}
