/** The small card about what the visitor points at: a booth, an empty stand, or a gate. */

import type { PlanGate } from '../../api/types';
import { pick, setLocalized, type Translate } from '../../i18n';
import { button, el } from '../../viewer/dom';
import type { Stand } from '../plan/layout';

export interface Card {
  element: HTMLElement;
  showStand(stand: Stand): void;
  showGate(gate: PlanGate): void;
  close(): void;
  readonly isOpen: boolean;
}

export interface CardOptions {
  t: Translate;
  onWalkIn(stand: Stand): void;
  onClose(): void;
}

export function makeCard({ t, onWalkIn, onClose }: CardOptions): Card {
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
      const parts = stand.booth ? boothParts(stand, t, onWalkIn) : emptyParts(stand, t);
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
  };
}

function boothParts(stand: Stand, t: Translate, onWalkIn: (stand: Stand) => void): HTMLElement[] {
  const booth = stand.booth!;
  const title = el('h2', 'hall-card-title');
  setLocalized(title, booth.title);
  const company = el('span', 'hall-card-company');
  setLocalized(company, booth.company);
  const tagline = el('p', 'hall-card-tagline');
  setLocalized(tagline, booth.tagline);
  const text = el('div', 'hall-card-text', el('p', 'hall-card-where', el('span', 'hall-number', stand.number), company), title, tagline);
  if (!booth.open) text.append(el('p', 'hall-card-closed', t('hall-card-closed')));
  const link = el('a', 'hall-button hall-primary', t('hall-open-booth'));
  link.href = booth.url;
  const actions = el('div', 'hall-actions', link);
  if (booth.open) actions.append(button('hall-button', t('hall-walk-in'), () => onWalkIn(stand)));
  return [...posterOf(booth.poster), text, actions];
}

function posterOf(url: string | null): HTMLElement[] {
  if (!url) return [];
  const image = el('img', 'hall-card-poster');
  image.src = url;
  image.alt = '';
  image.decoding = 'async';
  image.addEventListener('error', () => image.remove(), { once: true });
  return [image];
}

function emptyParts(stand: Stand, t: Translate): HTMLElement[] {
  const where = el('p', 'hall-card-where', el('span', 'hall-number', stand.number));
  const title = el('h2', 'hall-card-title', t('hall-plate-available'));
  return [el('div', 'hall-card-text', where, title, el('p', '', t('hall-card-empty', { width: stand.width, depth: stand.depth })))];
}
