/** Following a leader's view. Pure: time comes in as milliseconds. */

import { turn } from '../plan/geometry';
import type { Pose } from '../move/walker';
import type { Clock } from './clock';
import { stampMs } from './code';
import { Track } from './track';
import type { View } from './wire';

/** The eye comes after smoothly, seconds; and never faster than this: metres and degrees a second. */
const EASE = 0.13;
const SPEED = { metres: 9, degrees: 240 };
/** Nobody is flown over this far, metres: they are set down. */
const FAR = 14;
/** A slow frame counts as no longer than this, seconds. */
const MAX_STEP = 0.25;
/** With cuts: how still the leader must stand, how far off one is worth a cut, and how often at most. */
const CUT = { steadyMs: 600, metres: 0.4, degrees: 10, farMetres: 6, everyMs: 3_000 };

export class Follower {
  private track: Track | null = null;
  private heardAt = 0;
  private jumps = -1;
  private cutAt = -Infinity;

  constructor(readonly leader: number, private readonly clock: Clock) {}

  /** What the leader sees; a negative time means now. */
  heard([id, stamp, x, z, heading, pitch]: View, now: number): void {
    if (id !== this.leader || x === undefined || z === undefined) return;
    const spot = { x: x / 100, z: z / 100, heading: heading ?? 0, pitch: pitch ?? 0 };
    const time = stamp < 0 ? this.clock.shown(now) : this.clock.heard(stampMs(stamp), now);
    this.heardAt = now;
    if (this.track) this.track.add(spot, time);
    else this.track = new Track(spot, time);
  }

  /** Coming back: the first step is a cut where it is far. */
  rejoin(): void {
    this.jumps = -1;
    this.cutAt = -Infinity;
  }

  /** Where to look from next; null to stay. */
  next(pose: Pose, now: number, seconds: number, cuts: boolean): Pose | null {
    if (!this.track) return null;
    return cuts ? this.cut(pose, now) : this.glide(pose, now, Math.min(seconds, MAX_STEP));
  }

  private glide(pose: Pose, now: number, seconds: number): Pose | null {
    const to = this.track!.at(this.clock.shown(now));
    const [away, jumped] = [distance(pose, to), to.jumps !== this.jumps];
    this.jumps = to.jumps;
    if (away > FAR || (jumped && away > 3)) return place(to);
    const turned = turn(pose.heading, to.heading);
    if (away < 0.004 && Math.abs(turned) < 0.05 && Math.abs(to.pitch - pose.pitch) < 0.05) return null;
    const ease = 1 - Math.exp(-seconds / EASE);
    const step = away ? Math.min(ease, (SPEED.metres * seconds) / away) : 0;
    const most = SPEED.degrees * seconds;
    return {
      x: pose.x + (to.x - pose.x) * step,
      z: pose.z + (to.z - pose.z) * step,
      heading: turn(0, pose.heading + clamp(turned * ease, most)),
      pitch: pose.pitch + clamp((to.pitch - pose.pitch) * ease, most),
    };
  }

  private cut(pose: Pose, now: number): Pose | null {
    const to = this.track!.last as Pose;
    const away = distance(pose, to);
    const worth = away > CUT.metres || Math.abs(turn(pose.heading, to.heading)) > CUT.degrees;
    const steady = now - this.heardAt > CUT.steadyMs;
    const far = away > CUT.farMetres && now - this.cutAt > CUT.everyMs;
    if (this.cutAt !== -Infinity && !(worth && steady) && !far) return null;
    this.cutAt = now;
    return place(to);
  }
}

const distance = (a: Pose, b: { x: number; z: number }): number => Math.hypot(a.x - b.x, a.z - b.z);
const clamp = (value: number, most: number): number => Math.min(Math.max(value, -most), most);
const place = ({ x, z, heading, pitch }: Pose): Pose => ({ x, z, heading: turn(0, heading), pitch });
