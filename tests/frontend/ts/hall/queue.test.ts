import { describe, expect, test } from 'vitest';
import { FetchQueue, isCancelled } from '@/hall/stream/queue';
import { settled } from './stream';

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
