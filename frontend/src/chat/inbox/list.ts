import { pick } from '../../i18n';
import { button, el, place } from '../dom';
import { clockTime, dayOf, type Translate } from '../words';
import { waitOf, waitWords } from './clock';
import type { Store } from './store';
import { type Box, BOXES, type Inquiry } from './wire';
import { type View, writeView } from './address';

/** The rows of a box. What is drawn is links: they are read, copied and opened in a new tab as any other. */
export class RowList {
  private readonly drawn = new Map<string, HTMLLIElement>();
  private readonly more: HTMLButtonElement;
  private readonly none = el('li', 'inbox-none');

  constructor(
    private readonly list: HTMLElement,
    private readonly tabs: HTMLElement,
    private readonly store: Store,
    private readonly t: Translate,
  ) {
    this.more = button('btn btn--quiet btn--block', () => void this.store.more(), t('inbox-more'));
    list.addEventListener('keydown', (event) => this.pressed(event));
  }

  draw(view: View, now = Date.now()): void {
    this.drawTabs(view);
    if (!this.store.isLoaded && !this.store.hasFailed) return;
    const rows = this.store.rows.map((inquiry) => this.row(inquiry, view, now));
    this.none.textContent = this.noneWords(view);
    place(this.list, [...rows, ...(rows.length ? [] : [this.none]), ...(this.store.hasMore ? [this.moreItem()] : [])]);
  }

  private noneWords(view: View): string {
    if (this.store.hasFailed) return this.t('inbox-failed');
    return this.t(view.query ? 'inbox-none-found' : `inbox-none-${view.box}`);
  }

  private drawTabs(view: View): void {
    for (const link of this.tabs.querySelectorAll<HTMLAnchorElement>('a[data-box]')) {
      const box = BOXES.find((name) => name === link.dataset['box']) ?? 'open';
      link.href = writeView({ ...view, box, room: '' });
      if (box === view.box && !view.room) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
      this.count(link, box);
    }
  }

  private count(link: HTMLElement, box: Box): void {
    const count = this.store.counts[box];
    const badge = link.querySelector<HTMLElement>('[data-part="count"]');
    if (!badge || count === undefined) return;
    badge.textContent = count > 99 ? '99+' : String(count);
    badge.hidden = !count;
  }

  /** A row is made anew only when what it says has changed, so that focus stays where it is. */
  private row(inquiry: Inquiry, view: View, now: number): HTMLLIElement {
    const wait = waitOf(inquiry, now);
    const words = wait ? waitWords(wait, this.t) : '';
    const href = writeView({ ...view, inquiry: inquiry.id, room: '' });
    const key = JSON.stringify([inquiry, words, href, view.inquiry === inquiry.id]);
    const made = this.drawn.get(inquiry.id);
    if (made?.dataset['key'] === key) return made;
    const item = made ?? el('li');
    const hadFocus = item.contains(document.activeElement);
    item.dataset['key'] = key;
    item.replaceChildren(this.link(inquiry, href, view.inquiry === inquiry.id, wait?.tone ?? '', words));
    if (hadFocus) item.querySelector('a')?.focus();
    this.drawn.set(inquiry.id, item);
    return item;
  }

  private link(inquiry: Inquiry, href: string, isChosen: boolean, tone: string, waits: string): HTMLElement {
    const name = el('strong', 'inbox-row__name content', inquiry.visitor.name || this.t('inbox-nobody'));
    name.dir = 'auto';
    const link = el('a', 'inbox-row', el('span', 'inbox-row__head', name, this.when(inquiry)));
    link.href = href;
    link.dataset['inquiry'] = inquiry.id;
    if (isChosen) link.setAttribute('aria-current', 'true');
    const about = el('span', 'inbox-row__about content', this.about(inquiry));
    about.dir = 'auto';
    const last = el('span', 'inbox-row__last content', inquiry.last?.body ?? '');
    last.dir = 'auto';
    if (inquiry.last?.staff) last.prepend(el('span', 'inbox-row__you', `${this.t('inbox-answered-by-us')} `));
    const foot = el('span', 'inbox-row__foot', this.mark(inquiry));
    if (waits) foot.append(el('span', `badge inbox-wait inbox-wait--${tone}`, waits));
    if (inquiry.holder) foot.append(el('span', 'inbox-row__holder', this.t('inbox-held-by', { name: inquiry.holder.name })));
    if (inquiry.unread) foot.append(el('span', 'badge badge--accent', this.t('chat-unread-short', { count: inquiry.unread })));
    link.append(about, last, foot);
    return link;
  }

  private about({ booth, product }: Inquiry): string {
    const title = pick(booth.title).text;
    return product ? `${title} · ${pick(product.title).text}` : title;
  }

  private mark(inquiry: Inquiry): HTMLElement {
    return el('span', 'inbox-row__mark', this.t(inquiry.is_private ? 'inbox-private' : 'inbox-public'));
  }

  private when(inquiry: Inquiry): HTMLElement {
    const at = new Date(inquiry.last?.at ?? inquiry.opened_at);
    const day = dayOf(at, this.t);
    const time = el('time', 'inbox-row__at', day.key === new Date().toLocaleDateString('sv') ? clockTime(at) : day.words);
    time.dateTime = at.toISOString();
    return time;
  }

  private moreItem(): HTMLLIElement {
    const item = this.drawn.get('more') ?? el('li', 'inbox-more', this.more);
    this.drawn.set('more', item);
    return item;
  }

  /** Arrows walk through the list; Enter opens, as on every link. */
  private pressed(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity }[event.key];
    if (step === undefined) return;
    const links = [...this.list.querySelectorAll<HTMLAnchorElement>('a.inbox-row')];
    const at = links.findIndex((link) => link === document.activeElement);
    const to = links[Math.min(links.length - 1, Math.max(0, at + step))];
    if (!to) return;
    event.preventDefault();
    to.focus();
  }
}

