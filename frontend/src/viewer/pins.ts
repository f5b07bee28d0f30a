import { Vector3 } from 'three';
import { askPart, type Hotspot, type Pin, POINTS, SHOW_PIN, type Showroom } from '../api';
import { pick as pickWords, translator, type Translate } from '../i18n';
import { Bin } from './bin';
import { bindChoosing } from './choosing';
import { button, el } from './dom';
import type { Exhibit, Shown } from './exhibit';
import { follow } from './labels';
import { cameraOf, poseOf } from './pin-camera';
import type { Selection } from './selection';
import type { Shell } from './shell';

/** Asking about a part, and looking at what somebody asked about. */
export interface Pins {
  update(shown: Shown): void;
  dispose(): void;
}

/** What the controls of the page do for a pin. */
export interface PinActions {
  select(selection: Selection): Promise<void>;
  finish(name: string | null): Promise<void>;
}

type Place = Pick<Pin, 'model' | 'item' | 'node' | 'point' | 'label'>;

export async function createPins(shell: Shell, showroom: Showroom, exhibit: Exhibit, actions: PinActions): Promise<Pins> {
  const t = await translator('pins');
  const pins = new PartPins(shell, showroom, exhibit, actions, t);
  return { update: (shown) => pins.update(shown), dispose: pins.bin.dispose };
}

class PartPins {
  readonly bin = new Bin();
  private readonly mark = el('span', 'viewer-pin');
  private readonly offer = el('div', 'viewer-offer');
  private shown: Shown | null = null;
  private place: Place | null = null;
  private readonly at = new Vector3();

  constructor(
    private readonly shell: Shell,
    private readonly showroom: Showroom,
    private readonly exhibit: Exhibit,
    private readonly actions: PinActions,
    private readonly t: Translate,
  ) {
    this.mark.hidden = this.offer.hidden = true;
    shell.overlay.append(this.mark, this.offer);
    this.bin.add(() => {
      this.mark.remove();
      this.offer.remove();
    });
    this.bin.add(exhibit.stage.onFrame(() => this.follow()));
    this.bin.on<CustomEvent<Pin>>(document, SHOW_PIN, (event) => {
      event.preventDefault();
      void this.show(event.detail);
    });
    this.bin.on<CustomEvent<Hotspot[]>>(document, POINTS, (event) => this.renew(event.detail));
    if (!document.querySelector('[data-island="chat"]')) return;
    this.bin.on<CustomEvent<Hotspot>>(shell.card, 'viewer-point', ({ detail }) => this.offerInCard(detail));
    this.bin.add(bindChoosing(shell.view, exhibit, (chosen) => (chosen ? this.choose(chosen) : this.close())));
    for (const part of [this.offer, shell.view]) {
      this.bin.on<KeyboardEvent>(part, 'keydown', (event) => event.key === 'Escape' && !this.offer.hidden && this.close(true));
    }
  }

  update(shown: Shown): void {
    this.shown = shown;
    this.close();
  }

  /** A point was chosen on a model: mark it, and offer to ask. */
  private choose(chosen: Omit<Place, 'label'> & { name: string }): void {
    const title = this.titleOf(chosen.item);
    const label = chosen.name ? this.t('pins-part-of', { part: chosen.name, title }) : title;
    this.place = { ...chosen, label };
    const ask = button('btn btn--primary', this.t('pins-ask'), () => this.ask());
    const shut = button('btn btn--quiet', this.t('pins-close'), () => this.close(true));
    const name = el('p', 'viewer-offer-name content', label);
    name.dir = 'auto';
    this.offer.replaceChildren(name, el('div', 'viewer-offer-ways', ask, shut));
    this.offer.hidden = this.mark.hidden = false;
    this.exhibit.stage.invalidate();
    this.shell.announce(this.t('pins-chosen', { label }));
    ask.focus({ preventScroll: true });
  }

  /** A labelled point has words already; its card gains a way to ask. */
  private offerInCard(hotspot: Hotspot): void {
    const item = this.showroom.items.find(({ id }) => id === hotspot.item);
    if (!item) return;
    const ask = button('btn', this.t('pins-ask'), () => {
      const { node, point } = hotspot;
      this.place = { model: item.model.id, item: item.id, node: node ?? -1, point, label: pickWords(hotspot.title).text };
      this.shell.card.querySelector<HTMLButtonElement>('.viewer-card-close')?.click();
      this.ask();
    });
    if (hotspot.asked) this.shell.card.prepend(el('p', 'badge viewer-card-asked', this.t('pins-asked')));
    this.shell.card.querySelector('.viewer-card-close')?.before(ask);
  }

  private ask(): void {
    if (!this.place || !this.shown) return;
    const view = this.shown.selection.kind;
    const variant = this.exhibit.variant() ?? '';
    askPart({ ...this.place, label: cut(this.place.label), camera: cameraOf(this.exhibit.pose()), variant, view });
    this.offer.hidden = true;
    this.mark.hidden = false;
    this.exhibit.stage.invalidate();
  }

  /** Look at what a message is about as its author did: model, finish, camera; the point is marked. */
  private async show(pin: Pin): Promise<void> {
    const item = this.itemOf(pin);
    if (!item) return this.shell.announce(this.t('pins-gone'));
    this.shell.stage.scrollIntoView({ block: 'center' });
    const wanted: Selection = pin.view === 'booth' ? { kind: 'booth' } : { kind: 'item', id: item };
    if (!isSame(this.shown?.selection, wanted)) await this.actions.select(wanted);
    if ((this.exhibit.variant() ?? '') !== pin.variant) await this.actions.finish(pin.variant || null);
    const pose = pin.camera && poseOf(pin.camera);
    if (pose) this.exhibit.go(pose);
    this.place = { ...pin, item };
    this.offer.hidden = true;
    this.mark.hidden = false;
    this.exhibit.stage.invalidate();
    this.shell.announce(this.t('pins-shown', { label: pin.label }));
  }

  private itemOf(pin: Pin): string | null {
    const showing = this.showroom.items.filter(({ model }) => model.id === pin.model);
    return (showing.find(({ id }) => id === pin.item) ?? showing[0])?.id ?? null;
  }

  private titleOf(item: string): string {
    const found = this.showroom.items.find(({ id }) => id === item);
    return found ? pickWords(found.product?.title ?? found.model.title).text : '';
  }

  /** What staff show to everyone came or went. */
  private renew(hotspots: Hotspot[]): void {
    const own = this.showroom.hotspots.filter(({ asked }) => !asked);
    this.showroom.hotspots.splice(0, this.showroom.hotspots.length, ...own, ...hotspots);
    this.exhibit.relabel();
  }

  private close(byHand = false): void {
    this.place = null;
    this.offer.hidden = this.mark.hidden = true;
    if (byHand) this.shell.view.focus({ preventScroll: true });
  }

  private follow(): void {
    if (!this.place || this.mark.hidden) return;
    const { item, node, point } = this.place;
    const at = this.exhibit.showcase.pointOf({ item, node, point }, this.at);
    const { clientWidth: width, clientHeight: height } = this.shell.view;
    if (at) follow(this.mark, at, this.exhibit.stage.camera, width, height);
    else this.mark.style.visibility = 'hidden';
  }
}

function isSame(a: Selection | undefined, b: Selection): boolean {
  return a?.kind === b.kind && (a.kind === 'booth' || (b.kind === 'item' && a.id === b.id));
}

/** The server takes 120 signs of a name. */
function cut(label: string): string {
  return [...label].slice(0, 118).join('');
}
