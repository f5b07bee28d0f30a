/** Hands a fixed number of places (cells of a texture) to whoever is nearest; who keeps a place is not redrawn. */

export interface SlotChange {
  key: string;
  slot: number;
}

export class Slots {
  private readonly held = new Map<string, number>();

  constructor(readonly capacity: number) {}

  slotOf(key: string): number | undefined {
    return this.held.get(key);
  }

  get entries(): IterableIterator<[string, number]> {
    return this.held.entries();
  }

  /** Nobody holds a place any more: all are drawn anew. */
  clear(): void {
    this.held.clear();
  }

  /** Gives places to the first `capacity` of `wanted`, nearest first; returns who came anew and where. */
  assign(wanted: readonly string[]): SlotChange[] {
    const keep = wanted.slice(0, this.capacity);
    const kept = new Set(keep);
    for (const key of [...this.held.keys()]) if (!kept.has(key)) this.held.delete(key);
    const taken = new Set(this.held.values());
    const changes: SlotChange[] = [];
    let next = 0;
    for (const key of keep) {
      if (this.held.has(key)) continue;
      while (taken.has(next)) next++;
      taken.add(next);
      this.held.set(key, next);
      changes.push({ key, slot: next });
    }
    return changes;
  }
}
