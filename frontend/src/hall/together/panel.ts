/** The panel of the people here: how many, whether one sees and is seen, tours to join or to lead. */

import { errorId, pick, type Translate } from '../../i18n';
import type { Dispose } from '../../island';
import { Bin } from '../../viewer/bin';
import { button, el } from '../../viewer/dom';
import type { Frame } from '../ui/frame';
import { railButton } from '../ui/rail';
import type { Tour } from './wire';

/** Reasons to be alone that have a sentence of their own. */
const WORDED = new Set(['event_not_open', 'other_version', 'hall_full']);

export interface PanelState {
  /** Null while there is no connection. */
  here: number | null;
  /** A code that says why one is alone here. */
  why: string | null;
  figures: boolean;
  /** The name that others read; empty for a guest. */
  name: string;
  mayLead: boolean;
  leads: boolean;
  me: number;
  following: number | null;
  tours: readonly Tour[];
}

export interface PanelOptions {
  frame: Frame;
  t: Translate;
  focusView(): void;
  onFigures(on: boolean): void;
  onLead(on: boolean): void;
  onFollow(tour: number | null): void;
}

export interface Panel {
  show(state: PanelState): void;
  dispose: Dispose;
}

export function makePanel(o: PanelOptions): Panel {
  const { frame, t } = o;
  const bin = new Bin();
  const open = railButton('people', t('together-people'), () => toggle());
  open.dataset['action'] = 'hall-people';
  const badge = el('span', 'hall-people-badge');
  badge.setAttribute('aria-hidden', 'true');
  open.append(badge);
  open.setAttribute('aria-expanded', 'false');
  const title = el('h2', 'hall-jump-title', t('together-people'));
  const close = button('hall-icon-button', '×', () => toggle(false));
  close.setAttribute('aria-label', t('together-close'));
  const count = el('p', 'hall-people-count');
  const figures = makeSwitch(t('together-figures'), (on) => o.onFigures(on));
  const words = el('p', 'hall-people-words');
  words.id = 'hall-people-words';
  figures.element.setAttribute('aria-describedby', words.id);
  const tours = el('ul', 'hall-people-tours');
  const lead = button('hall-button', '', () => o.onLead(lead.dataset['on'] !== 'true'));
  lead.dataset['action'] = 'hall-lead';
  const panel = el('section', 'hall-panel hall-people', el('div', 'hall-panel-head', title, close), count, figures.element, words, tours, lead);
  panel.setAttribute('aria-label', t('together-people'));
  panel.hidden = true;
  frame.rail.append(open);
  frame.dialog.append(panel);
  const toggle = (on = panel.hidden): void => {
    panel.hidden = !on;
    open.setAttribute('aria-expanded', String(on));
    if (on) figures.element.focus({ preventScroll: true });
    else o.focusView();
  };
  bin.add(() => [open, panel].forEach((part) => part.remove()));
  bin.add(frame.onEscape(() => (panel.hidden ? false : (toggle(false), true))));
  return {
    show: (s) => {
      const alone = s.here === null;
      badge.textContent = alone || s.here! < 2 ? '' : String(s.here);
      open.title = open.querySelector('.hall-sr')!.textContent = alone ? t('together-people') : countWords(t, s.here!);
      count.textContent = s.why ? t(WORDED.has(s.why) ? errorId(s.why) : 'together-alone') : alone ? t('together-connecting') : countWords(t, s.here!);
      figures.set(s.figures);
      words.textContent = s.name ? t('together-figures-named', { name: s.name }) : t('together-figures-guest');
      tours.replaceChildren(...(alone ? [] : s.tours.filter(({ id }) => id !== s.me).map((tour) => row(tour, s, o))));
      tours.hidden = tours.childElementCount === 0;
      lead.hidden = alone || !s.mayLead;
      lead.dataset['on'] = String(s.leads);
      lead.textContent = t(s.leads ? 'together-lead-end' : 'together-lead');
    },
    dispose: bin.dispose,
  };
}

const countWords = (t: Translate, here: number): string => t('together-count', { count: here });

function row(tour: Tour, { following }: PanelState, { t, onFollow }: PanelOptions): HTMLLIElement {
  const mine = following === tour.id;
  const text = el('span', 'hall-people-tour', leaderWords(tour, t), el('small', '', t('together-followers', { count: tour.followers })));
  const act = button('hall-button', t(mine ? 'together-leave' : 'together-follow'), () => onFollow(mine ? null : tour.id));
  if (!mine) act.classList.add('hall-primary');
  return el('li', '', text, act);
}

/** Who leads, with the company where there is one. */
export function leaderWords({ name, company, role }: Tour, t: Translate): string {
  const who = name || t(role === 2 ? 'together-organizer' : 'together-staff');
  const firm = pick(company).text;
  return firm ? t('together-leader', { name: who, company: firm }) : who;
}

function makeSwitch(label: string, onChange: (on: boolean) => void): { element: HTMLButtonElement; set(on: boolean): void } {
  const element = button('hall-switch', '', () => onChange(element.getAttribute('aria-checked') !== 'true'));
  element.setAttribute('role', 'switch');
  element.append(el('span', '', label), el('i', 'hall-switch-track'));
  return { element, set: (on) => element.setAttribute('aria-checked', String(on)) };
}
