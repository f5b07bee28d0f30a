/** Ways through the hall: to a stand, to a spot, into a booth, and back by the browser's button. */

import type { Address, Place, Spot } from './address';
import type { Marker } from './draw/marker';
import { Walker, type Pose } from './move/walker';
import { distance, turn, type Point } from './plan/geometry';
import { before, findStand, standAt, within, type Layout, type Stand } from './plan/layout';
import type { Panels } from './ui/panels';

export interface Journey {
  /** Walks up to a stand; its card opens there. */
  visit(stand: Stand): void;
  /** Walks to a point of the floor; a leap is one that the back button knows. */
  stroll(point: Point, leap?: boolean): void;
  walkIn(stand: Stand): void;
  /** The address names another place: the back button was pressed, or a link followed. */
  go(place: Place): void;
  /** Where one stands now, as an address says it. */
  now(): Place;
  /** A long walk by other means begins here: the back button leads back to it. */
  leaveFrom(): void;
  /** One has stood still for a while: the address may say so. */
  rested(): void;
}

export interface JourneyOptions {
  layout: Layout;
  walker: Walker;
  address: Address;
  marker: Marker;
  panels: Panels;
  /** Degrees up from the horizon at which one looks at a booth. */
  pitch: number;
  invalidate(): void;
}

export function makeJourney({ layout, walker, address, marker, panels, pitch, invalidate }: JourneyOptions): Journey {
  const now = (): Place => placeAt(layout, walker.pose);
  const begun = (to: Point): void => {
    panels.hideHint();
    marker.at(walker.travelling ? to : null);
    invalidate();
  };
  const arrive = (stand: Stand): void => {
    marker.at(null);
    panels.card.showStand(stand);
  };
  const comeBefore = (stand: Stand): void => {
    if (panels.card.isOpen) panels.card.close();
    const started = walker.goTo(before(stand), { pitch, heading: stand.rotation, arrived: () => arrive(stand) });
    if (!started) panels.card.showStand(stand);
    begun(before(stand));
  };
  const comeTo = (spot: Spot): void => {
    panels.card.close();
    const stand = layout.stands.find((s) => s.booth && standAt([s], spot, 0) === s);
    const gaze = { heading: spot.heading, pitch: spot.pitch, arrived: () => marker.at(null) };
    if (stand) walker.enter(stand, spot, gaze);
    else walker.goTo(spot, gaze);
    begun(spot);
  };
  return {
    now,
    visit: (stand) => {
      address.leap(now(), { stand: stand.number });
      comeBefore(stand);
    },
    stroll: (point, leap = false) => {
      const from = now();
      if (!walker.goTo(point, { arrived: () => marker.at(null) })) return;
      if (leap) address.leap(from, { stand: null, at: { ...walker.pose, ...point } });
      begun(point);
    },
    walkIn: (stand) => {
      const to = { ...within(stand), heading: stand.rotation, pitch: -6 };
      address.leap(now(), { stand: null, at: to });
      comeTo(to);
    },
    go: (place) => {
      const stand = place.stand ? findStand(layout.stands, place.stand) : undefined;
      if (stand) comeBefore(stand);
      else comeTo(place.at ?? { ...layout.spawn, pitch: 0 });
    },
    leaveFrom: () => address.leap(now(), { stand: null, at: { ...walker.pose, x: walker.pose.x + 0.1 } }),
    rested: () => {
      if (!walker.travelling) address.stay(now());
    },
  };
}

/** Sets a visitor down who comes by a link; returns the stand that the link named. */
export function setDown(walker: Walker, layout: Layout, place: Place, pitch: number): Stand | null {
  const stand = place.stand ? findStand(layout.stands, place.stand) : undefined;
  if (stand) walker.put({ ...before(stand), heading: stand.rotation, pitch });
  else if (place.at) walker.put(place.at);
  return stand ?? null;
}

/** Nearer than this, metres and degrees, one stands where a stand's own address says. */
const NEAR = { metres: 0.3, degrees: 3 };

/** A stand's own address before it, the entrance's where one comes in, else spot and view. */
export function placeAt(layout: Layout, pose: Pose): Place {
  const isNear = (at: Point & { heading: number }): boolean =>
    distance(at, pose) < NEAR.metres && Math.abs(turn(at.heading, pose.heading)) < NEAR.degrees;
  const stand = standAt(layout.stands, pose);
  if (stand && isNear({ ...before(stand), heading: stand.rotation })) return { stand: stand.number };
  return isNear(layout.spawn) ? { stand: null } : { stand: null, at: { ...pose } };
}
