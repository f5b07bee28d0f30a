/** Joins the streaming logic with this hall: who is seen, what it may cost, where it is drawn. */

import { download } from '../api';
import type { ScenePack } from '../api/types';
import { Bin } from '../viewer/bin';
import type { Stage } from '../viewer/stage';
import type { BoothModels } from './draw/lods';
import type { World } from './draw/world';
import type { Pose } from './move/walker';
import { distance, forward } from './plan/geometry';
import type { Layout, Stand } from './plan/layout';
import { Budget, PROFILES, type Cost, type Profile } from './stream/budget';
import { ladder, levelsOf, REACH, type Level, type Seen } from './stream/ladder';
import { loadProxies } from './stream/proxies';
import { FetchQueue } from './stream/queue';
import { Streamer } from './stream/streamer';

export interface Streaming {
  /** Looks again who deserves what; call it a few times a second. */
  look(pose: Pose, inside: Stand | null): void;
  /** Limits of another way of seeing, for instance VR. */
  setProfile(profile: Profile): void;
  stats(): { used: Cost; levels: Record<string, Level>; inFlight: number };
  dispose(): void;
}

export interface StreamingOptions {
  stage: Stage;
  world: World;
  layout: Layout;
  pack: ScenePack | null;
  profile: Profile;
  onProgress(done: number, all: number): void;
}

/** Begins with the proxies of all booths, nearest first; finer levels come once those are there. */
export function startStreaming({ stage, world, layout, pack, profile, onProgress }: StreamingOptions): Streaming {
  const bin = new Bin();
  const queue = new FetchQueue(PROFILES[profile]);
  const budget = new Budget(PROFILES[profile], world.cost());
  const stands = new Map(layout.stands.map((s) => [s.number, s]));
  let reach = REACH[profile];
  let streamer: Streamer<BoothModels> | null = null;
  let closed = false;
  bin.add(() => {
    closed = true;
    queue.dispose();
    streamer?.dispose();
  });
  /** The loader of whole models is heavy: it comes after the first picture. */
  const refine = async (): Promise<void> => {
    const { lodHost } = await import('./draw/lods');
    if (closed) return;
    budget.setBase(world.cost());
    const host = lodHost({ scene: stage.scene, proxies: world.proxies, stands, invalidate: stage.invalidate });
    streamer = new Streamer<BoothModels>(host, queue, budget);
  };
  void loadProxies({
    stands: layout.stands,
    from: layout.spawn,
    pack,
    queue,
    download: (url, signal) => download(url, { signal }),
    onShape: (uses, url, shape) => {
      for (const { stand, item } of uses) world.proxies.add(stand, item, url, shape);
      stage.invalidate();
    },
    onProgress,
  })
    .then(refine)
    .catch((reason: unknown) => console.error('hall:', reason));
  return {
    look: (pose, inside) => {
      streamer?.update(ladder(seenFrom(layout.stands, pose), reach, inside?.number ?? null));
    },
    setProfile: (next) => {
      budget.limits = queue.limits = PROFILES[next];
      reach = REACH[next];
    },
    stats: () => ({ used: budget.used, levels: streamer?.levels ?? {}, inFlight: queue.inFlight }),
    dispose: bin.dispose,
  };
}

function seenFrom(stands: readonly Stand[], pose: Pose): Seen[] {
  const gaze = forward(pose.heading);
  return stands.flatMap((stand) => {
    const levels = levelsOf(stand.booth);
    if (!levels.length) return [];
    const away = distance(pose, stand);
    const facing = ((stand.x - pose.x) * gaze.x + (stand.z - pose.z) * gaze.z) / Math.max(away, 0.01);
    return [{ key: stand.number, distance: away, facing, levels }];
  });
}
