import type { Vec3 } from '../../api';

export type SurfaceKind = 'floor' | 'table' | 'wall' | 'ceiling';

/** A place in the room: metres in the session's space, and the way the surface faces, of length 1. */
export interface Surface {
  kind: SurfaceKind;
  position: Vec3;
  normal: Vec3;
}

const LEVEL = 0.85;
const UPRIGHT = 0.35;
/** Lower than this above the floor is the floor: thresholds, carpets, errors of the device. */
const TABLE_M = 0.2;

/** Tells floors, tables and walls apart. It learns the floor's height as the lowest level surface seen. */
export class SurfaceSense {
  #floor: number | null = null;

  /** What a hit test met: its matrix (column-major, +Y away from the surface), and the plane's label where known. */
  read(matrix: ArrayLike<number>, label?: string | null): Surface | null {
    const [x = 0, y = 1, z = 0] = [matrix[4], matrix[5], matrix[6]];
    const position: Vec3 = [matrix[12] ?? 0, matrix[13] ?? 0, matrix[14] ?? 0];
    if (y <= -LEVEL) return { kind: 'ceiling', position, normal: [0, -1, 0] };
    if (y >= LEVEL) return { kind: this.#level(position[1], label), position, normal: [0, 1, 0] };
    // Slopes hold nothing.
    if (Math.abs(y) > UPRIGHT) return null;
    const flat = Math.hypot(x, z);
    return { kind: 'wall', position, normal: [x / flat, 0, z / flat] };
  }

  #level(height: number, label?: string | null): 'floor' | 'table' {
    if (label === 'floor' || this.#floor === null || height < this.#floor) this.#floor = height;
    if (label) return label === 'floor' ? 'floor' : 'table';
    return height - this.#floor > TABLE_M ? 'table' : 'floor';
  }
}

/** Whether something of this size (metres: width, height, depth) is the kind that hangs: flat, or little. */
export function hangs([width, height, depth]: Vec3): boolean {
  return depth <= 0.25 || depth <= 0.6 * Math.max(width, height);
}
