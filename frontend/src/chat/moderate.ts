import { post } from '../api';
import { translator } from '../i18n';
import { closesItself } from './closing';
import { button, el } from './dom';
import type { ChatRoom } from './room';
import { saveLinks } from './save';
import { field, openSheet } from './sheet';
import { errorWords, type Translate } from './words';
import type { Message, Rules, Scope } from './wire';

const MINUTES = [10, 60, 1_440, 10_080];
const PAUSES = [0, 5, 30, 60, 300];
const SCOPES: readonly Scope[] = ['room', 'company', 'venue'];
const LONGEST = 500;
const KINDS = ['mute', 'ban'] as const;

/** The words of those who keep order, which nobody else loads. */
const orderWords = (): Promise<Translate> => translator('chat', 'chat-rules', 'chat-moderation');

/** What one may do about a room as a whole: close it to visitors, make them wait, see what waits. Draws itself anew. */
export async function orderMenu(room: ChatRoom, tell: (words: string) => void): Promise<HTMLElement> {
  const t = await orderWords();
  const pause = choices(PAUSES, (seconds) => t(`moderation-pause-${seconds}`));
  const lock = button('btn', () => void rule(room.rules.locked ? 'unlock' : 'lock', {}), '');
  const made = el('details', 'chat-order', el('summary', 'chat-order__head', t('moderation-title')));
  const label = el('label', 'chat-order__pause', el('span', '', t('moderation-pause')), pause);
  made.append(el('div', 'chat-order__body', label, el('div', 'cluster', lock, ...links(room.rules, t)), el('p', 'small', saveLinks(t, room.name))));
  const rule = async (act: string, body: object): Promise<void> => {
    try {
      room.ruled(await post<Rules>(`/api/chat/rooms/${room.name}/${act}`, body));
      tell(t('moderation-done'));
    } catch (error) {
      draw();
      tell(errorWords(t, error));
    }
  };
  const draw = (): void => {
    lock.textContent = t(room.rules.locked ? 'moderation-unlock' : 'moderation-lock');
    if (document.activeElement === pause) return;
    const seconds = String(room.rules.slow_seconds);
    if (![...pause.options].some(({ value }) => value === seconds)) pause.add(new Option(`${seconds} s`, seconds));
    pause.value = seconds;
  };
  pause.classList.add('input');
  pause.addEventListener('change', () => void rule('slow', { seconds: Number(pause.value) }));
  closesItself(made);
  room.onChange(draw);
  draw();
  return made;
}

/** Where what waits for a decision stands, for who decides about it. */
function links({ scope }: Rules, t: Translate): HTMLElement[] {
  if (scope !== 'company' && scope !== 'venue') return [];
  const link = el('a', 'btn btn--quiet', t('moderation-waiting'));
  link.href = scope === 'venue' ? '/console/moderation' : '/studio/moderation';
  return [link];
}

/** Keep somebody from writing, or out, for what they said here. */
export async function openSanction(room: ChatRoom, message: Message, tell: (words: string) => void): Promise<void> {
  const t = await orderWords();
  const reaches = SCOPES.slice(0, Math.max(0, SCOPES.indexOf(room.rules.scope || 'room')) + 1);
  const kind = choices(KINDS, (value) => t(`moderation-${value}`));
  const minutes = choices([...MINUTES, ''], (value) => t(value ? `moderation-minutes-${value}` : 'moderation-for-good'));
  const reach = choices(reaches, (value) => t(`moderation-reach-${value}`));
  const reason = el('input', '');
  Object.assign(reason, { maxLength: LONGEST, dir: 'auto', autocomplete: 'off' });
  const fields = [
    field(t('moderation-what'), kind),
    field(t('moderation-how-long'), minutes),
    ...(reaches.length > 1 ? [field(t('moderation-where'), reach)] : []),
    field(t('moderation-reason'), reason, t('moderation-reason-hint')),
  ];
  openSheet(t, t('moderation-sanction-of', { author: message.author }), t('moderation-sanction-do'), fields, async () => {
    const body = { visitor: message.by, kind: kind.value, minutes: Number(minutes.value) || null, reach: reach.value, reason: reason.value.trim() };
    await post(`/api/chat/rooms/${room.name}/sanctions`, body);
    tell(t(`moderation-given-${kind.value}`, { author: message.author }));
  });
}

function choices(values: readonly (string | number)[], words: (value: string | number) => string): HTMLSelectElement {
  const made = el('select', '');
  for (const value of values) made.add(new Option(words(value), String(value)));
  return made;
}
