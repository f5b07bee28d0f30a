import { describe, expect, it } from 'vitest';
import { isNews, keepFigures, wantsFigures } from '@/hall/together/choice';
import { Clock, DELAY_MS } from '@/hall/together/clock';
import { readRow, readTick, WRAP_MS } from '@/hall/together/code';
import { Follower } from '@/hall/together/follower';
import { DRAWN, People } from '@/hall/together/people';
import { behind } from '@/hall/together/place';
import { Sender } from '@/hall/together/sender';
import { Track } from '@/hall/together/track';
import type { Listed } from '@/hall/together/wire';

const PLAN = [40, 60] as const;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const pair = (value: number): string => LETTERS[Math.floor(value / 64)]! + LETTERS[value % 64]!;
const row = (id: number, x: number, z: number, heading = 0): string =>
  pair(id) + pair(Math.round(((x + 20) * 4095) / 60)) + pair(Math.round(((z + 30) * 4095) / 60)) + LETTERS[Math.round((heading / 360) * 64) % 64]!;
const listed = (id: number, x: number, z: number): Listed => [row(id, x, z), 0, ''];
const stamp = (ms: number): string => pair(Math.floor(ms / 25) % 4096);

describe('places as text', () => {
  it('are read as the server writes them', () => {
    // From exhibition/together/code.py: number 70, (1.5, −12.25), 90°, at 3.0 s.
    const { time, rows } = readTick(`${pair(120)}${row(70, 1.5, -12.25, 90)}`, PLAN);
    expect(time).toBe(3000);
    expect(rows).toHaveLength(1);
    expect(rows[0]!.id).toBe(70);
    expect(rows[0]!.x).toBeCloseTo(1.5, 1);
    expect(rows[0]!.z).toBeCloseTo(-12.25, 1);
    expect(rows[0]!.heading).toBe(90);
  });

  it('nonsense makes no place that is not a number', () => {
    for (const text of ['', 'A', '가나다라마바사아', 'AAzz']) {
      for (const { x, z, heading } of readTick(text, PLAN).rows) expect([x, z, heading].every(Number.isFinite)).toBe(true);
    }
    expect(Number.isFinite(readRow('??', PLAN).x)).toBe(true);
  });
});

describe('the clock', () => {
  it('shows a steady time though ticks come unsteadily', () => {
    const clock = new Clock();
    for (let tick = 0; tick < 50; tick++) clock.heard((tick * 100) % WRAP_MS, 10_000 + tick * 100 + (tick % 3) * 30);
    expect(clock.shown(15_000)).toBeGreaterThan(10_000 - 10_000 + 5_000 - DELAY_MS - 40);
    expect(clock.shown(15_000)).toBeLessThanOrEqual(5_000 - DELAY_MS);
  });

  it('goes on over the wrap, and after a silence that was longer than it', () => {
    const clock = new Clock();
    const at = (ms: number): number => clock.heard((ms + 90_000) % WRAP_MS, ms);
    const first = at(0);
    expect(at(20_000) - first).toBe(20_000);
    expect(at(20_000 + 3 * WRAP_MS) - first).toBe(20_000 + 3 * WRAP_MS);
  });

  it('begins anew with a server that has begun anew', () => {
    const clock = new Clock();
    clock.heard(50_000, 1_000);
    clock.heard(0, 2_000);
    clock.heard(100, 2_100);
    expect(clock.shown(2_100)).toBe(100 - DELAY_MS);
  });
});

describe('a way between two samples', () => {
  it('is walked evenly, and turned the short way', () => {
    const track = new Track({ x: 0, z: 0, heading: 350 }, 1000);
    track.add({ x: 1, z: 2, heading: 10 }, 1100);
    expect(track.at(1050)).toMatchObject({ x: 0.5, z: 1, heading: 360 });
    expect(track.at(900)).toMatchObject({ x: 0, z: 0, speed: 0 });
    expect(track.at(2000)).toMatchObject({ x: 1, z: 2, speed: 0 });
  });

  it('begins only when somebody who stood begins to walk', () => {
    const track = new Track({ x: 0, z: 0, heading: 0 }, 0);
    track.add({ x: 0.3, z: 0, heading: 0 }, 10_000);
    expect(track.at(9_800).x).toBe(0);
    expect(track.at(9_945).x).toBeCloseTo(0.15, 1);
  });

  it('is jumped when it is too far, never slid', () => {
    const track = new Track({ x: 0, z: 0, heading: 0 }, 0);
    track.add({ x: 20, z: 0, heading: 0 }, 100);
    const jumps = track.at(50).jumps;
    expect(track.at(99).x).toBe(0);
    expect(track.at(100)).toMatchObject({ x: 20, jumps: jumps + 1 });
    expect(track.at(200).jumps).toBe(jumps + 1);
  });

  it('takes no sample from the past', () => {
    const track = new Track({ x: 1, z: 1, heading: 0 }, 1000);
    track.add({ x: 9, z: 9, heading: 0 }, 900);
    expect(track.at(2000)).toMatchObject({ x: 1, z: 1 });
  });
});

describe('people', () => {
  const eye = { x: 0, z: 0 };

  it('fade in and out, and are forgotten then', () => {
    const people = new People(PLAN, 0);
    people.all([listed(1, 4, 0)], 1000);
    people.shown(eye, 1000);
    const half = people.shown(eye, 1100)[0]!.alpha;
    for (let now = 1200; now < 1700; now += 50) people.shown(eye, now);
    const whole = people.shown(eye, 1700)[0]!.alpha;
    people.change([], [1], 1700);
    for (let now = 1750; now < 2300; now += 50) people.shown(eye, now);
    expect(half).toBeGreaterThan(0.1);
    expect(half).toBeLessThan(0.9);
    expect(whole).toBe(1);
    expect(people.isEmpty).toBe(true);
  });

  it('are the nearest thirty, without oneself, and nobody in the eye', () => {
    const people = new People(PLAN, 7);
    people.all(Array.from({ length: 45 }, (_, id) => listed(id, id * 0.4, 0)), 0);
    const shown = people.shown({ x: 0, z: 0 }, 10, true);
    expect(shown).toHaveLength(DRAWN);
    expect(shown.map(({ id }) => id)).not.toContain(7);
    expect(shown.map(({ id }) => id)).not.toContain(0);
    expect(shown.every((figure, at) => at === 0 || figure.away >= shown[at - 1]!.away)).toBe(true);
  });

  it('walk when they are told to, and unknown ones are nobody', () => {
    const people = new People(PLAN, 0);
    people.all([listed(1, 2, 0)], 0);
    const told = (ms: number, x: number): boolean => people.tick(stamp(ms) + row(1, x, 0), ms);
    expect(told(1000, 2.2)).toBe(true);
    expect(told(1100, 2.4)).toBe(true);
    expect(people.tick(stamp(1200) + row(99, 0, 0), 1200)).toBe(false);
    expect(people.shown(eye, 1100 + DELAY_MS, true)[0]!.x).toBeCloseTo(2.4, 1);
  });

  it('of another cell take the place of those that are out of sight', () => {
    const people = new People(PLAN, 0);
    people.all([listed(1, 2, 0), listed(2, 3, 0)], 0);
    people.all([listed(2, 3, 0), listed(3, 4, 0)], 100);
    expect(people.shown(eye, 100, true).map(({ id }) => id)).toEqual([2, 3]);
  });
});

describe('telling where one is', () => {
  const pose = { x: 1.234, z: -5, heading: 10, pitch: 0 };

  it('says little of who stands, and ten times a second of who walks', () => {
    const sender = new Sender();
    expect(sender.next(pose, 0)).toEqual([123, -500, 10, 0]);
    expect(sender.next(pose, 5_000)).toBeNull();
    expect(sender.next({ ...pose, x: 2 }, 5_050)).toEqual([200, -500, 10, 0]);
    expect(sender.next({ ...pose, x: 3 }, 5_080)).toBeNull();
    expect(sender.next({ ...pose, x: 3 }, 15_100)).not.toBeNull();
    expect(sender.next({ ...pose, x: 3 }, 25_200)).not.toBeNull();
  });
});

describe('following', () => {
  const at = { x: 0, z: 0, heading: 0, pitch: 0 };

  it('comes smoothly to where the leader looks from', () => {
    const follower = new Follower(3, new Clock());
    for (let ms = 0; ms <= 2000; ms += 100) follower.heard([3, ms / 25, ms / 10, 0, ms / 20, -5], ms);
    let pose = { ...at };
    let longest = 0;
    for (let ms = 1000; ms <= 4000; ms += 16) {
      const next = follower.next(pose, ms, 0.016, false) ?? pose;
      longest = Math.max(longest, Math.hypot(next.x - pose.x, next.z - pose.z));
      pose = next;
    }
    expect(pose.x).toBeCloseTo(2, 1);
    expect(pose.heading).toBeCloseTo(100, 0);
    expect(pose.pitch).toBeCloseTo(-5, 0);
    expect(longest).toBeLessThan(0.16);
  });

  it('is set down where it is far, and sees nobody else', () => {
    const follower = new Follower(3, new Clock());
    follower.heard([4, 0, 100, 100, 0, 0], 0);
    expect(follower.next(at, 10, 0.016, false)).toBeNull();
    follower.heard([3, -1, 3000, 0, 0, 0], 0);
    expect(follower.next(at, 10, 0.016, false)).toMatchObject({ x: 30, z: 0 });
  });

  it('cuts under reduced motion: at once, then only where the leader has come to rest', () => {
    const follower = new Follower(3, new Clock());
    follower.heard([3, -1, 100, 0, 0, 0], 0);
    const first = follower.next(at, 10, 0.016, true);
    follower.heard([3, 8, 180, 0, 0, 0], 200);
    const walking = follower.next(first!, 300, 0.016, true);
    const rested = follower.next(first!, 900, 0.016, true);
    expect(first).toMatchObject({ x: 1 });
    expect(walking).toBeNull();
    expect(rested).toMatchObject({ x: 1.8 });
    expect(follower.next(rested!, 1000, 0.016, true)).toBeNull();
  });

  it('puts the figures of who follows behind the leader, apart', () => {
    const free = { bounds: { width: 40, depth: 60 }, rects: [], radius: 0.35 };
    const places = [1, 2, 3, 4, 5].map((number) => behind(at, number, free));
    expect(places.every(({ z }) => z > 0.5)).toBe(true);
    expect(new Set(places.map(({ x, z }) => `${x.toFixed(2)} ${z.toFixed(2)}`)).size).toBe(5);
  });
});

describe('the choice to be seen', () => {
  const shelf = (): Storage => {
    const kept = new Map<string, string>();
    return { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => kept.set(key, value) } as unknown as Storage;
  };

  it('is remembered; who asks for less motion or data begins without', () => {
    const [one, calm] = [shelf(), { lessMotion: false, lessData: false }];
    expect(wantsFigures({ shelf: one, ...calm })).toBe(true);
    expect(wantsFigures({ shelf: one, ...calm, lessMotion: true })).toBe(false);
    expect(wantsFigures({ shelf: null, ...calm, lessData: true })).toBe(false);
    keepFigures(false, one);
    expect(wantsFigures({ shelf: one, ...calm })).toBe(false);
    keepFigures(true, one);
    expect(wantsFigures({ shelf: one, ...calm, lessMotion: true })).toBe(true);
  });

  it('is told once', () => {
    const one = shelf();
    expect([isNews(one), isNews(one)]).toEqual([true, false]);
  });
});
