/** The tour's own bar: where one is, what one sees, and its four buttons. */

import { pick, setLocalized, type Translate } from '../../i18n';
import { el } from '../../viewer/dom';
import type { Stand } from '../plan/layout';
import type { Details } from '../stream/details';
import { drawIcon, railButton } from '../ui/rail';
import type { GuideState } from './guide';

export interface TourBar {
  element: HTMLElement;
  show(stand: Stand, stop: number, stops: number, state: GuideState): void;
  focus(): void;
}

export interface TourBarOptions {
  t: Translate;
  details: Details;
  onSkip(by: 1 | -1): void;
  onToggle(): void;
  onLeave(): void;
}

export function makeBar({ t, details, onSkip, onToggle, onLeave }: TourBarOptions): TourBar {
  const count = el('p', 'hall-tour-count');
  const name = el('a', 'hall-tour-name');
  const words = el('p', 'hall-tour-words');
  // Read out as one sentence; what is seen in parts would be read in pieces.
  const spoken = el('p', 'hall-sr');
  spoken.setAttribute('role', 'status');
  const back = railButton('back', t('tour-back'), () => onSkip(-1));
  const toggle = railButton('pause', t('tour-pause'), onToggle);
  const next = railButton('next', t('tour-next'), () => onSkip(1));
  const leave = railButton('close', t('tour-leave'), onLeave);
  toggle.classList.add('hall-primary');
  const caption = el('div', 'hall-tour-caption', count, name, words);
  const element = el('section', 'hall-panel hall-tour', caption, el('div', 'hall-tour-tools', back, toggle, next, leave), spoken);
  element.setAttribute('aria-label', t('tour-label'));
  let said = '';
  const say = (sentence: string): void => {
    if (sentence !== said) spoken.textContent = said = sentence;
  };
  const label = (state: GuideState): string => t(state === 'paused' ? 'tour-go-on' : state === 'over' ? 'tour-again' : 'tour-pause');
  return {
    element,
    focus: () => toggle.focus({ preventScroll: true }),
    show: (stand, stop, stops, state) => {
      const booth = stand.booth!;
      const going = state === 'walking' || state === 'looking';
      element.dataset['state'] = state;
      count.textContent = t('tour-stop', { stop: stop + 1, stops, stand: stand.number });
      setLocalized(name, pick(booth.company).text ? booth.company : booth.title);
      name.href = booth.url;
      const tagline = details.booth(booth.slug)?.tagline ?? {};
      setLocalized(words, pick(tagline).text ? tagline : booth.title);
      toggle.querySelector('svg')?.replaceWith(drawIcon(going ? 'pause' : 'play'));
      toggle.title = toggle.querySelector('.hall-sr')!.textContent = label(state);
      back.disabled = stop === 0;
      next.disabled = state === 'over';
      say(sentence(t, stand, stop, stops, state, words.textContent ?? ''));
    },
  };
}

function sentence(t: Translate, stand: Stand, stop: number, stops: number, state: GuideState, words: string): string {
  if (state === 'paused') return t('tour-paused');
  if (state === 'over') return t('tour-over');
  const name = pick(stand.booth!.company).text || pick(stand.booth!.title).text;
  const about = { stop: stop + 1, stops, stand: stand.number, name };
  return state === 'walking' ? t('tour-walking', about) : t('tour-looking', { ...about, words });
}
