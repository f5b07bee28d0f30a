import type { Vec3 } from '../api';

const SPEED_MPS = 7;
const GRAVITY_MPS2 = 9.8;
const STEP_S = 0.04;
const LONGEST_S = 2.4;

export interface Arc {
  /** From the hand to the landing, or to where the throw was given up. */
  points: Vec3[];
  /** On the floor (y = 0), or null where one may not stand. */
  landing: Vec3 | null;
}

/** A thrown stone's way from a hand to the floor. `direction` of length 1; `radius` metres around the origin are floor. */
export function throwArc(origin: Vec3, direction: Vec3, radius: number): Arc {
  const points: Vec3[] = [];
  for (let time = 0; time <= LONGEST_S; time += STEP_S) {
    const point = at(origin, direction, time);
    if (point[1] <= 0) return land(points, origin, direction, radius);
    points.push(point);
  }
  return { points, landing: null };
}

function land(points: Vec3[], origin: Vec3, direction: Vec3, radius: number): Arc {
  const rise = direction[1] * SPEED_MPS;
  const time = (rise + Math.sqrt(rise * rise + 2 * GRAVITY_MPS2 * Math.max(0, origin[1]))) / GRAVITY_MPS2;
  const [x, , z] = at(origin, direction, time);
  const landing: Vec3 = [x, 0, z];
  points.push(landing);
  return { points, landing: Math.hypot(x, z) <= radius ? landing : null };
}

function at(origin: Vec3, direction: Vec3, time: number): Vec3 {
  return [
    origin[0] + direction[0] * SPEED_MPS * time,
    origin[1] + direction[1] * SPEED_MPS * time - (GRAVITY_MPS2 / 2) * time * time,
    origin[2] + direction[2] * SPEED_MPS * time,
  ];
}

const STICK_OUT = 0.7;
const STICK_HOME = 0.3;

export type StickAct = 'turn-left' | 'turn-right' | 'aim' | 'release' | null;

/** A thumbstick read as single acts: pushed aside it turns once, pushed forward it aims until let go. */
export class Stick {
  #held: 'turn' | 'aim' | null = null;

  /** `x` right, `y` back, each −1…1. */
  read(x: number, y: number): StickAct {
    const home = Math.hypot(x, y) < STICK_HOME;
    if (this.#held) {
      if (!home) return null;
      const was = this.#held;
      this.#held = null;
      return was === 'aim' ? 'release' : null;
    }
    if (y < -STICK_OUT) {
      this.#held = 'aim';
      return 'aim';
    }
    if (Math.abs(x) > STICK_OUT) {
      this.#held = 'turn';
      return x < 0 ? 'turn-left' : 'turn-right';
    }
    return null;
  }
}
