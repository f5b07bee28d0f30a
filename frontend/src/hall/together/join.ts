/** Other people come once the first picture stands: their code and their connection are no part of it. */

import type { Dispose } from '../../island';
import type { Hands } from '../hands';

export function joinOthers(hands: Hands): Dispose {
  let leave: Dispose | null = null;
  let gone = false;
  const stop = hands.details.whenTold(() => {
    void begin().catch((reason: unknown) => console.error('hall:', reason));
  });
  const begin = async (): Promise<void> => {
    if (gone) return;
    const { openTogether } = await import('./open');
    const left = await openTogether(hands);
    if (gone) left();
    else leave = left;
  };
  return () => {
    gone = true;
    stop();
    leave?.();
  };
}
