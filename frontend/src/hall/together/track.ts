/** Where somebody was and when: what lies between two samples is walked evenly, what lies too far is not walked at all. */

import { turn } from '../plan/geometry';
import type { Spot } from './code';

interface Sample extends Spot {
  time: number;
  pitch: number;
}

export interface Seen extends Spot {
  pitch: number;
  /** Metres a second. */
  speed: number;
  /** Samples that were jumped to, so far. */
  jumps: number;
}

/** Who stands still says nothing: a sample after a longer silence began its way only so long before. */
const TICK_MS = 110;
/** Metres in one tick that nobody walks: they have set themselves down elsewhere. */
const JUMP = 3;
const KEPT = 12;

export class Track {
  private readonly samples: Sample[] = [];
  private jumps = 0;
  private readonly jumped = new Set<Sample>();

  constructor(first: Spot & { pitch?: number }, time: number) {
    this.samples.push({ pitch: 0, ...first, time });
  }

  get last(): Spot & { pitch: number } {
    return this.samples.at(-1)!;
  }

  /** Somebody is there at that time; an older sample than the last is left out. */
  add(spot: Spot & { pitch?: number }, time: number): void {
    const last = this.samples.at(-1)!;
    if (time <= last.time) return;
    if (time - last.time > TICK_MS) this.samples.push({ ...last, time: time - TICK_MS });
    const sample = { pitch: last.pitch, ...spot, time };
    if (Math.hypot(spot.x - last.x, spot.z - last.z) > JUMP) this.jumped.add(sample);
    this.samples.push(sample);
    while (this.samples.length > KEPT) this.jumped.delete(this.samples.shift()!);
  }

  /** Where they are to be shown at a time. */
  at(time: number): Seen {
    const next = this.samples.findIndex((sample) => sample.time > time);
    const from = this.samples[next === -1 ? this.samples.length - 1 : Math.max(0, next - 1)]!;
    const to = this.samples[next];
    if (!to || next === 0) return this.standing(to ?? from);
    if (this.jumped.has(to)) return this.standing(from);
    const part = (time - from.time) / (to.time - from.time);
    const [dx, dz] = [to.x - from.x, to.z - from.z];
    return {
      x: from.x + dx * part,
      z: from.z + dz * part,
      heading: from.heading + turn(from.heading, to.heading) * part,
      pitch: from.pitch + (to.pitch - from.pitch) * part,
      speed: (Math.hypot(dx, dz) / (to.time - from.time)) * 1000,
      jumps: this.jumpsUntil(from),
    };
  }

  private standing({ x, z, heading, pitch, time }: Sample): Seen {
    return { x, z, heading, pitch, speed: 0, jumps: this.jumpsUntil({ time }) };
  }

  /** Grows by one whenever a jump has been made at the time that is shown. */
  private jumpsUntil({ time }: { time: number }): number {
    for (const sample of this.jumped) {
      if (sample.time > time) continue;
      this.jumped.delete(sample);
      this.jumps++;
    }
    return this.jumps;
  }
}
