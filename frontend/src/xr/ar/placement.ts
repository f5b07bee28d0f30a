import type { Vec3 } from '../../api';
import type { Surface } from './surface';

export type PlacementPhase = 'scanning' | 'aiming' | 'refused' | 'placed';

const DRAG_BEGINS_M = 0.02;

/** Where one model stands or hangs: pure state, fed with surfaces. Scale is no part of it: it is locked. */
export class Placement {
  spot: Surface | null = null;
  /** Radians about the surface's normal. */
  turn = 0;
  #aim: Surface | null = null;
  #grip: { from: Vec3; offset: Vec3; kind: Surface['kind']; dragging: boolean } | null = null;

  /** `hangs`: a wall may hold it. */
  constructor(readonly hangs: boolean) {}

  get phase(): PlacementPhase {
    if (this.spot) return 'placed';
    if (!this.#aim) return 'scanning';
    return this.#holds(this.#aim) ? 'aiming' : 'refused';
  }

  /** Why the surface that the picture points at does not hold it. */
  get refusal(): 'ceiling' | 'refused' {
    return this.#aim?.kind === 'ceiling' ? 'ceiling' : 'refused';
  }

  /** The kind of surface that the picture points at; a floor while it points at none. */
  get aimed(): 'floor' | 'table' | 'wall' {
    const kind = this.#aim?.kind ?? 'floor';
    return kind === 'ceiling' ? 'floor' : kind;
  }

  get dragging(): boolean {
    return this.#grip?.dragging ?? false;
  }

  /** What the middle of the picture points at now. */
  aim(surface: Surface | null): void {
    this.#aim = surface;
  }

  /** Place the model where the picture points: on a floor its front to the viewer, on a wall upright. */
  tap(viewer: Vec3): boolean {
    if (this.phase !== 'aiming' || !this.#aim) return false;
    this.#settle(this.#aim);
    const [x, , z] = this.#aim.position;
    this.turn = this.#aim.kind === 'wall' ? 0 : Math.atan2(viewer[0] - x, viewer[2] - z);
    return true;
  }

  /** A finger points at a surface while it lies on the glass: it carries the model along, not to itself. */
  drag(surface: Surface): void {
    if (!this.spot || !this.#holds(surface)) return;
    const { position, normal, kind } = surface;
    const isOther = (this.#grip?.kind === 'wall') !== (kind === 'wall');
    if (!this.#grip) this.#grip = { from: position, offset: minus(this.spot.position, position), kind, dragging: false };
    else if (isOther) {
      this.#grip = { from: position, offset: [0, 0, 0], kind, dragging: true };
      if (kind === 'wall') this.turn = 0;
    }
    const grip = this.#grip;
    grip.dragging ||= length(minus(position, grip.from)) > DRAG_BEGINS_M;
    // Off the surface it takes the surface's own place: dragged off a table it stands on the floor.
    if (grip.dragging) this.#settle({ kind, normal, position: plus(position, along(grip.offset, normal)) });
  }

  /** The finger left, or a second one came; true when a drag ended. */
  release(): boolean {
    const was = this.dragging;
    this.#grip = null;
    return was;
  }

  rotate(radians: number): void {
    if (this.spot) this.turn += radians;
  }

  /** Take the model up again. */
  replace(): void {
    this.spot = null;
    this.#grip = null;
  }

  #holds({ kind }: Surface): boolean {
    return kind === 'wall' ? this.hangs : kind !== 'ceiling';
  }

  #settle(surface: Surface): void {
    this.spot = { ...surface, position: [...surface.position] };
  }
}

/** Radians about the vertical that turn a front (+Z) the way a wall faces. */
export function wallYaw([x, , z]: Vec3): number {
  return Math.atan2(x, z);
}

/** What of a vector lies in the plane of this normal. */
function along(v: Vec3, normal: Vec3): Vec3 {
  const off = v[0] * normal[0] + v[1] * normal[1] + v[2] * normal[2];
  return [v[0] - off * normal[0], v[1] - off * normal[1], v[2] - off * normal[2]];
}

function plus(a: Vec3, b: Vec3): Vec3 {
  return [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
}

function minus(a: Vec3, b: Vec3): Vec3 {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
}

function length(v: Vec3): number {
  return Math.hypot(v[0], v[1], v[2]);
}
