import { el, iconButton } from './dom';
import type { Translate } from './words';

/** The server counts code points, as `[...text].length` does. */
export const LIMIT = 4_000;
const COUNT_FROM = 3_500;

/** Where one writes. Enter sends, Shift+Enter begins a line, and a syllable in the making is never sent. */
export class Composer {
  readonly root = el('form', 'chat-composer');
  private readonly input = el('textarea', 'chat-composer__input');
  private readonly counter = el('p', 'chat-composer__count');
  private readonly send: HTMLButtonElement;

  constructor(
    private readonly t: Translate,
    private readonly draftKey: string,
    private readonly onSay: (body: string) => void,
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
    this.root.append(label, this.counter, this.input, this.send);
    this.input.addEventListener('input', () => this.changed());
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

  /** The box must have its width before its height can follow the text. */
  fit(): void {
    this.input.style.height = 'auto';
    if (this.input.scrollHeight) this.input.style.height = `${this.input.scrollHeight + 2}px`;
  }

  private pressed(event: KeyboardEvent): void {
    // 229: Safari ends a composition before the key that ended it arrives.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    this.say();
  }

  private say(): void {
    const body = this.input.value.trim();
    if (!body || [...body].length > LIMIT) return;
    this.input.value = '';
    this.changed();
    this.input.focus();
    this.onSay(body);
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
    this.send.disabled = isOver || !length;
    this.fit();
    keepDraft(this.draftKey, this.input.value);
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
