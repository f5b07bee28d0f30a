/** The hall in a headset: throw an arc to walk, point at a booth to stand before it, snap turns, an exit at hand. */

import { Mesh, MeshBasicMaterial, PerspectiveCamera, PlaneGeometry, Raycaster, Vector3 } from 'three';
import type { PlanGate } from '../api/types';
import type { Translate } from '../i18n';
import { Bin } from '../viewer/bin';
import type { Stage } from '../viewer/stage';
import { beginSession } from '../xr/session';
import { createWalker } from '../xr/walker';
import { canvas, fitText, textureOf } from './draw/canvas';
import { INK, PAPER } from './draw/palette';
import { settle } from './plan/collision';
import { radians, type Point } from './plan/geometry';
import { before, type Layout } from './plan/layout';
import { pick } from './plan/pick';

export interface HallVr {
  /** Where the head is over the floor. */
  pose(): Point & { heading: number };
}

export interface HallVrOptions {
  stage: Stage;
  layout: Layout;
  start: Point & { heading: number };
  t: Translate;
  onBegin(vr: HallVr): void;
  onGate(gate: PlanGate): void;
}

/** Resolves when the session ends; raises XrError when it cannot begin. */
export async function runHallVr({ stage, layout, start, t, onBegin, onGate }: HallVrOptions): Promise<void> {
  const bin = new Bin();
  try {
    const session = await beginSession(stage, 'immersive-vr', () => undefined);
    const ended = new Promise<void>((resolve) => session.addEventListener('end', () => resolve(), { once: true }));
    const camera = new PerspectiveCamera(60, 1, 0.05, 300);
    const exit = exitPlate(t('hall-vr-exit'));
    const feet = createWalker({
      renderer: stage.renderer,
      camera,
      radius: Math.hypot(layout.width, layout.depth) / 2,
      onMoved: ([x, , z]) => shift(x, z, settle(layout.obstacles, { x, z })),
      onRay: (origin, direction) => take(origin, direction),
    });
    const head = new Vector3();
    const shift = (x: number, z: number, to: Point): void => {
      feet.rig.position.x += to.x - x;
      feet.rig.position.z += to.z - z;
    };
    const stepTo = (to: Point): void => {
      head.setFromMatrixPosition(stage.renderer.xr.getCamera().matrixWorld);
      shift(head.x, head.z, settle(layout.obstacles, to));
    };
    const take = (origin: Vector3, direction: Vector3): boolean => {
      if (new Raycaster(origin, direction).intersectObject(exit.mesh).length) {
        void session.end();
        return true;
      }
      const hit = pick(layout, { origin, direction });
      if (hit?.kind === 'stand') stepTo(before(hit.stand));
      if (hit?.kind === 'gate') void session.end().then(() => onGate(hit.gate));
      return hit?.kind === 'stand' || hit?.kind === 'gate';
    };
    feet.rig.position.set(start.x, 0, start.z);
    feet.rig.rotation.y = radians(start.heading);
    feet.rig.add(exit.mesh);
    stage.scene.add(feet.rig);
    bin.add(() => feet.rig.removeFromParent());
    bin.add(feet.dispose);
    bin.add(exit.dispose);
    bin.add(stage.borrow(stage.scene, camera));
    bin.add(stage.onFrame(() => feet.update()));
    const gaze = new Vector3();
    onBegin({
      pose: () => {
        // Read, not asked: the XR camera's own world methods would forget the rig it stands on.
        const eyes = stage.renderer.xr.getCamera().matrixWorld;
        head.setFromMatrixPosition(eyes);
        gaze.set(0, 0, -1).transformDirection(eyes);
        return { x: head.x, z: head.z, heading: (Math.atan2(-gaze.x, -gaze.z) * 180) / Math.PI };
      },
    });
    await ended;
  } finally {
    bin.dispose();
  }
}

/** A small plate by the left hand, always within reach of the pointer. */
function exitPlate(words: string): { mesh: Mesh; dispose: () => void } {
  const [element, c] = canvas(256, 96);
  c.fillStyle = PAPER;
  c.fillRect(0, 0, 256, 96);
  c.fillStyle = INK;
  c.textAlign = 'center';
  c.textBaseline = 'middle';
  fitText(c, words, { x: 128, y: 48, width: 230, size: 40, weight: 700 });
  const map = textureOf(element);
  const geometry = new PlaneGeometry(0.4, 0.15);
  const material = new MeshBasicMaterial({ map, toneMapped: false });
  const mesh = new Mesh(geometry, material);
  mesh.position.set(-0.75, 0.95, -0.9);
  mesh.rotation.set(-0.4, 0.65, 0, 'YXZ');
  return { mesh, dispose: () => [map, geometry, material].forEach((part) => part.dispose()) };
}
