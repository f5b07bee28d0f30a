/** The guided tour: walks the visitor from booth to booth, tells what is there, and lets go at any input. */

import { translator } from '../../i18n';
import { Bin } from '../../viewer/bin';
import type { Hands } from '../hands';
import { isWalking } from '../move/keys';
import { before, type Stand } from '../plan/layout';
import { makeBar } from './bar';
import { Guide } from './guide';
import { tourOrder } from './order';

export interface Tour {
  leave(): void;
}

/** Metres a second: strolling. */
const PACE = 1.5;
const LOOK_MS = 6500;
/** The gaze wanders over a booth while one looks: degrees to each side, and seconds for there and back. */
const SWAY = { degrees: 7, seconds: 6.5 };

/** Begins from where the visitor stands. `onEnd` is told once it is left. */
export async function startTour(hands: Hands, onEnd: () => void): Promise<Tour> {
  const { frame, layout, walker, stage, panels, journey, details, acts, seen } = hands;
  const t = await translator('tour');
  const bin = new Bin();
  const stops = tourOrder(layout, walker.pose);
  const guide = new Guide({
    stops: stops.length,
    walkTo: (stop, arrived) => {
      const stand = stops[stop]!;
      const there = (): void => {
        if (stand.booth) seen.add(stand.booth.slug);
        arrived();
      };
      walkUp(hands, stand, there);
    },
    halt: () => walker.stop(),
    later: (then) => onceVisible(then, LOOK_MS),
    onChange: () => show(),
  });
  const bar = makeBar({
    t,
    details,
    onSkip: (by) => guide.skip(by),
    onToggle: () => toggle(),
    onLeave: () => tour.leave(),
  });
  const toggle = (): void => {
    if (guide.state === 'over') guide.stop = 0;
    if (guide.state === 'over') guide.state = 'paused';
    if (guide.state === 'paused') guide.go();
    else guide.pause();
  };
  const show = (): void => {
    const { stop, state } = guide;
    frame.dialog.dataset['guided'] = state === 'paused' || state === 'over' ? 'paused' : 'on';
    bar.show(stops[stop]!, stop, stops.length, state);
    stage.invalidate();
  };
  const tour: Tour = {
    leave: () => {
      guide.leave();
      bin.dispose();
      onEnd();
    },
  };
  panels.card.close();
  panels.hideHint();
  journey.leaveFrom();
  frame.dialog.append(bar.element);
  bin.add(() => bar.element.remove());
  bin.add(() => delete frame.dialog.dataset['guided']);
  bin.add(acts.when(() => guide.pause()));
  bin.on<PointerEvent>(frame.dialog, 'pointerdown', (event) => {
    if (!bar.element.contains(event.target as Node)) guide.pause();
  });
  // The keys that walk belong to the picture: the first of them takes the hand off the bar.
  bin.on<KeyboardEvent>(bar.element, 'keydown', ({ code }) => {
    if (!isWalking(code)) return;
    guide.pause();
    stage.canvas.focus({ preventScroll: true });
  });
  bin.add(details.whenTold(show));
  bin.add(frame.onEscape(() => (tour.leave(), stage.canvas.focus({ preventScroll: true }), true)));
  if (!hands.still()) bin.add(sway(hands, guide));
  guide.go();
  bar.focus();
  return tour;
}

function walkUp({ walker, stage }: Hands, stand: Stand, arrived: () => void): void {
  const gaze = { heading: stand.rotation, pitch: -2, speed: PACE, arrived };
  if (!walker.goTo(before(stand), gaze)) arrived();
  stage.invalidate();
}

/** While one looks at a booth the gaze wanders slowly over it. */
function sway({ walker, stage }: Hands, guide: Guide): () => void {
  let since = 0;
  let off = 0;
  return stage.onFrame((seconds) => {
    if (guide.state !== 'looking') return void ([since, off] = [0, 0]);
    since += seconds;
    const to = SWAY.degrees * Math.sin((since / SWAY.seconds) * 2 * Math.PI);
    walker.look(to - off, 0);
    off = to;
    stage.invalidate();
  });
}

/** Calls after so long in which the page could be seen; returns how to prevent it. */
function onceVisible(then: () => void, ms: number): () => void {
  let left = ms;
  const tick = 250;
  const timer = setInterval(() => {
    if (!document.hidden) left -= tick;
    if (left > 0) return;
    clearInterval(timer);
    then();
  }, tick);
  return () => clearInterval(timer);
}
