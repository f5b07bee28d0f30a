import { writeBody } from './body';
import { button, el, iconButton } from './dom';
import type { Unsent } from './outbox';
import type { ChatRoom } from './room';
import { reactionsOf, shows } from './shows';
import { clockTime, errorWords, exactTime, type Translate } from './words';
import type { Message } from './wire';

/** What bubbles need of the conversation that they stand in. */
export interface BubbleHost {
  readonly t: Translate;
  readonly room: ChatRoom;
  reply(message: Message): void;
  edit(message: Message): void;
  /** Say something that passes. */
  readonly tell: (words: string) => void;
}

/** One message in the list. `isFollowing`: the same person goes on within minutes, so the name is not said again. */
export function bubble(host: BubbleHost, message: Message, isMine: boolean, isFollowing: boolean): HTMLLIElement {
  const { t, room } = host;
  const item = el('li', `chat-message${isMine ? ' chat-message--mine' : ''}${isFollowing ? ' chat-message--follows' : ''}`);
  const head = el('p', 'chat-message__head', name(t, message, isMine));
  if (message.staff) head.append(el('span', 'badge chat-staff', t('chat-staff')));
  item.dataset['seq'] = String(message.seq);
  if (message.deleted) {
    item.append(head, el('p', 'chat-message__gone', t('chat-deleted')), timeOf(t, message));
    return item;
  }
  const { before, after } = shows(t, room, message);
  const said = message.body ? [words(message.body, message.language)] : [];
  const foot = el('div', 'chat-message__foot', timeOf(t, message));
  const toggle = (sign: string, on: boolean): void => {
    room.acts.react(message.seq, sign, on).catch((error: unknown) => host.tell(errorWords(t, error)));
  };
  item.append(head, ...before, ...said, ...after, ...reactionsOf(t, message.reactions ?? [], room.me.visitor, toggle), foot);
  if (room.mayWrite) foot.append(moreButton(host, message, isMine, item));
  return item;
}

/** Opens what can be done with a message; that code comes with the first press. */
function moreButton(host: BubbleHost, message: Message, isMine: boolean, item: HTMLElement): HTMLButtonElement {
  const more = iconButton('chat-more', 'more', host.t('chat-more', { author: message.author }), () => {
    void import('./menu').then(({ toggleMenu }) => toggleMenu(host, message, isMine, item, more));
  });
  more.setAttribute('aria-expanded', 'false');
  return more;
}

/** A message of one's own that waits, or was refused. */
export function unsentBubble(t: Translate, entry: Unsent, onRetry: () => void, onDiscard: () => void): HTMLLIElement {
  const item = el('li', 'chat-message chat-message--mine chat-message--unsent');
  if (entry.body) item.append(words(entry.body, ''));
  else item.append(el('p', 'chat-message__body', t('chat-attached')));
  const discard = (): HTMLElement => button('btn btn--quiet', onDiscard, t('chat-discard'));
  if (entry.held) {
    item.append(el('p', 'chat-message__time', t('chat-held')), el('p', 'chat-message__actions', discard()));
    return item;
  }
  if (!entry.failed) {
    item.append(el('p', 'chat-message__time', t('chat-waiting')));
    return item;
  }
  item.classList.add('chat-message--failed');
  const why = el('p', 'chat-message__why', errorWords(t, entry.failed));
  item.append(why, el('p', 'chat-message__actions', button('btn btn--quiet', onRetry, t('chat-retry')), discard()));
  return item;
}

function timeOf(t: Translate, message: Message): HTMLElement {
  const at = new Date(message.at);
  const time = el('time', '', clockTime(at));
  time.dateTime = message.at;
  time.title = exactTime(at);
  return el('p', 'chat-message__time', time, ...(message.edited && !message.deleted ? [` · ${t('chat-edited')}`] : []));
}

function name(t: Translate, message: Message, isMine: boolean): HTMLElement {
  if (isMine) return el('span', 'visually-hidden', t('chat-you'));
  const found = el('bdi', 'content', message.author);
  found.dir = 'auto';
  return found;
}

function words(body: string, language: string): HTMLElement {
  const made = el('p', 'chat-message__body content');
  made.dir = 'auto';
  if (language && !/\p{Script=Hangul}/u.test(body) === (language !== 'ko')) made.lang = language;
  writeBody(made, body);
  return made;
}
