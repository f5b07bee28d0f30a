/** Tells whenever the visitor's own hands move, look or choose: whoever walks the visitor then lets go. */

import type { Dispose } from '../island';

export interface Acts {
  tell(): void;
  when(listener: () => void): Dispose;
}

export function makeActs(): Acts {
  const listeners = new Set<() => void>();
  return {
    tell: () => [...listeners].forEach((listener) => listener()),
    when: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
