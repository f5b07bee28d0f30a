/** The server's clock as far as one can tell from when its ticks come; a late tick does not set it back. */

import { WRAP_MS } from './code';

/** How far behind the newest tick one looks, so that the next is there before it is needed. */
export const DELAY_MS = 150;
/** What part of a lasting delay is believed at each tick. */
const CREEP = 0.03;
/** Further off than this, the server has begun anew. */
const LOST_MS = 4_000;

export class Clock {
  private offset: number | null = null;

  /** A tick of this time (up to `WRAP_MS`) has come at `now`; returns its time without the wrap. */
  heard(time: number, now: number): number {
    if (this.offset === null) this.offset = now - time;
    const expected = now - this.offset;
    const whole = time + WRAP_MS * Math.round((expected - time) / WRAP_MS);
    const late = now - whole - this.offset;
    this.offset = Math.abs(late) > LOST_MS ? now - whole : this.offset + (late < 0 ? late : late * CREEP);
    return whole;
  }

  /** Another server may tell from now on. */
  forget(): void {
    this.offset = null;
  }

  /** The time to show at `now`; 0 before the first tick. */
  shown(now: number): number {
    return this.offset === null ? 0 : now - this.offset - DELAY_MS;
  }
}
