import type { Dispose } from '../island';
import { carryOver } from './again';
import { bubble, type BubbleHost, unsentBubble } from './bubble';
import { button, el, iconButton, place } from './dom';
import type { ChatRoom } from './room';
import { dayOf, type Translate } from './words';
import type { Message } from './wire';

const SAME_BREATH_MS = 5 * 60_000;
const NEAR_END_PX = 80;
const SAID_LIMIT = 240;

/** The list of a room's messages, with days, the mark of what is new, and what waits to be sent. */
export class Thread {
  readonly root = el('div', 'chat-thread');
  private readonly scroller = el('div', 'chat-thread__scroll');
  private readonly list = el('ol', 'chat-list');
  private readonly spoken = el('p', 'visually-hidden');
  private readonly seenMark: HTMLLIElement;
  private readonly empty: HTMLElement;
  private readonly earlier: HTMLButtonElement;
  private readonly toEnd: HTMLButtonElement;
  private readonly drawn = new Map<string, HTMLLIElement>();
  private isAtEnd = true;
  private isAsking = false;
  private firstDrawn = 0;

  private readonly t: Translate;

  constructor(
    private readonly room: ChatRoom,
    private readonly host: BubbleHost,
  ) {
    const { t } = host;
    this.t = t;
    this.seenMark = el('li', 'chat-seen', t('chat-seen'));
    this.scroller.tabIndex = 0;
    this.scroller.setAttribute('role', 'group');
    this.scroller.setAttribute('aria-label', t('chat-messages'));
    this.list.setAttribute('role', 'list');
    this.spoken.setAttribute('aria-live', 'polite');
    this.empty = el('div', 'chat-empty', el('p', 'chat-empty__title', t('chat-empty')), el('p', '', t(room.isPrivate ? 'chat-private-lead' : 'chat-empty-hint')));
    this.earlier = button('btn btn--quiet chat-earlier', () => void this.askEarlier(), t('chat-earlier'));
    this.toEnd = iconButton('chat-to-end', 'down', t('chat-to-end'), () => this.goToEnd());
    this.scroller.append(this.earlier, this.empty, this.list);
    this.root.append(this.scroller, this.toEnd, this.spoken);
    this.scroller.addEventListener('scroll', () => this.scrolled(), { passive: true });
    this.root.addEventListener('chat:go', (event) => this.goTo((event as CustomEvent<number>).detail));
    room.onNew((messages) => this.announce(messages));
  }

  /** Draw what the room knows now. */
  draw(): void {
    const stays = this.isAtEnd;
    const fromEnd = this.scroller.scrollHeight - this.scroller.scrollTop;
    const isLonger = this.room.timeline.first < this.firstDrawn;
    this.firstDrawn = this.room.timeline.first;
    const next = [...this.messages(), ...this.unsent()];
    const refocus = carryOver(this.list, next);
    place(this.list, next);
    refocus();
    this.empty.hidden = !this.room.isLoaded || this.list.childElementCount > 0;
    this.earlier.hidden = !this.room.hasEarlier;
    this.root.dataset['loading'] = String(!this.room.isLoaded);
    if (stays) this.goToEnd();
    else if (isLonger) this.scroller.scrollTop = this.scroller.scrollHeight - fromEnd;
    this.toEnd.hidden = this.isAtEnd;
  }

  /** Begin at the first new message, else at the end. */
  show(): Dispose {
    const mark = this.list.querySelector('.chat-new');
    if (mark) this.scroller.scrollTop += mark.getBoundingClientRect().top - this.scroller.getBoundingClientRect().top;
    else this.goToEnd();
    this.scrolled();
    const resized = new ResizeObserver(() => this.isAtEnd && this.goToEnd());
    resized.observe(this.scroller);
    return () => resized.disconnect();
  }

  goToEnd(): void {
    this.scroller.scrollTop = this.scroller.scrollHeight;
    this.isAtEnd = true;
    this.toEnd.hidden = true;
  }

  private messages(): HTMLLIElement[] {
    const found: HTMLLIElement[] = [];
    let previous: Message | undefined;
    let day = '';
    const seen = this.lastSeen();
    for (const message of this.room.timeline.all) {
      const today = dayOf(new Date(message.at), this.t);
      if (today.key !== day) found.push(this.keep(`day ${today.key}`, () => rule('chat-day', today.words)));
      const isMark = this.isFirstNew(previous, message);
      if (isMark) found.push(this.keep('new', () => rule('chat-new', this.t('chat-new'))));
      const follows = today.key === day && !isMark && isSameBreath(previous, message);
      const isMine = message.by === this.room.me.visitor;
      const key = `${message.seq} ${message.change ?? 0} ${isMine} ${follows} ${this.room.mayWrite}`;
      found.push(this.keep(key, () => bubble(this.host, message, isMine, follows)));
      if (message.seq === seen) found.push(this.seenMark);
      [previous, day] = [message, today.key];
    }
    return found;
  }

  /** The last of one's own messages that the others have read, in private. */
  private lastSeen(): number {
    const { others, me, isPrivate, timeline } = this.room;
    const own = isPrivate ? timeline.all.findLast(({ by, seq }) => by === me.visitor && seq <= others.seenTo) : undefined;
    return own?.seq ?? 0;
  }

  private goTo(seq: number): void {
    const found = this.list.querySelector<HTMLElement>(`[data-seq="${seq}"]`);
    found?.scrollIntoView({ block: 'center' });
    found?.classList.add('chat-message--found');
    window.setTimeout(() => found?.classList.remove('chat-message--found'), 2_000);
  }

  private isFirstNew(previous: Message | undefined, message: Message): boolean {
    const mark = this.room.readAtStart;
    return !!previous && previous.seq <= mark && message.seq > mark && message.by !== this.room.me.visitor;
  }

  private unsent(): HTMLLIElement[] {
    const arrived = new Set(this.room.timeline.all.slice(-100).map((message) => message.id));
    return this.room.outbox.all
      .filter((entry) => !arrived.has(entry.id))
      .map((entry) =>
        this.keep(`${entry.id} ${entry.failed?.code ?? ''} ${entry.held ?? false}`, () =>
          unsentBubble(this.t, entry, () => this.room.retry(entry.id), () => this.room.discard(entry.id)),
        ),
      );
  }

  private keep(key: string, make: () => HTMLLIElement): HTMLLIElement {
    const made = this.drawn.get(key) ?? make();
    this.drawn.set(key, made);
    return made;
  }

  private async askEarlier(): Promise<void> {
    if (this.isAsking || !this.room.hasEarlier) return;
    this.isAsking = true;
    this.isAtEnd = false;
    try {
      await this.room.earlier();
    } catch {
      // The button stays: the next press asks again.
    } finally {
      this.isAsking = false;
    }
  }

  private scrolled(): void {
    const { scrollTop, scrollHeight, clientHeight } = this.scroller;
    this.isAtEnd = scrollHeight - scrollTop - clientHeight < NEAR_END_PX;
    this.toEnd.hidden = this.isAtEnd;
    if (scrollTop < NEAR_END_PX && scrollHeight > clientHeight) void this.askEarlier();
    if (this.isAtEnd) this.root.dispatchEvent(new CustomEvent('chat:end'));
  }

  /** Whether the reader sees the last message. */
  get seesEnd(): boolean {
    return this.isAtEnd && this.root.offsetParent !== null;
  }

  private announce(messages: readonly Message[]): void {
    const last = messages.filter((message) => message.by !== this.room.me.visitor).at(-1);
    if (last) this.spoken.textContent = this.t('chat-says', { author: last.author, body: (last.body || this.t('chat-attached')).slice(0, SAID_LIMIT) });
  }
}

function rule(className: string, words: string): HTMLLIElement {
  return el('li', className, el('span', '', words));
}

function isSameBreath(previous: Message | undefined, message: Message): boolean {
  if (!previous || previous.by !== message.by || previous.staff !== message.staff) return false;
  return Date.parse(message.at) - Date.parse(previous.at) < SAME_BREATH_MS;
}
