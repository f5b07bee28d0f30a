import { Color, Fog, PerspectiveCamera, Raycaster, Vector3 } from 'three';
import type { Hotspot, Vec3 } from '../../api';
import type { Translate } from '../../i18n';
import { Bin } from '../../viewer/bin';
import type { Bounds } from '../../viewer/framing';
import type { Stage } from '../../viewer/stage';
import { createXrScene, type XrContent } from '../content';
import { createPoints } from '../points';
import { beginSession, type XrEnd } from '../session';
import { createWalker, type Walker } from '../walker';
import { createDesk } from './desk';
import { live } from './live';
import { createRoom } from './room';

export interface VrOptions {
  stage: Stage;
  content: Promise<XrContent>;
  t: Translate;
  /** The booth's name. */
  title: string;
  hotspots: readonly Hotspot[];
  pointOf(hotspot: Hotspot, into: Vector3): Vector3 | null;
  /** The booth's chat room; null where nobody can be asked. */
  room: string | null;
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

async function vrSession(options: VrOptions, bin: Bin): Promise<XrEnd> {
  const { stage, content, t, onMoved } = options;
  let end: XrEnd = 'ended';
  const session = await beginSession(stage, 'immersive-vr', () => undefined);
  const ended = new Promise<void>((resolve) => session.addEventListener('end', () => resolve(), { once: true }));
  const lit = createXrScene(stage.scene.environment);
  bin.add(lit.dispose);
  lit.scene.background = new Color(PAPER);
  lit.scene.fog = new Fog(PAPER, ROOM_RADIUS * 0.6, ROOM_RADIUS * 1.5);
  const room = createRoom(ROOM_RADIUS);
  bin.add(room.dispose);
  lit.scene.add(room.group);
  const points = createPoints(lit.scene, options.hotspots, options.pointOf);
  bin.add(points.dispose);
  const camera = new PerspectiveCamera(60, 1, 0.05, 60);
  let walker: Walker | null = null;
  const desk = createDesk(lit.scene, {
    session,
    t,
    exit: () => {
      end = 'exited';
      void session.end();
    },
    turn: (way) => walker?.turn(way),
  });
  bin.add(desk.dispose);
  desk.stand({ title: options.title, room: options.room });
  walker = createWalker({
    renderer: stage.renderer,
    camera,
    radius: ROOM_RADIUS - 0.5,
    onMoved,
    takes: (origin, direction) => desk.meets(rayFrom(origin, direction)),
    onRay: (origin, direction) => {
      const ray = rayFrom(origin, direction);
      if (desk.take(ray)) return true;
      const point = points.at(ray.ray);
      if (point) desk.open(point);
      return point !== null;
    },
  });
  bin.add(walker.dispose);
  lit.scene.add(walker.rig);
  walker.rig.position.z = ROOM_RADIUS / 2;
  bin.add(stage.borrow(lit.scene, camera));
  bin.add(live(stage, walker, desk, points.update));
  const shown = await Promise.race([content, ended]).catch(async (error: unknown) => {
    await session.end().catch(() => undefined);
    throw error;
  });
  if (!shown) return end;
  lit.scene.add(shown.root);
  bin.add(() => void shown.root.removeFromParent());
  onMoved(stepBefore(walker, shown.bounds));
  await ended;
  return end;
}

/** Two steps before the booth, so that one sees it whole. */
function stepBefore(walker: Walker, { max }: Bounds): Vec3 {
  const front: Vec3 = [0, 0, max[2] + STEPS_BEFORE_BOOTH_M];
  walker.rig.position.set(...front);
  walker.rig.updateMatrixWorld(true);
  return front;
}

function rayFrom(origin: Vector3, direction: Vector3): Raycaster {
  return new Raycaster(origin, direction);
}
