import { writeBody } from './body';
import { button, el } from './dom';
import type { Unsent } from './outbox';
import { clockTime, errorWords, exactTime, type Translate } from './words';
import type { Message } from './wire';

/** One message in the list. `isFollowing`: the same person goes on within minutes, so the name is not said again. */
export function bubble(t: Translate, message: Message, isMine: boolean, isFollowing: boolean): HTMLLIElement {
  const item = el('li', `chat-message${isMine ? ' chat-message--mine' : ''}${isFollowing ? ' chat-message--follows' : ''}`);
  const head = el('p', 'chat-message__head', name(t, message, isMine));
  if (message.staff) head.append(el('span', 'badge chat-staff', t('chat-staff')));
  const at = new Date(message.at);
  const time = el('time', 'chat-message__time', clockTime(at));
  time.dateTime = message.at;
  time.title = exactTime(at);
  item.append(head, words(message.body, message.language), time);
  item.dataset['seq'] = String(message.seq);
  return item;
}

/** A message of one's own that waits, or was refused. */
export function unsentBubble(t: Translate, entry: Unsent, onRetry: () => void, onDiscard: () => void): HTMLLIElement {
  const item = el('li', 'chat-message chat-message--mine chat-message--unsent');
  item.append(words(entry.body, ''));
  if (!entry.failed) {
    item.append(el('p', 'chat-message__time', t('chat-waiting')));
    return item;
  }
  item.classList.add('chat-message--failed');
  const why = el('p', 'chat-message__why', errorWords(t, entry.failed.code, entry.failed.params));
  const actions = el('p', 'chat-message__actions');
  actions.append(button('btn btn--quiet', onRetry, t('chat-retry')), button('btn btn--quiet', onDiscard, t('chat-discard')));
  item.append(why, actions);
  return item;
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
