import type { Message } from './wire';

/** The messages of a room that this page has: one stretch without a gap, however they arrived. */
export class Timeline {
  private items: Message[] = [];
  private ahead = new Map<number, Message>();
  /** Changes of messages that are not here yet: an older state may still arrive. */
  private newest = new Map<number, Message>();

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

  /** Take in messages as they are after a change. Returns whether one that is here looks different now. */
  amend(messages: readonly Message[]): boolean {
    let isSeen = false;
    for (const message of messages) {
      const at = message.seq - this.first;
      const known = this.items[at];
      if (!known) this.newest.set(message.seq, message);
      else if (isNewer(message, known)) {
        this.items[at] = message;
        isSeen = true;
      }
    }
    return isSeen;
  }

  /** A message that is here. */
  find(seq: number): Message | undefined {
    return this.items[seq - this.first];
  }

  /** Put an earlier page in front. */
  prepend(messages: readonly Message[]): void {
    const before = messages.filter((message) => message.seq < this.first).map((message) => this.asItIs(message));
    if (before.at(-1)?.seq === this.first - 1) this.items.unshift(...before);
  }

  private close(): Message[] {
    const fresh: Message[] = [];
    for (const seq of this.ahead.keys()) if (seq <= this.last) this.ahead.delete(seq);
    for (let next = this.ahead.get(this.last + 1); next; next = this.ahead.get(this.last + 1)) {
      this.ahead.delete(next.seq);
      const now = this.asItIs(next);
      this.items.push(now);
      fresh.push(now);
    }
    return fresh;
  }

  private asItIs(message: Message): Message {
    const changed = this.newest.get(message.seq);
    this.newest.delete(message.seq);
    return changed && isNewer(changed, message) ? changed : message;
  }
}

function isNewer(a: Message, b: Message): boolean {
  return (a.change ?? 0) > (b.change ?? 0);
}
