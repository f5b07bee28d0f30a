import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Catching } from '@/chat/catching';
import { speed } from '@/chat/hours';
import { tomorrow } from '@/chat/callback';
import type { Line } from '@/chat/line';
import { Others } from '@/chat/others';
import { Timeline } from '@/chat/timeline';
import { slugOf } from '@/chat/words';
import type { Joined, Message } from '@/chat/wire';

function message(seq: number, change = 0, body = `#${seq}`): Message {
  return { seq, id: `id-${seq}`, by: 'v', author: '하나', staff: false, body, language: '', pin: {}, at: '2026-11-21T03:00:00Z', change };
}

/** A room on the other side: answers `join` from what it holds, 2 changes at a time. */
class Room {
  readonly messages = [message(1), message(2), message(3)];
  change = 0;
  asked: unknown[] = [];
  readonly heard = new Map<string, (data: unknown) => void>();

  edit(seq: number, body: string): Message {
    return (this.messages[seq - 1] = message(seq, ++this.change, body));
  }

  readonly line = {
    ask: (event: string, body: { after: number | null; changes: number | null }): Promise<Partial<Joined>> => {
      this.asked.push([event, body]);
      const since = this.messages.filter(({ change = 0 }) => body.changes !== null && change > body.changes);
      const changed = since.sort((a, b) => a.change! - b.change!).slice(0, 2);
      const messages = this.messages.filter(({ seq }) => seq > (body.after ?? 0));
      return Promise.resolve({ last: this.messages.length, messages, change: this.change, changed });
    },
    on: (event: string, hear: (data: unknown) => void) => {
      this.heard.set(event, hear);
      return () => this.heard.delete(event);
    },
  } as unknown as Line;
}

function caught(room: Room): { timeline: Timeline; catching: Catching; bodies(): string[] } {
  const timeline = new Timeline();
  const catching = new Catching('booth:1', room.line, timeline, {
    adopt: () => undefined,
    begin: ({ messages }) => timeline.reset(messages),
    take: (messages) => void timeline.accept(messages),
    changed: () => undefined,
  });
  return { timeline, catching, bodies: () => timeline.all.map(({ body }) => body) };
}

describe('changes of messages', () => {
  it('are heard one by one, and an older state that comes later does not undo them', async () => {
    const room = new Room();
    const { catching, bodies, timeline } = caught(room);
    await catching.run(false);

    expect(catching.heard(room.edit(2, 'new'))).toBe(true);
    timeline.amend([message(2, 0, 'old')]);

    expect(bodies()).toEqual(['#1', 'new', '#3']);
  });

  it('that were missed are asked for until none is left', async () => {
    const room = new Room();
    const { catching, bodies } = caught(room);
    await catching.run(false);
    for (const seq of [1, 2, 3]) room.edit(seq, `missed ${seq}`);

    expect(catching.heard(room.edit(1, 'last'))).toBe(false);
    await catching.run(true);

    expect(bodies()).toEqual(['last', 'missed 2', 'missed 3']);
    expect(catching.heard(room.edit(3, 'next'))).toBe(true);
  });

  it('of a message that is not here yet are kept for it', () => {
    const timeline = new Timeline();
    timeline.accept([message(1)]);

    timeline.amend([message(2, 1, 'edited')]);
    timeline.accept([message(2, 0, 'as it was')]);

    expect(timeline.find(2)?.body).toBe('edited');
  });
});

describe('the others in a room', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('window', globalThis);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('write until six seconds after the last sign of it; oneself is no news', () => {
    const room = new Room();
    const others = new Others('talk:1', room.line, () => 'me', () => undefined);
    const typing = room.heard.get('typing')!;

    typing({ room: 'talk:1', by: 'a', author: 'דוד', on: true });
    typing({ room: 'talk:1', by: 'me', author: '하나', on: true });
    typing({ room: 'talk:2', by: 'b', author: 'Eve', on: true });
    expect(others.writing()).toEqual(['דוד']);

    vi.advanceTimersByTime(6_100);
    expect(others.writing()).toEqual([]);
  });

  it('have seen what somebody else has read, never less', () => {
    const room = new Room();
    const others = new Others('talk:1', room.line, () => 'me', () => undefined);
    const seen = room.heard.get('seen')!;

    for (const [by, seq] of [['a', 4], ['me', 9], ['a', 2]]) seen({ room: 'talk:1', by, seq });

    expect(others.seenTo).toBe(4);
  });

  it('hear of typing at most every three seconds, and of its end once', () => {
    const room = new Room();
    const others = new Others('talk:1', room.line, () => 'me', () => undefined);

    for (const at of [1_000, 2_000, 3_000, 4_500]) others.typing(true, at);
    others.typing(false, 4_600);
    others.typing(false, 4_700);

    expect(room.asked.map((asked) => (asked as [string, { on: boolean }])[1].on)).toEqual([true, true, false]);
  });
});

describe('what one may expect', () => {
  const t = (id: string, args?: object): string => `${id} ${JSON.stringify(args)}`;
  const booth = { answered: 9, asked: 10, online: 0, target_minutes: 120 };

  it.each([
    [20, 'chat-reply-minutes {"count":1}'],
    [740, 'chat-reply-minutes {"count":12}'],
    [7_500, 'chat-reply-hours {"count":2}'],
    [200_000, 'chat-reply-days {"count":2}'],
    [null, 'chat-reply-target-hours {"hours":2}'],
  ])('a median of %s seconds is said as %s', (median_seconds, words) => {
    expect(speed(t, { ...booth, median_seconds })).toBe(words);
  });

  it('a callback is offered for tomorrow at ten, over a month’s end too', () => {
    expect(tomorrow(new Date(2026, 10, 30, 23, 59))).toBe('2026-12-01T10:00');
  });

  it('a room’s booth is read from its page’s address', () => {
    expect(slugOf('/halls/beauty/booths/hanbit-serum')).toBe('hanbit-serum');
    expect(slugOf('/events/spring')).toBeNull();
  });
});
