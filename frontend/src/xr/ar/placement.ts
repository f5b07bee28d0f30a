import type { Vec3 } from '../api';

export type PlacementPhase = 'scanning' | 'aiming' | 'placed';

const DRAG_BEGINS_M = 0.02;

/** Where the model stands in the room: pure state, fed with hit points in metres. Scale is no part of it: it is locked. */
export class Placement {
  position: Vec3 | null = null;
  /** Radians about the vertical. */
  yaw = 0;
  #aim: Vec3 | null = null;
  #grip: { from: Vec3; offset: Vec3; dragging: boolean } | null = null;

  get phase(): PlacementPhase {
    if (this.position) return 'placed';
    return this.#aim ? 'aiming' : 'scanning';
  }

  get dragging(): boolean {
    return this.#grip?.dragging ?? false;
  }

  /** What the middle of the picture points at now. */
  aim(point: Vec3 | null): void {
    this.#aim = point;
  }

  /** Place the model where the picture points, its front to the viewer; true when it was placed. */
  tap(viewer: Vec3): boolean {
    if (this.position || !this.#aim) return false;
    this.position = [...this.#aim];
    this.yaw = Math.atan2(viewer[0] - this.#aim[0], viewer[2] - this.#aim[2]);
    return true;
  }

  /** A finger points at `point` while it lies on the glass: it carries the model along, not to itself. */
  drag(point: Vec3): void {
    if (!this.position) return;
    const grip = (this.#grip ??= { from: [...point], offset: minus(this.position, point), dragging: false });
    grip.dragging ||= length(minus(point, grip.from)) > DRAG_BEGINS_M;
    // Height comes from the surface, so that a model dragged off a table stands on the floor.
    if (grip.dragging) this.position = [point[0] + grip.offset[0], point[1], point[2] + grip.offset[2]];
  }

  /** The finger left, or a second one came; true when a drag ended. */
  release(): boolean {
    const was = this.dragging;
    this.#grip = null;
    return was;
  }

  rotate(radians: number): void {
    if (this.position) this.yaw += radians;
  }

  /** Take the model up again. */
  replace(): void {
    this.position = null;
    this.#grip = null;
  }
}

function minus(a: Vec3, b: Vec3): Vec3 {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
}

function length(v: Vec3): number {
  return Math.hypot(v[0], v[1], v[2]);
}
