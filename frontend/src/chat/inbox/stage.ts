import { get } from '../../api';
import { setLocalized } from '../../i18n';
import type { Dispose } from '../../island';
import { button, el, iconButton } from '../dom';
import { type ChatRoom, line, openRoom, Talk } from '../open';
import type { Translate } from '../words';
import { ActBar } from './acts';
import { AnswerMenu } from './answers';
import { visitorCard } from './card';
import { waitOf, waitWords } from './clock';
import type { Card, Desk } from './wire';

export interface Around {
  t: Translate;
  me: number;
  stage: HTMLElement;
  aside: HTMLElement;
  onBack: () => void;
  onChange: () => void;
}

/** One opened conversation: its head with what one may do, the talk, and the visitor's card beside it. */
export class Stage {
  private readonly disposes: Dispose[] = [];
  private readonly wait = el('span', 'badge inbox-wait');
  private readonly acts: ActBar;
  card: Card | null = null;
  private desk: Desk | null = null;
  private isReading = false;
  private isClosed = false;
  private readTo = 0;
  talk: Talk | null = null;
  room: ChatRoom | null = null;

  constructor(
    private readonly around: Around,
    /** The inquiry, or empty for a room as a whole. */
    readonly inquiry: string,
    private readonly roomName: string,
  ) {
    this.acts = new ActBar(around.t, around.me, () => this.renew());
  }

  get name(): string {
    return this.inquiry || this.roomName;
  }

  async open(): Promise<void> {
    const { stage, t } = this.around;
    if (this.inquiry) [this.card, this.desk] = await this.read();
    const room = await openRoom(this.card?.room ?? this.roomName);
    // Somebody went on to another conversation before this one was here.
    if (this.isClosed) return room.dispose();
    const talk = new Talk(room, t);
    [this.room, this.talk] = [room, talk];
    room.onChange(() => this.seen(room));
    document.addEventListener('visibilitychange', this.look);
    this.disposes.push(
      () => talk.dispose(),
      () => room.dispose(),
      () => document.removeEventListener('visibilitychange', this.look),
    );
    this.replies();
    stage.replaceChildren(this.head(room), this.acts.root, talk.root);
    if (!this.card) this.around.aside.replaceChildren();
    talk.tools(new AnswerMenu(t, () => this.card?.visitor.language ?? '', (words) => talk.insert(words)).root);
    this.draw();
    talk.show();
  }

  private readonly look = (): void => void (this.room && this.seen(this.room));

  /** What was on the screen is read, also by who never was in this room, and the list counts it no longer. */
  private seen(room: ChatRoom): void {
    const { last } = room.timeline;
    if (!room.isLoaded || last <= this.readTo || document.visibilityState !== 'visible') return;
    this.readTo = last;
    void line()
      .then((shared) => shared.ask('read', { room: room.name, seq: last }))
      .then(() => this.around.onChange())
      .catch(() => (this.readTo = 0));
  }

  /** Read the card anew if it is older than this version. */
  follow(version: number): void {
    if (!this.card || this.card.version === version || this.isReading) return;
    this.isReading = true;
    this.renew()
      .catch((error: unknown) => console.error('inbox:', error))
      .finally(() => (this.isReading = false));
  }

  /** Read the card anew: somebody took it, an answer stopped its clock. */
  async renew(): Promise<void> {
    if (!this.inquiry) return;
    [this.card, this.desk] = await this.read();
    this.replies();
    this.beside();
    this.draw();
    this.around.onChange();
  }

  private read(): Promise<[Card, Desk]> {
    return Promise.all([get<Card>(`/api/inquiries/${this.inquiry}`), get<Desk>(`/api/inbox/inquiries/${this.inquiry}`)]);
  }

  /** Where everyone reads along, the next message says whose question it answers. */
  private replies(): void {
    const { card, desk } = this;
    if (card && desk?.reply_to && !card.is_private && card.state === 'waiting') this.talk?.answerTo(desk.reply_to, card.visitor.name);
  }

  /** What one may do, and who it is that asks. */
  private beside(): void {
    const { card, desk, room } = this;
    if (!card || !desk) return;
    this.acts.draw(card, desk);
    this.around.aside.replaceChildren(visitorCard(card, room?.url ?? '', this.around.t, () => void this.renew()));
  }

  /** Whether a message of a room was on the screen. */
  hasRead(room: string, seq: number): boolean {
    return this.room?.name === room && this.readTo >= seq;
  }

  close(): void {
    this.isClosed = true;
    for (const dispose of this.disposes.splice(0)) dispose();
    this.around.aside.classList.remove('inbox__card--shown');
    this.around.stage.classList.remove('inbox__stage--card');
  }

  draw(now = Date.now()): void {
    this.acts.root.hidden = !this.card;
    if (!this.card) return;
    const wait = waitOf(this.card, now);
    this.wait.hidden = !wait;
    if (wait) {
      this.wait.className = `badge inbox-wait inbox-wait--${wait.tone}`;
      this.wait.textContent = waitWords(wait, this.around.t);
    }
  }

  /** Where there is no room beside the talk, the card takes its place. */
  private showCard(opener: HTMLElement): void {
    const { aside } = this.around;
    aside.style.setProperty('--head', `${opener.closest('header')?.offsetHeight ?? 0}px`);
    const isShown = aside.classList.toggle('inbox__card--shown');
    opener.setAttribute('aria-expanded', String(isShown));
    this.around.stage.classList.toggle('inbox__stage--card', isShown);
  }

  private head(room: ChatRoom): HTMLElement {
    const { t, onBack } = this.around;
    const heading = el('h2', 'inbox-head__title content');
    heading.dir = 'auto';
    heading.tabIndex = -1;
    const under = el('p', 'inbox-head__under');
    const visit = el('a', 'btn btn--quiet', t('chat-to-booth'));
    const back = iconButton('inbox-head__back', 'back', t('chat-back'), onBack);
    let url = '';
    const draw = (): void => {
      const { card } = this;
      if (url !== room.url) {
        url = room.url;
        this.beside();
      }
      if (card) heading.textContent = card.visitor.name || t('inbox-nobody');
      else setLocalized(heading, room.title);
      under.replaceChildren(...(card ? [t(card.is_private ? 'inbox-private-hint' : 'inbox-public-hint'), ' ', this.wait] : [t('chat-present-staff', { count: Math.max(0, room.present - 1) })]));
      visit.hidden = !room.url;
      visit.href = room.url;
    };
    room.onChange(draw);
    draw();
    this.beside();
    const who = button('btn btn--quiet inbox-head__who', () => this.showCard(who), t('inbox-card'));
    who.setAttribute('aria-expanded', 'false');
    who.hidden = !this.card;
    return el('header', 'inbox-head', back, el('div', 'chat-panel__words', heading, under), who, visit);
  }
}
