import type { Translate } from '../i18n';
import type { Bin } from './bin';
import { describe } from './framing';
import type { Orbit } from './orbit';
import type { Stage } from './stage';

const ANNOUNCE_AFTER_MS = 500;
const REST_AFTER_MS = 600;

/** After input: draw, and say where one stands once the hand rests. */
export function movement(orbit: Orbit, stage: Stage, announce: (words: string) => void, t: Translate, bin: Bin): () => void {
  let timer = 0;
  bin.add(() => clearTimeout(timer));
  return () => {
    stage.invalidate();
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      const { side, elevation } = describe(orbit.goal);
      const distance = Math.round(orbit.goal.distance * 10) / 10;
      const level = elevation === 0 ? 'even' : elevation > 0 ? 'above' : 'below';
      announce(t('viewer-announce-camera', { side, level, elevation: Math.abs(elevation), distance }));
    }, ANNOUNCE_AFTER_MS);
  };
}

/** Once nothing has stirred for a while, one picture in every pixel. */
export function restAfter(stage: Stage): { stir(): void; stop(): void } {
  let timer = 0;
  const stop = (): void => clearTimeout(timer);
  const stir = (): void => {
    stop();
    stage.rest(false);
    timer = window.setTimeout(() => stage.rest(true), REST_AFTER_MS);
  };
  return { stir, stop };
}
