import type { Pin } from '../api/pins';
import { pick } from '../i18n';
import { el, iconButton, icon } from './dom';
import type { Extra } from './outbox';
import type { Translate } from './words';
import type { Content, Message } from './wire';

type Answered = Pick<Message, 'seq' | 'author'>;

/** What the next message will carry, shown as chips above the words; each can be taken off. */
export class Carried {
  readonly root = el('div', 'chat-chips');
  private pin: Pin | null = null;
  private reply: Answered | null = null;
  private content: Omit<Content, 'reply_to'> = {};

  constructor(
    private readonly t: Translate,
    private readonly onChange: () => void,
  ) {
    this.draw();
  }

  /** Whether it can be sent without a word. */
  get speaks(): boolean {
    return Object.keys(this.content).length > 0;
  }

  about(pin: Pin | null): void {
    this.pin = pin;
    this.draw();
  }

  answers(message: Answered | null): void {
    this.reply = message;
    this.draw();
  }

  /** A product, a brochure or a picture; one at a time. */
  show(content: Omit<Content, 'reply_to'>): void {
    this.content = content;
    this.draw();
  }

  /** What there is, and nothing any more. */
  take(): Extra {
    const content = { ...this.content, ...(this.reply ? { reply_to: this.reply.seq } : {}) };
    const extra: Extra = { ...(this.pin ? { pin: this.pin } : {}), ...(Object.keys(content).length ? { content } : {}) };
    this.clear();
    return extra;
  }

  clear(): void {
    [this.pin, this.reply, this.content] = [null, null, {}];
    this.draw();
  }

  private draw(): void {
    const { t, pin, reply } = this;
    const { product, brochure, picture } = this.content;
    const chips = [
      ...(reply ? [this.chip(t('chat-reply-chip', { author: reply.author }), () => this.answers(null))] : []),
      ...(pin ? [this.chip(`${t('chat-pin-about')} ${pin.label || t('chat-pin-part')}`, () => this.about(null), icon('pin'))] : []),
      ...(product ? [this.chip(pick(product.title).text, () => this.show({}), thumb(product.picture))] : []),
      ...(brochure ? [this.chip(pick(brochure.title).text, () => this.show({}), thumb(brochure.picture))] : []),
      ...(picture ? [this.chip(t('chat-picture'), () => this.show({}), thumb(picture.url))] : []),
    ];
    this.root.replaceChildren(...chips);
    this.root.hidden = !chips.length;
    this.onChange();
  }

  private chip(words: string, onRemove: () => void, mark: Node | null = null): HTMLElement {
    const label = el('bdi', 'chat-chip__words content', words);
    label.dir = 'auto';
    return el('span', 'chat-chip', ...(mark ? [mark] : []), label, iconButton('chat-chip__off', 'close', this.t('chat-take-off', { words }), onRemove));
  }
}

function thumb(src: string | null): HTMLElement | null {
  if (!src) return null;
  const made = el('img', 'chat-chip__picture');
  Object.assign(made, { src, alt: '', width: 28, height: 28 });
  return made;
}
