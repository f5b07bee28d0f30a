import type { Pin } from '../api/pins';
import { setLocalized } from '../i18n';
import { chooseTab, tabBefore } from './chosen';
import { el, iconButton } from './dom';
import { replyNotice } from './hours';
import { PrivateTalk } from './private';
import type { ChatRoom } from './room';
import { isParty, saveLinks } from './save';
import { Tabs } from './tabs';
import { Talk } from './talk';
import { slugOf, type Translate } from './words';

const PHONE = '(max-width: 40rem)';
const TOUCH = '(pointer: coarse)';

/** The conversations beside a booth's page, public and private: docked on a desktop, a sheet from below on a phone. */
export class Panel {
  readonly root = el('dialog', 'chat-panel');
  readonly own: PrivateTalk;
  private readonly title = el('h2', 'chat-panel__title content');
  private readonly present = el('p', 'chat-panel__present');
  private readonly talk: Talk;
  private readonly all = el('div', 'chat-all');
  private readonly tabs: Tabs;
  private opener: HTMLElement | null = null;
  private hasPicked = false;
  private hours: HTMLElement | null = null;
  private readonly save = el('span', '');
  /** The conversation that can be taken along from here; empty where none can. */
  private savable = '';
  /** How many were here when it was asked who answers: another number may mean another answer. */
  private askedWith = -1;

  constructor(
    private readonly room: ChatRoom,
    enter: (name: string) => Promise<ChatRoom>,
    private readonly t: Translate,
    fallbackTitle: string,
    private readonly onToggle: () => void,
  ) {
    this.talk = new Talk(room, t);
    this.own = new PrivateTalk(room, enter, t, () => this.draw());
    this.all.append(this.talk.root);
    this.tabs = new Tabs(
      [
        { name: 'all', words: t('chat-tab-all'), panel: this.all },
        { name: 'own', words: t('chat-tab-own'), panel: this.own.root },
      ],
      t('chat-tabs'),
      (name) => this.picked(name),
    );
    this.title.id = 'chat-title';
    this.title.dir = 'auto';
    this.title.textContent = fallbackTitle || t('chat-ask');
    this.title.tabIndex = -1;
    this.root.setAttribute('aria-labelledby', this.title.id);
    const close = iconButton('', 'close', t('chat-close'), () => this.root.close());
    const head = el('header', 'chat-panel__head', el('div', 'chat-panel__words', this.title, this.present), close);
    this.root.append(head, this.tabs.root, this.all, this.own.root, this.conduct());
    this.listen();
    this.draw();
  }

  get isOpen(): boolean {
    return this.root.open;
  }

  /** Messages of others, unread, in both conversations. */
  get unread(): number {
    return [this.room, this.own.room].reduce((sum, room) => sum + (room?.isLoaded ? room.unread : 0), 0);
  }

  open(opener: HTMLElement | null): void {
    if (this.isOpen) return this.focus();
    this.opener = opener;
    if (window.matchMedia(PHONE).matches) this.root.showModal();
    else this.root.show();
    this.fit();
    if (this.tabs.chosen === 'own') void this.own.show();
    else this.talk.show();
    this.pickAsBefore();
    this.focus();
    this.onToggle();
    void this.tellHours();
  }

  /** Ask about a part, in the conversation that is open. */
  about(pin: Pin): void {
    const talk = this.tabs.chosen === 'own' ? (this.own.talk ?? this.talk) : this.talk;
    if (talk === this.talk && this.tabs.chosen !== 'all') this.tabs.pick('all');
    talk.composer.carried.about(pin);
    talk.focus();
  }

  dispose(): void {
    window.visualViewport?.removeEventListener('resize', this.fit);
    this.talk.dispose();
    this.own.dispose();
    this.room.dispose();
    this.root.remove();
  }

  private listen(): void {
    this.root.addEventListener('close', () => this.closed());
    this.root.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !event.isComposing) this.root.close();
    });
    // A press beside the sheet closes it; so does looking at what lies under it.
    this.root.addEventListener('click', (event) => event.target === this.root && this.root.close());
    this.root.addEventListener('chat:aside', () => this.root.matches(':modal') && this.root.close());
    window.visualViewport?.addEventListener('resize', this.fit);
    this.room.onChange(() => this.draw());
  }

  /** Stay above a phone's keyboard, which covers the page without making it smaller. */
  private readonly fit = (): void => {
    const view = window.visualViewport;
    if (!view || !this.isOpen) return;
    const covered = Math.max(0, window.innerHeight - view.height - view.offsetTop);
    this.root.style.setProperty('--covered', `${covered}px`);
  };

  /** Staff have their inbox; rooms of no booth have no private side. */
  private get hasTabs(): boolean {
    return this.room.isLoaded && !this.room.isStaff && !!slugOf(this.room.url) && !this.room.isPrivate;
  }

  /** Who spoke in private last goes on there, as soon as the room says that one may. */
  private pickAsBefore(): void {
    if (this.hasPicked || !this.hasTabs) return;
    this.hasPicked = true;
    if (tabBefore() === 'own') this.tabs.pick('own');
  }

  private picked(name: string): void {
    chooseTab(name);
    if (name === 'own') {
      this.talk.hidden();
      void this.own.show().catch((error: unknown) => console.error('chat:', error));
    } else {
      this.own.hidden();
      this.talk.show();
    }
    this.draw();
  }

  private focus(): void {
    // On a touch screen the keyboard would cover what is to be read.
    if (window.matchMedia(TOUCH).matches) this.title.focus();
    else if (this.tabs.chosen === 'own') this.own.focus();
    else this.talk.focus();
  }

  private closed(): void {
    this.talk.hidden();
    this.own.hidden();
    this.onToggle();
    this.opener?.focus();
  }

  /** Say who is there and how long an answer takes, where the booth's page is known; anew as people come and go. */
  private async tellHours(): Promise<void> {
    const slug = slugOf(this.room.url);
    if (this.askedWith === this.room.present || !slug || this.room.isStaff || this.room.isPrivate) return;
    this.askedWith = this.room.present;
    const notice = await replyNotice(this.t, slug, () => void this.callBack());
    if (!notice) return;
    this.hours?.remove();
    this.tabs.root.after((this.hours = notice));
  }

  /** To be called back one needs a conversation of one's own. */
  private async callBack(): Promise<void> {
    this.tabs.pick('own');
    await this.own.show();
    const { room, talk } = this.own;
    if (!room || !talk) return;
    (await import('./callback')).openCallback(this.t, room.name, (words) => talk.tell(words));
  }

  private conduct(): HTMLElement {
    const link = el('a', '', this.t('chat-conduct'));
    Object.assign(link, { href: '/conduct', target: '_blank', rel: 'noopener' });
    return el('p', 'chat-conduct', link, this.save);
  }

  private offerSaving(room: ChatRoom | null): void {
    const name = isParty(room) ? room.name : '';
    if (name === this.savable) return;
    this.savable = name;
    this.save.replaceChildren(...(name ? [saveLinks(this.t, name)] : []));
  }

  private draw(): void {
    if (Object.keys(this.room.title).length) setLocalized(this.title, this.room.title);
    const { present } = this.room;
    this.present.classList.toggle('chat-panel__present--alone', present < 2);
    const alone = this.room.isStaff ? this.t('chat-present-staff', { count: 0 }) : this.t('chat-alone');
    this.present.textContent = present < 2 ? alone : this.t('chat-present', { count: present });
    this.tabs.root.hidden = !this.hasTabs;
    this.offerSaving(this.tabs.chosen === 'own' ? this.own.room : this.room);
    if (!this.isOpen) return;
    this.pickAsBefore();
    void this.tellHours();
  }
}
