import type { Line } from './line';
import type { Outbox, Unsent } from './outbox';
import type { ChatRoom } from './room';
import { NoAnswer, PASSES, Refused } from './wire';

const AGAIN_MS = 3_000;
/** These pass by themselves. */
const PASSING = new Set(['internal', 'unavailable', 'not_joined']);

type Said = { seq: number; at: string } | { held: true };

/** Sends what waits, one after the other, each under the id it was queued with. */
export class Sender {
  private isBusy = false;
  private timer = 0;

  constructor(
    private readonly room: ChatRoom,
    private readonly line: Line,
    private readonly outbox: Outbox,
  ) {}

  async flush(): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    try {
      for (let next = this.next(); next && this.room.status === 'live'; next = this.next()) {
        const pause = await this.send(next);
        if (pause === null) continue;
        if (pause > 0) this.again(pause);
        break;
      }
    } finally {
      this.isBusy = false;
    }
  }

  stop(): void {
    window.clearTimeout(this.timer);
  }

  private next(): Unsent | undefined {
    return this.outbox.all.find((entry) => !entry.failed && !entry.held);
  }

  /** Null: go on. Otherwise the milliseconds to wait; 0: something else will call. */
  private async send(entry: Unsent): Promise<number | null> {
    const { me } = this.room;
    if (!me.visitor || !me.name) return this.askName();
    if (entry.by && entry.by !== me.visitor) {
      // Somebody else signed in meanwhile: nobody speaks under another's name unasked.
      this.outbox.fail(entry.id, 'other_person', {});
      this.room.changed();
      return null;
    }
    try {
      const { id, body, pin = null, content = null } = entry;
      const said = await this.line.ask<Said>('say', { room: this.room.name, id, body, pin, content });
      if ('held' in said) this.outbox.hold(id);
      else {
        this.outbox.remove(id);
        this.room.take([this.message(entry, said.seq, said.at)]);
      }
      this.room.changed();
      return null;
    } catch (error) {
      return this.failed(entry, error);
    }
  }

  private failed(entry: Unsent, error: unknown): number | null {
    if (error instanceof NoAnswer) return this.line.isUp ? AGAIN_MS : 0;
    if (!(error instanceof Refused)) throw error;
    if (error.code === 'name_required') return this.askName();
    // Both pass by themselves; what waits is sent then.
    if (PASSES.has(error.code) || error.code === 'slow_mode') return Number(error.params['seconds'] ?? 1) * 1000;
    if (PASSING.has(error.code)) return AGAIN_MS;
    this.outbox.fail(entry.id, error.code, error.params);
    this.room.changed();
    return null;
  }

  private askName(): number {
    this.room.needsName = true;
    this.room.changed();
    return 0;
  }

  private message({ id, body, pin, content }: Unsent, seq: number, at: string): Parameters<ChatRoom['take']>[0][number] {
    const { me, isStaff } = this.room;
    return { seq, id, at, body, by: me.visitor, author: me.name, staff: isStaff, language: '', pin: pin ?? {}, content: content ?? {} };
  }

  private again(ms: number): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.flush(), ms);
  }
}
