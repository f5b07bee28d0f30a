import { describe, expect, test } from 'vitest';
import { isFree, settle, walk } from '@/hall/plan/collision';
import { forward, headingTo, toLocal, toWorld, turn } from '@/hall/plan/geometry';
import { before, layoutOf, standAt, within } from '@/hall/plan/layout';
import { meetsBox, pick } from '@/hall/plan/pick';
import { route } from '@/hall/plan/route';
import { signText } from '@/hall/plan/signs';
import { booth, hall } from './hall_world';

const layout = layoutOf(hall());
const obstacles = layout.obstacles;

describe('geometry', () => {
  test('heading 0 looks towards −Z and 90 towards −X', () => {
    expect(forward(0).z).toBeCloseTo(-1);
    expect(forward(90).x).toBeCloseTo(-1);
  });

  test('the heading to a point is the one that walks there', () => {
    for (const to of [{ x: 3, z: 4 }, { x: -2, z: 0.5 }, { x: 0, z: -7 }]) {
      const f = forward(headingTo({ x: 0, z: 0 }, to));
      expect(f.x * to.z).toBeCloseTo(f.z * to.x);
      expect(f.x * to.x + f.z * to.z).toBeGreaterThan(0);
    }
  });

  test('turns take the short way round', () => {
    expect(turn(170, -170)).toBeCloseTo(20);
    expect(turn(-170, 170)).toBeCloseTo(-20);
  });

  test('a point goes to a turned rectangle and back', () => {
    const rect = { x: 3, z: -2, width: 5, depth: 4, rotation: 37 };
    const p = toWorld(rect, toLocal(rect, { x: 1, z: 5 }));
    expect(p.x).toBeCloseTo(1);
    expect(p.z).toBeCloseTo(5);
  });

  test('a stand turned by 90 degrees faces +X', () => {
    const front = toWorld({ x: 0, z: 0, width: 5, depth: 4, rotation: 90 }, { x: 0, z: 1 });
    expect(front.x).toBeCloseTo(1);
  });
});

describe('collision', () => {
  test('walking at a stand ends at its edge', () => {
    const at = walk(obstacles, { x: -2.5, z: 5 }, 0, -5);
    expect(at.z).toBeCloseTo(2 + obstacles.radius);
  });

  test('walking at it aslant slides along it', () => {
    const at = walk(obstacles, { x: -2.5, z: 2.5 }, 1.5, -1.5);
    expect(at.z).toBeCloseTo(2 + obstacles.radius);
    expect(at.x).toBeCloseTo(-1);
  });

  test('walls stop a runner however long the frame took', () => {
    const at = walk(obstacles, { x: 8, z: 8 }, 500, 0);
    expect(at.x).toBeCloseTo(10 - obstacles.radius);
  });

  test('one is never left inside anything, wherever one is put', () => {
    for (let x = -11; x <= 11; x += 0.7) {
      for (let z = -11; z <= 11; z += 0.7) expect(isFree(obstacles, settle(obstacles, { x, z }))).toBe(true);
    }
  });
});

describe('route', () => {
  test('goes around the stands and never through them', () => {
    const path = route(obstacles, { x: 0, z: 5 }, { x: 0, z: -5 });
    expect(path.at(-1)).toEqual({ x: 0, z: -5 });
    let from = { x: 0, z: 5 };
    for (const to of path) {
      for (let t = 0.02; t < 1; t += 0.02) {
        const p = { x: from.x + (to.x - from.x) * t, z: from.z + (to.z - from.z) * t };
        expect(isFree({ ...obstacles, radius: obstacles.radius - 0.15 }, p)).toBe(true);
      }
      from = to;
    }
  });

  test('is one straight line where nothing stands between', () => {
    expect(route(obstacles, { x: -8, z: 5 }, { x: 8, z: 4 })).toHaveLength(1);
  });

  test('is empty where there is no way', () => {
    const wall = { x: 0, z: 0, width: 30, depth: 1, rotation: 0 };
    expect(route({ ...obstacles, rects: [wall] }, { x: 0, z: 5 }, { x: 0, z: -5 })).toEqual([]);
  });
});

describe('layout', () => {
  test('a booth on a stand that is not on the plan is left out', () => {
    const made = layoutOf(hall([booth('A-01'), booth('Z-99'), booth('A-01', { slug: 'second' })]));
    expect(made.stands.map((s) => s.booth?.slug ?? null)).toEqual(['a-01', null]);
  });

  test('one stands before a booth in front of it, not behind it', () => {
    const [a, b] = [layout.stands[0]!, layout.stands[1]!];
    expect(standAt(layout.stands, { ...before(a), heading: 0 })?.number).toBe('A-01');
    expect(standAt(layout.stands, { x: -2.5, z: -4, heading: 0 })).toBeNull();
    expect(standAt(layout.stands, { ...within(b), heading: 0 })?.number).toBe('B-01');
  });

  test('between two stands that face each other one is before the one looked at', () => {
    const opposite = { ...layout.stands[0]!, number: 'C-01', z: 8.5, rotation: 180 };
    const both = [...layout.stands, opposite];
    expect(standAt(both, { x: -2.5, z: 4, heading: 180 })?.number).toBe('C-01');
    expect(standAt(both, { x: -2.5, z: 4, heading: 0 })?.number).toBe('A-01');
  });
});

describe('picking', () => {
  const eye = { x: -2.5, y: 1.6, z: 8 };

  test('the nearest thing wins', () => {
    const hit = pick(layout, { origin: eye, direction: { x: 0, y: 0, z: -1 } });
    expect(hit?.kind === 'stand' && hit.stand.number).toBe('A-01');
    expect(hit?.distance).toBeCloseTo(6);
  });

  test('the floor is hit before the stand when one points down', () => {
    const hit = pick(layout, { origin: eye, direction: { x: 0, y: -0.6, z: -0.8 } });
    expect(hit?.kind === 'floor' && hit.point.z).toBeCloseTo(8 - 1.6 / 0.75);
  });

  test('the ceiling is nothing', () => {
    expect(pick(layout, { origin: eye, direction: { x: 0, y: 1, z: 0 } })).toBeNull();
  });

  test('what lies behind is missed', () => {
    expect(meetsBox({ origin: eye, direction: { x: 0, y: 0, z: 1 } }, layout.stands[0]!, 3)).toBeNull();
  });
});

test('a sign points each row to the side where its nearest stand is', () => {
  const at = (number: string, x: number, z: number): { number: string; x: number; z: number } => ({ number, x, z });
  const stands = [at('A-01', -6, -2), at('A-02', -6, -8), at('B-01', 6, -2), at('C-01', 0.5, -9), at('D-01', 90, 0)];
  expect(signText({ x: 0, z: 0, rotation: 0 }, stands)).toEqual({ left: ['A'], ahead: ['C'], right: ['B'] });
  expect(signText({ x: 0, z: 0, rotation: 180 }, stands)).toMatchObject({ left: ['B'], right: ['A'] });
});
