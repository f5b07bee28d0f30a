/** The visitor's place and gaze in the hall, moved by wishes. Pure: time comes in as seconds. */

import { settle, walk, type Obstacles } from '../plan/collision';
import { contains, distance, forward, headingTo, turn, type Point } from '../plan/geometry';
import type { Layout, Stand } from '../plan/layout';
import { route } from '../plan/route';

/** What the visitor's hands ask for now; each in −1…1. */
export interface Wish {
  ahead: number;
  aside: number;
  turn: number;
  fast: boolean;
}

export interface Pose extends Point {
  heading: number;
  /** Degrees up from the horizon. */
  pitch: number;
}

interface Trip {
  path: Point[];
  /** Metres a second: long ways are walked faster. */
  speed: number;
  heading: number | undefined;
  pitch: number;
  arrived: (() => void) | undefined;
}

export interface TripOptions {
  /** Where to look at the end. */
  heading?: number;
  /** Degrees up from the horizon, at the end. */
  pitch?: number;
  /** Metres a second; else a brisk walk, faster the longer the way. */
  speed?: number;
  arrived?: () => void;
}

const WALK = 2.6;
const RUN = 5;
const TURN = 95;
const MAX_PITCH = 60;
/** No trip across the hall takes longer than this, seconds. */
const LONGEST = 4;

export class Walker {
  pose: Pose;
  private trip: Trip | null = null;
  private entered: Stand | null = null;

  constructor(private readonly layout: Layout, private readonly cuts: () => boolean) {
    this.pose = { ...layout.spawn, pitch: 0 };
  }

  get travelling(): boolean {
    return this.trip !== null;
  }

  /** The stand that was walked into, whose walls do not stop its visitor. */
  get inside(): Stand | null {
    return this.entered;
  }

  /** What is left of the way one is on, corner by corner. */
  get way(): readonly Point[] {
    return this.trip?.path ?? [];
  }

  /** Sets the visitor down: in a booth that stands there, else on the nearest free floor. */
  put(pose: Pose): void {
    this.stop();
    this.entered = this.layout.stands.find((s) => s.booth && contains(s, pose)) ?? null;
    Object.assign(this.pose, pose, settle(this.obstacles, pose));
  }

  look(yaw: number, pitch: number): void {
    this.pose.heading = turn(0, this.pose.heading + yaw);
    this.pose.pitch = Math.min(Math.max(this.pose.pitch + pitch, -MAX_PITCH), MAX_PITCH);
  }

  /** Starts a way there along the aisles; with reduced motion one is there at once. False when there is no way. */
  goTo(to: Point, options: TripOptions = {}): boolean {
    this.stop();
    const path = route(this.obstacles, this.pose, settle(this.obstacles, to));
    if (!path.length) return false;
    this.travel([...path], options);
    return true;
  }

  /** Walks into a stand, through its front. */
  enter(stand: Stand, at: Point, options: TripOptions = {}): void {
    this.stop();
    this.entered = stand;
    this.travel([at], options);
  }

  stop(): void {
    this.trip = null;
  }

  /** Moves on by `dt` seconds; true when anything changed. */
  step(dt: number, wish: Wish): boolean {
    if (wish.ahead || wish.aside) this.stop();
    if (this.trip) return this.follow(this.trip, dt);
    if (!wish.ahead && !wish.aside && !wish.turn) return false;
    this.look(wish.turn * TURN * dt, 0);
    this.move(dt, wish);
    this.leaveStand();
    return true;
  }

  private move(dt: number, wish: Wish): void {
    const length = Math.max(1, Math.hypot(wish.ahead, wish.aside));
    const reach = ((wish.fast ? RUN : WALK) * dt) / length;
    const f = forward(this.pose.heading);
    const dx = (f.x * wish.ahead - f.z * wish.aside) * reach;
    const dz = (f.z * wish.ahead + f.x * wish.aside) * reach;
    Object.assign(this.pose, walk(this.obstacles, this.pose, dx, dz));
  }

  private travel(path: Point[], { heading, pitch = 0, speed, arrived }: TripOptions): void {
    if (this.cuts()) {
      Object.assign(this.pose, path.at(-1), heading === undefined ? {} : { heading, pitch });
      this.leaveStand();
      arrived?.();
      return;
    }
    const length = path.reduce((sum, p, i) => sum + distance(i ? path[i - 1]! : this.pose, p), 0);
    this.trip = { path, heading, pitch, arrived, speed: speed ?? Math.max(WALK * 1.4, length / LONGEST) };
  }

  private follow(trip: Trip, dt: number): boolean {
    let reach = trip.speed * dt;
    while (reach > 0 && trip.path.length) {
      const next = trip.path[0]!;
      const left = distance(this.pose, next);
      const part = left > 0 ? Math.min(reach / left, 1) : 1;
      if (left > 0.3) this.face(headingTo(this.pose, next), dt);
      Object.assign(this.pose, { x: this.pose.x + (next.x - this.pose.x) * part, z: this.pose.z + (next.z - this.pose.z) * part });
      reach -= left;
      if (part === 1) trip.path.shift();
    }
    if (!trip.path.length) this.settleGaze(trip, dt);
    return true;
  }

  private settleGaze(trip: Trip, dt: number): void {
    if (trip.heading !== undefined) this.face(trip.heading, dt, trip.pitch);
    if (trip.heading !== undefined && Math.abs(turn(this.pose.heading, trip.heading)) > 0.5) return;
    this.trip = null;
    this.leaveStand();
    trip.arrived?.();
  }

  private face(heading: number, dt: number, pitch = 0): void {
    const ease = 1 - Math.exp(-6 * dt);
    this.look(turn(this.pose.heading, heading) * ease, (pitch - this.pose.pitch) * ease);
  }

  private leaveStand(): void {
    if (this.entered && !contains(this.entered, this.pose, this.layout.obstacles.radius)) this.entered = null;
  }

  private get obstacles(): Obstacles {
    return { ...this.layout.obstacles, except: this.entered };
  }
}
