import { describe, expect, test } from 'vitest';
import { before, layoutOf } from '@/hall/plan/layout';
import { route, seesStraight } from '@/hall/plan/route';
import { Guide } from '@/hall/tour/guide';
import { tourOrder } from '@/hall/tour/order';
import { booth, hall } from '../hall_world';

/** Two rows that face each other across a nave, six stands each. */
function nave(closed: readonly string[] = []): ReturnType<typeof layoutOf> {
  const places = [0, 1, 2, 3, 4, 5].flatMap((i) => [
    { number: `A-${i}`, x: -5.5, z: 15 - i * 5, width: 5, depth: 4, rotation: 90 },
    { number: `B-${i}`, x: 5.5, z: 15 - i * 5, width: 5, depth: 4, rotation: -90 },
  ]);
  const scene = hall(places.map((p) => booth(p.number, { open: !closed.includes(p.number) })));
  scene.plan = { ...scene.plan, width: 30, depth: 44, stands: places, furniture: [], spawn: [{ x: 0, z: 21, heading: 0 }] };
  return layoutOf(scene);
}

describe('order of a tour', () => {
  test('every open booth is seen once, closed and empty ones are passed', () => {
    const order = tourOrder(nave(['A-2']), { x: 0, z: 21 }).map((stand) => stand.number);
    expect(order).toHaveLength(11);
    expect(new Set(order).size).toBe(11);
    expect(order).not.toContain('A-2');
  });

  test('little is walked twice: the way is hardly longer than the nave is deep, with a step to each side', () => {
    const order = tourOrder(nave(), { x: 0, z: 21 });
    const stops = [{ x: 0, z: 21 }, ...order.map(before)];
    const way = stops.slice(1).reduce((sum, p, i) => sum + Math.hypot(p.x - stops[i]!.x, p.z - stops[i]!.z), 0);
    expect(way).toBeLessThan(60);
  });

});

describe('a hall of three thousand booths', () => {
  const scene = hall();
  const stand = { width: 5, depth: 4, rotation: 0 };
  const stands = Array.from({ length: 3000 }, (_, i) => ({ ...stand, number: `S-${i}`, x: (i % 60) * 9 - 265, z: Math.floor(i / 60) * 8 - 200 }));
  scene.plan = { ...scene.plan, width: 560, depth: 420, stands };
  scene.booths = stands.map((s) => booth(s.number));
  const layout = layoutOf(scene);

  test('is ordered for a tour in a moment', () => {
    const begun = performance.now();
    expect(tourOrder(layout, { x: 0, z: 205 })).toHaveLength(3000);
    expect(performance.now() - begun).toBeLessThan(5_000);
  });

  test('is crossed from corner to corner, around every stand', () => {
    const begun = performance.now();
    const way = route(layout.obstacles, { x: -275, z: 205 }, before(layout.stands[59]!));
    expect(performance.now() - begun).toBeLessThan(5_000);
    expect(way.at(-1)).toEqual(before(layout.stands[59]!));
    const blocked = way.filter((p, i) => i > 0 && !seesStraight(layout.obstacles, way[i - 1]!, p));
    expect(blocked).toEqual([]);
  });
});

describe('guide', () => {
  function lead(stops = 3): { guide: Guide; said: string[]; arrive(): void; wait(): void; halts(): number } {
    const said: string[] = [];
    let [arrived, wait, halts] = [(): void => undefined, (): void => undefined, 0];
    const guide: Guide = new Guide({
      stops,
      walkTo: (_, then) => (arrived = then),
      halt: () => halts++,
      later: (then) => ((wait = then), () => (wait = () => undefined)),
      onChange: () => said.push(`${guide.state} ${guide.stop}`),
    });
    return { guide, said, arrive: () => arrived(), wait: () => wait(), halts: () => halts };
  }

  test('walks, looks, walks on, and is over after the last stop', () => {
    const { guide, said, arrive, wait } = lead(2);
    guide.go();
    arrive();
    wait();
    arrive();
    wait();
    expect(said).toEqual(['walking 0', 'looking 0', 'walking 1', 'looking 1', 'over 1']);
  });

  test('paused on the way it stands still, and goes on to the same stop', () => {
    const { guide, said, arrive, halts } = lead();
    guide.go();
    guide.pause();
    expect(halts()).toBe(1);
    arrive();
    expect(guide.state).toBe('paused');
    guide.go();
    expect(said.at(-1)).toBe('walking 0');
  });

  test('paused while looking it does not walk on by itself', () => {
    const { guide, arrive, wait } = lead();
    guide.go();
    arrive();
    guide.pause();
    wait();
    expect(guide.state).toBe('paused');
  });

  test('who arrives by a way that was left is not listened to', () => {
    const { guide, said, arrive } = lead();
    guide.go();
    const late = arrive;
    guide.skip(1);
    expect(said.at(-1)).toBe('walking 1');
    late();
    expect(guide.stop).toBe(1);
    guide.skip(-1);
    guide.skip(-1);
    expect(guide.stop).toBe(0);
  });

  test('left it says nothing any more', () => {
    const { guide, said, arrive } = lead();
    guide.go();
    guide.leave();
    arrive();
    expect(said).toEqual(['walking 0']);
  });
});
