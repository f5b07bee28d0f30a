import { post } from '../api';
import { button, el } from './dom';
import type { ChatRoom } from './room';
import { Talk } from './talk';
import { errorWords, slugOf, type Translate } from './words';

const LONGEST = 60;

/** One's own conversation with a booth, which nobody else reads. It is made when somebody first wants it. */
export class PrivateTalk {
  readonly root = el('div', 'chat-private');
  room: ChatRoom | null = null;
  talk: Talk | null = null;
  private readonly key: string;
  private opening: Promise<void> | null = null;

  constructor(
    private readonly open: ChatRoom,
    private readonly enter: (name: string) => Promise<ChatRoom>,
    private readonly t: Translate,
    private readonly onChange: () => void,
  ) {
    this.key = `maru-chat-talk:${open.name}`;
  }

  /** Whether there is one already. */
  get isKnown(): boolean {
    return !!remembered(this.key);
  }

  /** Show it; who has no name yet is asked for one first. */
  async show(): Promise<void> {
    if (this.room?.status === 'refused') this.forget();
    const name = remembered(this.key);
    if (this.talk) this.talk.show();
    else if (name) await this.join(name);
    else if (this.open.me.name) await this.begin('');
    else this.askName();
    this.focus();
  }

  focus(): void {
    if (window.matchMedia('(pointer: coarse)').matches) return;
    if (this.talk) this.talk.focus();
    else this.root.querySelector('input')?.focus();
  }

  hidden(): void {
    this.talk?.hidden();
  }

  /** Enter the one that this browser knows of, without showing it. */
  async resume(): Promise<void> {
    const name = remembered(this.key);
    if (name && !this.talk) await this.join(name);
  }

  dispose(): void {
    this.talk?.dispose();
    this.room?.dispose();
  }

  /** The booth makes the conversation, or finds the one that there is. Raises ApiError, NetworkError. */
  private async begin(name: string): Promise<void> {
    const slug = slugOf(this.open.url);
    if (!slug) return;
    const wasNamed = !!this.open.me.name;
    const { room } = await post<{ room: string }>(`/api/booths/${slug}/talk`, { name });
    remember(this.key, room);
    if (!wasNamed) await this.open.introduce(name);
    await this.join(room);
  }

  private join(name: string): Promise<void> {
    this.opening ??= this.enterRoom(name).finally(() => (this.opening = null));
    return this.opening;
  }

  private async enterRoom(name: string): Promise<void> {
    const room = await this.enter(name);
    this.room = room;
    this.talk = new Talk(room, this.t);
    this.root.replaceChildren(this.talk.root);
    room.onChange(() => {
      // Somebody else signed in here: the conversation is not theirs.
      if (room.status === 'refused') remember(this.key, '');
      this.onChange();
    });
    if (this.root.offsetParent) this.talk.show();
    this.onChange();
  }

  private forget(): void {
    this.dispose();
    [this.talk, this.room] = [null, null];
  }

  private askName(): void {
    const { t } = this;
    const input = el('input', 'input');
    Object.assign(input, { id: 'chat-private-name', autocomplete: 'name', maxLength: LONGEST, required: true, dir: 'auto' });
    const label = el('label', '', t('chat-name'));
    label.htmlFor = input.id;
    const trouble = el('p', 'field__error');
    trouble.setAttribute('role', 'alert');
    const go = button('btn btn--primary', () => undefined, t('chat-private-start'));
    go.type = 'submit';
    const form = el('form', 'chat-private__start', el('p', '', t('chat-private-lead')), el('div', 'field', label, input), trouble, go);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (!input.value.trim()) return input.focus();
      go.disabled = true;
      this.begin(input.value.trim()).catch((error: unknown) => {
        go.disabled = false;
        trouble.textContent = errorWords(t, error);
      });
    });
    this.root.replaceChildren(form);
  }
}

function remembered(key: string): string {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

function remember(key: string, room: string): void {
  try {
    if (room) localStorage.setItem(key, room);
    else localStorage.removeItem(key);
  } catch {
    // Then the booth finds it again when it is wanted.
  }
}
