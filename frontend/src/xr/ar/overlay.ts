import type { Translate } from '../../i18n';
import { setLocalized } from '../../i18n';
import { button, el, iconButton } from '../../viewer/dom';
import { addLinks } from '../../viewer/hotspot-links';
import { type Face, type FaceActions, type FaceState, type TrayEntry, TURN_DEGREES } from './face';
import { glyphButton } from './glyphs';

/** What lies over the camera picture: what to do next, the true size, and the buttons. */
export interface Overlay extends Face {
  root: HTMLElement;
  /** A photo to keep: what it shows, and the ways to keep it. */
  photo(url: string, words: string, share: () => void): void;
}

export function createOverlay(t: Translate, actions: FaceActions): Overlay {
  const hint = el('p', 'xr-hint');
  hint.setAttribute('role', 'status');
  const exit = iconButton('close', t('xr-exit'), actions.exit);
  exit.classList.add('xr-exit');
  const ruler = iconButton('dimensions', t('xr-ruler'), actions.ruler);
  const adjust = el(
    'div',
    'xr-adjust',
    iconButton('left', t('xr-rotate-left'), () => actions.rotate(TURN_DEGREES)),
    iconButton('right', t('xr-rotate-right'), () => actions.rotate(-TURN_DEGREES)),
    glyphButton('lift', t('xr-replace'), actions.replace),
    glyphButton('remove', t('xr-remove'), actions.remove),
    ruler,
    glyphButton('camera', t('xr-photo'), actions.photo),
  );
  const tray = el('div', 'xr-tray');
  tray.setAttribute('role', 'group');
  tray.setAttribute('aria-label', t('xr-tray'));
  const size = el('b');
  const label = el('p', 'xr-size', size, el('span', '', t('xr-true-size')));
  const sheet = el('div', 'xr-sheet');
  sheet.setAttribute('role', 'dialog');
  sheet.hidden = adjust.hidden = true;
  const foot = el('div', 'xr-foot', label, adjust, tray);
  const root = el('div', 'xr-overlay', el('div', 'xr-head', hint, exit), foot, sheet);
  // A press on a button is no tap into the room.
  for (const pressed of [exit, adjust, tray, sheet]) {
    pressed.addEventListener('beforexrselect', (event) => event.preventDefault());
  }
  document.body.append(root);
  const close = (): void => {
    sheet.hidden = true;
    sheet.replaceChildren();
  };
  let drawnAs = '';
  let point: FaceState['point'] = null;
  return {
    root,
    draw: (state) => {
      const key = JSON.stringify({ ...state, point: state.point?.id });
      if (key === drawnAs) return;
      drawnAs = key;
      root.dataset['hint'] = state.hint;
      hint.textContent = t(`xr-hint-${state.hint}`);
      size.textContent = state.size;
      adjust.hidden = !state.placed;
      ruler.setAttribute('aria-pressed', String(state.ruler));
      drawTray(tray, state.tray, t, actions);
      if (state.point === point) return;
      point = state.point;
      close();
      if (point) openPoint(sheet, point, t, actions.closePoint);
    },
    photo: (url, words, share) => openPhoto(sheet, { url, words, share, close }, t),
    dispose: () => root.remove(),
  };
}

/** Kept while its entries stay the same ones, so that focus is not lost. */
function drawTray(tray: HTMLElement, entries: readonly TrayEntry[], t: Translate, actions: FaceActions): void {
  tray.hidden = entries.length < 2;
  if (tray.children.length !== entries.length) {
    tray.replaceChildren(...entries.map(({ id }) => button('xr-chip', '', () => actions.choose(id))));
  }
  entries.forEach(({ id, title, lang, state, chosen }, index) => {
    const chip = tray.children[index] as HTMLButtonElement;
    const name = el('span', '', title);
    name.lang = lang;
    chip.dataset['piece'] = id;
    chip.dataset['state'] = state;
    chip.setAttribute('aria-pressed', String(chosen));
    chip.replaceChildren(name, el('small', '', t(`xr-tray-${state}`)));
  });
}

function openPoint(sheet: HTMLElement, point: NonNullable<FaceState['point']>, t: Translate, close: () => void): void {
  const title = el('p', 'viewer-card-title');
  const text = el('p', 'viewer-card-text');
  setLocalized(title, point.title);
  setLocalized(text, point.text);
  const shut = button('btn', t('xr-close'), close);
  sheet.append(title, text, shut);
  addLinks(title, text, point, t);
  sheet.setAttribute('aria-label', title.textContent ?? '');
  sheet.hidden = false;
  shut.focus();
}

interface KeptPhoto {
  url: string;
  words: string;
  share: () => void;
  close: () => void;
}

function openPhoto(sheet: HTMLElement, { url, words, share, close }: KeptPhoto, t: Translate): void {
  const picture = el('img', 'xr-photo');
  Object.assign(picture, { src: url, alt: t('xr-photo-alt') });
  const keep = button('btn btn--primary', t('xr-photo-share'), share);
  sheet.replaceChildren(picture, el('p', '', words), el('div', 'xr-sheet-ways', keep, button('btn', t('xr-close'), close)));
  sheet.setAttribute('aria-label', t('xr-photo'));
  sheet.hidden = false;
  keep.focus();
}
