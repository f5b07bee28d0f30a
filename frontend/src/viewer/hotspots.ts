import { type PerspectiveCamera, Vector3 } from 'three';
import type { Hotspot } from '../api';
import { pick, setLocalized, type Translate } from '../i18n';
import { button, el } from './dom';
import { follow } from './labels';
import type { Showcase } from './showcase';

/** Labelled points: markers that follow their nodes, a list for the keyboard, one card for the words. */
export interface Hotspots {
  /** After the selection changed. */
  refresh(): void;
  /** After the points themselves changed. */
  remake(): void;
  /** Show the words of a point, and look at it; the focus returns to `from`. Nothing for one that is not shown. */
  open(id: string, from: HTMLElement): void;
  follow(camera: PerspectiveCamera, width: number, height: number): void;
  dispose(): void;
}

export interface HotspotPlaces {
  overlay: HTMLElement;
  list: HTMLElement;
  card: HTMLElement;
}

interface Marker {
  hotspot: Hotspot;
  marker: HTMLButtonElement;
  entry: HTMLLIElement;
}

export function createHotspots(
  showcase: Showcase,
  places: HotspotPlaces,
  t: Translate,
  onFocus: (point: Vector3) => void,
): Hotspots {
  const point = new Vector3();
  const card = createCard(places.card, t);
  const open = (hotspot: Hotspot, from: HTMLElement): void => {
    card.open(hotspot, from);
    const at = showcase.pointOf(hotspot, point);
    if (at) onFocus(at);
  };
  let markers: Marker[] = [];
  const clear = (): void => {
    card.close();
    for (const { marker, entry } of markers) {
      marker.remove();
      entry.remove();
    }
  };
  const make = (): void => {
    markers = showcase.showroom.hotspots.map((hotspot, index) => makeMarker(hotspot, index + 1, t, open));
    for (const { marker, entry } of markers) {
      places.overlay.append(marker);
      places.list.append(entry);
    }
  };
  make();
  const refresh = (): void => {
    for (const { hotspot, marker, entry } of markers) {
      const isShown = showcase.pointOf(hotspot, point) !== null;
      marker.hidden = entry.hidden = !isShown;
    }
    places.list.hidden = markers.every(({ entry }) => entry.hidden);
    card.close();
  };
  return {
    refresh,
    remake: () => {
      clear();
      make();
      refresh();
    },
    open: (id, from) => {
      const found = markers.find(({ hotspot, marker }) => hotspot.id === id && !marker.hidden);
      if (found) open(found.hotspot, from);
    },
    follow: (camera, width, height) => {
      for (const { hotspot, marker } of markers) {
        const at = marker.hidden ? null : showcase.pointOf(hotspot, point);
        if (at) follow(marker, at, camera, width, height);
      }
    },
    dispose: clear,
  };
}

function makeMarker(
  hotspot: Hotspot,
  number: number,
  t: Translate,
  open: (hotspot: Hotspot, from: HTMLElement) => void,
): Marker {
  const title = pick(hotspot.title);
  const marker = button(`viewer-hotspot${hotspot.asked ? ' viewer-hotspot--asked' : ''}`, String(number), () => open(hotspot, marker));
  marker.setAttribute('aria-label', t('viewer-hotspot-open', { number, title: title.text }));
  // The list below is the keyboard's way; a second stop for each point would only slow it down.
  marker.tabIndex = -1;
  const name = el('span', '', title.text);
  if (title.lang) name.lang = title.lang;
  const entryButton = button('viewer-hotspot-entry', '', () => open(hotspot, entryButton));
  entryButton.append(el('b', '', String(number)), name);
  return { hotspot, marker, entry: el('li', '', entryButton) };
}

function createCard(host: HTMLElement, t: Translate): { open(hotspot: Hotspot, from: HTMLElement): void; close(): void } {
  let opener: HTMLElement | null = null;
  const close = (): void => {
    host.hidden = true;
    host.replaceChildren();
    opener?.focus();
    opener = null;
  };
  host.onkeydown = (event) => {
    if (event.key === 'Escape') close();
  };
  const open = (hotspot: Hotspot, from: HTMLElement): void => {
    const title = el('p', 'viewer-card-title');
    const text = el('p', 'viewer-card-text');
    setLocalized(title, hotspot.title);
    setLocalized(text, hotspot.text);
    const shut = button('btn btn--quiet viewer-card-close', t('viewer-close'), close);
    host.replaceChildren(title, text, shut);
    if (hotspot.product || hotspot.brochure || hotspot.video) {
      // Few points have any of it: it comes with the first that does.
      void import('./hotspot-links').then(({ addLinks }) => addLinks(title, text, hotspot, t), () => undefined);
    }
    host.hidden = false;
    // What else may be done about a point comes with what does it.
    host.dispatchEvent(new CustomEvent('viewer-point', { bubbles: true, detail: hotspot }));
    opener = from;
    shut.focus({ preventScroll: true });
    host.scrollIntoView({ block: 'nearest' });
  };
  return { open, close };
}
