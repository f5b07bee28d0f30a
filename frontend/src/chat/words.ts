import { ApiError } from '../api/errors';
import { language, errorId, translator, type Translate } from '../i18n';
import type { Params } from './wire';

export type { Translate };

/** The words of the conversation. */
export function chatWords(): Promise<Translate> {
  return translator('chat', 'chat-rules');
}

/** The codes that these have a sentence for; every other one is said in general. */
const CODES = new Set([
  'room_not_found',
  'may_not_write',
  'message_too_long',
  'message_empty',
  'message_unstorable',
  'name_required',
  'too_fast',
  'busy',
  'too_many_rooms',
  'not_joined',
  'other_person',
  'chat_picture_unknown',
  'card_unknown',
  'banned',
  'muted',
  'room_locked',
  'slow_mode',
  'message_held',
  'words_held',
  'message_not_found',
  'message_not_yours',
  'too_late_to_edit',
  'message_deleted',
  'too_many_signs',
  'sign_unknown',
  'event_room_closed',
]);

type Failure = { code: string; params?: Params };

/** Why something was refused: the server's own sentence where it sent one, else ours for its code. */
export function errorWords(t: Translate, error: unknown): string {
  if (error instanceof ApiError) return error.detail || t('chat-failed');
  const { code = '', params = {} } = (isFailure(error) ? error : {}) as Partial<Failure>;
  return t(CODES.has(code) ? errorId(code) : 'chat-not-sent', params);
}

function isFailure(error: unknown): error is Failure {
  return typeof error === 'object' && error !== null && 'code' in error;
}

/** The booth that a room belongs to, from its page's address; null where it is none's. */
export function slugOf(url: string): string | null {
  return /^\/halls\/[^/]+\/booths\/([^/?#]+)/.exec(url)?.[1] ?? null;
}

/** The time of day, in the viewer's zone. */
export function clockTime(at: Date): string {
  return at.toLocaleTimeString(language(), { hour: 'numeric', minute: '2-digit' });
}

/** The whole date and time with its zone, for who wants to know exactly. */
export function exactTime(at: Date): string {
  return at.toLocaleString(language(), { dateStyle: 'full', timeStyle: 'long' });
}

/** The day in the viewer's zone, as a key and in words. */
export function dayOf(at: Date, t: Translate, now = new Date()): { key: string; words: string } {
  const key = at.toLocaleDateString('sv');
  const yesterday = new Date(now);
  yesterday.setDate(now.getDate() - 1);
  if (key === now.toLocaleDateString('sv')) return { key, words: t('chat-today') };
  if (key === yesterday.toLocaleDateString('sv')) return { key, words: t('chat-yesterday') };
  const year = at.getFullYear() === now.getFullYear() ? {} : { year: 'numeric' as const };
  return { key, words: at.toLocaleDateString(language(), { month: 'long', day: 'numeric', weekday: 'short', ...year }) };
}
