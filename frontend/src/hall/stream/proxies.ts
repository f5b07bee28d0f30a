/**
 * Fetches every proxy of the hall: all in one pack where there is one, what is not in it once per URL, nearest
 * booth first, a few at a time. Knows no renderer.
 */

import type { SceneItem, ScenePack } from '../../api/types';
import { distance, type Point } from '../plan/geometry';
import type { Stand } from '../plan/layout';
import { readProxy, type Triangles } from './glb';
import { readPack } from './pack';
import { isCancelled, type FetchQueue } from './queue';

export interface ProxyUse {
  stand: Stand;
  item: SceneItem;
}

export interface ProxyOptions {
  stands: readonly Stand[];
  from: Point;
  pack: ScenePack | null;
  queue: FetchQueue;
  download(url: string, signal: AbortSignal): Promise<ArrayBuffer>;
  onShape(uses: readonly ProxyUse[], url: string, shape: Triangles): void;
  onProgress(done: number, all: number): void;
}

/** How long shapes are made in one go: a frame is drawn in between. */
const SLICE_MS = 12;
const FIRST = 2000;

/** Resolves with how many files could not be shown; their booths keep what stands in for them. */
export async function loadProxies(o: ProxyOptions): Promise<number> {
  const uses = usesByUrl(o.stands);
  const all = uses.size;
  let [done, failed] = [0, 0];
  o.onProgress(0, all);
  const show = (url: string, shape: Triangles): void => {
    o.onShape(uses.get(url) ?? [], url, shape);
    uses.delete(url);
    o.onProgress(++done, all);
  };
  const one = async (url: string, list: readonly ProxyUse[]): Promise<void> => {
    const near = Math.min(...list.map((u) => distance(u.stand, o.from)));
    const bytes = list[0]?.item.proxy?.bytes ?? 0;
    try {
      const file = await o.queue.add({ key: `proxy:${url}`, bytes, run: (s) => o.download(url, s) }, 1000 - near);
      show(url, readProxy(file));
    } catch (reason) {
      if (isCancelled(reason)) return;
      failed++;
      o.onProgress(++done, all);
    }
  };
  try {
    if (o.pack) await unpack(o, o.pack, urlsByKey(uses), show);
  } catch (reason) {
    // Without the pack, or after the part of it that could be read, every other proxy has its own file.
    if (isCancelled(reason)) return failed;
  }
  await Promise.all([...uses].map(([url, list]) => one(url, list)));
  return failed;
}

async function unpack(
  o: ProxyOptions,
  pack: ScenePack,
  urls: ReadonlyMap<string, string>,
  show: (url: string, shape: Triangles) => void,
): Promise<void> {
  if (!urls.size) return;
  // The whole of it is one task: a hall that is left while shapes are made is not drawn into any more.
  const run = async (signal: AbortSignal): Promise<void> => {
    const file = await o.download(pack.url, signal);
    let since = performance.now();
    for (const [key, shape] of readPack(file)) {
      const url = urls.get(key);
      if (url) show(url, shape);
      if (performance.now() - since < SLICE_MS) continue;
      await nextTask();
      signal.throwIfAborted();
      since = performance.now();
    }
  };
  await o.queue.add({ key: 'pack', bytes: pack.bytes, run }, FIRST);
}

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Key in the pack → address of the same proxy's own file. */
function urlsByKey(uses: ReadonlyMap<string, readonly ProxyUse[]>): Map<string, string> {
  const keyed = [...uses].flatMap(([url, list]): [string, string][] => {
    const key = list[0]?.item.pack_key;
    return key ? [[key, url]] : [];
  });
  return new Map(keyed);
}

export function usesByUrl(stands: readonly Stand[]): Map<string, ProxyUse[]> {
  const uses = new Map<string, ProxyUse[]>();
  for (const stand of stands) {
    for (const item of stand.booth?.items ?? []) {
      if (!item.proxy) continue;
      const list = uses.get(item.proxy.url) ?? [];
      list.push({ stand, item });
      uses.set(item.proxy.url, list);
    }
  }
  return uses;
}
