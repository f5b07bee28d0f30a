import type { Vec3 } from '../../api';

/** Holds a point of the room fixed while the device corrects its idea of the room. Absent features make it a no-op. */
export class RoomAnchor {
  #anchor: XRAnchor | null = null;
  #turn = 0;

  /** Fix this point from now on. */
  async set(frame: XRFrame, space: XRReferenceSpace, [x, y, z]: Vec3): Promise<void> {
    this.clear();
    const turn = this.#turn;
    if (!frame.session.enabledFeatures?.includes('anchors') || !frame.createAnchor) return;
    try {
      const made = await frame.createAnchor(new XRRigidTransform({ x, y, z }), space);
      if (turn === this.#turn) this.#anchor = made ?? null;
      else made?.delete();
    } catch {
      // Untrackable here: the point stays where it was put.
    }
  }

  /** Where the fixed point is in this frame. */
  read(frame: XRFrame, space: XRReferenceSpace): Vec3 | null {
    if (!this.#anchor) return null;
    const at = frame.getPose(this.#anchor.anchorSpace, space)?.transform.position;
    return at ? [at.x, at.y, at.z] : null;
  }

  clear(): void {
    this.#turn++;
    this.#anchor?.delete();
    this.#anchor = null;
  }
}
