import { post } from '../api';
import { el } from './dom';
import { field, openSheet } from './sheet';
import type { Translate } from './words';

const WAYS = ['mail', 'phone', 'chat'] as const;

/** Ask to be called or written to at a time of one's own clock. `room` is the private conversation, `talk:<inquiry>`. */
export function openCallback(t: Translate, room: string, tell: (words: string) => void): void {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const way = el('select', '');
  for (const name of WAYS) way.append(new Option(t(`chat-callback-${name}`), name));
  const address = el('input', '');
  Object.assign(address, { maxLength: 255, autocomplete: 'email', dir: 'ltr', required: true });
  const at = el('input', '');
  Object.assign(at, { type: 'datetime-local', value: tomorrow(new Date()) });
  const to = field(t('chat-callback-address'), address);
  const fields = [field(t('chat-callback-way'), way), to, field(t('chat-callback-at'), at, t('chat-callback-zone', { zone }))];
  way.addEventListener('change', () => {
    to.hidden = way.value === 'chat';
    address.required = way.value !== 'chat';
    address.type = way.value === 'phone' ? 'tel' : 'email';
    address.autocomplete = way.value === 'phone' ? 'tel' : 'email';
  });
  openSheet(t, t('chat-callback'), t('chat-callback-send'), fields, async () => {
    const wish = { way: way.value, address: way.value === 'chat' ? '' : address.value.trim(), at: at.value || null, zone };
    await post(`/api/inquiries/${room.replace(/^talk:/, '')}/callback`, wish);
    tell(t('chat-callback-asked'));
  });
}

/** Tomorrow at ten, as a form's field has it. */
export function tomorrow(now: Date): string {
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}T10:00`;
}
