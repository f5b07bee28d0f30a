import type { Showroom } from '../api';
import { language, pick, type Translate } from '../i18n';
import { choice, el, icon, iconButton } from './dom';
import { VIEWS, type ViewName } from './framing';
import type { Shown } from './exhibit';
import { itemsOf, type Selection } from './selection';
import { sizeLine } from './units';

export interface PanelActions {
  select(selection: Selection): void;
  view(name: ViewName): void;
  zoom(factor: number): void;
  variant(name: string | null): void;
  play(on: boolean): void;
  clip(index: number | null): void;
}

/** The controls below the picture: what is shown, from where, in which finish, moving or not, and its size. */
export interface Panel {
  update(shown: Shown): void;
  /** Somebody else turned the camera to a named view. */
  at(name: ViewName): void;
  /** Somebody else chose a finish. */
  finish(name: string | null): void;
  dispose(): void;
}

const BOOTH = 'booth';

export function createPanel(host: HTMLElement, showroom: Showroom, t: Translate, actions: PanelActions): Panel {
  const subjects = subjectChoice(showroom, t, actions);
  const views = viewChoice(t, actions);
  const variants = el('span', 'viewer-slot');
  const clips = el('span', 'viewer-slot');
  const play = playButton(t, actions);
  const size = el('p', 'viewer-size');
  const controls = el(
    'div',
    'viewer-controls',
    subjects.wrap,
    views.wrap,
    iconButton('minus', t('viewer-zoom-out'), () => actions.zoom(1.25)),
    iconButton('plus', t('viewer-zoom-in'), () => actions.zoom(0.8)),
    variants,
    clips,
    play.button,
  );
  host.append(controls, size);
  host.hidden = false;
  return {
    update: (shown) => {
      subjects.select.value = shown.selection.kind === 'item' ? shown.selection.id : BOOTH;
      views.select.value = 'front-right';
      play.update(shown.playing);
      variants.replaceChildren(...variantChoice(shown.variants, t, actions));
      clips.replaceChildren(...clipChoice(shown.clips, t, actions));
      const written = sizeLine(shown.size, language());
      size.replaceChildren(el('b', '', t('viewer-size', { size: written.mm })), el('span', '', written.inch));
    },
    at: (name) => void (views.select.value = name),
    finish: (name) => {
      const select = variants.querySelector('select');
      if (select) select.value = name ?? '';
    },
    dispose: () => {
      host.replaceChildren();
      host.hidden = true;
    },
  };
}

function subjectChoice(showroom: Showroom, t: Translate, actions: PanelActions): ReturnType<typeof choice> {
  const items = itemsOf(showroom, { kind: 'booth' });
  const products = items.filter((item) => item.kind === 'product');
  const options = products.map((item) => {
    const title = pick(item.product?.title ?? item.model.title);
    return { value: item.id, text: title.text, lang: title.lang };
  });
  const whole = { value: BOOTH, text: t('viewer-whole-booth') };
  const made = choice(t('viewer-subject'), items.length > 1 ? [...options, whole] : options, (value) =>
    actions.select(value === BOOTH ? { kind: 'booth' } : { kind: 'item', id: value }),
  );
  made.wrap.hidden = made.select.options.length < 2;
  return made;
}

function viewChoice(t: Translate, actions: PanelActions): ReturnType<typeof choice> {
  const options = VIEWS.map((name) => ({ value: name, text: t(`views-${name}`) }));
  return choice(t('viewer-view-from'), options, (value) => actions.view(value as ViewName));
}

function variantChoice(names: string[], t: Translate, actions: PanelActions): HTMLElement[] {
  if (names.length === 0) return [];
  const options = [{ value: '', text: t('viewer-variant-default') }, ...names.map((name) => ({ value: name, text: name }))];
  return [choice(t('viewer-variant'), options, (value) => actions.variant(value || null)).wrap];
}

/** Several animations are usually alternatives; some belong together. */
function clipChoice(names: string[], t: Translate, actions: PanelActions): HTMLElement[] {
  if (names.length < 2) return [];
  const options = names.map((name, index) => ({
    value: String(index),
    text: /^animation_\d+$/.test(name) ? t('viewer-clip-number', { number: index + 1 }) : name,
  }));
  const all = { value: '', text: t('viewer-clip-all') };
  return [choice(t('viewer-clip'), [...options, all], (value) => actions.clip(value === '' ? null : Number(value))).wrap];
}

function playButton(t: Translate, actions: PanelActions): { button: HTMLButtonElement; update(playing: boolean | null): void } {
  let playing = false;
  const made = iconButton('pause', '', () => {
    playing = !playing;
    actions.play(playing);
    draw();
  });
  const draw = (): void => {
    const label = t(playing ? 'viewer-pause' : 'viewer-play');
    made.replaceChildren(icon(playing ? 'pause' : 'play'), el('span', 'viewer-sr', label));
    made.title = label;
  };
  // named from the start: it stands in the page before the model says whether it moves
  draw();
  return {
    button: made,
    update: (state) => {
      made.hidden = state === null;
      playing = state ?? false;
      draw();
    },
  };
}
