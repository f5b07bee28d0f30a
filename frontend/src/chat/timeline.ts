import type { Message } from './wire';

/** The messages of a room that this page has: one stretch without a gap, however they arrived. */
export class Timeline {
  private items: Message[] = [];
  private ahead = new Map<number, Message>();

  get all(): readonly Message[] {
    return this.items;
  }

  get first(): number {
    return this.items[0]?.seq ?? 0;
  }

  get last(): number {
    return this.items.at(-1)?.seq ?? 0;
  }

  /** Whether a later message is here while one before it is not. */
  get hasGap(): boolean {
    return this.ahead.size > 0;
  }

  /** Begin anew from a stretch. */
  reset(messages: readonly Message[]): void {
    this.items = [...messages];
    this.close();
  }

  /** Keep what came before the first stretch did. */
  hold(messages: readonly Message[]): void {
    for (const message of messages) this.ahead.set(message.seq, message);
  }

  /** Take in messages, in any order and any number of times. Returns those that were new and now are in line. */
  accept(messages: readonly Message[]): Message[] {
    for (const message of messages) if (message.seq > this.last) this.ahead.set(message.seq, message);
    return this.close();
  }

  /** Put an earlier page in front. */
  prepend(messages: readonly Message[]): void {
    const before = messages.filter((message) => message.seq < this.first);
    if (before.at(-1)?.seq === this.first - 1) this.items.unshift(...before);
  }

  private close(): Message[] {
    const fresh: Message[] = [];
    for (const seq of this.ahead.keys()) if (seq <= this.last) this.ahead.delete(seq);
    for (let next = this.ahead.get(this.last + 1); next; next = this.ahead.get(this.last + 1)) {
      this.ahead.delete(next.seq);
      this.items.push(next);
      fresh.push(next);
    }
    return fresh;
  }
}
