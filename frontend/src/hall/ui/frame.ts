/** The full-viewport dialog around the 3D view: its bar, its corners, its notices, its live region. */

import { pick, type Translate } from '../../i18n';
import type { LocalizedText } from '../../api/types';
import type { Dispose } from '../../island';
import { button, el, icon } from '../../viewer/dom';

export interface Frame {
  dialog: HTMLDialogElement;
  /** Where the stage's canvas goes. */
  view: HTMLElement;
  tools: HTMLElement;
  /** Round buttons along the right edge. */
  rail: HTMLElement;
  /** The hall's name, and its accent for the panels. */
  setTitle(title: LocalizedText, accent: string): void;
  /** Loading state; null hides it. */
  setProgress(share: number | null, words?: string): void;
  /** A sentence in the picture, with ways on; null hides it. */
  notice(words: string | null, actions?: HTMLElement[]): void;
  /** Spoken by screen readers, not shown. */
  announce(words: string): void;
  /** Spoken, and shown for a few seconds. */
  toast(words: string): void;
  /** Esc asks this first, the latest of all before the others; it tells whether it took it. */
  onEscape(take: () => boolean): Dispose;
  dispose(): void;
}

export interface FrameOptions {
  t: Translate;
  leave(): void;
  /** Esc: true when something smaller was closed. */
  escape(): boolean;
}

const TOAST_MS = 4000;

export function makeFrame({ t, leave, escape }: FrameOptions): Frame {
  const view = el('div', 'hall-view');
  const title = el('h1', 'hall-title');
  const tools = el('div', 'hall-tools');
  const takers: (() => boolean)[] = [];
  const rail = el('div', 'hall-rail');
  const toast = el('p', 'hall-toast');
  toast.hidden = true;
  let fading: ReturnType<typeof setTimeout> | undefined;
  const out = button('hall-button hall-leave', '', leave);
  out.append(icon('close'), el('span', '', t('hall-leave')));
  const live = el('p', 'hall-sr');
  live.setAttribute('aria-live', 'polite');
  const meter = el('progress', 'hall-progress');
  const words = el('p', 'hall-loading-words', t('hall-loading'));
  const loading = el('div', 'hall-loading', words, meter);
  loading.setAttribute('role', 'status');
  const notice = el('div', 'hall-panel hall-notice');
  notice.setAttribute('role', 'alert');
  notice.hidden = true;
  const dialog = el('dialog', 'hall', view, el('header', 'hall-bar', title, tools, out), rail, loading, notice, toast, live);
  dialog.setAttribute('aria-label', t('hall-dialog'));
  const back = (): void => {
    if (!takers.some((take) => take()) && !escape()) leave();
  };
  // A browser lets a page refuse only some of the times that somebody closes a dialog: keys are answered before it does.
  const pressed = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
    event.preventDefault();
    back();
  };
  document.addEventListener('keydown', pressed);
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    back();
  });
  // Closed all the same, by a phone's own key.
  dialog.addEventListener('close', leave);
  const scroll = document.documentElement.style.overflow;
  document.body.append(dialog);
  document.documentElement.style.overflow = 'hidden';
  dialog.showModal();
  return {
    dialog,
    view,
    tools,
    rail,
    setTitle: (text, accent) => {
      dialog.dataset['accent'] = accent;
      const found = pick(text);
      title.textContent = found.text;
      dialog.setAttribute('aria-label', t('hall-dialog-of', { hall: found.text }));
    },
    setProgress: (share, said) => {
      loading.hidden = share === null;
      if (share !== null) meter.value = share;
      if (said) words.textContent = said;
    },
    notice: (said, actions = []) => {
      notice.hidden = said === null;
      notice.replaceChildren(el('p', '', said ?? ''), el('div', 'hall-actions', ...actions));
    },
    announce: (said) => (live.textContent = said),
    toast: (said) => {
      clearTimeout(fading);
      live.textContent = toast.textContent = said;
      toast.hidden = false;
      fading = setTimeout(() => (toast.hidden = true), TOAST_MS);
    },
    onEscape: (take) => {
      takers.unshift(take);
      return () => void takers.splice(takers.indexOf(take), 1);
    },
    dispose: () => {
      clearTimeout(fading);
      document.documentElement.style.overflow = scroll;
      document.removeEventListener('keydown', pressed);
      dialog.removeEventListener('close', leave);
      dialog.close();
      dialog.remove();
    },
  };
}
