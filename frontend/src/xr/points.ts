import { type Object3D, type Ray, Vector3 } from 'three';
import type { Hotspot } from '../api';
import type { Dispose } from '../island';
import { type Billboards, createBillboards } from './billboards';

/** The points of interest as numbered rounds that a finger or a hand can choose. */
export interface Points {
  /** Out of sight until the next update when false. */
  shown: boolean;
  update(eye: Vector3): void;
  /** The point that a ray means, the nearest to it within reach. */
  at(ray: Ray): Hotspot | null;
  dispose: Dispose;
}

const HEIGHT_DEGREES = 2.6;
/** About 44 px on a phone's glass. */
const REACH_DEGREES = 3;

/** `hotspots` are followed as they come and go. `pointOf`: where one is now in the scene, null while it is not on show. */
export function createPoints(
  parent: Object3D,
  hotspots: readonly Hotspot[],
  pointOf: (hotspot: Hotspot, into: Vector3) => Vector3 | null,
): Points {
  const kept: Vector3[] = [];
  const places: (Vector3 | null)[] = [];
  let isShown = true;
  const make = (): Billboards => {
    const made = createBillboards(hotspots.map((_, index) => ({ text: String(index + 1), round: true })));
    made.mesh.name = 'points';
    made.mesh.visible = isShown;
    parent.add(made.mesh);
    places.length = hotspots.length;
    while (kept.length < hotspots.length) kept.push(new Vector3());
    return made;
  };
  let boards = make();
  // Staff may show another answer to everyone while somebody is here.
  const renew = (): void => {
    boards.dispose();
    boards = make();
  };
  return {
    get shown(): boolean {
      return boards.mesh.visible;
    },
    set shown(is: boolean) {
      isShown = boards.mesh.visible = is;
    },
    update: (eye) => {
      if (places.length !== hotspots.length) renew();
      hotspots.forEach((hotspot, index) => (places[index] = pointOf(hotspot, kept[index]!)));
      isShown = boards.mesh.visible = places.some((place) => place !== null);
      if (isShown) boards.update(eye, places, HEIGHT_DEGREES);
    },
    at: (ray) => hotspots[nearest(ray, places, REACH_DEGREES)] ?? null,
    dispose: () => boards.dispose(),
  };
}

const way = new Vector3();

/** Pure: which place lies nearest to a ray as seen from its origin, within so many degrees; −1 for none. */
export function nearest(ray: Ray, places: readonly (Vector3 | null)[], degrees: number): number {
  let best = -1;
  let least = (degrees * Math.PI) / 180;
  places.forEach((place, index) => {
    const angle = place ? way.subVectors(place, ray.origin).angleTo(ray.direction) : Infinity;
    if (angle > least) return;
    least = angle;
    best = index;
  });
  return best;
}
