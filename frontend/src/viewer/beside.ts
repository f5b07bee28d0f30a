import type { Showroom } from '../api';
import { translator } from '../i18n';
import { Bin } from './bin';
import type { Exhibit, Shown } from './exhibit';
import { VIEWS, type ViewName } from './framing';
import { createPanel } from './panel';
import type { Selection } from './selection';
import type { Shell } from './shell';

/** The controls below the picture, and what the page itself offers of it: its sides and its points. */
export interface Beside {
  update(shown: Shown): void;
  dispose(): void;
}

type Select = (selection: Selection) => Promise<void>;

export async function createBeside(shell: Shell, showroom: Showroom, exhibit: Exhibit, select: Select): Promise<Beside> {
  const bin = new Bin();
  const t = await translator('viewer', 'views');
  const panel = createPanel(shell.panel, showroom, t, {
    select: (selection) => void select(selection),
    view: exhibit.view,
    zoom: exhibit.zoom,
    variant: (name) => void exhibit.setVariant(name),
    play: exhibit.play,
    clip: exhibit.setClip,
  });
  bin.add(panel.dispose);
  let shown: Shown | null = null;
  const look = (name: ViewName): void => {
    panel.at(name);
    exhibit.view(name);
    showStage(shell);
  };
  for (const side of document.querySelectorAll<HTMLAnchorElement>('a[data-view]')) bindSide(side, look, bin);
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-point]')) {
    bindPoint(button, showroom, () => shown, exhibit, select, bin);
  }
  const { createPins } = await import('./pins');
  const pins = await createPins(shell, showroom, exhibit, {
    select,
    finish: async (name) => {
      panel.finish(name);
      await exhibit.setVariant(name);
    },
  });
  bin.add(pins.dispose);
  return {
    update: (now) => {
      shown = now;
      panel.update(now);
      pins.update(now);
    },
    dispose: bin.dispose,
  };
}

/** A picture of a side: a link to itself, until the camera can go there. */
function bindSide(link: HTMLAnchorElement, look: (name: ViewName) => void, bin: Bin): void {
  const name = VIEWS.find((view) => view === link.dataset['view']);
  if (!name) return;
  link.setAttribute('role', 'button');
  bin.add(() => link.removeAttribute('role'));
  bin.on<MouseEvent>(link, 'click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    look(name);
  });
  bin.on<KeyboardEvent>(link, 'keydown', (event) => {
    if (event.key !== ' ') return;
    event.preventDefault();
    look(name);
  });
}

/** The camera says where it stands by itself; the focus stays, so that the next side is one key away. */
function showStage({ stage }: Shell): void {
  const { top, bottom } = stage.getBoundingClientRect();
  if (top < 0 || bottom > window.innerHeight) stage.scrollIntoView({ block: 'nearest' });
}

/** A point's words in the page: where it is on the model, chosen first where another one is shown. */
function bindPoint(
  button: HTMLButtonElement,
  showroom: Showroom,
  shown: () => Shown | null,
  exhibit: Exhibit,
  select: Select,
  bin: Bin,
): void {
  const id = button.dataset['point'] ?? '';
  const item = showroom.hotspots.find((hotspot) => hotspot.id === id)?.item;
  if (!item) return;
  button.hidden = false;
  bin.add(() => void (button.hidden = true));
  bin.on(button, 'click', () => {
    const selection = shown()?.selection;
    const isThere = selection?.kind === 'booth' || selection?.id === item;
    void (isThere ? Promise.resolve() : select({ kind: 'item', id: item })).then(() => exhibit.point(id, button));
  });
}
