import { setLocalized } from '../i18n';
import { el, iconButton } from './dom';
import type { ChatRoom } from './room';
import { Talk } from './talk';
import type { Translate } from './words';

const PHONE = '(max-width: 40rem)';
const TOUCH = '(pointer: coarse)';

/** The conversation beside a booth's page: docked on a desktop, a sheet from below on a phone. */
export class Panel {
  readonly root = el('dialog', 'chat-panel');
  private readonly title = el('h2', 'chat-panel__title content');
  private readonly present = el('p', 'chat-panel__present');
  private readonly talk: Talk;
  private opener: HTMLElement | null = null;

  constructor(
    private readonly room: ChatRoom,
    private readonly t: Translate,
    fallbackTitle: string,
    private readonly onToggle: () => void,
  ) {
    this.talk = new Talk(room, t);
    this.title.id = 'chat-title';
    this.title.dir = 'auto';
    this.title.textContent = fallbackTitle || t('chat-ask');
    this.title.tabIndex = -1;
    this.root.setAttribute('aria-labelledby', this.title.id);
    const close = iconButton('', 'close', t('chat-close'), () => this.root.close());
    const head = el('header', 'chat-panel__head', el('div', 'chat-panel__words', this.title, this.present), close);
    this.root.append(head, this.talk.root);
    this.root.addEventListener('close', () => this.closed());
    this.root.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !event.isComposing) this.root.close();
    });
    // A press beside the sheet closes it.
    this.root.addEventListener('click', (event) => event.target === this.root && this.root.close());
    window.visualViewport?.addEventListener('resize', this.fit);
    room.onChange(() => this.draw());
    this.draw();
  }

  get isOpen(): boolean {
    return this.root.open;
  }

  /** Stay above a phone's keyboard, which covers the page without making it smaller. */
  private readonly fit = (): void => {
    const view = window.visualViewport;
    if (!view || !this.isOpen) return;
    const covered = Math.max(0, window.innerHeight - view.height - view.offsetTop);
    this.root.style.setProperty('--covered', `${covered}px`);
  };

  open(opener: HTMLElement | null): void {
    if (this.isOpen) return this.focus();
    this.opener = opener;
    if (window.matchMedia(PHONE).matches) this.root.showModal();
    else this.root.show();
    this.fit();
    this.talk.show();
    this.focus();
    this.onToggle();
  }

  dispose(): void {
    window.visualViewport?.removeEventListener('resize', this.fit);
    this.talk.dispose();
    this.room.dispose();
    this.root.remove();
  }

  private focus(): void {
    // On a touch screen the keyboard would cover what is to be read.
    if (window.matchMedia(TOUCH).matches) this.title.focus();
    else this.talk.focus();
  }

  private closed(): void {
    this.talk.hidden();
    this.onToggle();
    this.opener?.focus();
  }

  private draw(): void {
    if (Object.keys(this.room.title).length) setLocalized(this.title, this.room.title);
    const { present } = this.room;
    this.present.classList.toggle('chat-panel__present--alone', present < 2);
    this.present.textContent = present < 2 ? this.t('chat-alone') : this.t('chat-present', { count: present });
  }
}
