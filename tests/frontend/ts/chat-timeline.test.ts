import { describe, expect, it } from 'vitest';
import { pieces } from '@/chat/body';
import { Outbox } from '@/chat/outbox';
import { Timeline } from '@/chat/timeline';
import type { Message } from '@/chat/wire';

function message(seq: number): Message {
  return {
    seq, id: `id-${seq}`, by: 'v', author: '하나', staff: false, body: `#${seq}`, language: '', pin: {},
    at: '2026-11-21T03:00:00+00:00',
  };
}

const numbers = (timeline: Timeline): number[] => timeline.all.map((m) => m.seq);
const some = (...seqs: number[]): Message[] => seqs.map(message);

describe('a timeline', () => {
  it('takes what comes twice once', () => {
    const timeline = new Timeline();
    timeline.accept(some(1, 2));

    expect(timeline.accept(some(2, 1, 2))).toEqual([]);
    expect(numbers(timeline)).toEqual([1, 2]);
  });

  it('keeps a later message back until the gap is closed', () => {
    const timeline = new Timeline();
    timeline.accept(some(1));

    expect(timeline.accept(some(4, 3))).toEqual([]);
    expect(timeline.hasGap).toBe(true);
    expect(timeline.accept(some(2)).map((m) => m.seq)).toEqual([2, 3, 4]);
    expect(timeline.hasGap).toBe(false);
  });

  it('joins what was heard before the first stretch came', () => {
    const timeline = new Timeline();
    timeline.hold(some(52, 49, 51));

    timeline.reset(some(48, 49, 50));

    expect(numbers(timeline)).toEqual([48, 49, 50, 51, 52]);
    expect(timeline.hasGap).toBe(false);
  });

  it('puts an earlier page in front only where it fits', () => {
    const timeline = new Timeline();
    timeline.reset(some(10, 11));

    timeline.prepend(some(7, 8, 9));
    timeline.prepend(some(1, 2));

    expect(numbers(timeline)).toEqual([7, 8, 9, 10, 11]);
  });

  it('ends the same in whatever order twenty messages come', () => {
    for (let round = 0; round < 200; round++) {
      const seqs = Array.from({ length: 20 }, (_, i) => i + 1);
      const order = [...seqs, ...seqs].sort(() => Math.random() - 0.5);
      const timeline = new Timeline();

      for (const seq of order) timeline.accept(some(seq));

      expect(numbers(timeline)).toEqual(seqs);
    }
  });
});

class MapStore {
  readonly kept = new Map<string, string>();
  getItem = (key: string): string | null => this.kept.get(key) ?? null;
  setItem = (key: string, value: string): void => void this.kept.set(key, value);
  removeItem = (key: string): void => void this.kept.delete(key);
}

describe('an outbox', () => {
  it('is there again after a reload, under the same ids, room by room', () => {
    const store = new MapStore();
    const { id } = new Outbox('booth:1', store).add('안녕하세요', 'v');

    expect(new Outbox('booth:1', store).all.map((entry) => entry.id)).toEqual([id]);
    expect(new Outbox('booth:2', store).all).toEqual([]);
  });

  it('keeps a refused message with its reason until it is tried again or thrown away', () => {
    const outbox = new Outbox('booth:1', new MapStore());
    const first = outbox.add('a', 'v');
    const second = outbox.add('b', 'v');

    outbox.fail(first.id, 'message_too_long', { limit: 4000 });
    expect(outbox.all.map((entry) => entry.failed?.code)).toEqual(['message_too_long', undefined]);
    outbox.retry(first.id, 'w');
    outbox.remove(second.id);

    expect(outbox.all).toEqual([{ ...first, by: 'w' }]);
  });

  it('works where the browser keeps nothing, and survives nonsense in the store', () => {
    const forbidden = (): never => {
      throw new Error('forbidden');
    };
    const outbox = new Outbox('booth:1', { getItem: forbidden, setItem: forbidden, removeItem: forbidden });
    outbox.add('a', 'v');
    const store = new MapStore();
    store.setItem('maru-chat-outbox:booth:1', '[{"evil":1},null,7]');

    expect(outbox.all).toHaveLength(1);
    expect(new Outbox('booth:1', store).all).toEqual([]);
  });
});

describe('addresses in a message', () => {
  const ours = 'https://maru.example';

  it('are cut around their host, and the sentence goes on', () => {
    expect(pieces('보세요 https://example.com/a?b=1, 그리고', ours)).toEqual([
      { text: '보세요 ' },
      { before: 'https://', host: 'example.com', after: '/a?b=1', isOurs: false },
      { text: ', 그리고' },
    ]);
  });

  it('lead somewhere only on this site', () => {
    expect(pieces('https://maru.example/halls', ours)).toEqual([
      { before: 'https://', host: 'maru.example', after: '/halls', isOurs: true },
    ]);
  });

  it.each(['javascript:alert(1)', 'https://maru.example@evil.example/', '<a href="x">', 'http://'])('leave %s plain', (body) => {
    expect(pieces(body, ours).every((piece) => 'text' in piece)).toBe(true);
  });

  it('show the true name of a host that only looks like ours', () => {
    const [piece] = pieces('https://mаru.example/', ours);

    expect(piece).toMatchObject({ host: 'xn--mru-6cd.example', isOurs: false });
  });
});
