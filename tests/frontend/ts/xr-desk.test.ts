import { describe, expect, test, vi } from 'vitest';
import type { Hotspot, Showroom } from '@/api';
import type { Stand } from '@/hall/plan/layout';
import { makeGuide, placeOf } from '@/hall/vr/guide';
import { type DeskPlace, menuContent } from '@/xr/vr/desk';
import { LISTED, listContent } from '@/xr/vr/reading';

vi.stubGlobal('document', { documentElement: { lang: 'en' } });

const t = (id: string): string => id;
const ids = (content: { buttons: { id: string }[] }): string[] => content.buttons.map(({ id }) => id);
const points = (count: number): Hotspot[] =>
  Array.from({ length: count }, (_, at) => ({ id: String(at), item: 'i', node: null, point: [0, 0, 0], title: { en: `Point ${at}` }, text: {} }));
const stand = (number: string, open = true): Stand => ({
  number,
  x: 0,
  z: 0,
  width: 5,
  depth: 4,
  rotation: 0,
  booth: { slug: number.toLowerCase(), stand: number, title: { en: `Booth ${number}` }, company: { en: 'Lamps' }, url: `/${number}`, open, items: [] },
});
const room = (slug: string): Showroom => ({ booth: { slug, title: {}, url: '', room: `booth:${slug}` }, items: [], hotspots: points(2) });
const ways = { t, hall: 'Beauty hall', tagline: () => ({ en: 'Warm light' }), walkIn: () => undefined, openPage: () => undefined };

describe('the menu at hand', () => {
  test('offers points and questions only where there are some', () => {
    expect(ids(menuContent({ title: 'Hall', room: null }, t))).toEqual(['left', 'right', 'exit']);
    expect(ids(menuContent({ title: 'B', room: 'booth:1', points: points(1) }, t))).toEqual(['left', 'right', 'points', 'ask', 'exit']);
  });

  test('lists a page of points, and more when there are more', () => {
    expect(ids(listContent('B', points(LISTED), 0, t))).toEqual(['point-0', 'point-1', 'point-2', 'point-3', 'point-4', 'close']);
    expect(ids(listContent('B', points(LISTED + 2), LISTED, t))).toEqual(['point-5', 'point-6', 'more', 'close']);
  });
});

describe('what VR says in the hall', () => {
  test('in the open it is the hall, at a booth the booth with what is known of it', () => {
    expect(placeOf(null, null, ways)).toEqual({ title: 'Beauty hall', room: null });
    const place = placeOf(stand('A-01'), room('a-01'), ways);
    expect(place).toMatchObject({ title: 'Booth A-01', lines: ['A-01 · Lamps', 'Warm light'], room: 'booth:a-01' });
    expect(place.more?.map(({ id }) => id)).toEqual(['enter', 'page']);
  });

  test('a closed booth says so, is not entered and not asked', () => {
    const place = placeOf(stand('A-01', false), room('a-01'), ways);
    expect(place.lines).toContain('hall-card-closed');
    expect(place.room).toBeNull();
    expect(place.more?.map(({ id }) => id)).toEqual(['page']);
  });

  test('what comes late for a booth that was left is not shown, and a sheet that is read stays', async () => {
    const said: DeskPlace[] = [];
    const desk = { isOpen: false, stand: (place: DeskPlace) => void said.push(place) };
    const waiting = new Map<string, (room: Showroom) => void>();
    const fetch = (slug: string): Promise<Showroom> => new Promise((resolve) => waiting.set(slug, resolve));
    const guide = makeGuide({ ...ways, desk, fetch });
    guide.at(stand('A-01'));
    guide.at(null);
    waiting.get('a-01')?.(room('a-01'));
    await Promise.resolve();
    expect(said.map(({ title }) => title)).toEqual(['Booth A-01', 'Beauty hall']);
    desk.isOpen = true;
    guide.at(stand('A-02'));
    expect(said).toHaveLength(2);
  });

  test('a booth that could not be asked for is asked for again', async () => {
    let asked = 0;
    const desk = { isOpen: false, stand: () => undefined };
    const fetch = (slug: string): Promise<Showroom> => (asked++ ? Promise.resolve(room(slug)) : Promise.reject(new Error('offline')));
    const guide = makeGuide({ ...ways, desk, fetch });
    guide.at(stand('A-01'));
    await new Promise((resolve) => setTimeout(resolve));
    guide.at(null);
    guide.at(stand('A-01'));
    expect(asked).toBe(2);
  });
});
