import { describe, expect, it } from 'vitest';
import { readView, writeView } from '@/chat/inbox/address';
import { spanWords, waitOf, waitWords } from '@/chat/inbox/clock';
import { bytes } from '@/chat/inbox/push';

const ASKED = '2026-11-22T09:00:00+00:00';
const DUE = '2026-11-22T11:00:00+00:00';
const at = (time: string): number => Date.parse(`2026-11-22T${time}:00Z`);
const words = (id: string, args: Record<string, unknown> = {}): string => `${id} ${Object.values(args).join(' ')}`.trim();

describe('the clock of a question', () => {
  const asked = { asked_at: ASKED, due_at: DUE, step: 0 };

  it.each([
    ['09:01', 'calm'],
    ['10:30', 'calm'],
    ['10:31', 'near'],
    ['10:59', 'near'],
    ['11:00', 'late'],
    ['18:00', 'late'],
  ])('at %s is %s', (time, tone) => {
    expect(waitOf(asked, at(time))?.tone).toBe(tone);
  });

  it('is late once it went on to the team, though the team has time of its own', () => {
    expect(waitOf({ ...asked, step: 1 }, at('09:10'))?.tone).toBe('late');
  });

  it('does not run while nothing waits', () => {
    expect(waitOf({ asked_at: null, due_at: null, step: 0 }, at('09:10'))).toBeNull();
  });

  it('says in words what colour says, and never less than a minute', () => {
    expect(waitWords(waitOf(asked, at('09:00'))!, words)).toBe('inbox-wait inbox-minutes 1');
    expect(waitWords(waitOf(asked, at('10:45'))!, words)).toBe('inbox-wait-near inbox-hours 1 inbox-minutes 15');
    expect(waitWords(waitOf(asked, at('12:30'))!, words)).toBe('inbox-wait-late inbox-hours 3');
    expect(spanWords(47 * 3_600_000, words)).toBe('inbox-hours 47');
    expect(spanWords(48 * 3_600_000, words)).toBe('inbox-days 2');
  });
});

describe('the address of the inbox', () => {
  it('keeps box, search and conversation', () => {
    const view = { box: 'waiting' as const, query: 'señor 김', inquiry: 'a-1', room: '' };

    expect(readView(writeView(view))).toEqual(view);
  });

  it('finds the inquiry of a private room, and knows a public room as a whole', () => {
    expect(readView('?room=talk:a-1')).toEqual({ box: 'open', query: '', inquiry: 'a-1', room: '' });
    expect(readView('?room=booth:b-2').room).toBe('booth:b-2');
  });

  it('knows no box but its own', () => {
    expect(readView('?box=everything').box).toBe('open');
  });
});

it('reads the key of web push', () => {
  expect([...bytes('-_8AAQ')]).toEqual([251, 255, 0, 1]);
});
