/** The figures that the server shows us, each with its way and its fading. Pure: time comes in as milliseconds. */

import type { Point } from '../plan/geometry';
import { Clock } from './clock';
import { readRow, readTick, type Plan } from './code';
import { Track, type Seen } from './track';
import type { Listed, Role } from './wire';

export interface Someone {
  id: number;
  name: string;
  role: Role;
}

/** A figure as it is drawn now; `alpha` 0…1. */
export interface Figure extends Someone, Seen {
  /** Metres from the eye. */
  away: number;
  alpha: number;
}

interface Kept extends Someone {
  track: Track;
  alpha: number;
  isGone: boolean;
  jumps: number;
}

/** So many are drawn. */
export const DRAWN = 30;
/** From nothing to there, and back: milliseconds. */
const FADE_MS = 350;
/** Nobody is drawn into the eye: metres, from nothing to all. */
const NEAR = { none: 0.55, all: 1.25 };

export class People {
  private readonly known = new Map<number, Kept>();
  private shownAt = 0;

  constructor(private readonly plan: Plan, private readonly me: number, private readonly clock = new Clock()) {}

  /** Whether anybody is drawn, or fading. */
  get isEmpty(): boolean {
    return this.known.size === 0;
  }

  /** All who are seen from a new place. */
  all(listed: readonly Listed[], now: number): void {
    const ids = new Set(listed.map(([row]) => readRow(row, this.plan).id));
    for (const [id, kept] of this.known) kept.isGone = !ids.has(id);
    this.change(listed, [], now);
  }

  change(came: readonly Listed[], gone: readonly number[], now: number): void {
    for (const id of gone) {
      const kept = this.known.get(id);
      if (kept) kept.isGone = true;
    }
    for (const [text, role, name] of came) this.meet(text, role, name, now);
  }

  /** Who moved; true when anybody known did. */
  tick(text: string, now: number): boolean {
    const { time, rows } = readTick(text, this.plan);
    const at = this.clock.heard(time, now);
    let moved = false;
    for (const row of rows) {
      const kept = this.known.get(row.id);
      kept?.track.add(row, at);
      moved ||= kept !== undefined;
    }
    return moved;
  }

  /** Everybody goes, slowly. */
  clear(): void {
    for (const kept of this.known.values()) kept.isGone = true;
  }

  /** The figures to draw, nearest first. `instant` leaves out the fading. */
  shown(eye: Point, now: number, instant = false): Figure[] {
    const step = instant ? 1 : Math.min(Math.max(now - this.shownAt, 0), 100) / FADE_MS;
    this.shownAt = now;
    const time = this.clock.shown(now);
    const found: Figure[] = [];
    for (const kept of this.known.values()) {
      const seen = kept.track.at(time);
      if (seen.jumps !== kept.jumps) [kept.jumps, kept.alpha] = [seen.jumps, 0];
      kept.alpha = Math.min(Math.max(kept.alpha + (kept.isGone ? -step : step), 0), 1);
      if (kept.isGone && kept.alpha === 0) this.known.delete(kept.id);
      const away = Math.hypot(seen.x - eye.x, seen.z - eye.z);
      const alpha = kept.alpha * nearness(away);
      const { id, name, role } = kept;
      if (alpha > 0) found.push({ id, name, role, ...seen, alpha, away });
    }
    return found.sort((a, b) => a.away - b.away).slice(0, DRAWN);
  }

  private meet(text: string, role: Role, name: string, now: number): void {
    const { id, ...spot } = readRow(text, this.plan);
    if (id === this.me) return;
    const kept = this.known.get(id);
    if (kept) {
      Object.assign(kept, { role, name, isGone: false });
      kept.track.add(spot, this.clock.shown(now));
    } else {
      this.known.set(id, { id, role, name, track: new Track(spot, this.clock.shown(now)), alpha: 0, isGone: false, jumps: 0 });
    }
  }
}

function nearness(away: number): number {
  const part = Math.min(Math.max((away - NEAR.none) / (NEAR.all - NEAR.none), 0), 1);
  return part * part * (3 - 2 * part);
}
