/** Which tour one is on, and whether one is led just now: joins the wire, the view and the visitor's own hands. */

import { Bin } from '../../viewer/bin';
import { place as placeCamera } from '../camera';
import type { Hands } from '../hands';
import { isWalking } from '../move/keys';
import type { Pose } from '../move/walker';
import type { Clock } from './clock';
import { Follower } from './follower';
import type { View } from './wire';

export interface Following {
  /** The leader's number, or null. */
  readonly leader: number | null;
  /** Led just now; false when one has stepped out, or follows nobody. */
  readonly isLed: boolean;
  begin(leader: number): void;
  stepOut(): void;
  rejoin(): void;
  end(): void;
  heard(view: View, now: number): void;
  dispose(): void;
}

export interface FollowingOptions {
  hands: Hands;
  clock: Clock;
  /** Led, or not any more; not told of what one has asked for oneself. */
  onStepOut(): void;
}

export function makeFollowing({ hands, clock, onStepOut }: FollowingOptions): Following {
  const { walker, stage, acts } = hands;
  const bin = new Bin();
  let follower: Follower | null = null;
  let led = false;
  let set: Pose | null = null;
  let rest: (() => void) | null = null;
  const lead = (on: boolean): void => {
    led = on;
    set = null;
    rest?.();
    rest = on ? stage.keepDrawing() : null;
    if (on) follower?.rejoin();
  };
  const letGo = (): void => {
    if (!led) return;
    lead(false);
    onStepOut();
  };
  const follow = (seconds: number): void => {
    if (!led || !follower) return;
    // In a headset the head is nobody else's to move; and whoever moved otherwise moved by themselves.
    if (stage.renderer.xr.isPresenting || (set && !isSame(set, walker.pose))) return letGo();
    const next = follower.next(walker.pose, performance.now(), seconds, hands.still());
    if (next) walker.put(next);
    set = { ...walker.pose };
    placeCamera(stage.camera, walker.pose);
  };
  bin.add(stage.onFrame(follow));
  bin.add(acts.when(letGo));
  // A key that is let go before the next picture is a wish all the same.
  bin.on<KeyboardEvent>(stage.canvas, 'keydown', ({ code }) => isWalking(code) && letGo());
  bin.add(() => lead(false));
  return {
    get leader() {
      return follower?.leader ?? null;
    },
    get isLed() {
      return led;
    },
    begin: (leader) => {
      // Whoever else walks the visitor lets go first.
      acts.tell();
      walker.stop();
      follower = new Follower(leader, clock);
      lead(true);
    },
    stepOut: letGo,
    rejoin: () => {
      acts.tell();
      walker.stop();
      lead(follower !== null);
    },
    end: () => {
      lead(false);
      follower = null;
    },
    heard: (view, now) => follower?.heard(view, now),
    dispose: bin.dispose,
  };
}

const isSame = (a: Pose, b: Pose): boolean =>
  Math.hypot(a.x - b.x, a.z - b.z) < 1e-4 && Math.abs(a.heading - b.heading) < 1e-3 && Math.abs(a.pitch - b.pitch) < 1e-3;
