import { describe, expect, test } from 'vitest';
import { Budget, FREE, type Cost } from '@/hall/stream/budget';
import type { ModelFiles } from '@/api/types';
import { fileOf, ladder, STEPS, type Level, type Seen } from '@/hall/stream/ladder';
import { FetchQueue, isCancelled } from '@/hall/stream/queue';
import { Slots } from '@/hall/stream/slots';
import { Streamer, type Host } from '@/hall/stream/streamer';

const cost = (triangles: number, drawCalls = 1, textureBytes = 0): Cost => ({ triangles, drawCalls, textureBytes });
const LIMITS = { triangles: 100, drawCalls: 10, textureBytes: 1000, bytesInFlight: 100, requests: 2, proxies: 50 };
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

describe('budget', () => {
  test('refuses what passes any one limit and then has booked nothing', () => {
    const budget = new Budget(LIMITS, cost(40));
    expect(budget.take('a', cost(61))).toBe(false);
    expect(budget.take('a', cost(1, 10))).toBe(false);
    expect(budget.take('a', cost(1, 1, 1001))).toBe(false);
    expect(budget.used).toEqual(cost(40));
  });

  test('a level that replaces another counts once', () => {
    const budget = new Budget(LIMITS);
    expect(budget.take('a', cost(90))).toBe(true);
    expect(budget.take('a', cost(100))).toBe(true);
    expect(budget.used.triangles).toBe(100);
  });

  test('what is released can be taken again', () => {
    const budget = new Budget(LIMITS);
    budget.take('a', cost(100));
    budget.release('a');
    expect(budget.fits(cost(100))).toBe(true);
    expect(budget.used).toEqual(FREE);
  });
});

/** A task that ends when told. */
function gate(): { run: (s: AbortSignal) => Promise<string>; open: () => void; started: () => boolean } {
  let release = (): void => undefined;
  let begun = false;
  const opened = new Promise<string>((resolve) => (release = () => resolve('done')));
  return {
    run: (signal) => {
      begun = true;
      return Promise.race([opened, new Promise<string>((_, no) => signal.addEventListener('abort', () => no(signal.reason)))]);
    },
    open: () => release(),
    started: () => begun,
  };
}

describe('queue', () => {
  test('runs the most wanted first and no more at once than allowed', async () => {
    const queue = new FetchQueue({ requests: 2, bytesInFlight: 100 });
    const gates = ['low', 'high', 'middle'].map((key, i) => ({ key, priority: [1, 3, 2][i]!, ...gate() }));
    const all = gates.map((g) => queue.add({ key: g.key, bytes: 10, run: g.run }, g.priority));
    await settled();
    expect(gates.map((g) => g.started())).toEqual([false, true, true]);
    gates[1]!.open();
    await settled();
    expect(gates[0]!.started()).toBe(true);
    gates.forEach((g) => g.open());
    expect(await Promise.all(all)).toEqual(['done', 'done', 'done']);
  });

  test('bytes on the way are bounded, but one large file still comes through', async () => {
    const queue = new FetchQueue({ requests: 5, bytesInFlight: 100 });
    const [large, small] = [gate(), gate()];
    void queue.add({ key: 'large', bytes: 500, run: large.run }, 2);
    const second = queue.add({ key: 'small', bytes: 10, run: small.run }, 1);
    await settled();
    expect([large.started(), small.started(), queue.bytesInFlight]).toEqual([true, false, 500]);
    large.open();
    small.open();
    expect(await second).toBe('done');
  });

  test('cancelling aborts what runs and forgets what waits', async () => {
    const queue = new FetchQueue({ requests: 1, bytesInFlight: 100 });
    const [a, b] = [gate(), gate()];
    const results = [queue.add({ key: 'a', bytes: 1, run: a.run }, 2), queue.add({ key: 'b', bytes: 1, run: b.run }, 1)];
    const reasons = results.map((r) => r.catch((reason: unknown) => isCancelled(reason)));
    await settled();
    queue.dispose();
    expect(await Promise.all(reasons)).toEqual([true, true]);
    expect(b.started()).toBe(false);
    await settled();
    expect(queue.inFlight).toBe(0);
  });

  test('a failing task gives its place to the next', async () => {
    const queue = new FetchQueue({ requests: 1, bytesInFlight: 100 });
    const broken = queue.add({ key: 'a', bytes: 1, run: () => Promise.reject(new Error('gone')) }, 2);
    const next = queue.add({ key: 'b', bytes: 1, run: () => Promise.resolve('b') }, 1);
    await expect(broken).rejects.toThrow('gone');
    expect(await next).toBe('b');
  });
});

describe('ladder', () => {
  const seen = (key: string, distance: number, facing = 1, hidden = false): Seen => ({ key, distance, facing, hidden });
  const eye = { height: 844, tangent: 0.78 };
  const levels = (booths: Seen[], inside: string | null = null): string[] =>
    ladder(booths, eye, STEPS.phone, inside).map((w) => `${w.key} ${w.level}`);

  test('the larger a booth stands in the picture the finer it is', () => {
    expect(levels([seen('far', 80), seen('d', 15), seen('c', 8), seen('b', 4), seen('a', 1)])).toEqual([
      'a lod0',
      'b lod1',
      'c lod2',
      'd lod3',
    ]);
  });

  test('a smaller picture wants less', () => {
    expect(ladder([seen('a', 4)], { ...eye, height: 240 }, STEPS.phone)[0]?.level).toBe('lod3');
  });

  test('what one looks at comes before what lies behind, and what is hidden not at all', () => {
    expect(levels([seen('behind', 4, -1), seen('ahead', 6, 1), seen('hidden', 3, 1, true)])).toEqual(['ahead lod2', 'behind lod2']);
  });

  test('the booth one is inside wants its best', () => {
    expect(levels([seen('a', 5, -1, true)], 'a')).toEqual(['a lod0']);
  });

  test('products stay proxies until one is near, and a missing level is taken from the next', () => {
    const file = (url: string): { url: string; bytes: number; media_type: string } => ({ url, bytes: 1, media_type: '' });
    const all: ModelFiles = { lod0: file('0'), lod1: file('1'), lod2: file('2'), lod3: file('3') };
    const urls = (kind: 'structure' | 'product', files: ModelFiles): (string | undefined)[] =>
      (['lod3', 'lod2', 'lod1', 'lod0'] as const).map((level) => fileOf({ kind }, files, level)?.url);

    expect(urls('structure', all)).toEqual(['3', '2', '1', '0']);
    expect(urls('product', all)).toEqual([undefined, '3', '1', '0']);
    expect(urls('product', { web: file('web'), lod1: file('1') })).toEqual([undefined, undefined, '1', 'web']);
    expect(urls('structure', { lod2: file('2') })).toEqual([undefined, '2', '2', '2']);
    expect(urls('structure', {})).toEqual([undefined, undefined, undefined, undefined]);
  });
});

test('slots keep who stays, give freed places away, and never hold more than there are', () => {
  const slots = new Slots(2);
  expect(slots.assign(['a', 'b', 'c'])).toEqual([{ key: 'a', slot: 0 }, { key: 'b', slot: 1 }]);
  expect(slots.assign(['c', 'b', 'a'])).toEqual([{ key: 'c', slot: 0 }]);
  expect(slots.slotOf('a')).toBeUndefined();
});

const online = { is: true };

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

const want = (key: string, priority: number, level: Level = 'lod1'): { key: string; priority: number; level: Level } => ({ key, priority, level });

describe('streamer', () => {
  const make = (costs: Record<string, number>, real?: Record<string, number>): ReturnType<typeof recorder> & { streamer: Streamer<string>; budget: Budget } => {
    const made = recorder(costs, real);
    const budget = new Budget(LIMITS);
    return { ...made, budget, streamer: new Streamer(made.host, new FetchQueue(LIMITS), budget) };
  };

  test('the nearer booth takes the room of the farther one', async () => {
    const { streamer, shown, freed } = make({ a: 60, b: 60 });
    streamer.update([want('a', 1)]);
    await settled();
    streamer.update([want('b', 2), want('a', 1)]);
    await settled();
    expect([...shown.keys()]).toEqual(['b']);
    expect(freed).toEqual(['a:lod1']);
  });

  test('the farther one does not push the nearer one out', async () => {
    const { streamer, shown, loads } = make({ a: 60, b: 60 });
    streamer.update([want('a', 2)]);
    await settled();
    streamer.update([want('a', 2), want('b', 1)]);
    await settled();
    expect([...shown.keys()]).toEqual(['a']);
    expect(loads).toEqual(['a:lod1']);
  });

  test('who has to go gives up the finer level that was on its way to it, too', async () => {
    const { streamer, shown, budget } = make({ 'a:lod3': 30, 'a:lod1': 60, b: 90 });
    streamer.update([want('a', 1, 'lod3')]);
    await settled();
    streamer.update([want('a', 1)]);
    streamer.update([want('b', 2), want('a', 1)]);
    await settled();
    expect([...shown.keys()]).toEqual(['b']);
    expect(budget.used.triangles).toBe(90);
  });

  test('what left the wishes is kept while there is room', async () => {
    const { streamer, shown } = make({ a: 30, b: 30 });
    streamer.update([want('a', 1)]);
    await settled();
    streamer.update([want('b', 1)]);
    await settled();
    expect([...shown.keys()]).toEqual(['a', 'b']);
  });

  test('a model dearer than it said is let go, and not fetched for ever', async () => {
    const { streamer, budget, freed, loads } = make({ a: 10 }, { a: 500 });
    for (let i = 0; i < 4; i++) {
      streamer.update([want('a', 1, 'lod3')]);
      await settled();
    }
    expect(loads).toEqual(['a:lod3']);
    expect(freed).toEqual(['a:lod3']);
    expect(budget.used).toEqual(FREE);
  });

  test('a broken file is tried once and leaves the rest alone', async () => {
    const { streamer, shown, loads } = make({ broken: 1, a: 1 });
    for (let i = 0; i < 3; i++) {
      streamer.update([want('broken', 2, 'lod3'), want('a', 1)]);
      await settled();
    }
    expect(loads.filter((l) => l.startsWith('broken'))).toHaveLength(1);
    expect([...shown.keys()]).toEqual(['a']);
  });

  test('a finer level replaces the coarser and frees it', async () => {
    const { streamer, shown, freed } = make({ a: 60 });
    streamer.update([want('a', 1)]);
    await settled();
    streamer.update([want('a', 1, 'lod0')]);
    await settled();
    expect(shown.get('a')).toBe('a:lod0');
    expect(freed).toEqual(['a:lod1']);
  });

  test('a level that does not fit is taken one coarser', async () => {
    const { streamer, shown } = make({ 'a:lod0': 120, 'a:lod1': 101, 'a:lod2': 90 });
    streamer.update([want('a', 1, 'lod0')]);
    await settled();
    expect(shown.get('a')).toBe('a:lod2');
  });

  test('nobody is sent away for what would not fit even then', async () => {
    const { streamer, shown, freed } = make({ a: 30, b: 101 });
    streamer.update([want('a', 1)]);
    await settled();
    streamer.update([want('b', 2), want('a', 1)]);
    await settled();
    expect([...shown.keys()]).toEqual(['a']);
    expect(freed).toEqual([]);
  });

  test('what the network failed is tried again once it is back', async () => {
    const { streamer, shown, loads } = make({ offline: 1 });
    online.is = false;
    for (let i = 0; i < 3; i++) {
      streamer.update([want('offline', 1, 'lod3')]);
      await settled();
    }
    online.is = true;
    streamer.forgive();
    streamer.update([want('offline', 1, 'lod3')]);
    await settled();
    expect(loads).toHaveLength(2);
    expect([...shown.keys()]).toEqual(['offline']);
  });

  test('while nobody looks everything rests as proxies', async () => {
    const { streamer, shown, budget } = make({ a: 30, b: 30 });
    streamer.update([want('a', 1), want('b', 1)]);
    await settled();
    streamer.rest();
    expect(shown.size).toBe(0);
    expect(budget.used).toEqual(FREE);
  });

  test('the least wanted go when the building comes to cost more', async () => {
    const { streamer, shown, budget } = make({ a: 30, b: 30 });
    const both = [want('a', 2), want('b', 1)];
    streamer.update(both);
    await settled();
    budget.setBase(cost(50));
    streamer.update(both);
    expect([...shown.keys()]).toEqual(['a']);
  });

  test('closing frees everything, also what arrives after it', async () => {
    const { streamer, shown, freed, budget } = make({ a: 10, b: 10 });
    streamer.update([want('a', 2)]);
    await settled();
    streamer.update([want('a', 2), want('b', 1)]);
    streamer.dispose();
    await settled();
    expect(shown.size).toBe(0);
    expect(freed).toContain('a:lod1');
    expect(budget.used).toEqual(FREE);
  });
});
