import type { Vec3 } from '../api';

/** Where the camera is: it looks at `target` from `distance` metres. Angles in radians; azimuth 0 sees the front (+Z). */
export interface Pose {
  target: Vec3;
  azimuth: number;
  /** From straight above (0) to straight below (π). */
  polar: number;
  distance: number;
}

export interface Limits {
  min: Vec3;
  max: Vec3;
  nearest: number;
  farthest: number;
}

const POLAR_MIN = 0.03;
const POLAR_MAX = 1.9;
const FOLLOW_PER_SECOND = 14;
const ARRIVAL_PER_SECOND = 2.6;
const STILL = 5e-4;

export function eyeOf(pose: Pose): Vec3 {
  const flat = Math.sin(pose.polar) * pose.distance;
  return [
    pose.target[0] + Math.sin(pose.azimuth) * flat,
    pose.target[1] + Math.cos(pose.polar) * pose.distance,
    pose.target[2] + Math.cos(pose.azimuth) * flat,
  ];
}

/** The camera's motion: input moves the goal, time moves the camera after it. */
export class Orbit {
  now: Pose;
  goal: Pose;
  #limits: Limits;
  #rate = FOLLOW_PER_SECOND;

  /** `cuts`: the reader asks for less motion, so the camera jumps. */
  constructor(pose: Pose, limits: Limits, readonly cuts: boolean) {
    this.now = copy(pose);
    this.goal = copy(pose);
    this.#limits = limits;
  }

  /** Start over on other content, turning in by `arrival` radians. */
  restart(pose: Pose, limits: Limits, arrival: number): void {
    this.#limits = limits;
    this.goal = copy(pose);
    this.now = copy(pose);
    this.now.azimuth -= this.cuts ? 0 : arrival;
    this.#rate = ARRIVAL_PER_SECOND;
  }

  /** Other content of another size: where one stands stays. */
  bound(limits: Limits): void {
    this.#limits = limits;
  }

  turn(azimuth: number, polar: number): void {
    this.#rate = FOLLOW_PER_SECOND;
    this.goal.azimuth += azimuth;
    this.goal.polar = clamp(this.goal.polar + polar, POLAR_MIN, POLAR_MAX);
  }

  /** Multiply the distance. */
  zoom(factor: number): void {
    this.#rate = FOLLOW_PER_SECOND;
    this.goal.distance = clamp(this.goal.distance * factor, this.#limits.nearest, this.#limits.farthest);
  }

  /** Move the target by metres to the right and up, as the camera sees it. */
  pan(right: number, up: number): void {
    this.#rate = FOLLOW_PER_SECOND;
    const { azimuth, polar, target } = this.goal;
    const lean = Math.cos(polar);
    const moved: Vec3 = [
      target[0] + Math.cos(azimuth) * right - Math.sin(azimuth) * lean * up,
      target[1] + Math.sin(polar) * up,
      target[2] - Math.sin(azimuth) * right - Math.cos(azimuth) * lean * up,
    ];
    this.goal.target = clampInto(moved, this.#limits);
  }

  /** Go to a pose by the shorter way round. */
  go(pose: Pose): void {
    this.#rate = FOLLOW_PER_SECOND / 2;
    this.goal = copy(pose);
    const turns = Math.round((this.now.azimuth - pose.azimuth) / (2 * Math.PI));
    this.goal.azimuth += turns * 2 * Math.PI;
  }

  /** Let time pass; true while the camera still moves. */
  step(seconds: number): boolean {
    const share = this.cuts ? 1 : 1 - Math.exp(-seconds * this.#rate);
    const gap = difference(this.now, this.goal);
    this.now = gap < STILL ? copy(this.goal) : blend(this.now, this.goal, share);
    return gap >= STILL;
  }
}

function copy(pose: Pose): Pose {
  return { ...pose, target: [...pose.target] };
}

function clamp(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, value));
}

function clampInto(point: Vec3, { min, max }: Limits): Vec3 {
  return [clamp(point[0], min[0], max[0]), clamp(point[1], min[1], max[1]), clamp(point[2], min[2], max[2])];
}

function blend(from: Pose, to: Pose, share: number): Pose {
  const mix = (a: number, b: number): number => a + (b - a) * share;
  return {
    target: [
      mix(from.target[0], to.target[0]),
      mix(from.target[1], to.target[1]),
      mix(from.target[2], to.target[2]),
    ],
    azimuth: mix(from.azimuth, to.azimuth),
    polar: mix(from.polar, to.polar),
    distance: mix(from.distance, to.distance),
  };
}

function difference(a: Pose, b: Pose): number {
  const shift = Math.hypot(a.target[0] - b.target[0], a.target[1] - b.target[1], a.target[2] - b.target[2]);
  const turn = Math.abs(a.azimuth - b.azimuth) + Math.abs(a.polar - b.polar);
  return turn + (shift + Math.abs(a.distance - b.distance)) / Math.max(b.distance, 1e-6);
}
