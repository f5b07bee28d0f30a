import { Group, Matrix4, PerspectiveCamera } from 'three';
import type { Vec3 } from '../api';
import type { Translate } from '../i18n';
import { Bin } from '../viewer/bin';
import { centre } from '../viewer/framing';
import type { Stage } from '../viewer/stage';
import { RoomAnchor } from './anchor';
import { createXrScene, type XrContent } from './content';
import { useEstimatedLight } from './estimated-light';
import { createHitTest, type HitTest } from './hit-test';
import { createOverlay, type Overlay } from './overlay';
import { Placement } from './placement';
import { createReticle } from './reticle';
import { beginSession, type XrEnd, XrError } from './session';
import { bindTwist } from './twist';

export interface ArOptions {
  stage: Stage;
  /** Usually loading still: the session must begin while the click counts. */
  content: Promise<XrContent>;
  /** The true size as written on the label. */
  size: string;
  t: Translate;
  onPlaced(position: Vec3, yaw: number): void;
}

/** Place the models in one's room at true scale. Resolves when the session ends; raises XrError. */
export async function runAr(options: ArOptions): Promise<XrEnd> {
  const bin = new Bin();
  // A refused session leaves the download without a listener.
  options.content.catch(() => undefined);
  try {
    return await arSession(options, bin);
  } finally {
    bin.dispose();
  }
}

async function arSession({ stage, content, size, t, onPlaced }: ArOptions, bin: Bin): Promise<XrEnd> {
  const placement = new Placement();
  let session: XRSession | null = null;
  let end: XrEnd = 'ended';
  const overlay = createOverlay(size, t, {
    exit: () => {
      end = 'exited';
      void session?.end();
    },
    replace: () => placement.replace(),
    rotate: (degrees) => placement.rotate((degrees * Math.PI) / 180),
  });
  bin.add(overlay.dispose);
  overlay.hint('loading');
  const lit = createXrScene(stage.scene.environment);
  bin.add(lit.dispose);
  const camera = new PerspectiveCamera(60, 1, 0.05, 60);
  session = await beginSession(
    stage,
    'immersive-ar',
    (begun) => bin.add(useEstimatedLight(begun, stage.renderer, lit)),
    overlay.root,
  );
  bin.add(stage.borrow(lit.scene, camera));
  const ended = new Promise<void>((resolve) => session?.addEventListener('end', () => resolve(), { once: true }));
  const carrier = new Group();
  lit.scene.add(carrier);
  try {
    const shown = await Promise.race([content, ended]);
    if (!shown) return end;
    bin.add(carry(carrier, shown));
    const hits = await createHitTest(session);
    bin.add(hits.dispose);
    bin.add(place({ session, stage, carrier, overlay, placement, hits, footprint: footprintOf(shown), onPlaced }));
    await ended;
    return end;
  } catch (error) {
    await session.end().catch(() => undefined);
    throw error instanceof DOMException && error.name === 'NotSupportedError' ? new XrError('unsupported', error) : error;
  }
}

/** Put the models under the carrier so that the middle of their underside is its origin. */
function carry(carrier: Group, { root, bounds }: XrContent): () => void {
  const [x, , z] = centre(bounds);
  root.position.set(-x, -bounds.min[1], -z);
  carrier.add(root);
  carrier.visible = false;
  return () => {
    root.position.set(0, 0, 0);
    root.removeFromParent();
  };
}

function footprintOf({ bounds }: XrContent): number {
  return Math.min(bounds.max[0] - bounds.min[0], bounds.max[2] - bounds.min[2]);
}

interface Placing {
  session: XRSession;
  stage: Stage;
  carrier: Group;
  overlay: Overlay;
  placement: Placement;
  hits: HitTest;
  footprint: number;
  onPlaced: ArOptions['onPlaced'];
}

/** The loop of aiming, tapping, dragging and turning. */
function place({ session, stage, carrier, overlay, placement, hits, footprint, onPlaced }: Placing): () => void {
  const bin = new Bin();
  const reticle = createReticle(footprint);
  carrier.parent?.add(reticle.mesh);
  bin.add(reticle.dispose);
  const anchor = new RoomAnchor();
  bin.add(() => anchor.clear());
  let pressed = false;
  let fingers = 0;
  let viewer: Vec3 = [0, 0, 0];
  let wantsAnchor = false;
  const settle = (): void => {
    wantsAnchor = true;
    if (placement.position) onPlaced(placement.position, placement.yaw);
  };
  bin.on(session, 'selectstart', () => void (pressed = true));
  bin.on(session, 'selectend', () => {
    pressed = false;
    if (placement.release()) settle();
  });
  bin.on(session, 'select', () => {
    if (placement.tap(viewer)) settle();
  });
  bin.add(
    bindTwist(
      overlay.root,
      (radians) => placement.rotate(-radians),
      (count) => void (fingers = count),
    ),
  );
  bin.add(
    stage.onFrame((_seconds, frame) => {
      const space = stage.renderer.xr.getReferenceSpace();
      if (!frame || !space) return;
      const pose = frame.getViewerPose(space)?.transform.position;
      if (pose) viewer = [pose.x, pose.y, pose.z];
      const aimed = aim(frame, space, hits, placement, reticle.mesh.matrix);
      reticle.mesh.visible = aimed && !placement.position;
      const isDrag = pressed && fingers < 2;
      const touched = isDrag ? pointOf(hits.touch(frame), space) : null;
      if (touched) placement.drag(touched);
      if (!placement.position) anchor.clear();
      else if (wantsAnchor) void anchor.set(frame, space, placement.position);
      else if (!placement.dragging) placement.position = anchor.read(frame, space) ?? placement.position;
      wantsAnchor = false;
      stand(carrier, placement);
      overlay.placed(placement.phase === 'placed');
      overlay.hint(hintFor(placement, pose !== undefined));
    }),
  );
  return bin.dispose;
}

function aim(frame: XRFrame, space: XRReferenceSpace, hits: HitTest, placement: Placement, reticle: Matrix4): boolean {
  const pose = hits.centre(frame)?.getPose(space);
  if (pose) reticle.fromArray(pose.transform.matrix);
  placement.aim(pose ? [pose.transform.position.x, pose.transform.position.y, pose.transform.position.z] : null);
  return pose !== undefined;
}

function pointOf(hit: XRHitTestResult | null, space: XRReferenceSpace): Vec3 | null {
  const at = hit?.getPose(space)?.transform.position;
  return at ? [at.x, at.y, at.z] : null;
}

function stand(carrier: Group, placement: Placement): void {
  carrier.visible = placement.position !== null;
  if (placement.position) carrier.position.fromArray(placement.position);
  carrier.rotation.y = placement.yaw;
}

function hintFor(placement: Placement, tracked: boolean): 'scan' | 'tap' | 'adjust' | 'lost' {
  if (!tracked) return 'lost';
  return { scanning: 'scan', aiming: 'tap', placed: 'adjust' }[placement.phase] as 'scan' | 'tap' | 'adjust';
}
