import { ApiError, post } from '../../api';
import { closesItself } from '../closing';
import { button, el } from '../dom';
import { errorWords, type Translate } from '../words';
import type { Card, Desk } from './wire';

type Act = 'take' | 'hand' | 'close' | 'reopen';

/** What one does with an inquiry: take it, hand it over, close it, open it again. */
export class ActBar {
  readonly root = el('div', 'inbox-acts');
  private readonly trouble = el('p', 'inbox-acts__trouble');

  constructor(
    private readonly t: Translate,
    private readonly me: number,
    /** The inquiry is not what it was: it is to be read anew. */
    private readonly onDone: () => Promise<void>,
  ) {
    this.trouble.setAttribute('role', 'alert');
  }

  draw(card: Card, desk: Desk): void {
    // A form that somebody fills in is left alone while news arrive.
    if (this.root.querySelector('details[open]')?.contains(document.activeElement)) return;
    const buttons: HTMLElement[] = [];
    if (card.state === 'closed') buttons.push(this.press(card, 'reopen', {}, this.t('inbox-reopen')));
    else {
      if (card.holder?.id !== this.me) buttons.push(this.press(card, 'take', {}, this.t('inbox-take'), 'btn--primary'));
      const others = desk.team.filter((person) => person.id !== card.holder?.id);
      if (others.length) buttons.push(this.handOver(card, others));
      if (card.state !== 'new') buttons.push(this.closing(card, desk));
    }
    this.trouble.textContent = '';
    this.root.replaceChildren(...buttons, this.trouble);
  }

  private press(card: Card, act: Act, body: object, words: string, look = ''): HTMLButtonElement {
    const made = button(`btn inbox-act ${look}`, () => void this.run(card, act, body), words);
    made.dataset['act'] = act;
    return made;
  }

  private handOver(card: Card, people: Desk['team']): HTMLElement {
    const items = people.map((person) => {
      const words = person.id === this.me ? this.t('inbox-hand-me') : person.name;
      return el('li', '', button('menu__item', () => void this.run(card, 'hand', { account: person.id }), words));
    });
    return menu('hand', this.t('inbox-hand'), el('ul', '', ...items));
  }

  /** Nothing waiting is closed without a reason. */
  private closing(card: Card, desk: Desk): HTMLElement {
    if (card.state === 'answered') return this.press(card, 'close', {}, this.t('inbox-close'));
    const form = el('form', 'inbox-close stack');
    form.append(el('p', 'field__hint', this.t('inbox-close-why')));
    desk.reasons.forEach((reason, index) => {
      const choice = el('input');
      Object.assign(choice, { type: 'radio', name: 'reason', value: reason, checked: index === 0 });
      form.append(el('label', 'check', choice, el('span', '', this.t(`inbox-reason-${reason.replaceAll('_', '-')}`))));
    });
    const note = el('textarea', 'input');
    Object.assign(note, { rows: 2, maxLength: 500, dir: 'auto' });
    note.setAttribute('aria-label', this.t('inbox-close-note'));
    note.placeholder = this.t('inbox-close-note');
    const send = el('button', 'btn btn--primary', this.t('inbox-close-go'));
    form.append(note, send);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const reason = String(new FormData(form).get('reason') ?? '');
      void this.run(card, 'close', { reason, note: note.value });
    });
    return menu('close', this.t('inbox-close'), form);
  }

  private async run(card: Card, act: Act, body: object): Promise<void> {
    this.root.setAttribute('aria-busy', 'true');
    try {
      await post(`/api/inquiries/${card.id}/${act}`, body, { ifMatch: `"${card.version}"` });
      for (const open of this.root.querySelectorAll('details[open]')) open.removeAttribute('open');
      await this.onDone();
    } catch (error) {
      await this.failed(error);
    } finally {
      this.root.removeAttribute('aria-busy');
    }
  }

  private async failed(error: unknown): Promise<void> {
    const isStale = error instanceof ApiError && error.status === 412;
    if (isStale) await this.onDone();
    this.trouble.textContent = isStale ? this.t('inbox-stale') : errorWords(this.t, error);
  }
}

function menu(name: string, words: string, content: HTMLElement): HTMLElement {
  const made = el('details', 'menu inbox-menu', el('summary', 'btn inbox-act', words), el('div', 'menu__panel menu__panel--end', content));
  made.dataset['act'] = name;
  closesItself(made);
  return made;
}
