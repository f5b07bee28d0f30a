import { get } from '../api';
import { button, el } from './dom';
import { type Translate } from './words';

/** How long a booth takes to answer, as it was; and whether somebody is there. */
export interface ReplyTime {
  median_seconds: number | null;
  answered: number;
  asked: number;
  online: number;
  target_minutes: number;
}

/** What one may expect here: who is there, how long an answer took, and a way to be called back when nobody is. */
export async function replyNotice(t: Translate, slug: string, onCallback: () => void): Promise<HTMLElement | null> {
  let found: ReplyTime;
  try {
    found = await get<ReplyTime>(`/api/booths/${slug}/reply-time`);
  } catch {
    return null;
  }
  const [who, when] = [presence(t, found), speed(t, found)];
  const made = el('div', 'chat-hours', el('p', '', el('span', '', who), ...(when ? [' ', el('span', '', when)] : [])));
  if (!found.online) made.append(button('btn btn--quiet', onCallback, t('chat-callback')));
  return made;
}

function presence(t: Translate, { online }: ReplyTime): string {
  return online ? t('chat-online') : t('chat-away');
}

/** The figure is the booth's own past; a booth without one has only its promise. */
export function speed(t: Translate, { median_seconds: median, target_minutes: target }: ReplyTime): string {
  if (median === null && target >= 120) return t('chat-reply-target-hours', { hours: Math.round(target / 60) });
  if (median === null) return target ? t('chat-reply-target', { minutes: target }) : '';
  if (median < 3_600) return t('chat-reply-minutes', { count: Math.max(1, Math.round(median / 60)) });
  if (median < 86_400) return t('chat-reply-hours', { count: Math.round(median / 3_600) });
  return t('chat-reply-days', { count: Math.round(median / 86_400) });
}
