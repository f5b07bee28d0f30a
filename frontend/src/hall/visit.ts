/** One visit to a hall: every frame the visitor moves, and the picture, the map and the words follow. */

import type { HallScene } from '../api/types';
import { pick as localized, type Translate } from '../i18n';
import { Bin } from '../viewer/bin';
import type { Stage } from '../viewer/stage';
import { makeActs } from './acts';
import { hashOf, type Address, type Place } from './address';
import { place as placeCamera, rayThrough } from './camera';
import { watchContext } from './context';
import { Crowd } from './crowd';
import { makeMarker } from './draw/marker';
import { accentOf } from './draw/palette';
import { makeWorld } from './draw/world';
import { offerVr, type VrPose } from './enter-vr';
import type { Hands } from './hands';
import { makeJourney, setDown } from './journey';
import { offerMore } from './more';
import { listen } from './move/controls';
import { Walker, type Pose } from './move/walker';
import { distance } from './plan/geometry';
import { standAt, type Layout, type Stand } from './plan/layout';
import { pick } from './plan/pick';
import { Seen } from './seen';
import { publishStats } from './stats';
import { startStreaming, type Streaming } from './streaming';
import type { Frame } from './ui/frame';
import { makePanels, type Panels } from './ui/panels';
import { progress, whereWords } from './words';

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
  /** The graphics did not come back: builds the hall anew where one stands, or leaves. */
  anew(): void;
  leave(): void;
}

export interface Visit {
  /** Closes the smallest open thing; false when nothing was open. */
  escape(): boolean;
  /** The address names another place. */
  go(place: Place): void;
  pose: Pose;
  /** The stand one is in or before. */
  here(): Stand | null;
  readonly inVr: boolean;
  streaming: Streaming;
  dispose(): void;
}

const LOOK_EVERY_MS = 250;
/** Standing before a booth for so long is having seen it. */
const SEEN_AFTER_MS = 1500;
/** Looks, each of `LOOK_EVERY_MS`, until the address says where one stands. */
const RESTED_LOOKS = 2;

export function startVisit(o: VisitOptions): Visit {
  const { document: doc, layout, frame, stage, address, t } = o;
  const bin = new Bin();
  bin.add(stage.dispose);
  const phone = matchMedia('(pointer: coarse)').matches;
  /** On a tall picture the card covers the lower half: one looks down to see the booth above it. */
  const pitch = phone ? -11 : -2;
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

  const crowd = new Crowd();
  const seen = new Seen(doc.hall.slug);
  const acts = makeActs();
  let here: Stand | null = null;
  let seeing: ReturnType<typeof setTimeout> | undefined;
  bin.add(() => clearTimeout(seeing));
  const panels = makePanels({
    frame,
    layout,
    t,
    details: streaming.details,
    crowd,
    seen,
    focusView: () => stage.canvas.focus({ preventScroll: true }),
    onChange: stage.invalidate,
    onWalkIn: (stand) => {
      acts.tell();
      journey.walkIn(stand);
    },
    onChoose: (stand) => {
      acts.tell();
      stage.canvas.focus({ preventScroll: true });
      journey.visit(stand);
    },
    onMap: (at) => {
      acts.tell();
      journey.stroll(at, true);
    },
  });
  bin.add(panels.dispose);
  const journey = makeJourney({ layout, walker, address, marker, panels, pitch, invalidate: stage.invalidate });

  const point = (x: number, y: number): void => {
    // The eye may have moved since the last picture; one points at where it is.
    placeCamera(stage.camera, walker.pose);
    stage.camera.updateMatrixWorld();
    const hit = pick(layout, rayThrough(stage.camera, x, y));
    acts.tell();
    if (hit?.kind === 'stand') journey.visit(hit.stand);
    else if (hit?.kind === 'gate') panels.card.showGate(hit.gate);
    else if (hit) journey.stroll(hit.point);
  };
  const look = (yaw: number, up: number): void => {
    acts.tell();
    walker.look(yaw, up);
    stage.rest(false);
    stage.invalidate();
  };
  const controls = listen(stage.canvas, panels.joystick, { onPoint: point, onLook: look }, stage.invalidate);
  bin.add(controls.dispose);
  bin.on<KeyboardEvent>(stage.canvas, 'keydown', (event) => {
    if (event.key !== 'Enter') return;
    follow();
    if (here) panels.card.showStand(here);
  });

  let vr: VrPose | null = null;
  const follow = (): void => {
    if (vr) walker.put({ ...walker.pose, ...vr.pose() });
    const now = walker.inside ?? standAt(layout.stands, walker.pose);
    panels.map.move(walker.pose, now?.number ?? null, walker.way);
    if (now === here) return;
    here = now;
    clearTimeout(seeing);
    const slug = now?.booth?.slug;
    if (slug) seeing = setTimeout(() => seen.add(slug), SEEN_AFTER_MS);
    if (now && frame.dialog.dataset['guided'] !== 'on') frame.announce(whereWords(now, t));
  };
  bin.add(
    stage.onFrame((seconds) => {
      if (vr) return;
      const wish = controls.wish();
      if (wish.ahead || wish.aside || wish.turn) acts.tell();
      const moved = walker.step(seconds, wish);
      if (moved) {
        stage.rest(false);
        stage.invalidate();
      }
      if (moved && (wish.ahead || wish.aside || wish.turn)) panels.hideHint();
      if (moved && (wish.ahead || wish.aside)) marker.at(null);
      placeCamera(stage.camera, walker.pose);
      follow();
    }),
  );
  let [stoodAt, looks] = ['', 0];
  const lookAround = (): void => {
    if (document.hidden) return;
    if (vr) follow();
    const near = [...layout.stands].sort((a, b) => distance(a, walker.pose) - distance(b, walker.pose));
    if (world.plates.update(near)) stage.invalidate();
    streaming.look(walker.pose, walker.inside);
    const at = hashOf({ stand: null, at: walker.pose });
    looks = at === stoodAt ? looks + 1 : 0;
    stoodAt = at;
    stage.rest(looks >= RESTED_LOOKS && !walker.travelling);
    if (looks === RESTED_LOOKS) journey.rested();
  };
  const timer = setInterval(lookAround, LOOK_EVERY_MS);
  bin.add(() => clearInterval(timer));
  lookAround();

  bin.add(watchContext(o));
  prepareCanvas(stage, doc, t);
  const onSession = (session: VrPose | null): void => {
    vr = session;
    streaming.setProfile(session ? 'vr' : profile);
  };
  const { details } = streaming;
  bin.add(offerVr({ document: doc, frame, stage, layout, details, t, start: walker.pose, here: () => here, onSession }));
  const hands: Hands = { document: doc, layout, frame, stage, t, walker, journey, panels, details, acts, crowd, seen, reserve: streaming.reserve, still: () => still.matches };
  bin.add(offerMore(hands));
  startAt(o, walker, panels, pitch);
  bin.add(publishStats(stage, walker.pose, () => here, streaming));
  const go = (to: Place): void => {
    acts.tell();
    journey.go(to);
  };
  return { go, escape: panels.closeTop, pose: walker.pose, here: () => here, get inVr() { return vr !== null; }, streaming, dispose: bin.dispose };
}

function prepareCanvas(stage: Stage, doc: HallScene, t: Translate): void {
  const { canvas } = stage;
  canvas.tabIndex = 0;
  canvas.setAttribute('role', 'application');
  canvas.setAttribute('aria-label', t('hall-canvas', { hall: localized(doc.hall.title).text }));
  canvas.focus({ preventScroll: true });
}

function startAt({ layout, place, resume }: VisitOptions, walker: Walker, panels: Panels, pitch: number): void {
  if (resume) return walker.put(resume);
  const stand = setDown(walker, layout, place, pitch);
  if (stand) panels.card.showStand(stand);
}
