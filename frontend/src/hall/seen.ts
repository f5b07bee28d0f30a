/** Which booths a visitor has looked at: in this visit, and on this browser before. */

import type { Dispose } from '../island';

/** What a browser keeps; the oldest go first. */
const MOST = 2000;

type Shelf = Pick<Storage, 'getItem' | 'setItem'>;

export class Seen {
  private readonly now = new Set<string>();
  private readonly before: ReadonlySet<string>;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly hall: string, private readonly shelf: Shelf | null = shelfOf()) {
    this.before = new Set(this.read());
  }

  /** `now` in this visit, `before` in another one, null never. */
  of(slug: string): 'now' | 'before' | null {
    return this.now.has(slug) ? 'now' : this.before.has(slug) ? 'before' : null;
  }

  add(slug: string): void {
    if (this.now.has(slug)) return;
    this.now.add(slug);
    // Read anew: another tab may have written since.
    const kept = this.read().filter((other) => other !== slug);
    this.write([...kept, slug].slice(-MOST));
    for (const listener of [...this.listeners]) listener();
  }

  when(listener: () => void): Dispose {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  private get key(): string {
    return `maru-hall-seen:${this.hall}`;
  }

  private read(): string[] {
    try {
      const found: unknown = JSON.parse(this.shelf?.getItem(this.key) ?? '[]');
      return Array.isArray(found) ? found.filter((slug) => typeof slug === 'string') : [];
    } catch {
      return [];
    }
  }

  private write(slugs: readonly string[]): void {
    try {
      this.shelf?.setItem(this.key, JSON.stringify(slugs));
    } catch {
      // A full or forbidden storage: this visit remembers by itself.
    }
  }
}

function shelfOf(): Shelf | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}
