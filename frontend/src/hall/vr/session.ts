/** The hall in a headset: throw an arc to walk, point at a booth to stand before it, read and ask on sheets at hand. */

import { PerspectiveCamera, Raycaster, Vector3 } from 'three';
import { get } from '../../api';
import type { HallScene, Showroom } from '../../api/types';
import { pick as localized, translator, type Translate } from '../../i18n';
import { Bin } from '../../viewer/bin';
import type { Stage } from '../../viewer/stage';
import { beginSession } from '../../xr/session';
import { createDesk } from '../../xr/vr/desk';
import { live } from '../../xr/vr/live';
import { createWalker, type Walker } from '../../xr/walker';
import { settle } from '../plan/collision';
import { radians, type Point } from '../plan/geometry';
import { before, within, type Layout, type Stand } from '../plan/layout';
import { pick } from '../plan/pick';
import type { Details } from '../stream/details';
import { makeGuide } from './guide';

export interface HallVr {
  /** Where the head is over the floor. */
  pose(): Point & { heading: number };
}

export interface HallVrOptions {
  stage: Stage;
  document: HallScene;
  layout: Layout;
  details: Details;
  start: Point & { heading: number };
  /** The stand one is in or before. */
  here(): Stand | null;
  onBegin(vr: HallVr): void;
  /** Somebody chose to go on to another page. */
  onLeave(url: string): void;
}

const words = (): Promise<Translate> => translator('hall', 'xr');

/** Have the words here before a session is asked for. */
export function prepare(): void {
  void words().catch(() => undefined);
}

/** Resolves when the session ends; raises XrError when it cannot begin. */
export async function runHallVr(options: HallVrOptions): Promise<void> {
  const bin = new Bin();
  try {
    const t = await words();
    const session = await beginSession(options.stage, 'immersive-vr', () => undefined);
    const ended = new Promise<void>((resolve) => session.addEventListener('end', () => resolve(), { once: true }));
    // At once: hands that are told of before somebody asks for them never come.
    visitIn({ ...options, session, t }, bin);
    await ended;
  } finally {
    bin.dispose();
  }
}

type Inside = HallVrOptions & { session: XRSession; t: Translate };

/** The visitor's feet, hands and sheets in the hall, until `bin` is disposed of. */
function visitIn(o: Inside, bin: Bin): void {
  const { stage, layout, start, session, t } = o;
  const camera = new PerspectiveCamera(60, 1, 0.05, 300);
  let feet: Walker | null = null;
  const desk = createDesk(stage.scene, {
    session,
    t,
    exit: () => void session.end(),
    turn: (way) => feet?.turn(way),
  });
  bin.add(desk.dispose);
  const head = new Vector3();
  const shift = (x: number, z: number, to: Point, inside?: Stand): void => {
    const free = settle(inside ? { ...layout.obstacles, except: inside } : layout.obstacles, to);
    if (feet) feet.rig.position.x += free.x - x;
    if (feet) feet.rig.position.z += free.z - z;
    // What was read or asked stays behind.
    desk.close();
  };
  const stepTo = (to: Point, inside?: Stand): void => {
    head.setFromMatrixPosition(stage.renderer.xr.getCamera().matrixWorld);
    shift(head.x, head.z, to, inside);
  };
  const leaveFor = (url: string): void => void session.end().then(() => o.onLeave(url));
  const takeHall = (ray: Raycaster): boolean => {
    const hit = pick(layout, ray.ray);
    if (hit?.kind === 'stand') stepTo(before(hit.stand));
    if (hit?.kind === 'gate') leaveFor(hit.gate.url);
    return hit?.kind === 'stand' || hit?.kind === 'gate';
  };
  feet = createWalker({
    renderer: stage.renderer,
    camera,
    radius: Math.hypot(layout.width, layout.depth) / 2,
    onMoved: ([x, , z]) => shift(x, z, { x, z }),
    takes: (origin, direction) => desk.meets(new Raycaster(origin, direction)),
    onRay: (origin, direction) => {
      const ray = new Raycaster(origin, direction);
      return desk.take(ray) || takeHall(ray);
    },
  });
  feet.rig.position.set(start.x, 0, start.z);
  feet.rig.rotation.y = radians(start.heading);
  stage.scene.add(feet.rig);
  bin.add(feet.dispose);
  bin.add(() => void feet?.rig.removeFromParent());
  bin.add(stage.borrow(stage.scene, camera));
  const guide = makeGuide({
    desk,
    t,
    hall: localized(o.document.hall.title).text,
    fetch: (slug) => get<Showroom>(`/api/booths/${slug}/showroom`),
    tagline: (slug) => o.details.booth(slug)?.tagline ?? {},
    walkIn: (stand) => stepTo(within(stand), stand),
    openPage: leaveFor,
  });
  bin.add(live(stage, feet, desk, () => guide.at(o.here())));
  o.onBegin({ pose: () => poseOf(stage) });
}

/** Read, not asked: the XR camera's own world methods would forget the rig it stands on. */
function poseOf(stage: Stage): Point & { heading: number } {
  const eyes = stage.renderer.xr.getCamera().matrixWorld;
  const at = new Vector3().setFromMatrixPosition(eyes);
  const gaze = new Vector3(0, 0, -1).transformDirection(eyes);
  return { x: at.x, z: at.z, heading: (Math.atan2(-gaze.x, -gaze.z) * 180) / Math.PI };
}
