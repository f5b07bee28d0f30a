import { Carried } from './carried';
import { button, el, iconButton } from './dom';
import type { Extra } from './outbox';
import type { Translate } from './words';
import type { Message } from './wire';

/** The server counts code points, as `[...text].length` does. */
export const LIMIT = 4_000;
const COUNT_FROM = 3_500;

/** What the composer tells the conversation that it stands in. */
export interface ComposerHost {
  say(body: string, extra: Extra): void;
  edit(message: Message, body: string): void;
  /** Something was typed, or nothing is left of it. */
  typing(on: boolean): void;
  /** What to add is to be chosen; the sheet for it goes in here. */
  attach(into: HTMLElement): void;
  /** Pictures that were pasted or dropped. */
  bring(file: File): void;
}

/** Where one writes. Enter sends, Shift+Enter begins a line, and a syllable in the making is never sent. */
export class Composer {
  readonly root = el('form', 'chat-composer');
  private readonly input = el('textarea', 'chat-composer__input');
  private readonly counter = el('p', 'chat-composer__count');
  private readonly send: HTMLButtonElement;
  private readonly editing = el('p', 'chat-editing');
  private readonly tray = el('div', 'chat-tray');
  private edited: Message | null = null;
  readonly carried: Carried;

  constructor(
    private readonly t: Translate,
    private readonly draftKey: string,
    private readonly host: ComposerHost,
  ) {
    const label = el('label', 'visually-hidden', t('chat-write'));
    this.input.id = `chat-write-${draftKey.replaceAll(/\W/g, '-')}`;
    label.htmlFor = this.input.id;
    this.input.rows = 1;
    this.input.dir = 'auto';
    this.input.placeholder = t('chat-write-hint');
    this.input.enterKeyHint = 'send';
    this.input.value = draft(draftKey);
    this.counter.id = `${this.input.id}-count`;
    this.counter.setAttribute('role', 'status');
    this.input.setAttribute('aria-describedby', this.counter.id);
    this.send = iconButton('chat-composer__send', 'send', t('chat-send'), () => undefined);
    this.send.type = 'submit';
    this.carried = new Carried(t, () => this.changed());
    const plus = iconButton('chat-composer__plus', 'plus', t('chat-add'), () => host.attach(this.tray));
    this.editing.append(el('span', '', t('chat-editing')), button('btn btn--quiet', () => this.stopEditing(), t('chat-cancel')));
    this.editing.hidden = true;
    this.root.append(this.editing, this.carried.root, this.tray, label, this.counter, plus, this.input, this.send);
    this.input.addEventListener('input', () => {
      this.changed();
      host.typing(!!this.input.value.trim());
    });
    this.input.addEventListener('paste', (event) => this.pasted(event));
    this.input.addEventListener('keydown', (event) => this.pressed(event));
    this.root.addEventListener('submit', (event) => {
      event.preventDefault();
      this.say();
    });
    this.changed();
  }

  focus(): void {
    this.input.focus();
  }

  /** Put words where one writes, for looking over before they are sent. */
  write(words: string): void {
    const before = this.input.value.trim();
    this.input.value = before ? `${before}\n${words}` : words;
    this.changed();
    this.focus();
  }

  /** Give a message other words. */
  edit(message: Message): void {
    this.carried.clear();
    this.edited = message;
    this.editing.hidden = false;
    this.input.value = message.body;
    this.changed();
    this.focus();
  }

  private stopEditing(): void {
    this.edited = null;
    this.editing.hidden = true;
    this.input.value = '';
    this.changed();
    this.focus();
  }

  private pasted(event: ClipboardEvent): void {
    const file = [...(event.clipboardData?.files ?? [])].find(({ type }) => type.startsWith('image/'));
    if (!file) return;
    event.preventDefault();
    this.host.bring(file);
  }

  /** The box must have its width before its height can follow the text. */
  fit(): void {
    this.input.style.height = 'auto';
    if (this.input.scrollHeight) this.input.style.height = `${this.input.scrollHeight + 2}px`;
  }

  private pressed(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.edited) {
      event.stopPropagation();
      return this.stopEditing();
    }
    // 229: Safari ends a composition before the key that ended it arrives.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    this.say();
  }

  private say(): void {
    const body = this.input.value.trim();
    if ((!body && !this.carried.speaks) || [...body].length > LIMIT) return;
    const { edited } = this;
    if (edited) {
      if (!body) return;
      this.stopEditing();
      return this.host.edit(edited, body);
    }
    this.input.value = '';
    const extra = this.carried.take();
    this.changed();
    this.input.focus();
    this.host.say(body, extra);
  }

  private changed(): void {
    const length = [...this.input.value.trim()].length;
    const isOver = length > LIMIT;
    this.counter.hidden = length < COUNT_FROM;
    if (length >= COUNT_FROM) {
      this.counter.textContent = isOver ? this.t('chat-too-long', { over: length - LIMIT }) : this.t('chat-left', { left: LIMIT - length });
    }
    this.counter.classList.toggle('chat-composer__count--over', isOver);
    this.input.toggleAttribute('aria-invalid', isOver);
    if (isOver) this.input.setAttribute('aria-invalid', 'true');
    this.send.disabled = isOver || (!length && !this.carried?.speaks);
    this.fit();
    if (!this.edited) keepDraft(this.draftKey, this.input.value);
  }
}

function draft(key: string): string {
  try {
    return sessionStorage.getItem(`maru-chat-draft:${key}`) ?? '';
  } catch {
    return '';
  }
}

function keepDraft(key: string, text: string): void {
  try {
    if (text) sessionStorage.setItem(`maru-chat-draft:${key}`, text);
    else sessionStorage.removeItem(`maru-chat-draft:${key}`);
  } catch {
    // Without storage a reload loses the draft, as any text box would.
  }
}
