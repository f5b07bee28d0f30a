/** Where one is in the hall, in the page's address: `#walk`, `#stand=A-03`, or a spot and a view `#at=x,z,heading,pitch`. */

import type { Point } from './plan/geometry';

/** A place and a view: metres, degrees. */
export interface Spot extends Point {
  heading: number;
  pitch: number;
}

export interface Place {
  /** A stand's number, or null for the entrance or a spot. */
  stand: string | null;
  at?: Spot;
}

/** The place that a hash names; null when it names none. */
export function placeOf(hash: string): Place | null {
  if (hash === '#walk') return { stand: null };
  const match = /^#(stand|at)=(.+)$/.exec(hash);
  if (!match) return null;
  const text = decoded(match[2]!);
  return match[1] === 'stand' ? { stand: text } : spotOf(text);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function spotOf(text: string): Place | null {
  const [x, z, heading, pitch = 0, ...more] = text.split(',').map((part) => (part.trim() ? Number(part) : NaN));
  const known = [x, z, heading, pitch].every((n) => Number.isFinite(n)) && !more.length;
  return known ? { stand: null, at: { x: x!, z: z!, heading: heading! % 360, pitch: Math.min(Math.max(pitch, -60), 60) } } : null;
}

const short = (n: number, digits: number): string => String(Number(n.toFixed(digits)) + 0);

export function hashOf({ stand, at }: Place): string {
  if (stand) return `#stand=${encodeURIComponent(stand)}`;
  return at ? `#at=${short(at.x, 1)},${short(at.z, 1)},${short(at.heading, 0)},${short(at.pitch, 0)}` : '#walk';
}

/** What this page's entries of the history know: how many steps they lie over the catalogue's own. */
interface Step {
  hall?: number | null;
}

/** Keeps the address and the back button in step with the 3D view. */
export class Address {
  /** A click adds a step to go back over; a deep link is already there. */
  enter(place: Place): void {
    if (!placeOf(location.hash)) history.pushState({ hall: 1 } satisfies Step, '', hashOf(place));
  }

  /** One stands here now. */
  stay(place: Place): void {
    if (hashOf(place) !== location.hash) history.replaceState(history.state, '', hashOf(place));
  }

  /** A leap through the hall: the back button leads back to where it began. */
  leap(from: Place, to: Place): void {
    if (hashOf(from) === hashOf(to)) return;
    this.stay(from);
    const over = (history.state as Step | null)?.hall;
    history.pushState({ hall: over ? over + 1 : null } satisfies Step, '', hashOf(to));
  }

  /** Back to the catalogue's own address. */
  leave(): void {
    if (!placeOf(location.hash)) return;
    const over = (history.state as Step | null)?.hall;
    if (over) history.go(-over);
    else history.replaceState(null, '', location.pathname + location.search);
  }
}
