import { ApiError } from '../api';
import { el } from './dom';
import type { ChatRoom } from './room';
import type { Translate } from './words';

const LONGEST = 60;

/** Asks a guest for a name, once, when the first message waits for it. */
export class Naming {
  readonly root = el('form', 'chat-naming');
  private readonly input = el('input', 'input');
  private readonly trouble = el('p', 'field__error');
  private readonly send = el('button', 'btn btn--primary');

  constructor(
    private readonly room: ChatRoom,
    private readonly t: Translate,
    private readonly onDone: () => void,
  ) {
    const label = el('label', '', t('chat-name'));
    const hint = el('p', 'field__hint', t('chat-name-hint'));
    this.input.id = 'chat-name';
    label.htmlFor = this.input.id;
    hint.id = 'chat-name-hint';
    this.trouble.setAttribute('role', 'alert');
    this.input.setAttribute('aria-describedby', hint.id);
    this.input.autocomplete = 'name';
    this.input.maxLength = LONGEST;
    this.input.required = true;
    this.input.dir = 'auto';
    this.send.textContent = t('chat-name-send');
    this.root.append(el('div', 'field', label, hint, el('div', 'chat-naming__row', this.input, this.send), this.trouble));
    this.root.hidden = true;
    this.root.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.submit();
    });
  }

  /** Show or hide as the room asks; when it appears it takes the focus. */
  draw(): void {
    const appears = this.room.needsName && this.root.hidden;
    this.root.hidden = !this.room.needsName;
    if (appears) this.input.focus();
  }

  private async submit(): Promise<void> {
    const name = this.input.value.trim();
    if (!name) return this.input.focus();
    this.send.disabled = true;
    this.trouble.textContent = '';
    try {
      await this.room.introduce(name);
      this.onDone();
    } catch (error) {
      const isTheirs = error instanceof ApiError && error.status === 422;
      this.trouble.textContent = isTheirs ? this.t('chat-name-refused') : this.t('chat-name-failed');
      this.input.focus();
    } finally {
      this.send.disabled = false;
    }
  }
}
