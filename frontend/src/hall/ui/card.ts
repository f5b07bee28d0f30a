/** The small card about what the visitor points at: a booth, an empty stand, or a gate. */

import type { PlanGate } from '../../api/types';
import { pick, setLocalized, type Translate } from '../../i18n';
import { button, el } from '../../viewer/dom';
import type { Crowd } from '../crowd';
import type { Stand } from '../plan/layout';
import type { Details } from '../stream/details';

export interface Card {
  element: HTMLElement;
  showStand(stand: Stand): void;
  showGate(gate: PlanGate): void;
  close(): void;
  readonly isOpen: boolean;
  dispose(): void;
}

export interface CardOptions {
  t: Translate;
  details: Details;
  crowd: Crowd;
  onWalkIn(stand: Stand): void;
  onClose(): void;
}

export function makeCard({ t, details, crowd, onWalkIn, onClose }: CardOptions): Card {
  const people = el('p', 'hall-card-people');
  let shown: string | null = null;
  const count = (): void => {
    const here = shown ? crowd.at(shown) : 0;
    people.hidden = here === 0;
    people.textContent = here ? t('hall-people-here', { count: here }) : '';
  };
  const dispose = crowd.when(count);
  const element = el('section', 'hall-panel hall-card');
  element.hidden = true;
  const close = (): void => {
    if (element.hidden) return;
    element.hidden = true;
    element.replaceChildren();
    onClose();
  };
  const shut = button('hall-icon-button hall-card-close', '×', close);
  shut.setAttribute('aria-label', t('hall-close'));
  const show = (label: string, focus: HTMLElement, ...parts: Node[]): void => {
    element.setAttribute('aria-label', label);
    element.replaceChildren(shut, ...parts);
    element.hidden = false;
    focus.focus({ preventScroll: true });
  };
  return {
    element,
    showStand: (stand) => {
      const parts = stand.booth ? boothParts(stand, t, details, onWalkIn) : emptyParts(stand, t);
      shown = stand.booth?.slug ?? null;
      count();
      parts.find((part) => part.classList.contains('hall-card-text'))?.append(people);
      const label = t('hall-card-label', { stand: stand.number });
      show(label, parts.find((p) => p.querySelector('a'))?.querySelector('a') ?? shut, ...parts);
    },
    showGate: (gate) => {
      const link = el('a', 'hall-button hall-primary', t('hall-gate-go'));
      link.href = gate.url;
      const title = el('h2', 'hall-card-title');
      setLocalized(title, gate.title);
      show(pick(gate.title).text, link, el('div', 'hall-card-text', title, el('p', '', t('hall-gate-text'))), el('div', 'hall-actions', link));
    },
    close,
    get isOpen() {
      return !element.hidden;
    },
    dispose,
  };
}

function boothParts(stand: Stand, t: Translate, details: Details, onWalkIn: (stand: Stand) => void): HTMLElement[] {
  const booth = stand.booth!;
  const title = el('h2', 'hall-card-title');
  setLocalized(title, booth.title);
  const company = el('span', 'hall-card-company');
  setLocalized(company, booth.company);
  company.hidden = company.textContent === title.textContent;
  const tagline = el('p', 'hall-card-tagline');
  const text = el('div', 'hall-card-text', el('p', 'hall-card-where', el('span', 'hall-number', stand.number), company), title, tagline);
  if (!booth.open) text.append(el('p', 'hall-card-closed', t('hall-card-closed')));
  const link = el('a', 'hall-button hall-primary', t('hall-open-booth'));
  link.href = booth.url;
  const actions = el('div', 'hall-actions', link);
  if (booth.open) actions.append(button('hall-button', t('hall-walk-in'), () => onWalkIn(stand)));
  const picture = el('div', 'hall-card-picture');
  details.whenTold(() => {
    const more = details.booth(booth.slug);
    setLocalized(tagline, more?.tagline ?? {});
    if (more?.poster) picture.append(posterOf(more.poster));
  });
  return [picture, text, actions];
}

function posterOf(url: string): HTMLElement {
  const image = el('img', 'hall-card-poster');
  image.src = url;
  image.alt = '';
  image.decoding = 'async';
  image.addEventListener('error', () => image.remove(), { once: true });
  return image;
}

function emptyParts(stand: Stand, t: Translate): HTMLElement[] {
  const where = el('p', 'hall-card-where', el('span', 'hall-number', stand.number));
  const title = el('h2', 'hall-card-title', t('hall-plate-available'));
  return [el('div', 'hall-card-text', where, title, el('p', '', t('hall-card-empty', { width: stand.width, depth: stand.depth })))];
}
