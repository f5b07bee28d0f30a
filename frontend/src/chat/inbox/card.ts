import { post } from '../../api';
import { language, pick } from '../../i18n';
import { button, el } from '../dom';
import { saveLinks } from '../save';
import type { Translate } from '../words';
import { writeView } from './address';
import type { Callback, Card, Place } from './wire';

/** Who asks: language, what they looked at and asked about, earlier inquiries, wishes to be called. */
export function visitorCard(card: Card, boothUrl: string, t: Translate, onChange: () => void): HTMLElement {
  const name = el('h2', 'inbox-card__name content', card.visitor.name || t('inbox-nobody'));
  name.dir = 'auto';
  const kind = t(card.visitor.is_guest ? 'inbox-guest' : 'inbox-account');
  const facts = el('dl', 'pairs small');
  facts.append(el('dt', '', t('inbox-card-booth')), el('dd', '', placeLink(card.booth, boothUrl)));
  facts.append(...pair(t('inbox-card-language'), languageName(card.visitor.language)), ...pair(t('inbox-card-since'), exactDay(card.since)));
  if (card.time_zone) facts.append(...pair(t('inbox-card-zone'), card.time_zone));
  const made = el('div', 'inbox-card stack', el('header', '', name, el('p', 'muted small', kind)), facts);
  made.append(
    ...section(t('inbox-card-callbacks'), card.callbacks.map((callback) => callbackItem(card, callback, t, onChange))),
    ...section(t('inbox-card-asked'), card.products.map((product) => placeItem(product, boothUrl && `${boothUrl}/products/${product.slug}`))),
    ...section(t('inbox-card-looked'), [...card.booths.map((booth) => placeItem(booth, '')), ...card.halls.map((hall) => placeItem(hall, `/halls/${hall.slug}`))]),
    ...section(t('inbox-card-earlier'), card.earlier.map((earlier) => earlierItem(earlier, t))),
  );
  if (card.state === 'closed' && card.reason) {
    made.append(...section(t('inbox-card-closed'), [el('li', '', t(`inbox-reason-${card.reason.replaceAll('_', '-')}`), card.note ? ` · ${card.note}` : '')]));
  }
  made.append(el('p', 'small muted', saveLinks(t, card.room)));
  return made;
}

function pair(label: string, value: string): HTMLElement[] {
  return [el('dt', '', label), el('dd', '', value)];
}

function section(title: string, items: HTMLElement[]): HTMLElement[] {
  if (!items.length) return [];
  const list = el('ul', 'inbox-card__list', ...items);
  list.setAttribute('role', 'list');
  return [el('section', '', el('h3', 'inbox-card__title', title), list)];
}

function placeItem(place: Place, url: string): HTMLElement {
  return el('li', '', placeLink(place, url));
}

function placeLink(place: Place, url: string): HTMLElement {
  const found = pick(place.title);
  const link = el(url ? 'a' : 'span', 'content', found.text);
  link.dir = 'auto';
  link.lang = found.lang;
  if (link instanceof HTMLAnchorElement) link.href = url;
  return link;
}

function earlierItem(earlier: Card['earlier'][number], t: Translate): HTMLElement {
  const link = el('a', 'content', `${pick(earlier.booth.title).text} · ${exactDay(earlier.opened_at)}`);
  link.href = writeView({ box: earlier.state === 'closed' ? 'closed' : 'open', query: '', inquiry: earlier.id, room: '' });
  link.dataset['inquiry'] = earlier.id;
  return el('li', '', link, ' ', el('span', 'badge', t(`inbox-state-${earlier.state}`)));
}

function callbackItem(card: Card, callback: Callback, t: Translate, onChange: () => void): HTMLElement {
  const item = el('li', 'inbox-callback');
  item.append(el('p', '', t(`inbox-callback-${callback.way}`)));
  if (callback.address) item.append(el('p', 'content', callback.way === 'mail' ? mailLink(callback.address) : phoneLink(callback.address)));
  if (callback.at) item.append(el('p', 'muted small', bothTimes(callback)));
  if (callback.done_at) item.append(el('span', 'badge badge--ok', t('inbox-callback-done')));
  else item.append(button('btn', () => void markDone(card, callback, onChange), t('inbox-callback-do')));
  return item;
}

async function markDone(card: Card, callback: Callback, onChange: () => void): Promise<void> {
  await post(`/api/inquiries/${card.id}/callbacks/${callback.id}/done`, {}, { ifMatch: `"${card.version}"` }).catch(() => undefined);
  onChange();
}

function mailLink(address: string): HTMLElement {
  const link = el('a', '', address);
  link.href = `mailto:${address}`;
  return link;
}

function phoneLink(number: string): HTMLElement {
  const link = el('a', '', number);
  link.href = `tel:${number.replaceAll(/[^\d+]/g, '')}`;
  return link;
}

/** The moment on one's own clock, and on the visitor's where that is another. */
function bothTimes({ at, zone }: Callback): string {
  const moment = new Date(at ?? '');
  const options = { dateStyle: 'medium', timeStyle: 'short' } as const;
  const here = moment.toLocaleString(language(), options);
  const there = moment.toLocaleString(language(), { ...options, timeZone: zone });
  return here === there ? here : `${here} (${there} ${zone})`;
}

function languageName(code: string): string {
  try {
    return new Intl.DisplayNames([language()], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}

function exactDay(at: string): string {
  return new Date(at).toLocaleDateString(language(), { dateStyle: 'medium' });
}

