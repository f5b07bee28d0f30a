/** Whether one wants to see and be seen: remembered by the browser; who asks for less motion or data begins without. */

const KEY = 'maru-hall-figures';
const TOLD = 'maru-hall-figures-told';

type Shelf = Pick<Storage, 'getItem' | 'setItem'>;

interface Wishes {
  shelf: Shelf | null;
  lessMotion: boolean;
  lessData: boolean;
}

export function wantsFigures({ shelf, lessMotion, lessData }: Wishes = wishes()): boolean {
  const kept = read(shelf);
  if (kept === 'on' || kept === 'off') return kept === 'on';
  return !lessMotion && !lessData;
}

export function keepFigures(on: boolean, shelf: Shelf | null = shelfOf()): void {
  write(shelf, KEY, on ? 'on' : 'off');
}

/** True once for each browser: one must be told that one is seen. */
export function isNews(shelf: Shelf | null = shelfOf()): boolean {
  if (read(shelf) !== null || read(shelf, TOLD) !== null) return false;
  write(shelf, TOLD, 'yes');
  return true;
}

function read(shelf: Shelf | null, key = KEY): string | null {
  try {
    return shelf?.getItem(key) ?? null;
  } catch {
    return null;
  }
}

function write(shelf: Shelf | null, key: string, value: string): void {
  try {
    shelf?.setItem(key, value);
  } catch {
    // A full or forbidden storage: it holds for this visit.
  }
}

function wishes(): Wishes {
  const data = (navigator as Navigator & { connection?: { saveData?: boolean } }).connection?.saveData === true;
  return {
    shelf: shelfOf(),
    lessMotion: matchMedia('(prefers-reduced-motion: reduce)').matches,
    lessData: data || matchMedia('(prefers-reduced-data: reduce)').matches,
  };
}

function shelfOf(): Shelf | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}
