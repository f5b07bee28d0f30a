import type { Translate } from '../i18n';
import { button, el, icon, type IconName } from './dom';

/** Buttons that the template renders, and the island wakes. */
export type Action = 'start-3d' | 'ar' | 'vr' | 'reset' | 'fullscreen' | 'dimensions';

/** The page's elements of one viewer: those of the template and those made here. */
export interface Shell {
  root: HTMLElement;
  stage: HTMLElement;
  view: HTMLElement;
  overlay: HTMLElement;
  panel: HTMLElement;
  list: HTMLElement;
  card: HTMLElement;
  qr: HTMLDetailsElement | null;
  action(name: Action): HTMLButtonElement | null;
  reveal(name: Action, visible: boolean): void;
  progress(loaded: number | null, total: number | null): void;
  /** A sentence over the picture, with ways on; null takes it away. */
  note(words: string | null, ...ways: { label: string; run(): void }[]): void;
  announce(words: string): void;
  remove(): void;
}

const ICON_OF: Record<Action, IconName> = {
  'start-3d': 'cube',
  ar: 'room',
  vr: 'headset',
  reset: 'reset',
  fullscreen: 'fullscreen',
  dimensions: 'dimensions',
};

/** Take hold of the template's markup (see README.md here) and add what only scripts need. */
export function createShell(root: HTMLElement, t: Translate): Shell {
  const stage = root.querySelector<HTMLElement>('[data-part="stage"]') ?? root;
  const view = makeView(t);
  const overlay = el('div', 'viewer-overlay');
  const bar = el('progress', 'viewer-progress');
  bar.setAttribute('aria-label', t('viewer-loading'));
  const note = el('div', 'viewer-note');
  note.setAttribute('role', 'status');
  const live = el('p', 'viewer-sr');
  live.setAttribute('aria-live', 'polite');
  const card = el('div', 'viewer-card');
  card.setAttribute('role', 'region');
  card.setAttribute('aria-label', t('viewer-hotspots'));
  const panel = el('div', 'viewer-panel');
  const list = el('ol', 'viewer-hotspot-list');
  list.setAttribute('aria-label', t('viewer-hotspots'));
  bar.hidden = note.hidden = view.hidden = card.hidden = panel.hidden = list.hidden = true;
  stage.append(view, overlay, card, bar, note);
  stage.after(panel, list);
  root.append(live);
  const action = (name: Action): HTMLButtonElement | null => root.querySelector(`[data-action="${name}"]`);
  const icons = addIcons(action);
  return {
    root,
    stage,
    view,
    overlay,
    panel,
    list,
    card,
    qr: root.querySelector<HTMLDetailsElement>('details[data-part="qr"]'),
    action,
    reveal: (name, visible) => {
      const found = action(name);
      if (found) found.hidden = !visible;
    },
    progress: (loaded, total) => showProgress(bar, loaded, total),
    note: (words, ...ways) => showNote(note, words, ways),
    announce: (words) => void (live.textContent = words),
    remove: () => {
      for (const made of [view, overlay, card, bar, note, panel, list, live, ...icons]) made.remove();
    },
  };
}

function makeView(t: Translate): HTMLElement {
  const view = el('div', 'viewer-view');
  view.tabIndex = 0;
  view.setAttribute('role', 'application');
  view.setAttribute('aria-label', t('viewer-view-label'));
  view.setAttribute('aria-description', t('viewer-view-help'));
  return view;
}

function addIcons(action: (name: Action) => HTMLButtonElement | null): SVGSVGElement[] {
  return (Object.keys(ICON_OF) as Action[]).flatMap((name) => {
    const found = action(name);
    if (!found) return [];
    const drawn = icon(ICON_OF[name]);
    found.prepend(drawn);
    if (found.classList.contains('viewer-tool')) found.title = found.textContent?.trim() ?? '';
    return [drawn];
  });
}

function showProgress(bar: HTMLProgressElement, loaded: number | null, total: number | null): void {
  bar.hidden = loaded === null;
  if (loaded === null || !total) return bar.removeAttribute('value');
  bar.max = total;
  bar.value = Math.min(loaded, total);
}

function showNote(note: HTMLElement, words: string | null, ways: { label: string; run(): void }[]): void {
  note.hidden = words === null;
  note.replaceChildren();
  if (words === null) return;
  note.append(el('p', '', words));
  const buttons = ways.map(({ label, run }) => button('btn', label, run));
  if (buttons.length > 0) note.append(el('div', 'viewer-note-ways', ...buttons));
}
