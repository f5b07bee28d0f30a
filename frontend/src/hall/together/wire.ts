/** What goes over `/hall`; the server's side is exhibition/together/sockets.py. */

import type { LocalizedText } from '../../api/types';
import type { Plan } from './code';

/** The server refuses another one: what it tells would be misread. */
export const VERSION = 1;

export type Role = 0 | 1 | 2;
export const STAFF: Role = 1;
export const ORGANIZER: Role = 2;

/** A figure that came into sight: its row (code.ts), role, name; an empty name is a guest's. */
export type Listed = [row: string, role: Role, name: string];

export interface Tour {
  /** The leader's number. */
  id: number;
  name: string;
  role: Role;
  company: LocalizedText;
  followers: number;
}

export interface Entered {
  you: number;
  /** The name that others read beside one's figure; empty for guests. */
  name: string;
  may_lead: boolean;
  plan: Plan;
  here: number;
  stands: Record<string, number>;
  tours: Tour[];
}

export interface Counts {
  here: number;
  /** Those that changed. */
  stands: Record<string, number>;
}

/** Leader, time, then centimetres and degrees; a leader who shows no figure has no place. */
export type View = [id: number, stamp: number, x?: number, z?: number, heading?: number, pitch?: number];

export interface Told {
  s: (listed: Listed[]) => void;
  d: (change: [came: Listed[], gone: number[]]) => void;
  f: (tick: string) => void;
  counts: (counts: Counts) => void;
  tours: (tours: Tour[]) => void;
  v: (view: View) => void;
  closed: (why: { code: string }) => void;
  refused: (why: { code: string }) => void;
}
