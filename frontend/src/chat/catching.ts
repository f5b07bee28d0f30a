import type { Line } from './line';
import type { Timeline } from './timeline';
import type { Joined, Message } from './wire';

/** Further behind than this, one begins at the end and scrolls back. */
const LONG_AWAY = 400;

/** What a room does with what it caught. */
export interface Catcher {
  adopt(joined: Joined): void;
  begin(joined: Joined): void;
  take(messages: readonly Message[]): void;
  changed(): void;
}

/** Asks a room for what is missing until nothing is: messages by their numbers, changes by theirs. */
export class Catching {
  /** The number of the last change that this page knows of; null before it joined. */
  private changeTo: number | null = null;
  private running: Promise<void> | null = null;

  constructor(
    private readonly room: string,
    private readonly line: Line,
    private readonly timeline: Timeline,
    private readonly catcher: Catcher,
  ) {}

  /** One run at a time; whoever asks meanwhile waits for it. */
  run(isLoaded: boolean): Promise<void> {
    this.running ??= (isLoaded ? this.fetch() : this.begin()).finally(() => (this.running = null));
    return this.running;
  }

  /** Whether the room has changed further than is known here. */
  lacks(change = 0): boolean {
    return change > (this.changeTo ?? 0);
  }

  /** A message was changed. Returns false where a change before it was missed. */
  heard(message: Message): boolean {
    const number = message.change ?? 0;
    const isNext = this.changeTo !== null && number <= this.changeTo + 1;
    if (this.timeline.amend([message])) this.catcher.changed();
    if (isNext) this.changeTo = Math.max(this.changeTo ?? 0, number);
    return isNext;
  }

  private async fetch(): Promise<void> {
    for (;;) {
      const asked = { room: this.room, after: this.timeline.last, changes: this.changeTo };
      const joined = await this.line.ask<Joined>('join', asked);
      this.catcher.adopt(joined);
      if (joined.last - this.timeline.last > LONG_AWAY) return this.begin();
      this.catcher.take(joined.messages);
      const hasChanges = this.amend(joined);
      if (hasChanges && (!joined.messages.length || this.timeline.last >= joined.last)) return;
    }
  }

  private async begin(): Promise<void> {
    const joined = await this.line.ask<Joined>('join', { room: this.room, after: null, changes: null });
    this.changeTo = joined.change ?? 0;
    this.catcher.begin(joined);
  }

  /** Returns whether every change up to now is here. */
  private amend({ change = 0, changed = [] }: Joined): boolean {
    if (this.timeline.amend(changed)) this.catcher.changed();
    const last = changed.at(-1)?.change;
    this.changeTo = Math.max(this.changeTo ?? 0, last ?? change);
    return last === undefined || last >= change;
  }
}
