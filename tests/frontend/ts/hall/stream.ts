import { Budget, type Cost } from '@/hall/stream/budget';
import type { Level } from '@/hall/stream/ladder';
import { FetchQueue } from '@/hall/stream/queue';
import { Streamer, type Host } from '@/hall/stream/streamer';

/** What a model costs the picture. */
export const cost = (triangles: number, drawCalls = 1, textureBytes = 0): Cost => ({ triangles, drawCalls, textureBytes });

export const LIMITS = { triangles: 100, drawCalls: 10, textureBytes: 1000, bytesInFlight: 100, requests: 2, proxies: 50 };

/** Until what was promised has come about. */
export const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

/** The network, which a test may take away. */
export const online = { is: true };

/** A host that notes what it was told. */
function recorder(costs: Record<string, number>, real = costs): { host: Host<string>; shown: Map<string, string>; freed: string[]; loads: string[] } {
  const shown = new Map<string, string>();
  const freed: string[] = [];
  const loads: string[] = [];
  const host: Host<string> = {
    has: () => true,
    bytes: () => 1,
    mayRetry: (reason) => String(reason).includes('network'),
    estimate: (key, level) => cost(costs[`${key}:${level}`] ?? costs[key] ?? 0),
    load: async (key, level) => {
      loads.push(`${key}:${level}`);
      if (key === 'broken') throw new Error('no such file');
      if (key === 'offline' && !online.is) throw new Error('network');
      return `${key}:${level}`;
    },
    measure: (asset) => cost(real[asset] ?? real[asset.split(':')[0]!] ?? 0),
    show: (key, asset) => shown.set(key, asset),
    hide: (key) => shown.delete(key),
    free: (asset) => freed.push(asset),
  };
  return { host, shown, freed, loads };
}

export const want = (key: string, priority: number, level: Level = 'lod1'): { key: string; priority: number; level: Level } => ({ key, priority, level });

/** A streamer over a host that notes what it was told; `real` is what its models turn out to cost. */
export function make(costs: Record<string, number>, real?: Record<string, number>): ReturnType<typeof recorder> & { streamer: Streamer<string>; budget: Budget } {
  const made = recorder(costs, real);
  const budget = new Budget(LIMITS);
  return { ...made, budget, streamer: new Streamer(made.host, new FetchQueue(LIMITS), budget) };
}
