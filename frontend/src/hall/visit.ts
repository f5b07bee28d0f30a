/** One visit to a hall: every frame the visitor moves, and the picture, the map and the words follow. */

import type { HallScene, PlanGate } from '../api/types';
import { pick as localized, type Translate } from '../i18n';
import { Bin } from '../viewer/bin';
import { button, icon } from '../viewer/dom';
import type { Stage } from '../viewer/stage';
import type { Address, Place } from './address';
import { place as placeCamera, rayThrough } from './camera';
import { makeMarker } from './draw/marker';
import { accentOf } from './draw/palette';
import { makeWorld } from './draw/world';
import { listen } from './move/controls';
import { Walker, type Pose } from './move/walker';
import { settle } from './plan/collision';
import { distance, type Point } from './plan/geometry';
import { before, findStand, standAt, within, type Layout, type Stand } from './plan/layout';
import { pick } from './plan/pick';
import { publishStats } from './stats';
import { startStreaming, type Streaming } from './streaming';
import type { Frame } from './ui/frame';
import { makePanels } from './ui/panels';

export interface VisitOptions {
  document: HallScene;
  layout: Layout;
  frame: Frame;
  stage: Stage;
  place: Place;
  /** Where one was when the hall changed around one. */
  resume?: Pose;
  address: Address;
  t: Translate;
}

export interface Visit {
  /** Closes the smallest open thing; false when nothing was open. */
  escape(): boolean;
  pose: Pose;
  /** The stand one is in or before. */
  here(): Stand | null;
  streaming: Streaming;
  dispose(): void;
}

const LOOK_EVERY_MS = 250;

export function startVisit(o: VisitOptions): Visit {
  const { document: doc, layout, frame, stage, address, t } = o;
  const bin = new Bin();
  bin.add(stage.dispose);
  const phone = matchMedia('(pointer: coarse)').matches;
  /** On a tall picture the card covers the lower half: one looks down to see the booth above it. */
  const gaze = { pitch: phone ? -11 : -2 };
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  const world = makeWorld(stage.scene, { document: doc, layout, t, phone });
  bin.add(world.dispose);
  const marker = makeMarker(accentOf(doc.hall.accent));
  stage.scene.add(marker.mesh);
  bin.add(marker.dispose);
  const walker = new Walker(layout, () => still.matches);
  const profile = phone ? 'phone' : 'desktop';
  const streaming = startStreaming({
    stage,
    world,
    layout,
    profile,
    document: doc,
    onProgress: (done, all) => progress(frame, t, done, all),
  });
  bin.add(streaming.dispose);
  bin.add(streaming.details.whenTold(() => world.plates.tell((slug) => streaming.details.booth(slug)?.tagline ?? {})));

  let here: Stand | null = null;
  const arrive = (stand: Stand): void => {
    marker.at(null);
    address.move({ stand: stand.number });
    panels.card.showStand(stand);
  };
  const visit = (stand: Stand): void => {
    if (panels.card.isOpen) panels.card.close();
    const started = walker.goTo(before(stand), { ...gaze, heading: stand.rotation, arrived: () => arrive(stand) });
    if (!started) panels.card.showStand(stand);
    panels.hideHint();
    if (walker.travelling) marker.at(before(stand));
    stage.invalidate();
  };
  const stroll = (point: Point): void => {
    if (!walker.goTo(point, { arrived: () => marker.at(null) })) return;
    panels.hideHint();
    marker.at(walker.travelling ? point : null);
    stage.invalidate();
  };
  const panels = makePanels({
    frame,
    layout,
    t,
    details: streaming.details,
    focusView: () => stage.canvas.focus({ preventScroll: true }),
    onChange: stage.invalidate,
    onWalkIn: (stand) => {
      panels.card.close();
      panels.hideHint();
      walker.enter(stand, within(stand), { heading: stand.rotation, pitch: -6 });
      stage.invalidate();
    },
    onChoose: (stand) => {
      stage.canvas.focus({ preventScroll: true });
      visit(stand);
    },
    onMap: stroll,
  });
  bin.add(panels.dispose);

  const point = (x: number, y: number): void => {
    // The eye may have moved since the last picture; one points at where it is.
    placeCamera(stage.camera, walker.pose);
    stage.camera.updateMatrixWorld();
    const hit = pick(layout, rayThrough(stage.camera, x, y));
    if (hit?.kind === 'stand') visit(hit.stand);
    else if (hit?.kind === 'gate') panels.card.showGate(hit.gate);
    else if (hit) stroll(hit.point);
  };
  const look = (yaw: number, pitch: number): void => {
    walker.look(yaw, pitch);
    stage.invalidate();
  };
  const controls = listen(stage.canvas, panels.joystick, { onPoint: point, onLook: look }, stage.invalidate);
  bin.add(controls.dispose);
  bin.on<KeyboardEvent>(stage.canvas, 'keydown', (event) => {
    if (event.key !== 'Enter') return;
    follow();
    if (here) panels.card.showStand(here);
  });

  let vr: { pose(): Point & { heading: number } } | null = null;
  const follow = (): void => {
    if (vr) Object.assign(walker.pose, vr.pose());
    const now = walker.inside ?? standAt(layout.stands, walker.pose);
    panels.map.move(walker.pose, now?.number ?? null);
    if (now === here) return;
    here = now;
    if (now) frame.announce(whereWords(now, t));
  };
  bin.add(
    stage.onFrame((seconds) => {
      if (vr) return;
      const wish = controls.wish();
      const moved = walker.step(seconds, wish);
      if (moved) stage.invalidate();
      if (moved && (wish.ahead || wish.aside || wish.turn)) panels.hideHint();
      if (moved && (wish.ahead || wish.aside)) marker.at(null);
      placeCamera(stage.camera, walker.pose);
      follow();
    }),
  );
  const lookAround = (): void => {
    if (document.hidden) return;
    if (vr) follow();
    const near = [...layout.stands].sort((a, b) => distance(a, walker.pose) - distance(b, walker.pose));
    if (world.plates.update(near)) stage.invalidate();
    streaming.look(walker.pose, walker.inside);
  };
  const timer = setInterval(lookAround, LOOK_EVERY_MS);
  bin.add(() => clearInterval(timer));
  lookAround();

  bin.add(stage.onContext((state) => frame.notice(state === 'lost' ? t('hall-context-lost') : null)));
  prepareCanvas(stage, doc, t);
  void offerVr();
  startAt(o, walker, arrive);
  bin.add(publishStats(stage, walker.pose, () => here, streaming));
  return { escape: panels.closeTop, pose: walker.pose, here: () => here, streaming, dispose: bin.dispose };

  async function offerVr(): Promise<void> {
    const can = await navigator.xr?.isSessionSupported('immersive-vr').catch(() => false);
    if (!can) return;
    // Browsers let a session begin only shortly after a click: its code must be here by then.
    void import('./vr').catch(() => undefined);
    const enter = button('hall-button', '', () => void enterVr());
    enter.append(icon('headset'), t('hall-vr'));
    enter.dataset['action'] = 'hall-vr';
    frame.tools.append(enter);
    bin.add(() => enter.remove());
  }

  async function enterVr(): Promise<void> {
    const { runHallVr } = await import('./vr');
    streaming.setProfile('vr');
    try {
      await runHallVr({
        stage,
        layout,
        start: walker.pose,
        t,
        onBegin: (session) => (vr = session),
        onGate: (gate: PlanGate) => location.assign(gate.url),
      });
      frame.announce(t('hall-vr-left'));
    } catch (reason) {
      console.error('hall:', reason);
      frame.notice(t('hall-vr-failed'), [button('hall-button', t('hall-close'), () => frame.notice(null))]);
    } finally {
      vr = null;
      streaming.setProfile(profile);
      stage.invalidate();
    }
  }
}

function prepareCanvas(stage: Stage, doc: HallScene, t: Translate): void {
  const { canvas } = stage;
  canvas.tabIndex = 0;
  canvas.setAttribute('role', 'application');
  canvas.setAttribute('aria-label', t('hall-canvas', { hall: localized(doc.hall.title).text }));
  canvas.focus({ preventScroll: true });
}

function startAt({ layout, place, resume }: VisitOptions, walker: Walker, arrive: (stand: Stand) => void): void {
  if (resume) {
    Object.assign(walker.pose, resume, settle(layout.obstacles, resume));
    return;
  }
  const stand = place.stand ? findStand(layout.stands, place.stand) : undefined;
  if (!stand) return;
  Object.assign(walker.pose, before(stand), { heading: stand.rotation });
  arrive(stand);
}

function progress(frame: Frame, t: Translate, done: number, all: number): void {
  frame.dialog.dataset['state'] = done < all ? 'loading' : 'ready';
  frame.setProgress(done < all ? done / all : null, t('hall-loading-booths', { done, all }));
}

function whereWords(stand: Stand, t: Translate): string {
  const { booth } = stand;
  if (!booth) return t('hall-here-empty', { stand: stand.number });
  const name = localized(booth.company).text || localized(booth.title).text;
  return t(booth.open ? 'hall-here' : 'hall-here-closed', { stand: stand.number, name });
}
