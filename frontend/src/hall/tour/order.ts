/** The stops of a guided tour: every open booth once, along the aisles, with little walking twice. */

import { distance, type Point } from '../plan/geometry';
import { before, type Layout, type Stand } from '../plan/layout';
import { seesStraight } from '../plan/route';

/** Of so many nearest booths the way is looked at; the others are farther in any case. */
const LOOKED_AT = 6;
/** A way around stands counts as so much longer than the crow flies. */
const DETOUR = 1.8;

/** From where the visitor stands always on to the nearest booth that was not yet seen in the tour. */
export function tourOrder(layout: Layout, from: Point): Stand[] {
  const left = layout.stands.filter((stand) => stand.booth?.open).map((stand) => ({ stand, at: before(stand) }));
  const stops: Stand[] = [];
  for (let here = from; left.length; ) {
    const near = nearest(left, here, LOOKED_AT);
    const cost = (at: Point): number => distance(here, at) * (seesStraight(layout.obstacles, here, at) ? 1 : DETOUR);
    const next = near.map((one) => ({ one, cost: cost(one.at) })).reduce((a, b) => (b.cost < a.cost ? b : a)).one;
    left.splice(left.indexOf(next), 1);
    stops.push(next.stand);
    here = next.at;
  }
  return stops;
}

function nearest<T extends { at: Point }>(all: readonly T[], from: Point, most: number): T[] {
  const found: { one: T; far: number }[] = [];
  for (const one of all) {
    const far = distance(one.at, from);
    if (found.length === most && far >= found[most - 1]!.far) continue;
    const place = found.findIndex((other) => far < other.far);
    found.splice(place < 0 ? found.length : place, 0, { one, far });
    if (found.length > most) found.pop();
  }
  return found.map(({ one }) => one);
}
