import type { Translate } from '../i18n';
import { button, el, iconButton } from '../viewer/dom';

export type ArHint = 'loading' | 'scan' | 'tap' | 'adjust' | 'lost';

export interface OverlayActions {
  exit(): void;
  replace(): void;
  /** Degrees about the vertical. */
  rotate(degrees: number): void;
}

/** What lies over the camera picture: what to do next, the true size, and the buttons. */
export interface Overlay {
  root: HTMLElement;
  hint(kind: ArHint): void;
  placed(is: boolean): void;
  dispose(): void;
}

const TURN_DEGREES = 15;

export function createOverlay(size: string, t: Translate, actions: OverlayActions): Overlay {
  const hint = el('p', 'xr-hint');
  hint.setAttribute('role', 'status');
  const exit = iconButton('close', t('xr-exit'), actions.exit);
  exit.classList.add('xr-exit');
  const adjust = el(
    'div',
    'xr-adjust',
    iconButton('left', t('xr-rotate-left'), () => actions.rotate(TURN_DEGREES)),
    button('btn', t('xr-replace'), actions.replace),
    iconButton('right', t('xr-rotate-right'), () => actions.rotate(-TURN_DEGREES)),
  );
  const label = el('p', 'xr-size', el('b', '', size), el('span', '', t('xr-true-size')));
  const foot = el('div', 'xr-foot', adjust, label);
  const root = el('div', 'xr-overlay', el('div', 'xr-head', hint, exit), foot);
  adjust.hidden = true;
  // A press on a button is no tap into the room.
  for (const pressed of [exit, adjust]) {
    pressed.addEventListener('beforexrselect', (event) => event.preventDefault());
  }
  document.body.append(root);
  return {
    root,
    hint: (kind) => {
      root.dataset['hint'] = kind;
      hint.textContent = t(`xr-hint-${kind}`);
    },
    placed: (is) => void (adjust.hidden = !is),
    dispose: () => root.remove(),
  };
}
