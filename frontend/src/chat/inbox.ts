import { setLocalized } from '../i18n';
import type { Dispose } from '../island';
import { counted } from './badge';
import { el, iconButton } from './dom';
import { line, openRoom, type ChatRoom, Talk } from './open';
import { Waiting } from './waiting';
import { clockTime, dayOf, type Translate } from './words';
import type { WaitingRoom } from './wire';

interface Open {
  room: ChatRoom;
  talk: Talk;
}

/** The studio's conversations: rooms with what waits on one side, the opened one on the other. */
export class Inbox {
  private readonly list: HTMLElement;
  private readonly stage: HTMLElement;
  private readonly title = document.title.replace(/^\(\d+\+?\) /, '');
  private waiting: Waiting | null = null;
  private open: Open | null = null;

  constructor(
    private readonly root: HTMLElement,
    private readonly t: Translate,
  ) {
    this.list = root.querySelector<HTMLElement>('[data-part="rooms"]')!;
    this.stage = root.querySelector<HTMLElement>('[data-part="stage"]')!;
  }

  async start(): Promise<Dispose> {
    this.waiting = new Waiting(
      await line(),
      () => this.draw(),
      (name, seq) => this.open?.room.name === name && this.open.room.readTo >= seq,
    );
    const pressed = (event: MouseEvent): void => this.pressed(event);
    const went = (): void => void this.follow();
    this.list.addEventListener('click', pressed);
    window.addEventListener('popstate', went);
    await this.follow();
    return () => {
      this.waiting?.dispose();
      this.close();
      this.list.removeEventListener('click', pressed);
      window.removeEventListener('popstate', went);
    };
  }

  private pressed(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-room]') : null;
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    if (link.href !== window.location.href) window.history.pushState({}, '', link.href);
    void this.follow(true);
  }

  /** Show the room that the address names. */
  private async follow(byHand = false): Promise<void> {
    const name = new URL(window.location.href).searchParams.get('room');
    if (this.open?.room.name !== name) {
      this.close();
      if (name) await this.enter(name);
    }
    this.root.dataset['open'] = String(!!name);
    this.draw();
    this.open?.talk.show();
    if (name && byHand && !window.matchMedia('(pointer: coarse)').matches) this.open?.talk.focus();
  }

  private async enter(name: string): Promise<void> {
    const room = await openRoom(name);
    const talk = new Talk(room, this.t);
    const head = this.head(room);
    room.onChange(() => {
      if (room.isLoaded && !room.unread) this.waiting?.seen(name);
    });
    room.onNew((messages) => this.waiting?.said(name, messages.at(-1)!));
    this.open = { room, talk };
    this.stage.replaceChildren(head, talk.root);
  }

  private head(room: ChatRoom): HTMLElement {
    const heading = el('h2', 'chat-inbox__title content');
    heading.dir = 'auto';
    const people = el('p', 'chat-panel__present');
    const visit = el('a', 'btn btn--quiet', this.t('chat-to-booth'));
    const back = iconButton('chat-inbox__back', 'back', this.t('chat-back'), () => {
      window.history.pushState({}, '', window.location.pathname);
      void this.follow();
    });
    // Until the room has said its name, the list's name for it stands there.
    heading.textContent = this.list.querySelector(`a[data-room="${room.name}"] .chat-room__title`)?.textContent ?? '';
    const draw = (): void => {
      if (Object.keys(room.title).length) setLocalized(heading, room.title);
      people.textContent = this.t('chat-present-staff', { count: Math.max(0, room.present - 1) });
      visit.hidden = !room.url;
      visit.href = room.url;
    };
    room.onChange(draw);
    draw();
    return el('header', 'chat-inbox__head', back, el('div', 'chat-panel__words', heading, people), visit);
  }

  private close(): void {
    this.open?.talk.dispose();
    this.open?.room.dispose();
    this.open = null;
    this.stage.replaceChildren(el('p', 'chat-inbox__none', this.t('chat-pick')));
  }

  private draw(): void {
    const waiting = this.waiting;
    if (!waiting) return;
    document.title = counted(this.title, waiting.count);
    for (const room of waiting.rooms) this.drawRoom(room);
  }

  private drawRoom(room: WaitingRoom): void {
    const link = this.list.querySelector<HTMLAnchorElement>(`a[data-room="${room.room}"]`);
    if (!link) return;
    const isOpen = this.open?.room.name === room.room;
    if (isOpen) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
    const badge = link.querySelector<HTMLElement>('[data-part="unread"]')!;
    badge.hidden = !room.unread;
    badge.textContent = this.t('chat-unread-short', { count: room.unread });
    if (!room.last) return;
    const at = new Date(room.last.at);
    const day = dayOf(at, this.t);
    const isToday = day.key === new Date().toLocaleDateString('sv');
    link.querySelector('[data-part="last"]')!.textContent = room.last.body;
    link.querySelector('[data-part="at"]')!.textContent = isToday ? clockTime(at) : day.words;
  }
}
