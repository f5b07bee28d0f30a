import { Vector3 } from 'three';
import type { Showroom, Tier, Vec3 } from '../api';
import { language, type Translate } from '../i18n';
import { Bin } from './bin';
import type { Capabilities } from './capabilities';
import { createDimensions } from './dimensions';
import { type Bounds, framing, limitsFor, type ViewName } from './framing';
import { createGround } from './ground';
import { createHotspots, type HotspotPlaces } from './hotspots';
import { bindInput } from './input';
import type { Motion } from './motion';
import { movement, restAfter } from './moving';
import { eyeOf, Orbit, type Pose } from './orbit';
import { boundsOf, type Selection, sizeMm } from './selection';
import { type Exhibited, Showcase } from './showcase';
import { createStage, type Stage } from './stage';

export interface ExhibitPlaces extends Omit<HotspotPlaces, 'overlay'> {
  /** Holds the canvas; focusable, takes the input. */
  view: HTMLElement;
  overlay: HTMLElement;
}

export interface ExhibitOptions {
  places: ExhibitPlaces;
  t: Translate;
  capabilities: Capabilities;
  tier: Tier;
  announce(words: string): void;
  onContext(state: 'lost' | 'restored'): void;
}

export interface Shown {
  selection: Selection;
  bounds: Bounds;
  size: Vec3;
  variants: string[];
  /** Names of the animations of a single model. */
  clips: string[];
  /** Null where nothing can move. */
  playing: boolean | null;
}

export interface Exhibit {
  readonly stage: Stage;
  readonly showcase: Showcase;
  load(selection: Selection, signal: AbortSignal, onBytes: (loaded: number, total: number | null) => void): Promise<void>;
  /** Show what has been loaded. */
  show(selection: Selection): Promise<Shown>;
  reset(): void;
  view(name: ViewName): void;
  /** Open a labelled point of what is shown, as if `from` had been pressed; nothing for one that is not. */
  point(id: string, from: HTMLElement): void;
  zoom(factor: number): void;
  dimensions(on: boolean): void;
  play(on: boolean): void;
  /** Move by this animation of the model; null: by all of them at once. */
  setClip(index: number | null): void;
  setVariant(name: string | null): Promise<void>;
  /** The finish that was set last; null: the standard one. */
  variant(): string | null;
  /** Where the camera is. */
  pose(): Pose;
  /** Send the camera somewhere. */
  go(pose: Pose): void;
  /** The points of the showroom have changed. */
  relabel(): void;
  /** The box that views and limits go by, in metres. */
  bounds(): Bounds;
  /** Look at another box from where one stands; null: at the selection's again. */
  frame(bounds: Bounds | null): void;
  /** Put the view back after XR borrowed the models. */
  resume(): void;
  dispose(): void;
}

const FIRST_VIEW: ViewName = 'front-right';
const ARRIVAL_RADIANS = 0.4;

/** The 3D side of the viewer. Throws when WebGL2 is not to be had. */
export function createExhibit(showroom: Showroom, options: ExhibitOptions): Exhibit {
  const { places, capabilities, t } = options;
  const bin = new Bin();
  const stage = createStage(places.view, { reduced: capabilities.software });
  bin.add(stage.dispose);
  const showcase = new Showcase(showroom, options.tier);
  const ground = createGround();
  const dimensions = createDimensions(places.overlay, language());
  stage.scene.add(showcase.root, ground.mesh, dimensions.lines);
  bin.add(() => showcase.dispose());
  bin.add(ground.dispose);
  bin.add(dimensions.dispose);

  let bounds = boundsOf(showroom, { kind: 'booth' });
  let current: Selection = { kind: 'booth' };
  let variant: string | null = null;
  let motion: Motion | null = null;
  const frameView = (name: ViewName): Pose => framing(bounds, name, stage.camera.fov, stage.camera.aspect);
  const orbit = new Orbit(frameView(FIRST_VIEW), limitsFor(bounds, frameView(FIRST_VIEW)), capabilities.reducedMotion);
  const announceMove = movement(orbit, stage, (words) => options.announce(words), t, bin);
  const moved = (): void => {
    places.view.dataset['moving'] = 'true';
    announceMove();
  };
  const hotspots = createHotspots(showcase, places, t, (point) => {
    orbit.go({ ...orbit.goal, target: point.toArray(), distance: orbit.goal.distance * 0.7 });
    moved();
  });
  bin.add(hotspots.dispose);

  const rest = restAfter(stage);
  bin.add(rest.stop);
  const view = (name: ViewName): void => {
    orbit.go(frameView(name));
    moved();
  };
  const reset = (): void => view(FIRST_VIEW);
  bin.add(bindInput(places.view, { orbit, moved, reset, view, metresPerPixel: () => metresPerPixel(orbit, stage) }));
  bin.add(stage.onContext(options.onContext));
  bin.add(
    stage.onFrame((seconds) => {
      motion?.step(seconds);
      if (stage.renderer.xr.isPresenting) return;
      const moving = orbit.step(seconds);
      places.view.dataset['moving'] = String(moving);
      if (moving || motion?.playing) rest.stir();
      if (moving) stage.invalidate();
      aim(stage, orbit.now);
      const { clientWidth: width, clientHeight: height } = places.view;
      hotspots.follow(stage.camera, width, height);
      dimensions.follow(stage.camera, width, height);
    }),
  );
  bin.add(() => motion?.dispose());

  const show = async (selection: Selection): Promise<Shown> => {
    current = selection;
    variant = null;
    // While a session has the models they stay as it arranged them; resume() catches up.
    const shown = stage.renderer.xr.isPresenting ? showcase.shown() : showcase.arrange(selection);
    bounds = boundsOf(showroom, selection);
    const size = sizeMm(bounds);
    // The controls begin with the standard finish, and so does what they control.
    await Promise.all(shown.map(({ model }) => (model.variants.length ? model.setVariant(null) : undefined)));
    motion?.dispose();
    motion = null;
    ground.fit(bounds);
    dimensions.fit(bounds, size);
    hotspots.refresh();
    const pose = frameView(FIRST_VIEW);
    orbit.restart(pose, limitsFor(bounds, pose), ARRIVAL_RADIANS);
    stage.invalidate();
    const made = await motionOf(shown, stage);
    if (selection === current) motion = made;
    else made?.dispose();
    motion?.play(!capabilities.reducedMotion && !capabilities.software);
    const only = shown.length === 1 ? shown[0]?.model : undefined;
    const clips = only?.animations.map(({ name }) => name) ?? [];
    return { selection, bounds, size, variants: only?.variants ?? [], clips, playing: motion?.playing ?? null };
  };

  return {
    stage,
    showcase,
    load: (selection, signal, onBytes) => showcase.load(selection, { signal, onBytes }),
    show,
    reset,
    view,
    point: hotspots.open,
    zoom: (factor) => {
      orbit.zoom(factor);
      moved();
    },
    dimensions: (on) => {
      dimensions.show(on);
      stage.invalidate();
    },
    play: (on) => motion?.play(on),
    setClip: (index) => {
      motion?.choose(index);
      stage.invalidate();
    },
    variant: () => variant,
    pose: () => orbit.now,
    go: (pose) => {
      orbit.go(pose);
      moved();
    },
    relabel: () => {
      hotspots.remake();
      stage.invalidate();
    },
    setVariant: async (name) => {
      variant = name;
      await Promise.all(showcase.shown().map(({ model }) => model.setVariant(name)));
      stage.invalidate();
    },
    bounds: () => bounds,
    frame: (other) => {
      bounds = other ?? boundsOf(showroom, current);
      ground.fit(bounds);
      const pose = frameView(FIRST_VIEW);
      orbit.bound(limitsFor(bounds, pose));
      orbit.go({ ...orbit.goal, target: pose.target, distance: pose.distance });
      moved();
    },
    resume: () => {
      stage.scene.add(showcase.root);
      showcase.arrange(current);
      stage.invalidate();
    },
    dispose: bin.dispose,
  };
}

/** Most models stand still: the code that moves them comes only for those that do not. */
async function motionOf(shown: readonly Exhibited[], stage: Stage): Promise<Motion | null> {
  if (shown.every(({ model }) => model.animations.length === 0)) return null;
  const { createMotion } = await import('./motion');
  return createMotion(shown, stage.keepDrawing);
}

const target = new Vector3();

function aim({ camera }: Stage, pose: Pose): void {
  camera.position.fromArray(eyeOf(pose));
  camera.lookAt(target.fromArray(pose.target));
  camera.near = pose.distance / 100;
  camera.far = pose.distance * 20;
  camera.updateProjectionMatrix();
  camera.updateMatrixWorld();
}

function metresPerPixel(orbit: Orbit, { camera, canvas }: Stage): number {
  const seen = 2 * orbit.goal.distance * Math.tan((camera.fov * Math.PI) / 360);
  return seen / Math.max(1, canvas.clientHeight);
}
