import { language } from '../i18n';
import type { BubbleHost } from './bubble';
import { button, el } from './dom';
import { questionOf } from './pinned';
import { errorWords } from './words';
import type { Message } from './wire';

const SIGNS = ['👍', '❤️', '🙏', '🎉', '🤔'];
/** The server lets words be changed as long. */
const EDIT_MS = 15 * 60_000;

/** Show or take away what can be done with a message: a row below it, reached by the keyboard as it stands. */
export function toggleMenu(host: BubbleHost, message: Message, isMine: boolean, item: HTMLElement, from: HTMLButtonElement): void {
  const open = item.querySelector<HTMLElement>('.chat-menu');
  if (open) return close(open, from);
  const menu = el('div', 'chat-menu');
  // The message may have been drawn anew since: the menu went along.
  const after = (act: (now: HTMLElement) => void) => (): void => {
    const now = menu.closest<HTMLElement>('.chat-message') ?? item;
    const more = now.querySelector<HTMLElement>('.chat-more') ?? from;
    close(menu, more);
    more.focus();
    act(now);
  };
  menu.append(signs(host, message, after), ...acts(host, message, isMine, after));
  menu.setAttribute('role', 'group');
  menu.setAttribute('aria-label', host.t('chat-more', { author: message.author }));
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    // In a sheet, Escape would close that, too.
    event.preventDefault();
    event.stopPropagation();
    after(() => undefined)();
  });
  if (host.room.rules.may_moderate && !isMine && !message.staff) menu.append(sanction(host, message, after));
  if (host.room.isStaff && message.staff) void offerPoint(host, message, menu, after);
  item.append(menu);
  from.setAttribute('aria-expanded', 'true');
  menu.querySelector('button')?.focus();
  menu.scrollIntoView({ block: 'nearest' });
}

function close(menu: HTMLElement, from: HTMLElement): void {
  menu.remove();
  from.setAttribute('aria-expanded', 'false');
}

type After = (act: (now: HTMLElement) => void) => () => void;

function signs({ t, room, tell }: BubbleHost, message: Message, after: After): HTMLElement {
  const mine = new Set((message.reactions ?? []).filter(({ by }) => by.includes(room.me.visitor)).map(({ sign }) => sign));
  const buttons = SIGNS.map((sign) => {
    const put = (): void => void room.acts.react(message.seq, sign, !mine.has(sign)).catch((error: unknown) => tell(errorWords(t, error)));
    const made = button('chat-menu__sign', after(put), sign);
    made.setAttribute('aria-label', t('chat-sign', { sign }));
    made.setAttribute('aria-pressed', String(mine.has(sign)));
    return made;
  });
  return el('div', 'chat-menu__signs', ...buttons);
}

function acts(host: BubbleHost, message: Message, isMine: boolean, after: After): HTMLElement[] {
  const { t, room } = host;
  const failed = (error: unknown): void => host.tell(errorWords(t, error));
  const isYoung = Date.now() - Date.parse(message.at) < EDIT_MS;
  const offered: [boolean, string, (now: HTMLElement) => void][] = [
    [true, 'chat-reply', () => host.reply(message)],
    [isTranslatable(message), 'chat-translate', (now) => void translate(host, message, now)],
    [isMine && isYoung && !!message.body, 'chat-edit', () => host.edit(message)],
    [!isMine, 'chat-report', () => void import('./report').then(({ openReport }) => openReport(t, room, message, host.tell))],
    [isMine || room.rules.may_moderate, 'chat-delete', () => void room.acts.remove(message.seq).catch(failed)],
  ];
  return offered.filter(([fits]) => fits).map(([, id, act]) => button('btn btn--quiet', after(act), t(id)));
}

/** Who keeps order here mutes or bans the author. */
function sanction({ t, room, tell }: BubbleHost, message: Message, after: After): HTMLElement {
  const open = (): void => void import('./moderate').then(({ openSanction }) => openSanction(room, message, tell));
  return button('btn btn--quiet', after(open), t('chat-sanction'));
}

/** Staff show an answer about a part to everyone, or no longer. */
async function offerPoint({ t, room, tell }: BubbleHost, message: Message, menu: HTMLElement, after: After): Promise<void> {
  const question = questionOf(room, message);
  if (!question) return;
  const { openPromote, shownAs, withdraw } = await import('./promote');
  const shown = await shownAs(room, message).catch(() => null);
  const act = shown
    ? (): void => void withdraw(room, shown).then(() => tell(t('chat-withdrawn')), (error: unknown) => tell(errorWords(t, error)))
    : (): void => openPromote(t, room, message, question, tell);
  menu.append(button('btn btn--quiet', after(act), t(shown ? 'chat-withdraw' : 'chat-promote')));
}

function isTranslatable(message: Message): boolean {
  const isOffered = !!document.querySelector('meta[name="translations"]');
  const isKorean = /\p{Script=Hangul}/u.test(message.body);
  return isOffered && !!message.body && isKorean !== (language() === 'ko');
}

/** The words in the reader's language, below those that were said. */
async function translate({ t, room, tell }: BubbleHost, message: Message, item: HTMLElement): Promise<void> {
  if (item.querySelector('.chat-translated')) return;
  try {
    const { text, by } = await room.acts.translate(message.seq);
    const words = el('p', 'chat-translated__words content', text);
    words.dir = 'auto';
    const made = el('div', 'chat-translated', words, el('p', 'chat-message__time', t('chat-translated-by', { host: by })));
    made.setAttribute('role', 'status');
    item.querySelector('.chat-message__foot')?.before(made);
  } catch (error) {
    tell(errorWords(t, error));
  }
}
