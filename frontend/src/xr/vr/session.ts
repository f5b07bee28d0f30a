import { Color, Fog, PerspectiveCamera, Raycaster, type Vector3 } from 'three';
import type { Vec3 } from '../api';
import type { Translate } from '../i18n';
import { Bin } from '../viewer/bin';
import type { Stage } from '../viewer/stage';
import { createXrScene, type XrContent } from './content';
import { createRoom } from './room';
import { beginSession, type XrEnd } from './session';
import { createWalker } from './walker';

export interface VrOptions {
  stage: Stage;
  content: Promise<XrContent>;
  t: Translate;
  onMoved(position: Vec3): void;
}

const ROOM_RADIUS = 12;
const STEPS_BEFORE_BOOTH_M = 2.2;
const PAPER = 0xf3ede4;

/** Walk up to the booth. Resolves when the session ends; raises XrError. */
export async function runVr(options: VrOptions): Promise<XrEnd> {
  const bin = new Bin();
  // A refused session leaves the download without a listener.
  options.content.catch(() => undefined);
  try {
    return await vrSession(options, bin);
  } finally {
    bin.dispose();
  }
}

async function vrSession({ stage, content, t, onMoved }: VrOptions, bin: Bin): Promise<XrEnd> {
  let end: XrEnd = 'ended';
  const session = await beginSession(stage, 'immersive-vr', () => undefined);
  const ended = new Promise<void>((resolve) => session.addEventListener('end', () => resolve(), { once: true }));
  const lit = createXrScene(stage.scene.environment);
  bin.add(lit.dispose);
  lit.scene.background = new Color(PAPER);
  lit.scene.fog = new Fog(PAPER, ROOM_RADIUS * 0.6, ROOM_RADIUS * 1.5);
  const room = createRoom(ROOM_RADIUS, t('xr-exit'));
  bin.add(room.dispose);
  const camera = new PerspectiveCamera(60, 1, 0.05, 60);
  const raycaster = new Raycaster();
  const walker = createWalker({
    renderer: stage.renderer,
    camera,
    radius: ROOM_RADIUS - 0.5,
    onMoved,
    onRay: (origin: Vector3, direction: Vector3) => {
      raycaster.set(origin, direction);
      const isExit = raycaster.intersectObject(room.exit).length > 0;
      if (isExit) {
        end = 'exited';
        void session.end();
      }
      return isExit;
    },
  });
  bin.add(walker.dispose);
  lit.scene.add(room.group, walker.rig);
  walker.rig.position.z = ROOM_RADIUS / 2;
  bin.add(stage.borrow(lit.scene, camera));
  bin.add(stage.onFrame(() => walker.update()));
  const shown = await Promise.race([content, ended]).catch(async (error: unknown) => {
    await session.end().catch(() => undefined);
    throw error;
  });
  if (!shown) return end;
  lit.scene.add(shown.root);
  bin.add(() => void shown.root.removeFromParent());
  const front = shown.bounds.max[2] + STEPS_BEFORE_BOOTH_M;
  walker.rig.position.set(0, 0, front);
  // Within sight to the right of where one begins, turned towards it.
  room.exit.position.set(1.6, 1.4, front - 1.2);
  room.exit.rotation.y = -Math.PI / 4;
  onMoved([0, 0, front]);
  await ended;
  return end;
}
