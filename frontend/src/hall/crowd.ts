/** How many people are at which booth now, by its slug: whoever counts tells, map, list and cards show. */

import type { Dispose } from '../island';

export class Crowd {
  private counts: ReadonlyMap<string, number> = new Map();
  private readonly listeners = new Set<() => void>();

  /** People at a booth, besides oneself; 0 where nobody told. */
  at(slug: string): number {
    return this.counts.get(slug) ?? 0;
  }

  set(counts: Readonly<Record<string, number>>): void {
    const told = Object.entries(counts).filter(([, count]) => Number.isFinite(count) && count > 0);
    this.counts = new Map(told.map(([slug, count]) => [slug, Math.floor(count)]));
    for (const listener of [...this.listeners]) listener();
  }

  /** Calls at every change until disposed. */
  when(listener: () => void): Dispose {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }
}
