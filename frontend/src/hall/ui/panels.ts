/** Everything that lies over the picture: card, booth list, map, thumb pad, hint. */

import type { Translate } from '../../i18n';
import { Bin } from '../../viewer/bin';
import { button, el } from '../../viewer/dom';
import type { Crowd } from '../crowd';
import type { Point } from '../plan/geometry';
import type { Layout, Stand } from '../plan/layout';
import type { Seen } from '../seen';
import type { Details } from '../stream/details';
import { makeCard, type Card } from './card';
import type { Frame } from './frame';
import { makeJoystick, type Joystick } from './joystick';
import { makeJump, type Jump } from './jump';
import { makeMinimap, type Minimap } from './minimap';

export interface Panels {
  card: Card;
  jump: Jump;
  map: Minimap;
  joystick: Joystick;
  /** Takes the first hint away. */
  hideHint(): void;
  /** Closes the top one; false when none was open. */
  closeTop(): boolean;
  dispose(): void;
}

export interface PanelsOptions {
  frame: Frame;
  layout: Layout;
  t: Translate;
  details: Details;
  crowd: Crowd;
  seen: Seen;
  focusView(): void;
  onChange(): void;
  onWalkIn(stand: Stand): void;
  onChoose(stand: Stand): void;
  onMap(at: Point): void;
}

export function makePanels(o: PanelsOptions): Panels {
  const { frame, layout, t, details, crowd, seen } = o;
  const bin = new Bin();
  const card = makeCard({ t, details, crowd, onWalkIn: o.onWalkIn, onClose: o.focusView });
  const jump = makeJump({ stands: layout.stands, t, details, crowd, seen, onChoose: o.onChoose, onClose: o.focusView });
  const map = makeMinimap({ layout, t, crowd, seen, onPick: o.onMap });
  const joystick = makeJoystick(t('hall-joystick'), o.onChange);
  const hint = el('p', 'hall-hint', t(matchMedia('(pointer: coarse)').matches ? 'hall-hint-touch' : 'hall-hint'));
  const find = button('hall-button', t('hall-jump'), () => {
    if (jump.isOpen) return jump.close();
    card.close();
    jump.open();
  });
  find.dataset['action'] = 'hall-find';
  frame.tools.append(find);
  const parts = [map.element, joystick.element, hint, card.element, jump.element];
  frame.dialog.append(...parts);
  // The dialog may stay when the hall in it is built anew.
  bin.add(() => [find, ...parts].forEach((part) => part.remove()));
  for (const part of [card, jump, map, joystick]) bin.add(() => part.dispose());
  return {
    card,
    jump,
    map,
    joystick,
    hideHint: () => hint.classList.add('hall-gone'),
    closeTop: () => {
      if (map.shrink()) return true;
      const top = [jump, card].find((panel) => panel.isOpen);
      top?.close();
      return top !== undefined;
    },
    dispose: bin.dispose,
  };
}
