import { describe, expect, it } from 'vitest';
import { ApiError, NetworkError } from '@/api';
import { sendAll, type SendOptions } from '@/studio/send';
import type { Depot, Ticket } from '@/studio/ticket';

const PART = 4;
const TEXT = 'abcdefghijklmnopqr';

/** A server that keeps parts, and fails as told: what `fail` returns is thrown for that part and try. */
class FakeDepot implements Depot {
  readonly kept = new Map<number, string>();
  readonly tries = new Map<number, number>();
  busiest = 0;
  completed = 0;
  private going = 0;

  constructor(private readonly fail: (part: number, attempt: number) => Error | null = () => null) {}

  async look(): Promise<Ticket> {
    return this.ticket();
  }

  async put(url: string, body: Blob): Promise<void> {
    const part = Number(url.split('/').at(-1));
    const attempt = (this.tries.get(part) ?? 0) + 1;
    this.tries.set(part, attempt);
    this.busiest = Math.max(this.busiest, ++this.going);
    await Promise.resolve();
    this.going--;
    const error = this.fail(part, attempt);
    if (error) throw error;
    this.kept.set(part, await body.text());
  }

  async complete(): Promise<Ticket> {
    this.completed++;
    if (this.kept.size < 5) throw new ApiError(409, 'parts_missing', '', '', {});
    return { ...this.ticket(), state: 'completed', links: { page: '/there' } };
  }

  ticket(): Ticket {
    const numbers = [1, 2, 3, 4, 5];
    return {
      id: 'x',
      state: 'open',
      size: TEXT.length,
      part_size: PART,
      parts: numbers.filter((n) => !this.kept.has(n)).map((number) => ({ number, url: `/store/${number}` })),
      received: [...this.kept].map(([number, text]) => ({ number, size: text.length })),
      links: {},
      error: null,
    };
  }

  joined(): string {
    return [1, 2, 3, 4, 5].map((n) => this.kept.get(n)).join('');
  }
}

function options(more: Partial<SendOptions> = {}): SendOptions {
  return { signal: new AbortController().signal, onSent: () => undefined, wait: async () => undefined, ...more };
}

const file = new Blob([TEXT]);

describe('sendAll', () => {
  it('sends every part, three at a time, and completes', async () => {
    const depot = new FakeDepot();
    const done = await sendAll(file, depot.ticket(), depot, options());
    expect(depot.joined()).toBe(TEXT);
    expect(depot.busiest).toBe(3);
    expect(done.links.page).toBe('/there');
  });

  it('goes on after cut connections and expired addresses', async () => {
    const depot = new FakeDepot((part, attempt) => {
      if (part === 2 && attempt < 4) return new NetworkError('cut');
      if (part === 5 && attempt === 1) return new ApiError(403, 'link_expired', '', '', {});
      return null;
    });
    const offline: boolean[] = [];
    await sendAll(file, depot.ticket(), depot, options({ onOffline: (is) => offline.push(is) }));
    expect(depot.joined()).toBe(TEXT);
    expect(offline).toContain(true);
    expect(offline.at(-1)).toBe(false);
  });

  it('does not send again what has arrived while its answer was lost', async () => {
    const depot = new FakeDepot();
    const lossy: Depot = {
      look: () => depot.look(),
      complete: () => depot.complete(),
      put: async (url, body) => {
        await depot.put(url, body);
        if (url.endsWith('/3') && depot.tries.get(3) === 1) throw new NetworkError('answer lost');
      },
    };
    await sendAll(file, depot.ticket(), lossy, options());
    expect(depot.tries.get(3)).toBe(1);
    expect(depot.joined()).toBe(TEXT);
  });

  it('resumes with the parts that are missing alone', async () => {
    const depot = new FakeDepot();
    depot.kept.set(1, 'abcd');
    depot.kept.set(4, 'mnop');
    const sent: number[] = [];
    await sendAll(file, depot.ticket(), depot, options({ onSent: (bytes) => sent.push(bytes) }));
    expect([...depot.tries.keys()].sort()).toEqual([2, 3, 5]);
    expect(sent[0]).toBe(8);
    expect(sent.at(-1)).toBe(TEXT.length);
  });

  it('gives up at once when the server refuses for good', async () => {
    const depot = new FakeDepot(() => new ApiError(413, 'part_too_large', '', '', {}));
    await expect(sendAll(file, depot.ticket(), depot, options())).rejects.toMatchObject({ code: 'part_too_large' });
    expect(depot.completed).toBe(0);
  });

  it('stops when it is cancelled while waiting', async () => {
    const stop = new AbortController();
    const depot = new FakeDepot(() => new NetworkError('cut'));
    const wait = async (_ms: number, signal: AbortSignal): Promise<void> => {
      stop.abort();
      signal.throwIfAborted();
    };
    const going = sendAll(file, depot.ticket(), depot, options({ signal: stop.signal, wait }));
    await expect(going).rejects.toMatchObject({ name: 'AbortError' });
  });
});
