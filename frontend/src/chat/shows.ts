import { readPin } from '../api/pins';
import { pick } from '../i18n';
import { button, el, icon } from './dom';
import { lookAt } from './look';
import type { ChatRoom } from './room';
import type { Translate } from './words';
import type { Card, Content, Message, Reaction } from './wire';

const QUOTED = 90;
const PICTURE_PX = 260;

/** What a message carries beside its words: what it answers, what it is about, a card, a picture. */
export function shows(t: Translate, room: ChatRoom, message: Message): { before: HTMLElement[]; after: HTMLElement[] } {
  const { reply_to: reply, product, brochure, picture } = message.content ?? {};
  const before = [...(reply ? [quote(t, room, reply)] : []), ...about(t, room, message)];
  const after = [
    ...(picture ? [pictureOf(t, picture)] : []),
    ...(product?.url ? [cardOf(t('chat-product'), product)] : []),
    ...(brochure?.url ? [cardOf(t('chat-brochure'), brochure)] : []),
  ];
  return { before, after };
}

/** The message that this one answers, in short; pressing it leads there. */
function quote(t: Translate, room: ChatRoom, seq: number): HTMLElement {
  const found = room.timeline.find(seq);
  const words = found?.deleted ? t('chat-deleted') : found?.body || t('chat-reply-earlier');
  const text = el('bdi', '', words.length > QUOTED ? `${words.slice(0, QUOTED)}…` : words);
  text.dir = 'auto';
  const who = el('bdi', 'chat-quote__who', found?.author ?? '');
  who.dir = 'auto';
  const made = button('chat-quote content', () => made.dispatchEvent(new CustomEvent('chat:go', { bubbles: true, detail: seq })), who, text);
  made.setAttribute('aria-label', t('chat-reply-to', { author: found?.author ?? '', words: text.textContent ?? '' }));
  return made;
}

/** What part the message is about: a button beside a 3D view, a link to one elsewhere. */
function about(t: Translate, room: ChatRoom, message: Message): HTMLElement[] {
  const pin = readPin(message.pin);
  if (!pin) return [];
  const label = el('bdi', 'content', pin.label || t('chat-pin-part'));
  label.dir = 'auto';
  const inside = [icon('pin'), el('span', '', t('chat-pin-about'), ' ', label)];
  if (document.querySelector('[data-island="viewer"]') || !room.url) {
    const look = button('chat-pin', () => void lookAt(t, pin, look), ...inside);
    return [look];
  }
  const link = el('a', 'chat-pin', ...inside);
  Object.assign(link, { href: `${room.url}#pin=${room.name}/${message.seq}`, target: '_blank', rel: 'noopener' });
  return [link];
}
export function cardOf(kind: string, card: Card): HTMLElement {
  const title = pick(card.title);
  const name = el('b', 'content', title.text);
  if (title.lang) name.lang = title.lang;
  const made = el('a', 'chat-card', el('span', 'chat-card__words', el('span', 'chat-card__kind', kind), name));
  made.href = card.url;
  if (!card.picture) return made;
  const picture = el('img', 'chat-card__picture');
  Object.assign(picture, { src: card.picture, alt: '', loading: 'lazy', width: 64, height: 64 });
  made.prepend(picture);
  return made;
}

function pictureOf(t: Translate, { url, width, height }: NonNullable<Content['picture']>): HTMLElement {
  const share = Math.min(1, PICTURE_PX / width, PICTURE_PX / height);
  const picture = el('img', 'chat-picture');
  Object.assign(picture, { src: url, alt: t('chat-picture-alt'), loading: 'lazy' });
  picture.width = Math.max(1, Math.round(width * share));
  picture.height = Math.max(1, Math.round(height * share));
  const link = el('a', 'chat-picture__link', picture);
  Object.assign(link, { href: url, target: '_blank', rel: 'noopener' });
  return link;
}

/** The signs on a message; pressing one puts one's own there or takes it back. */
export function reactionsOf(
  t: Translate,
  reactions: readonly Reaction[],
  me: string,
  toggle: (sign: string, on: boolean) => void,
): HTMLElement[] {
  if (!reactions.length) return [];
  const chips = reactions.map(({ sign, count, by }) => {
    const isMine = by.includes(me);
    const chip = button('chat-sign', () => toggle(sign, !isMine), el('span', '', sign), el('span', '', String(count)));
    chip.setAttribute('aria-pressed', String(isMine));
    chip.setAttribute('aria-label', t('chat-sign-count', { sign, count }));
    return chip;
  });
  return [el('p', 'chat-signs', ...chips)];
}
