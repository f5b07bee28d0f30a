/** Tells the server where one is, ten times a second at most, while the page can be seen. */

import type { Hands } from '../hands';
import { standAt } from '../plan/layout';
import type { Line } from './line';
import { behind } from './place';
import { EVERY_MS, Sender } from './sender';

/** How often one who shows no figure says that one is there. */
const ALIVE_MS = 10_000;

export interface TellingOptions {
  hands: Hands;
  line: Line;
  /** One's number in the hall; null while one is alone. */
  number(): number | null;
  wantsFigures(): boolean;
  isLed(): boolean;
  onStand(): void;
}

export interface Telling {
  /** The stand one is at, or ''. */
  stand(): string;
  /** The server knows nothing of one yet. */
  forget(): void;
  dispose(): void;
}

export function tellPlace({ hands, line, number, wantsFigures, isLed, onStand }: TellingOptions): Telling {
  const { walker, layout } = hands;
  const sender = new Sender();
  let said = { stand: '', at: -Infinity };
  const stand = (): string => (walker.inside ?? standAt(layout.stands, walker.pose))?.number ?? '';
  const tell = (): void => {
    const me = number();
    if (document.hidden || me === null) return;
    const now = performance.now();
    const pose = isLed() ? behind(walker.pose, me, layout.obstacles) : walker.pose;
    const place = wantsFigures() ? sender.next(pose, now) : null;
    if (place) line.say('m', place);
    const at = stand();
    if (at === said.stand && (wantsFigures() || now - said.at < ALIVE_MS)) return;
    line.say('at', at);
    said = { stand: at, at: now };
    onStand();
  };
  const timer = setInterval(tell, EVERY_MS);
  return {
    stand,
    forget: () => {
      sender.forget();
      said = { stand: '', at: -Infinity };
    },
    dispose: () => clearInterval(timer),
  };
}
