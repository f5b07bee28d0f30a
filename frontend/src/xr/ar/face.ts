import type { Hotspot } from '../../api';

export type ArHint =
  | 'loading'
  | 'failed'
  | 'scan'
  | 'tap-floor'
  | 'tap-table'
  | 'tap-wall'
  | 'refused'
  | 'ceiling'
  | 'adjust'
  | 'choose'
  | 'lost';

export interface TrayEntry {
  id: string;
  title: string;
  lang: string;
  state: 'away' | 'loading' | 'placed' | 'ready';
  chosen: boolean;
}

/** All that a reader is told and offered at one moment. */
export interface FaceState {
  hint: ArHint;
  /** The true size of the chosen piece, worded. */
  size: string;
  /** The chosen piece stands in the room. */
  placed: boolean;
  ruler: boolean;
  /** One entry for each piece that can be placed. */
  tray: TrayEntry[];
  point: Hotspot | null;
}

export interface FaceActions {
  exit(): void;
  /** Take the chosen piece up to place it again. */
  replace(): void;
  /** Take the chosen piece out of the room. */
  remove(): void;
  /** Degrees about what it stands on, to the left positive. */
  rotate(degrees: number): void;
  choose(id: string): void;
  ruler(): void;
  photo(): void;
  closePoint(): void;
}

/** What lies over the picture, or stands in the room where nothing can lie over it. */
export interface Face {
  draw(state: FaceState): void;
  dispose(): void;
}

export const TURN_DEGREES = 15;

/** Pure: the piece after the chosen one that can still be placed, else the next of all; null for a single one. */
export function nextPiece(tray: readonly TrayEntry[]): string | null {
  if (tray.length < 2) return null;
  const at = tray.findIndex((entry) => entry.chosen);
  const order = [...tray.slice(at + 1), ...tray.slice(0, Math.max(0, at))];
  return (order.find((entry) => entry.state !== 'placed') ?? order[0])?.id ?? null;
}
