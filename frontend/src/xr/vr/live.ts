import { Raycaster, Vector3 } from 'three';
import { Bin } from '../../viewer/bin';
import type { Stage } from '../../viewer/stage';
import { layAlong } from '../ray';
import type { Walker } from '../walker';
import type { Desk } from './desk';
import { createHands } from './hands';

/** Every frame: feet, hands, what hands point at, sheets within sight; `each` is told where the eyes are. */
export function live(stage: Stage, walker: Walker, desk: Desk, each: (eye: Vector3) => void): () => void {
  const bin = new Bin();
  const hands = createHands(stage.renderer, walker.rig);
  bin.add(hands.dispose);
  const eye = new Vector3();
  const gaze = new Vector3();
  const ray = new Raycaster();
  bin.add(
    stage.onFrame((_seconds, frame) => {
      walker.update();
      const head = stage.renderer.xr.getCamera().matrixWorld;
      eye.setFromMatrixPosition(head);
      gaze.set(0, 0, -1).transformDirection(head);
      each(eye);
      desk.follow(eye, gaze);
      for (const hand of walker.hands) {
        layAlong(hand.matrixWorld, ray);
        if (desk.meets(ray)) break;
      }
      const space = stage.renderer.xr.getReferenceSpace();
      if (frame && space) hands.update(frame, space);
    }),
  );
  return bin.dispose;
}
