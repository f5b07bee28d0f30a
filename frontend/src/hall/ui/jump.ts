/** "Find a booth": a searchable list of all stands, walked by arrow keys, that takes the visitor there. */

import type { SceneBooth } from '../../api/types';
import { pick, setLocalized, type Translate } from '../../i18n';
import { Bin } from '../../viewer/bin';
import { button, el } from '../../viewer/dom';
import type { Crowd } from '../crowd';
import type { Stand } from '../plan/layout';
import type { Seen } from '../seen';
import type { Details } from '../stream/details';

export interface Jump {
  element: HTMLElement;
  open(): void;
  close(): void;
  readonly isOpen: boolean;
  dispose(): void;
}

export interface JumpOptions {
  stands: readonly Stand[];
  t: Translate;
  details: Details;
  crowd: Crowd;
  seen: Seen;
  onChoose(stand: Stand): void;
  onClose(): void;
}

export function makeJump({ stands: all, t, details, crowd, seen, onChoose, onClose }: JumpOptions): Jump {
  const bin = new Bin();
  // Who is there comes before what is free.
  const stands = [...all.filter(({ booth }) => booth), ...all.filter(({ booth }) => !booth)];
  const input = el('input', 'hall-jump-input');
  input.type = 'search';
  input.placeholder = t('hall-jump-placeholder');
  input.setAttribute('aria-label', t('hall-jump-placeholder'));
  const list = el('ul', 'hall-jump-list');
  const none = el('p', 'hall-jump-none', t('hall-jump-none'));
  const count = el('p', 'hall-sr');
  count.setAttribute('role', 'status');
  const heading = el('h2', 'hall-jump-title', t('hall-jump'));
  const shut = button('hall-icon-button', '×', () => close());
  shut.setAttribute('aria-label', t('hall-close'));
  const element = el('section', 'hall-panel hall-jump', el('header', 'hall-panel-head', heading, shut), input, count, list, none);
  element.hidden = true;
  element.setAttribute('aria-label', t('hall-jump'));
  const rows = stands.map((stand) => row(stand, t, () => choose(stand)));
  list.append(...rows.map((r) => r.element));
  bin.add(
    details.whenTold(() => {
      for (const [i, { booth }] of stands.entries()) {
        const more = booth && details.booth(booth.slug);
        if (more) rows[i]!.text += ` ${Object.values(more.tagline).join(' ').toLowerCase()}`;
      }
    }),
  );
  const filter = (): void => {
    const words = input.value.trim().toLowerCase().split(/\s+/);
    let left = 0;
    for (const { element: line, text } of rows) {
      line.hidden = !words.every((word) => text.includes(word));
      if (!line.hidden) left++;
    }
    none.hidden = left > 0;
    count.textContent = t('hall-jump-count', { count: left });
  };
  const close = (): void => {
    if (element.hidden) return;
    element.hidden = true;
    onClose();
  };
  const choose = (stand: Stand): void => {
    element.hidden = true;
    onChoose(stand);
  };
  bin.on(input, 'input', filter);
  bin.on<KeyboardEvent>(element, 'keydown', (event) => steer(event, input, list));
  return {
    element,
    open: () => {
      element.hidden = false;
      input.value = '';
      for (const [i, { booth }] of stands.entries()) if (booth) rows[i]!.state.textContent = stateOf(booth, crowd, seen, t);
      filter();
      input.focus();
    },
    close,
    get isOpen() {
      return !element.hidden;
    },
    dispose: bin.dispose,
  };
}

/** What one would like to know of a booth before walking there. */
function stateOf({ slug, open }: SceneBooth, crowd: Crowd, seen: Seen, t: Translate): string {
  if (!open) return t('hall-plate-closed');
  const people = crowd.at(slug);
  const words = [people ? t('hall-people', { count: people }) : '', seen.of(slug) ? t('hall-seen') : ''];
  return words.filter(Boolean).join(' · ');
}

interface Row {
  element: HTMLLIElement;
  state: HTMLElement;
  /** What the search looks in: number, names in every language. */
  text: string;
}

function row(stand: Stand, t: Translate, choose: () => void): Row {
  const { booth } = stand;
  const choice = button('hall-jump-choice', '', choose);
  const name = el('span', 'hall-jump-name');
  const state = el('span', 'hall-jump-state');
  if (booth) setLocalized(name, pick(booth.company).text ? booth.company : booth.title);
  else name.textContent = t('hall-plate-available');
  choice.append(el('span', booth ? 'hall-number' : 'hall-number hall-number-free', stand.number), name, state);
  const texts = booth ? [booth.title, booth.company].flatMap((text) => Object.values(text)) : [];
  return { state, element: el('li', '', choice), text: [stand.number, ...texts].join(' ').toLowerCase() };
}

/** Arrow keys move between the field and the rows; Enter in the field takes the first row. */
function steer(event: KeyboardEvent, input: HTMLInputElement, list: HTMLElement): void {
  const choices = [...list.querySelectorAll<HTMLButtonElement>('li:not([hidden]) > button')];
  const at = choices.indexOf(document.activeElement as HTMLButtonElement);
  if (event.key === 'Enter' && event.target === input && !event.isComposing) choices[0]?.click();
  else if (event.key === 'ArrowDown') (choices[at + 1] ?? choices.at(-1))?.focus();
  else if (event.key === 'ArrowUp') (at <= 0 ? input : choices[at - 1])?.focus();
  else return;
  event.preventDefault();
}
