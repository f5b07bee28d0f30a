/** What is said and done while the graphics are away. */

import type { Translate } from '../i18n';
import type { Dispose } from '../island';
import { button } from '../viewer/dom';
import type { Stage } from '../viewer/stage';
import type { Frame } from './ui/frame';

/** So long one waits for a lost context before other ways are offered. */
const CONTEXT_MS = 8000;

export interface ContextOptions {
  stage: Stage;
  frame: Frame;
  t: Translate;
  /** Builds the hall anew where one stands. */
  anew(): void;
  leave(): void;
}

/** A context that is lost mostly comes back; after a while of waiting there are other ways on. */
export function watchContext({ stage, frame, t, anew, leave }: ContextOptions): Dispose {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const giveUp = (): void => {
    const again = button('hall-button hall-primary', t('hall-try-again'), anew);
    frame.notice(t('hall-context-gone'), [again, button('hall-button', t('hall-leave'), leave)]);
    again.focus();
  };
  const stop = stage.onContext((state) => {
    clearTimeout(waiting);
    frame.notice(state === 'lost' ? t('hall-context-lost') : null);
    if (state === 'lost') waiting = setTimeout(giveUp, CONTEXT_MS);
  });
  return () => {
    clearTimeout(waiting);
    stop();
  };
}
