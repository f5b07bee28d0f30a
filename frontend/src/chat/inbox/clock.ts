import type { Translate } from '../words';
import type { Inquiry } from './wire';

/** `calm`: there is time; `near`: the last quarter of it runs; `late`: it should have been answered. */
export type Tone = 'calm' | 'near' | 'late';

export interface Wait {
  tone: Tone;
  /** How long the visitor waits, and how long is left (below zero: how long it is late), in milliseconds. */
  waited: number;
  left: number;
}

/** How an inquiry's clock stands; null while nothing waits. */
export function waitOf(inquiry: Pick<Inquiry, 'asked_at' | 'due_at' | 'step'>, now: number): Wait | null {
  if (!inquiry.asked_at || !inquiry.due_at) return null;
  const asked = Date.parse(inquiry.asked_at);
  const due = Date.parse(inquiry.due_at);
  const left = due - now;
  // Once it went on to the team or the organizer, the booth's own time is over whatever the clock says.
  const isLate = left <= 0 || inquiry.step > 0;
  const tone = isLate ? 'late' : left < (due - asked) / 4 ? 'near' : 'calm';
  return { tone, waited: Math.max(0, now - asked), left };
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A span in its largest unit: minutes below an hour, hours below two days. */
export function spanWords(ms: number, t: Translate): string {
  if (ms >= 2 * DAY) return t('inbox-days', { count: Math.floor(ms / DAY) });
  if (ms >= HOUR) return t('inbox-hours', { count: Math.floor(ms / HOUR) });
  return t('inbox-minutes', { count: Math.max(1, Math.floor(ms / MINUTE)) });
}

/** How long somebody waits, in words: colour says it a second time. */
export function waitWords(wait: Wait, t: Translate): string {
  const waited = spanWords(wait.waited, t);
  if (wait.tone === 'late') return t('inbox-wait-late', { waited });
  if (wait.tone === 'near') return t('inbox-wait-near', { waited, left: spanWords(wait.left, t) });
  return t('inbox-wait', { waited });
}
