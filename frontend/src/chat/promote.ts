import { del, get, post } from '../api';
import { tellPoints } from '../api/pins';
import type { Hotspot, LocalizedText } from '../api/types';
import { el } from './dom';
import type { ChatRoom } from './room';
import { field, openSheet } from './sheet';
import { slugOf, type Translate } from './words';
import type { Message } from './wire';

const LANGUAGES = ['ko', 'en'] as const;
const TITLE = 120;
const TEXT = 2_000;

interface Points {
  hotspots: (Hotspot & { room?: string; seq?: number })[];
}

/** The point that an answer is shown as now; null where it is none. Raises ApiError, NetworkError. */
export async function shownAs(room: ChatRoom, answer: Message): Promise<string | null> {
  const slug = slugOf(room.url);
  if (!slug) return null;
  const { hotspots } = await get<Points>(`/api/booths/${slug}/answers`);
  return hotspots.find((point) => point.room === room.name && point.seq === answer.seq)?.id ?? null;
}

/** Show it no longer. Raises ApiError, NetworkError. */
export async function withdraw(room: ChatRoom, point: string): Promise<void> {
  tellPoints((await del<Points>(`/api/booths/${slugOf(room.url)}/answers/${point}`)).hotspots);
}

/** Show an answer to everyone at the part that the question is about, in words that staff look over first. */
export function openPromote(t: Translate, room: ChatRoom, answer: Message, question: Message, tell: (words: string) => void): void {
  const slug = slugOf(room.url);
  if (!slug) return tell(t('chat-promote-closed'));
  const titles = inputs(() => el('input', ''), question.body, TITLE, room.isPrivate);
  const texts = inputs(() => el('textarea', ''), answer.body, TEXT, false);
  const fields = LANGUAGES.flatMap((lang) => [
    field(t(`chat-promote-title-${lang}`), titles[lang]),
    field(t(`chat-promote-text-${lang}`), texts[lang]),
  ]);
  const hint = el('p', 'field__hint', t(room.isPrivate ? 'chat-promote-private' : 'chat-promote-hint'));
  openSheet(t, t('chat-promote'), t('chat-promote-send'), [hint, ...fields], async () => {
    const body = { room: room.name, seq: answer.seq, question: question.seq, title: filled(titles), text: filled(texts) };
    const { hotspots } = await post<Points>(`/api/booths/${slug}/answers`, body);
    tellPoints(hotspots);
    tell(t('chat-promoted'));
  });
}

type Inputs<E> = Record<(typeof LANGUAGES)[number], E>;

/** One for each language, with the words in that which they are in. What was said in private is not filled in. */
function inputs<E extends HTMLInputElement | HTMLTextAreaElement>(make: () => E, words: string, longest: number, isBlank: boolean): Inputs<E> {
  const spoken = /\p{Script=Hangul}/u.test(words) ? 'ko' : 'en';
  const one = (lang: string): E => {
    const made = make();
    made.maxLength = longest;
    made.lang = lang;
    made.value = lang === spoken && !isBlank ? words.slice(0, longest) : '';
    return made;
  };
  return { ko: one('ko'), en: one('en') };
}

function filled(found: Inputs<HTMLInputElement | HTMLTextAreaElement>): LocalizedText {
  return Object.fromEntries(LANGUAGES.map((lang) => [lang, found[lang].value.trim()]).filter(([, words]) => words)) as LocalizedText;
}
