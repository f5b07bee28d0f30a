/** Fetches every proxy of the hall once per URL, nearest booth first, a few at a time. Knows no renderer. */

import type { SceneItem } from '../../api/types';
import { distance, type Point } from '../plan/geometry';
import type { Stand } from '../plan/layout';
import { readProxy, type Triangles } from './glb';
import { isCancelled, type FetchQueue } from './queue';

export interface ProxyUse {
  stand: Stand;
  item: SceneItem;
}

export interface ProxyOptions {
  stands: readonly Stand[];
  from: Point;
  queue: FetchQueue;
  download(url: string, signal: AbortSignal): Promise<ArrayBuffer>;
  onShape(uses: readonly ProxyUse[], url: string, shape: Triangles): void;
  onProgress(done: number, all: number): void;
}

/** Resolves with how many files could not be shown; their booths keep what stands in for them. */
export async function loadProxies(o: ProxyOptions): Promise<number> {
  const uses = usesByUrl(o.stands);
  let [done, failed] = [0, 0];
  o.onProgress(0, uses.size);
  const one = async (url: string, list: readonly ProxyUse[]): Promise<void> => {
    const near = Math.min(...list.map((u) => distance(u.stand, o.from)));
    const bytes = list[0]?.item.proxy?.bytes ?? 0;
    try {
      const file = await o.queue.add({ key: `proxy:${url}`, bytes, run: (s) => o.download(url, s) }, 1000 - near);
      o.onShape(list, url, readProxy(file));
    } catch (reason) {
      if (isCancelled(reason)) return;
      failed++;
    }
    o.onProgress(++done, uses.size);
  };
  await Promise.all([...uses].map(([url, list]) => one(url, list)));
  return failed;
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
