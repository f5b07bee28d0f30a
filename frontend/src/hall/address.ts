/** Where one is in the hall, in the page's address: `#walk`, `#stand=A-03`. */

export interface Place {
  /** A stand's number, or null for the entrance. */
  stand: string | null;
}

/** The place that a hash names; null when it names none. */
export function placeOf(hash: string): Place | null {
  if (hash === '#walk') return { stand: null };
  const match = /^#stand=(.+)$/.exec(hash);
  if (!match) return null;
  try {
    return { stand: decodeURIComponent(match[1]!) };
  } catch {
    return { stand: match[1]! };
  }
}

export const hashOf = (place: Place): string => (place.stand ? `#stand=${encodeURIComponent(place.stand)}` : '#walk');

/** Keeps the address and the back button in step with the 3D view. */
export class Address {
  private pushed = false;

  /** A click adds a step to go back over; a deep link is already there. */
  enter(place: Place): void {
    if (placeOf(location.hash)) return;
    history.pushState(null, '', hashOf(place));
    this.pushed = true;
  }

  move(place: Place): void {
    history.replaceState(history.state, '', hashOf(place));
  }

  /** Back to the catalogue's own address. */
  leave(): void {
    if (!placeOf(location.hash)) return;
    if (this.pushed) history.back();
    else history.replaceState(history.state, '', location.pathname + location.search);
    this.pushed = false;
  }
}
