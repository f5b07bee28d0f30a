import type { Dispose } from '../island';
import type { Line } from './line';
import type { Seen, Typing } from './wire';

/** Somebody who says no more is taken to have stopped. */
const TYPING_MS = 6_000;
/** While one writes it is said again this often. */
const AGAIN_MS = 3_000;

/** What the others in a room do at this moment: who writes, how far they have read. */
export class Others {
  /** The last number that somebody else has seen, in private rooms. */
  seenTo = 0;
  private readonly writers = new Map<string, { author: string; timer: number }>();
  private readonly disposes: Dispose[];
  private saidAt = 0;

  constructor(
    private readonly room: string,
    private readonly line: Line,
    private readonly me: () => string,
    private readonly onChange: () => void,
  ) {
    this.disposes = [
      line.on<Typing>('typing', (news) => news.room === room && this.heard(news)),
      line.on<Seen>('seen', (news) => news.room === room && this.saw(news)),
    ];
  }

  /** The names of those who write. */
  writing(): string[] {
    return [...this.writers].filter(([by]) => by !== this.me()).map(([, { author }]) => author);
  }

  /** Say that one writes, or stopped. */
  typing(on: boolean, now = Date.now()): void {
    if (on === this.saidAt > 0 && (!on || now - this.saidAt < AGAIN_MS)) return;
    this.saidAt = on ? now : 0;
    this.line.ask('typing', { room: this.room, on }).catch(() => undefined);
  }

  /** Somebody's message came: they write no longer. */
  stopped(by: string): void {
    window.clearTimeout(this.writers.get(by)?.timer);
    if (this.writers.delete(by)) this.onChange();
  }

  dispose(): void {
    for (const dispose of this.disposes) dispose();
    for (const { timer } of this.writers.values()) window.clearTimeout(timer);
  }

  private heard({ by, author, on }: Typing): void {
    if (!on) return this.stopped(by);
    window.clearTimeout(this.writers.get(by)?.timer);
    this.writers.set(by, { author, timer: window.setTimeout(() => this.stopped(by), TYPING_MS) });
    this.onChange();
  }

  private saw({ by, seq }: Seen): void {
    if (by === this.me() || seq <= this.seenTo) return;
    this.seenTo = seq;
    this.onChange();
  }
}
