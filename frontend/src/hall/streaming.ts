/** Joins the streaming logic with this hall: who is seen, what it may cost, where it is drawn. */

import { download, get, isAbort } from '../api';
import type { HallScene, SceneDetails } from '../api/types';
import { Bin } from '../viewer/bin';
import type { Stage } from '../viewer/stage';
import type { BoothModels, lodHost } from './draw/lods';
import type { World } from './draw/world';
import type { Pose } from './move/walker';
import { forward, radians } from './plan/geometry';
import type { Layout, Stand } from './plan/layout';
import { distanceTo, facing, hiddenFrom } from './plan/sight';
import { add, Budget, PROFILES, type Cost, type Profile } from './stream/budget';
import { Persistent } from './stream/backoff';
import { Details } from './stream/details';
import { ladder, STEPS, type Eye, type Level } from './stream/ladder';
import { ProxyLoader } from './stream/proxies';
import { FetchQueue } from './stream/queue';
import { Streamer } from './stream/streamer';

export interface Streaming {
  details: Details;
  /** Looks again who deserves what; call it a few times a second. */
  look(pose: Pose, inside: Stand | null): void;
  /** Limits of another way of seeing, for instance VR. */
  setProfile(profile: Profile): void;
  /** Frees what is fine while nobody looks; the next look brings it back. */
  rest(): void;
  /** Something else is drawn here, too, and leaves less to the booths until the returned function is called. */
  reserve(cost: Cost): () => void;
  /** The network is back. */
  again(): void;
  stats(): { used: Cost; levels: Record<string, Level>; inFlight: number };
  dispose(): void;
}

export interface StreamingOptions {
  document: HallScene;
  stage: Stage;
  world: World;
  layout: Layout;
  profile: Profile;
  /** Towards the first picture. */
  onProgress(done: number, all: number): void;
}

/** Products are drawn at so many nearest seen booths. */
const NEAR = 24;
/** A headset's picture: pixels and half its angle's tangent. */
const HEADSET: Eye = { height: 1800, tangent: 1 };

/** Begins with the first picture's proxies; everything finer comes once those are there. */
export function startStreaming({ document, stage, world, layout, profile, onProgress }: StreamingOptions): Streaming {
  const bin = new Bin();
  const queue = new FetchQueue(PROFILES[profile]);
  const budget = new Budget(PROFILES[profile], world.cost());
  const stands = new Map(layout.stands.map((s) => [s.number, s]));
  const stop = new AbortController();
  const details = new Details(({ allProxies }) => {
    const textures = profile === 'desktop' ? 'webp' : 'ktx2';
    const url = `${document.details.url}&textures=${textures}${allProxies ? '&proxies=all' : ''}`;
    return get<SceneDetails>(url, { signal: stop.signal });
  });
  const proxies = new ProxyLoader({
    stands: layout.stands,
    from: layout.spawn,
    packs: document.packs,
    details,
    queue,
    download: (url, signal) => download(url, { signal }),
    onShape: (uses, shape) => {
      for (const { stand, item } of uses) world.proxies.add(stand, item, shape);
      stage.invalidate();
    },
    onProgress,
  });
  let now: Profile = profile;
  let streamer: Streamer<BoothModels> | null = null;
  bin.add(() => {
    stop.abort();
    queue.dispose();
    streamer?.dispose();
  });
  /** The loader of whole models is heavy: it comes after the first picture. */
  const refine = async (): Promise<void> => {
    const [{ lodHost }] = await Promise.all([import('./draw/lods'), details.fetch()]);
    if (stop.signal.aborted) return;
    streamer ??= makeStreamer(lodHost);
    await proxies.rest();
  };
  const makeStreamer = (makeHost: typeof lodHost): Streamer<BoothModels> => {
    const { renderer, scene, invalidate } = stage;
    const host = makeHost({ renderer, scene, proxies: world.proxies, details, stands, invalidate });
    bin.add(() => host.dispose());
    return new Streamer<BoothModels>(host, queue, budget);
  };
  const finer = new Persistent(refine, complain);
  bin.add(() => finer.dispose());
  void proxies.first().catch(complain).finally(() => finer.now());

  const besides = new Set<Cost>();
  let hidden = new Set<Stand>();
  let from = { x: NaN, z: NaN };
  const see = (pose: Pose): void => {
    if (Math.hypot(pose.x - from.x, pose.z - from.z) < 0.4) return;
    from = { x: pose.x, z: pose.z };
    hidden = hiddenFrom(pose, layout.stands, (stand) => stand.booth !== null);
  };
  return {
    details,
    look: (pose, inside) => {
      see(pose);
      const gaze = forward(pose.heading);
      const seen = layout.stands
        .filter((stand) => stand.booth)
        .map((stand) => ({ stand, key: stand.number, distance: distanceTo(stand, pose), facing: facing(pose, gaze, stand), hidden: hidden.has(stand) }))
        .sort((a, b) => Number(a.hidden) - Number(b.hidden) || a.distance - b.distance);
      if (world.proxies.reveal(seen.map((s) => s.stand), PROFILES[now].proxies, NEAR)) stage.invalidate();
      budget.setBase([...besides].reduce(add, world.cost()));
      const { camera, canvas } = stage;
      const eye = now === 'vr' ? HEADSET : { height: canvas.clientHeight, tangent: Math.tan(radians(camera.fov / 2)) };
      streamer?.update(ladder(seen, eye, STEPS[now], inside?.number ?? null));
    },
    setProfile: (next) => {
      budget.limits = queue.limits = PROFILES[next];
      now = next;
    },
    rest: () => streamer?.rest(),
    reserve: (cost) => {
      besides.add(cost);
      return () => void besides.delete(cost);
    },
    again: () => {
      streamer?.forgive();
      finer.now();
    },
    stats: () => ({ used: budget.used, levels: streamer?.levels ?? {}, inFlight: queue.inFlight }),
    dispose: bin.dispose,
  };
}

function complain(reason: unknown): void {
  if (!isAbort(reason)) console.error('hall:', reason);
}
