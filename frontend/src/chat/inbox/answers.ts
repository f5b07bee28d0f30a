import { get } from '../../api';
import type { Language } from '../../api/types';
import { language, pick } from '../../i18n';
import { closesItself } from '../closing';
import { button, el } from '../dom';
import type { Translate } from '../words';
import type { Canned } from './wire';

/** A menu of the answers kept at hand; the chosen one's words go to where one writes, in the visitor's language. */
export class AnswerMenu {
  readonly root: HTMLDetailsElement;
  private readonly list = el('ul', 'inbox-canned');
  private readonly find = el('input', 'input');
  private readonly edit = el('a', 'menu__item');
  private answers: Canned[] | null = null;

  constructor(
    private readonly t: Translate,
    private readonly speaks: () => string,
    private readonly onChoose: (words: string) => void,
  ) {
    this.find.type = 'search';
    this.find.placeholder = t('inbox-canned-find');
    this.find.setAttribute('aria-label', t('inbox-canned-find'));
    this.find.addEventListener('input', () => this.draw());
    const panel = el('div', 'menu__panel inbox-canned__panel', this.find, this.list, el('hr'), this.edit);
    this.root = el('details', 'menu inbox-menu', el('summary', 'btn btn--quiet inbox-act', t('inbox-canned')), panel);
    this.root.addEventListener('toggle', () => this.root.open && void this.opened());
    closesItself(this.root);
  }

  private async opened(): Promise<void> {
    this.find.value = '';
    try {
      this.answers ??= await get<Canned[]>('/api/canned-answers');
    } catch (error) {
      console.error('canned answers:', error);
    }
    this.draw();
    this.find.focus();
  }

  private draw(): void {
    const wanted = this.find.value.trim().toLocaleLowerCase();
    const fitting = (this.answers ?? []).filter((answer) => said(answer).includes(wanted));
    this.find.hidden = (this.answers ?? []).length < 6;
    const isEmpty = !this.answers?.length;
    const none = el('li', 'muted small inbox-canned__none', this.t(isEmpty ? 'inbox-canned-none' : 'inbox-canned-none-found'));
    this.edit.textContent = this.t(isEmpty ? 'inbox-answer-new' : 'inbox-canned-edit');
    this.edit.href = isEmpty ? '/studio/answers/new' : '/studio/answers';
    this.list.replaceChildren(...fitting.map((answer) => this.item(answer)), ...(fitting.length ? [] : [none]));
  }

  private item(answer: Canned): HTMLElement {
    const found = pick(answer.body, inLanguage(this.speaks()));
    const title = el('strong', 'content', answer.title);
    const words = el('span', 'inbox-canned__words muted small content', found.text);
    for (const element of [title, words]) element.dir = 'auto';
    words.lang = found.lang;
    return el('li', '', button('menu__item', () => this.choose(found.text), el('span', '', title, words)));
  }

  private choose(words: string): void {
    this.root.open = false;
    this.onChoose(words);
  }
}

function inLanguage(code: string): Language {
  return code === 'ko' || code === 'en' ? code : language();
}

function said(answer: Canned): string {
  return [answer.title, ...Object.values(answer.body)].join('\n').toLocaleLowerCase();
}
