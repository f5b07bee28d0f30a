import type { Hotspot, Model, Showroom } from '../api';
import type { Translate } from '../i18n';
import { Bin } from './bin';
import { readCapabilities, readTier } from './capabilities';
import { el } from './dom';
import { createExhibit } from './exhibit';
import { bindTaps } from './instruments/taps';
import { pick } from './instruments/pick';
import { type SourcePoint, sourcePoint } from './source-node';

const ITEM = 'model';

export interface PlacingOptions {
  model: Model;
  hotspots: Hotspot[];
  t: Translate;
  announce(words: string): void;
  /** A point was chosen; null: beside the model. */
  onPoint(point: SourcePoint | null): void;
}

/** A model in 3D on which an exhibitor chooses points: by a tap, or by Enter for the middle of the picture. */
export async function openPlacing(host: HTMLElement, options: PlacingOptions, signal: AbortSignal): Promise<() => void> {
  const bin = new Bin();
  const view = el('div', 'viewer-view is-measuring');
  view.tabIndex = 0;
  view.setAttribute('role', 'application');
  view.setAttribute('aria-label', options.t('viewer-view-label'));
  view.setAttribute('aria-description', options.t('viewer-view-help'));
  const overlay = el('div', 'viewer-overlay', el('span', 'viewer-cross'));
  const dot = el('span', 'viewer-dot');
  dot.hidden = true;
  overlay.append(dot);
  host.append(view, overlay);
  bin.add(() => host.replaceChildren());
  const showroom: Showroom = {
    booth: { slug: '', title: {}, url: '' },
    items: [{ id: ITEM, kind: 'product', model: options.model, product: null, position: [0, 0, 0], rotation_y: 0, scale: 1 }],
    hotspots: options.hotspots.map((hotspot) => ({ ...hotspot, item: ITEM })),
  };
  const exhibit = createExhibit(showroom, {
    places: { view, overlay, list: el('ol'), card: el('div') },
    t: options.t,
    capabilities: readCapabilities(),
    // The file whose parts the manifest counts.
    tier: { ...(await readTier()), phone: false },
    announce: options.announce,
    onContext: () => undefined,
  });
  bin.add(exhibit.dispose);
  await exhibit.load({ kind: 'item', id: ITEM }, signal, () => undefined);
  await exhibit.show({ kind: 'item', id: ITEM });
  exhibit.play(false);
  const choose = (x: number, y: number, reach: Parameters<typeof pick>[3]): void => {
    const hit = pick(exhibit, x, y, reach);
    const exhibited = exhibit.showcase.find(ITEM);
    dot.hidden = !hit;
    if (hit) Object.assign(dot.style, { transform: `translate(${x}px, ${y}px) translate(-50%, -50%)` });
    options.onPoint(hit && exhibited ? sourcePoint(exhibited, hit) : null);
  };
  bin.add(bindTaps(view, choose));
  // The dot lies on the picture and not in it: it goes when the picture turns.
  bin.add(exhibit.stage.onFrame(() => void (view.dataset['moving'] === 'true' && (dot.hidden = true))));
  return bin.dispose;
}
