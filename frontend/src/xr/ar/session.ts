import { PerspectiveCamera, Raycaster, Vector3 } from 'three';
import { Bin } from '../../viewer/bin';
import type { Stage } from '../../viewer/stage';
import { createXrScene } from '../content';
import { rayOf } from '../ray';
import { beginSession, type XrEnd, XrError } from '../session';
import { useEstimatedLight } from './estimated-light';
import type { Face, FaceActions } from './face';
import { createHitTest, type HitTest } from './hit-test';
import { createOcclusion } from './occlusion';
import { createOverlay, type Overlay } from './overlay';
import { createPanelFace, type PanelFace } from './panel-face';
import { takeShot } from './photo';
import { keepPhoto, type PhotoPlace } from './photo-keep';
import { createReticle } from './reticle';
import { SurfaceSense } from './surface';
import { bindTwist } from './twist';
import { ArVisit, type VisitOptions } from './visit';

export interface ArOptions extends Omit<VisitOptions, 'scene'>, PhotoPlace {
  stage: Stage;
}

/** Place the models in one's room at true scale. Resolves when the session ends; raises XrError. */
export async function runAr(options: ArOptions): Promise<XrEnd> {
  const bin = new Bin();
  try {
    return await arSession(options, bin);
  } finally {
    bin.dispose();
  }
}

async function arSession(options: ArOptions, bin: Bin): Promise<XrEnd> {
  const { stage, t } = options;
  const lit = createXrScene(stage.scene.environment);
  bin.add(lit.dispose);
  const visit = new ArVisit({ ...options, scene: lit.scene });
  bin.add(visit.dispose);
  const asked = { shot: false, exit: false };
  let session: XRSession | null = null;
  const actions: FaceActions = {
    exit: () => {
      asked.exit = true;
      void session?.end();
    },
    replace: visit.replace,
    remove: visit.remove,
    rotate: visit.rotate,
    choose: visit.choose,
    ruler: visit.ruler,
    photo: () => void (asked.shot = true),
    closePoint: visit.closePoint,
  };
  const overlay = createOverlay(t, actions);
  bin.add(overlay.dispose);
  overlay.draw(visit.state());
  const light = (begun: XRSession): void => bin.add(useEstimatedLight(begun, stage.renderer, lit));
  session = await beginSession(stage, 'immersive-ar', light, overlay.root);
  const ended = new Promise<void>((resolve) => session?.addEventListener('end', () => resolve(), { once: true }));
  const hasOverlay = session.enabledFeatures?.includes('dom-overlay') ?? session.domOverlayState != null;
  const face = hasOverlay ? null : createPanelFace(lit.scene, t, actions);
  if (face) {
    overlay.dispose();
    bin.add(face.dispose);
  }
  bin.add(stage.borrow(lit.scene, new PerspectiveCamera(60, 1, 0.05, 60)));
  try {
    const sense = new SurfaceSense();
    const hits = await createHitTest(session, sense);
    bin.add(hits.dispose);
    bin.add(live({ session, options, visit, hits, overlay, face, asked }));
    await ended;
    return asked.exit ? 'exited' : 'ended';
  } catch (error) {
    await session.end().catch(() => undefined);
    throw error instanceof DOMException && error.name === 'NotSupportedError' ? new XrError('unsupported', error) : error;
  }
}

interface Live {
  session: XRSession;
  options: ArOptions;
  visit: ArVisit;
  hits: HitTest;
  overlay: Overlay;
  face: PanelFace | null;
  asked: { shot: boolean };
}

/** The loop of aiming, tapping, dragging and turning. */
function live({ session, options, visit, hits, overlay, face, asked }: Live): () => void {
  const { stage } = options;
  const { scene } = visit.options;
  const bin = new Bin();
  const reticle = createReticle();
  scene.add(reticle.group);
  bin.add(reticle.dispose);
  const occlusion = createOcclusion(session);
  if (occlusion) {
    scene.add(occlusion.mesh);
    bin.add(occlusion.dispose);
  }
  const hand = handOf(session, stage, visit, face, bin);
  bin.add(
    bindTwist(
      overlay.root,
      (radians) => visit.chosen?.placement.rotate(-radians),
      (count) => void (hand.fingers = count),
    ),
  );
  const eye = new Vector3();
  const gaze = new Vector3();
  const shown: Face = face ?? overlay;
  bin.add(
    stage.onFrame((_seconds, frame) => {
      const space = stage.renderer.xr.getReferenceSpace();
      if (!frame || !space) return;
      const pose = frame.getViewerPose(space);
      visit.tracked = pose !== undefined && pose !== null;
      if (pose) look(pose, eye, gaze);
      visit.viewer = [eye.x, eye.y, eye.z];
      const { chosen } = visit;
      const surface = hits.centre(frame, space);
      chosen?.placement.aim(surface);
      reticle.fit(chosen?.footprint ?? 0.2);
      reticle.show(chosen?.state === 'here' && !chosen.isPlaced ? surface : null, chosen?.placement.phase === 'aiming');
      const touched = hand.pressed && hand.fingers < 2 ? hits.touch(frame, space, hand.source) : null;
      if (touched) chosen?.placement.drag(touched);
      visit.update(frame, space, eye);
      const view = pose?.views[0];
      if (view) occlusion?.update(frame, view);
      shown.draw(visit.state());
      face?.follow(eye, gaze);
      if (!asked.shot) return;
      reticle.group.visible = visit.points.shown = false;
      const shot = takeShot(stage.renderer, scene, frame, space);
      asked.shot = shot === null; // where the phone has lost its place, the next frame that has one is the photo
      if (shot) void keepPhoto(shot, visit, overlay, options);
    }),
  );
  return bin.dispose;
}

function look({ transform: { position, matrix } }: XRViewerPose, eye: Vector3, gaze: Vector3): void {
  eye.set(position.x, position.y, position.z);
  gaze.set(-(matrix[8] ?? 0), -(matrix[9] ?? 0), -(matrix[10] ?? 1));
}

interface Hand {
  pressed: boolean;
  fingers: number;
  source: XRInputSource | null;
}

/** A finger on the glass, or a hand that points: what it does goes to the visit. */
function handOf(session: XRSession, stage: Stage, visit: ArVisit, face: PanelFace | null, bin: Bin): Hand {
  const hand: Hand = { pressed: false, fingers: 0, source: null };
  const ray = new Raycaster();
  const aim = (event: XRInputSourceEvent): boolean => rayOf(event, stage.renderer.xr.getReferenceSpace(), ray);
  bin.on<XRInputSourceEvent>(session, 'selectstart', (event) => {
    hand.pressed = true;
    hand.source = event.inputSource;
    if (aim(event)) visit.grasp(ray);
  });
  bin.on<XRInputSourceEvent>(session, 'selectend', () => {
    hand.pressed = false;
    if (visit.chosen?.placement.release()) visit.settled();
  });
  bin.on<XRInputSourceEvent>(session, 'select', (event) => {
    // It comes before "selectend": what ends a drag is no tap.
    if (visit.chosen?.placement.dragging || !aim(event)) return;
    if (!face?.take(ray)) visit.tap(ray);
  });
  return hand;
}
