import { Box3, Group, type Object3D, Vector3 } from 'three';
import type { Vec3 } from '../../api';
import { type Bounds, centre } from '../../viewer/framing';
import { createGround, type Ground } from '../../viewer/ground';
import { RoomAnchor } from './anchor';
import { Placement, wallYaw } from './placement';
import { hangs } from './surface';

/** Something that can be put into the room at its true size. */
export interface ArPiece {
  id: string;
  title: string;
  lang: string;
  /** Declared millimetres: width, height, depth. */
  size: Vec3;
  /** The box it fills in its own space, metres. */
  bounds: Bounds;
  /** Whether this item of the showroom is (in) it. */
  holds(item: string): boolean;
  /** Download it; it may take a while. */
  load(): Promise<unknown>;
  /** The object once loaded, taken from where it stood. */
  take(): Object3D;
  /** Put the object back where it stood. */
  giveBack(): void;
}

export type PieceState = 'away' | 'loading' | 'here';

/** One piece in this session: its model, where it is, and what holds it there. */
export class PlacedPiece {
  state: PieceState = 'away';
  readonly placement: Placement;
  readonly anchor = new RoomAnchor();
  /** At the spot, turned as the piece is. */
  readonly carrier = new Group();
  /** The model's own space within the carrier: its foot or its back lies on the spot. */
  readonly inner = new Group();
  wantsAnchor = false;
  #object: Object3D | null = null;
  readonly #ground: Ground = createGround();

  constructor(readonly piece: ArPiece) {
    const { min, max } = piece.bounds;
    this.placement = new Placement(hangs([max[0] - min[0], max[1] - min[1], max[2] - min[2]]));
    this.#ground.fit(piece.bounds);
    this.inner.add(this.#ground.mesh);
    this.carrier.add(this.inner);
    this.carrier.name = `piece:${piece.id}`;
    this.carrier.visible = false;
  }

  get isPlaced(): boolean {
    return this.state === 'here' && this.placement.spot !== null;
  }

  /** The smaller side of what it stands on, metres. */
  get footprint(): number {
    const { min, max } = this.piece.bounds;
    return Math.min(max[0] - min[0], max[2] - min[2]);
  }

  /** Load it once and take it in. Rejects as the download does; it may be tried again. */
  async fetch(): Promise<void> {
    if (this.state !== 'away') return;
    this.state = 'loading';
    try {
      await this.piece.load();
      if (this.state !== 'loading') return;
      this.#object = this.piece.take();
      this.inner.add(this.#object);
      this.state = 'here';
    } catch (error) {
      this.state = 'away';
      throw error;
    }
  }

  /** Keep what the device corrected, and stand there. */
  settle(frame: XRFrame, space: XRReferenceSpace): void {
    const { spot, dragging } = this.placement;
    if (!spot) this.anchor.clear();
    else if (this.wantsAnchor) void this.anchor.set(frame, space, spot.position);
    else if (!dragging) spot.position = this.anchor.read(frame, space) ?? spot.position;
    this.wantsAnchor = false;
    this.stand();
  }

  /** Show it where its placement says: on its foot, or hung by its back. */
  stand(): void {
    const { spot, turn } = this.placement;
    this.carrier.visible = this.isPlaced;
    if (!spot) return;
    const [x, y, z] = centre(this.piece.bounds);
    const { min } = this.piece.bounds;
    const onWall = spot.kind === 'wall';
    this.carrier.position.fromArray(spot.position);
    this.carrier.rotation.set(0, onWall ? wallYaw(spot.normal) : turn, onWall ? turn : 0, 'YXZ');
    this.inner.position.set(-x, onWall ? -y : -min[1], onWall ? -min[2] : -z);
    this.#ground.mesh.visible = !onWall;
  }

  /** Width, height and depth of what stands in the room, millimetres, measured on its vertices. */
  measured(): Vec3 {
    const { quaternion } = this.carrier;
    const turned = quaternion.clone();
    quaternion.identity();
    const box = new Box3();
    if (this.#object) box.setFromObject(this.#object, true);
    quaternion.copy(turned);
    this.carrier.updateMatrixWorld();
    return box.getSize(new Vector3()).multiplyScalar(1000).toArray();
  }

  dispose(): void {
    this.state = 'away';
    this.anchor.clear();
    if (this.#object) this.piece.giveBack();
    this.#object = null;
    this.#ground.dispose();
    this.carrier.removeFromParent();
  }
}
