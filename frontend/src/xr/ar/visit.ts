import { Box3, Matrix4, Raycaster, type Scene, Vector3 } from 'three';
import type { Hotspot, Vec3 } from '../../api';
import { language, type Translate } from '../../i18n';
import type { Dispose } from '../../island';
import { Bin } from '../../viewer/bin';
import { sizeLine } from '../../viewer/units';
import { createPoints, type Points } from '../points';
import type { ArHint, FaceActions, FaceState } from './face';
import { type ArPiece, PlacedPiece } from './pieces';
import { createMeasure, type Measure } from './measure';
import { wallYaw } from './placement';
import type { SurfaceKind } from './surface';

export interface VisitOptions {
  scene: Scene;
  pieces: readonly ArPiece[];
  first: string;
  hotspots: readonly Hotspot[];
  pointOf(hotspot: Hotspot, into: Vector3): Vector3 | null;
  t: Translate;
  onPlaced(placed: Placed): void;
}

/** A piece came to rest: metres and radians in the session's space, its true size as it stands, millimetres. */
export interface Placed {
  id: string;
  surface: SurfaceKind;
  position: Vec3;
  yaw: number;
  size: Vec3;
}

/** What is in the room, which of it is chosen, and what the reader is told: all but the session itself. */
export class ArVisit {
  readonly pieces: PlacedPiece[];
  chosen: PlacedPiece | null = null;
  viewer: Vec3 = [0, 0, 0];
  point: Hotspot | null = null;
  tracked = true;
  readonly points: Points;
  readonly #bin = new Bin();
  readonly #measure: Measure;
  #ruler = true;
  #failed = false;

  constructor(readonly options: VisitOptions) {
    this.pieces = options.pieces.map((piece) => new PlacedPiece(piece));
    for (const placed of this.pieces) {
      options.scene.add(placed.carrier);
      this.#bin.add(() => placed.dispose());
    }
    this.points = createPoints(options.scene, options.hotspots, (hotspot, into) => this.#pointOf(hotspot, into));
    this.#bin.add(this.points.dispose);
    this.#measure = createMeasure(options.scene);
    this.#bin.add(this.#measure.dispose);
    this.choose(options.first);
  }

  readonly dispose: Dispose = () => this.#bin.dispose();

  readonly choose = (id: string): void => {
    const found = this.pieces.find(({ piece }) => piece.id === id) ?? this.pieces[0];
    if (!found) return;
    this.chosen?.placement.release();
    this.chosen = found;
    this.#failed = false;
    this.#measure.fit(found.piece);
    found.fetch().catch((error: unknown) => {
      console.error('xr:', error);
      if (this.chosen === found) this.#failed = true;
    });
  };

  readonly replace: FaceActions['replace'] = () => this.chosen?.placement.replace();

  /** Out of the room; another that stands there is chosen instead. */
  readonly remove: FaceActions['remove'] = () => {
    this.chosen?.placement.replace();
    const other = this.pieces.find((piece) => piece.isPlaced);
    if (other) this.choose(other.piece.id);
  };

  readonly rotate: FaceActions['rotate'] = (degrees) => this.chosen?.placement.rotate((degrees * Math.PI) / 180);

  readonly ruler: FaceActions['ruler'] = () => void (this.#ruler = !this.#ruler);

  readonly closePoint: FaceActions['closePoint'] = () => void (this.point = null);

  /** A tap along this ray: a point opens, a piece waiting is placed. */
  tap(ray: Raycaster): void {
    if (this.#failed && this.chosen) return this.choose(this.chosen.piece.id);
    this.point = this.points.at(ray.ray);
    if (this.point || this.chosen?.state !== 'here' || !this.chosen.placement.tap(this.viewer)) return;
    this.settled();
  }

  /** A finger lies down along this ray: what it lies on is chosen. */
  grasp(ray: Raycaster): void {
    if (this.chosen && !this.chosen.isPlaced && this.chosen.state === 'here') return;
    const under = this.pieces.find((piece) => piece.isPlaced && meets(ray, piece));
    if (under && under !== this.chosen) this.choose(under.piece.id);
  }

  /** The chosen piece came to rest: hold it there. */
  settled(): void {
    const { spot, turn } = this.chosen?.placement ?? {};
    if (!this.chosen || !spot) return;
    this.chosen.wantsAnchor = true;
    this.chosen.stand();
    const yaw = spot.kind === 'wall' ? wallYaw(spot.normal) : (turn ?? 0);
    const { piece } = this.chosen;
    this.options.onPlaced({ id: piece.id, surface: spot.kind, position: spot.position, yaw, size: this.chosen.measured() });
  }

  update(frame: XRFrame, space: XRReferenceSpace, eye: Vector3): void {
    for (const piece of this.pieces) piece.settle(frame, space);
    this.points.update(eye);
    this.#measure.update(this.#ruler ? this.chosen : null, eye);
  }

  state(): FaceState {
    const piece = this.chosen?.piece;
    return {
      hint: this.#hint(),
      size: piece ? sizeLine(piece.size, language()).mm : '',
      placed: this.chosen?.isPlaced ?? false,
      ruler: this.#ruler,
      point: this.point,
      tray: this.pieces.map((placed) => ({
        id: placed.piece.id,
        title: placed.piece.title,
        lang: placed.piece.lang,
        state: placed.isPlaced ? 'placed' : placed.state === 'here' ? 'ready' : placed.state,
        chosen: placed === this.chosen,
      })),
    };
  }

  #hint(): ArHint {
    const { chosen } = this;
    if (!this.tracked) return 'lost';
    if (this.#failed || !chosen) return 'failed';
    if (chosen.state !== 'here') return 'loading';
    const { phase } = chosen.placement;
    if (phase === 'placed') return this.pieces.some((piece) => !piece.isPlaced) ? 'choose' : 'adjust';
    if (phase === 'aiming') return `tap-${chosen.placement.aimed}`;
    return phase === 'scanning' ? 'scan' : chosen.placement.refusal;
  }

  #pointOf(hotspot: Hotspot, into: Vector3): Vector3 | null {
    const holder = this.pieces.find(({ piece }) => piece.holds(hotspot.item));
    return holder?.isPlaced ? this.options.pointOf(hotspot, into) : null;
  }
}

const inverse = new Matrix4();
const box = new Box3();

function meets(ray: Raycaster, { inner, piece }: PlacedPiece): boolean {
  box.min.fromArray(piece.bounds.min);
  box.max.fromArray(piece.bounds.max);
  const local = ray.ray.clone().applyMatrix4(inverse.copy(inner.matrixWorld).invert());
  return local.intersectsBox(box);
}
