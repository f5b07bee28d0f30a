import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Address, hashOf, placeOf } from '@/hall/address';
import { Crowd } from '@/hall/crowd';
import { placeAt } from '@/hall/journey';
import { Walker } from '@/hall/move/walker';
import { before, layoutOf, within } from '@/hall/plan/layout';
import { Seen } from '@/hall/seen';
import { hall } from '../hall_world';

const layout = layoutOf(hall());
const A01 = layout.stands[0]!;

describe('places in the address', () => {
  test('a spot and a view go there and back', () => {
    const at = { x: 1.2, z: -3.4, heading: -90, pitch: 5 };
    expect(hashOf({ stand: null, at })).toBe('#at=1.2,-3.4,-90,5');
    expect(placeOf('#at=1.2,-3.4,-90,5')).toEqual({ stand: null, at });
    expect(placeOf('#at=1,2,3')).toEqual({ stand: null, at: { x: 1, z: 2, heading: 3, pitch: 0 } });
  });

  test.each(['#at=', '#at=1', '#at=1,2', '#at=1,2,x', '#at=1,,3', '#at=1,2,3,4,5', '#at=NaN,1,2', '#at=1,2,Infinity'])('%s is none', (hash) => {
    expect(placeOf(hash)).toBeNull();
  });

  test('before a stand and at the entrance the address is theirs, elsewhere the spot', () => {
    expect(placeAt(layout, { ...before(A01), heading: A01.rotation, pitch: 0 })).toEqual({ stand: 'A-01' });
    expect(placeAt(layout, { ...layout.spawn, pitch: 0 })).toEqual({ stand: null });
    expect(placeAt(layout, { x: 6, z: 6, heading: 10, pitch: 0 }).at).toMatchObject({ x: 6, heading: 10 });
  });

  test('a link to a spot far outside ends inside the walls, one into a booth in the booth', () => {
    const walker = new Walker(layout, () => true);
    walker.put({ x: 1e9, z: -1e9, heading: 0, pitch: 0 });
    expect(Math.abs(walker.pose.x)).toBeLessThan(10);
    walker.put({ ...within(A01), heading: 0, pitch: 0 });
    expect(walker.inside).toBe(A01);
  });
});

describe('the back button', () => {
  let entries: { state: unknown; hash: string }[];
  beforeEach(() => {
    entries = [{ state: null, hash: '' }];
    const location = { pathname: '/halls/beauty', search: '', get hash() { return entries.at(-1)!.hash; } };
    vi.stubGlobal('location', location);
    vi.stubGlobal('history', {
      get state() { return entries.at(-1)!.state; },
      pushState: (state: unknown, _: string, url: string) => entries.push({ state, hash: url }),
      replaceState: (state: unknown, _: string, url: string) => entries.splice(-1, 1, { state, hash: url.startsWith('#') ? url : '' }),
      go: (by: number) => entries.splice(by),
    });
  });
  afterEach(() => vi.unstubAllGlobals());

  test('leaps add a step, standing elsewhere does not, and leaving goes back over all of them', () => {
    const address = new Address();
    address.enter({ stand: null });
    address.stay({ stand: null, at: { x: 1, z: 2, heading: 0, pitch: 0 } });
    address.leap({ stand: null, at: { x: 1, z: 3, heading: 0, pitch: 0 } }, { stand: 'A-01' });
    address.leap({ stand: 'A-01' }, { stand: 'A-01' });
    expect(entries.map((e) => e.hash)).toEqual(['', '#at=1,3,0,0', '#stand=A-01']);
    address.leave();
    expect(entries.map((e) => e.hash)).toEqual(['']);
  });

  test('who came by a link leaves to the catalogue of the same page', () => {
    entries = [{ state: null, hash: '#stand=A-01' }];
    const address = new Address();
    address.enter({ stand: 'A-01' });
    address.leap({ stand: 'A-01' }, { stand: 'B-01' });
    address.leave();
    expect(entries.at(-1)!.hash).toBe('');
  });
});

describe('what was seen', () => {
  const shelf = (kept: Record<string, string> = {}): { kept: Record<string, string>; getItem(k: string): string | null; setItem(k: string, v: string): void } => ({
    kept,
    getItem: (key) => kept[key] ?? null,
    setItem: (key, value) => void (kept[key] = value),
  });

  test('is told apart by visit, and kept by hall', () => {
    const kept = shelf();
    const first = new Seen('beauty', kept);
    first.add('a');
    expect([first.of('a'), first.of('b')]).toEqual(['now', null]);
    expect(new Seen('beauty', kept).of('a')).toBe('before');
    expect(new Seen('food', kept).of('a')).toBeNull();
  });

  test('keeps the latest two thousand, and bears a shelf that is broken or missing', () => {
    const kept = shelf();
    const seen = new Seen('beauty', kept);
    for (let i = 0; i < 2100; i++) seen.add(`b${i}`);
    const again = new Seen('beauty', kept);
    expect([again.of('b50'), again.of('b2099')]).toEqual([null, 'before']);
    expect(new Seen('x', shelf({ 'maru-hall-seen:x': '{"no' })).of('a')).toBeNull();
    expect(new Seen('x', null).of('a')).toBeNull();
    const full = new Seen('x', { getItem: () => null, setItem: () => { throw new Error('full'); } });
    full.add('a');
    expect(full.of('a')).toBe('now');
  });
});

test('people at booths: what is no count is none', () => {
  const crowd = new Crowd();
  let told = 0;
  const stop = crowd.when(() => told++);
  crowd.set({ a: 3, b: 0, c: NaN, d: -1, e: 2.7 });
  expect(['a', 'b', 'c', 'd', 'e', 'f'].map((slug) => crowd.at(slug))).toEqual([3, 0, 0, 0, 2, 0]);
  stop();
  crowd.set({});
  expect(told).toBe(1);
});
