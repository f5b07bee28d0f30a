/** Leads from stop to stop: walks, looks for a while, walks on; can be paused, skipped and left. Knows no renderer. */

export type GuideState = 'walking' | 'looking' | 'paused' | 'over';

export interface GuideOptions {
  stops: number;
  /** Takes the visitor to a stop; calls when there. */
  walkTo(stop: number, arrived: () => void): void;
  /** Stands still where one is. */
  halt(): void;
  /** Calls later; returns how to prevent it. */
  later(then: () => void): () => void;
  onChange(): void;
}

export class Guide {
  state: GuideState = 'paused';
  stop = 0;
  private wait: (() => void) | null = null;
  /** Ways begun so far: who arrives by an older one is not listened to. */
  private ways = 0;

  constructor(private readonly o: GuideOptions) {}

  /** Begins, or goes on: to the stop that was being walked to, or past the one that was looked at. */
  go(): void {
    if (this.state === 'paused') this.walk(this.stop);
  }

  pause(): void {
    if (this.state !== 'walking' && this.state !== 'looking') return;
    this.rest();
    this.become('paused');
  }

  /** One stop further or back; a tour past its last stop is over. */
  skip(by: 1 | -1): void {
    this.rest();
    const to = Math.max(0, this.stop + by);
    if (to < this.o.stops) return this.walk(to);
    this.become('over');
  }

  leave(): void {
    this.rest();
    this.state = 'over';
  }

  private walk(stop: number): void {
    this.stop = stop;
    const way = ++this.ways;
    this.become('walking');
    this.o.walkTo(stop, () => {
      if (way === this.ways && this.state === 'walking') this.look();
    });
  }

  private look(): void {
    this.become('looking');
    this.wait = this.o.later(() => this.skip(1));
  }

  private rest(): void {
    this.wait?.();
    this.wait = null;
    this.ways++;
    if (this.state === 'walking') this.o.halt();
  }

  private become(state: GuideState): void {
    this.state = state;
    this.o.onChange();
  }
}
