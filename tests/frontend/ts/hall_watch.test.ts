import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { HallScene } from '@/api/types';
import { hiddenFrom } from '@/hall/plan/sight';
import { watchDocument } from '@/hall/watch';
import { booth, hall } from './hall_world';

const MINUTE = 60_000;

/** A page whose tab can be hidden, and a server whose document can change. */
function page(): { told: string[]; now: { document: HallScene }; hide(hidden: boolean): void; send(type: string): void; asked(): number; stop(): void } {
  const now = { document: hall() };
  const told: string[] = [];
  const tab = Object.assign(new EventTarget(), { hidden: false });
  const view = new EventTarget();
  const answer = vi.fn(async () => new Response(JSON.stringify(now.document)));
  vi.stubGlobal('document', Object.assign(tab, { querySelector: () => null }));
  vi.stubGlobal('window', view);
  vi.stubGlobal('navigator', { onLine: true });
  vi.stubGlobal('fetch', answer);
  const stop = watchDocument(
    {
      url: '/scene',
      onChange: (document) => told.push(`changed: ${document.booths.length}`),
      onRest: () => told.push('rest'),
      onNetwork: (online) => told.push(online ? 'online' : 'offline'),
    },
    structuredClone(now.document),
  );
  return {
    told,
    now,
    hide: (hidden) => {
      tab.hidden = hidden;
      tab.dispatchEvent(new Event('visibilitychange'));
    },
    send: (type) => void view.dispatchEvent(new Event(type)),
    asked: () => answer.mock.calls.length,
    stop,
  };
}

describe('a hall that changes while one is in it', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  test('is asked for now and then, and tells only what changed', async () => {
    const { told, now, asked, stop } = page();
    await vi.advanceTimersByTimeAsync(5 * MINUTE);
    expect(told).toEqual([]);
    now.document = hall([booth('A-01'), booth('B-01')]);
    await vi.advanceTimersByTimeAsync(4 * MINUTE);
    expect(told).toEqual(['changed: 2']);
    expect(asked()).toBe(4);
    stop();
    await vi.advanceTimersByTimeAsync(4 * MINUTE);
    expect(asked()).toBe(4);
  });

  test('rests in a tab that nobody sees for an hour, and is true again on coming back', async () => {
    const { told, now, asked, hide } = page();
    hide(true);
    await vi.advanceTimersByTimeAsync(60 * MINUTE);
    expect([told, asked()]).toEqual([['rest'], 0]);
    now.document = hall([]);
    hide(false);
    await vi.advanceTimersByTimeAsync(10);
    expect(told).toEqual(['rest', 'changed: 0']);
  });

  test('a glance at another tab costs nothing', async () => {
    const { told, hide } = page();
    hide(true);
    await vi.advanceTimersByTimeAsync(MINUTE / 2);
    hide(false);
    await vi.advanceTimersByTimeAsync(2 * MINUTE);
    expect(told).toEqual([]);
  });

  test('says when the network is gone and when it is back', async () => {
    const { told, now, send } = page();
    send('offline');
    now.document = hall([]);
    send('online');
    await vi.advanceTimersByTimeAsync(10);
    expect(told).toEqual(['offline', 'online', 'changed: 0']);
  });
});

test('three thousand stands are looked through in a blink', () => {
  const stands = Array.from({ length: 3000 }, (_, i) => ({ x: (i % 60) * 9, z: -Math.floor(i / 60) * 6, width: 5, depth: 4, rotation: 0 }));
  const begun = performance.now();
  const hidden = hiddenFrom({ x: 270, z: 8 }, stands, () => true);
  expect(performance.now() - begun).toBeLessThan(400); // 6 ms on an idle machine
  expect(hidden.size).toBeGreaterThan(1500);
});
