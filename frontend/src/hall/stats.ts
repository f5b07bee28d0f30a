/** Figures for tests and for `./scripts/bench hall`, under `maruHall` on the page. */

import type { Stage } from '../viewer/stage';
import type { Stand } from './plan/layout';
import type { Pose } from './move/walker';
import type { Streaming } from './streaming';

/** Returns what to call on leaving: then the counts that must be zero stay to be read. */
export function publishStats(stage: Stage, pose: Pose, here: () => Stand | null, streaming: Streaming): () => void {
  const { info } = stage.renderer;
  const figures = {
    pose,
    draw: stage.invalidate,
    here: () => here()?.number ?? null,
    render: () => ({ calls: info.render.calls, triangles: info.render.triangles, ...info.memory }),
    ...streaming,
  };
  Object.assign(globalThis, { maruHall: figures });
  return () => Object.assign(globalThis, { maruHall: { left: info.memory } });
}
