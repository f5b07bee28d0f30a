import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ApiError, NetworkError } from '@/api/errors';
import type { SceneItem } from '@/api/types';
import { layoutOf } from '@/hall/plan/layout';
import { mayComeBack, pauseAfter, Persistent } from '@/hall/stream/backoff';
import { Details } from '@/hall/stream/details';
import { ProxyLoader } from '@/hall/stream/proxies';
import { FetchQueue } from '@/hall/stream/queue';
import { booth, hall } from '../hall_world';

const refused = (status: number): ApiError => new ApiError(status, 'x', '', '', {});

test('the network and a busy server may come back, a missing or broken file does not', () => {
  expect([new NetworkError('cut'), refused(503), refused(429)].map(mayComeBack)).toEqual([true, true, true]);
  expect([refused(404), refused(500), new Error('not a GLB'), null].map(mayComeBack)).toEqual([false, false, false, false]);
});

test('one asks ever more seldom, at least once a minute and a quarter', () => {
  const pauses = [1, 2, 3, 4, 5, 6, 20].map((n) => pauseAfter(n, () => 0.5));
  expect(pauses).toEqual([2000, 4000, 8000, 16000, 32000, 60000, 60000]);
  expect([pauseAfter(1, () => 0), pauseAfter(1, () => 1)]).toEqual([1500, 2500]);
});

describe('a persistent task', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('is run until the network is there, and at once when somebody says it is', async () => {
    let [runs, up] = [0, false];
    const task = new Persistent(async () => {
      runs++;
      if (!up) throw new NetworkError('down');
    }, () => undefined);
    task.now();
    await vi.advanceTimersByTimeAsync(12_000);
    expect(runs).toBeGreaterThanOrEqual(3);
    expect(runs).toBeLessThanOrEqual(5);
    up = true;
    const before = runs;
    task.now();
    await vi.advanceTimersByTimeAsync(200_000);
    expect(runs).toBe(before + 1);
  });

  test('gives up on what the network is not to blame for, and says so', async () => {
    const told: unknown[] = [];
    let runs = 0;
    const task = new Persistent(async () => {
      runs++;
      throw refused(404);
    }, (reason) => told.push(reason));
    task.now();
    await vi.advanceTimersByTimeAsync(300_000);
    expect([runs, told.length]).toEqual([1, 1]);
  });

  test('ends with the hall', async () => {
    let runs = 0;
    const task = new Persistent(async () => {
      runs++;
      throw new NetworkError('down');
    }, () => undefined);
    task.now();
    await vi.advanceTimersByTimeAsync(0);
    task.dispose();
    task.now();
    await vi.advanceTimersByTimeAsync(300_000);
    expect(runs).toBe(1);
  });
});

test('a hall whose network fails while it opens stands with plain booths, and fills once it is back', async () => {
  const item: SceneItem = { kind: 'structure', model: 'm', position: [0, 0, 0], rotation_y: 0, scale: 1, pack: 0, pack_key: 'k' };
  const asked: string[] = [];
  const progress: string[] = [];
  let up = false;
  const answer = async (what: string): Promise<never> => {
    asked.push(what);
    throw up ? refused(404) : new NetworkError('down');
  };
  const loader = new ProxyLoader({
    stands: layoutOf(hall([booth('A-01', { items: [item] })])).stands,
    from: { x: 0, z: 0 },
    packs: [{ url: '/o/hall.pack', bytes: 1, keys: 1 }],
    details: new Details(({ allProxies }) => {
      asked.push(allProxies ? 'all details' : 'details');
      return up ? Promise.resolve({ schema: 2, booths: {}, models: {} }) : Promise.reject(new NetworkError('down'));
    }),
    queue: new FetchQueue({ requests: 1, bytesInFlight: 1e6 }),
    download: answer,
    onShape: () => undefined,
    onProgress: (done, all) => progress.push(`${done}/${all}`),
  });

  await loader.first();
  expect(progress.at(-1)).toBe('1/1');
  await expect(loader.rest()).rejects.toThrow('down');
  up = true;
  await loader.rest();

  expect(asked.filter((what) => what === '/o/hall.pack')).toHaveLength(3);
  expect(asked.at(-1)).toBe('all details');
});
