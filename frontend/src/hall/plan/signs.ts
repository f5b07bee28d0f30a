/** What a hanging sign says: the rows of stands to its left, ahead and to its right, seen by who reads it. */

import { toLocal, type Point } from './geometry';

/** Metres to the middle of a hanging sign: above heads, below the hall's name as one sees it on entering. */
export const SIGN_HEIGHT = 3.2;

export interface SignText {
  left: string[];
  ahead: string[];
  right: string[];
}

interface Numbered extends Point {
  number: string;
}

/** The row of a stand: what its number begins with, `A` of `A-03`. */
export const rowOf = (number: string): string => number.split(/[-\s]?\d/, 1)[0] || number;

/**
 * The sign hangs at (x, z); its reader stands on its local +Z side and looks along −Z.
 * Each row within `reach` metres appears once, in the direction of its nearest stand.
 */
export function signText(
  at: Point & { rotation: number },
  stands: readonly Numbered[],
  reach = 20,
): SignText {
  const nearest = new Map<string, { x: number; z: number; d: number }>();
  for (const stand of stands) {
    const q = toLocal({ ...at, width: 0, depth: 0 }, stand);
    const d = Math.hypot(q.x, q.z);
    const row = rowOf(stand.number);
    if (d <= reach && d < (nearest.get(row)?.d ?? Infinity)) nearest.set(row, { ...q, d });
  }
  const text: SignText = { left: [], ahead: [], right: [] };
  for (const [row, q] of [...nearest].sort(([a], [b]) => a.localeCompare(b))) {
    const side = Math.abs(q.x) > Math.abs(q.z) * 0.5 ? (q.x < 0 ? 'left' : 'right') : 'ahead';
    text[side].push(row);
  }
  return text;
}
