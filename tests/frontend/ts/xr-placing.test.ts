import { Ray, Vector3 } from 'three';
import { describe, expect, test } from 'vitest';
import { nextPiece, type TrayEntry } from '@/xr/ar/face';
import { Placement, wallYaw } from '@/xr/ar/placement';
import { planRuler, tickStep } from '@/xr/ar/ruler-plan';
import { hangs, type Surface, SurfaceSense } from '@/xr/ar/surface';
import { nearest } from '@/xr/points';

type Three = [number, number, number];
const floor = (x: number, y: number, z: number): Surface => ({ kind: y > 0.2 ? 'table' : 'floor', position: [x, y, z], normal: [0, 1, 0] });
const wall = (x: number, y: number): Surface => ({ kind: 'wall', position: [x, y, -3], normal: [0, 0, 1] });

/** A hit's matrix whose +Y is the surface's normal. */
function hit([x, y, z]: Three, [nx, ny, nz]: Three): number[] {
  return [1, 0, 0, 0, nx, ny, nz, 0, 0, 0, 1, 0, x, y, z, 1];
}

describe('surfaces', () => {
  test('the lowest level one is the floor, what lies higher a table', () => {
    const sense = new SurfaceSense();
    expect(sense.read(hit([0, -0.6, -1], [0, 1, 0]))?.kind).toBe('floor');
    expect(sense.read(hit([0, -1.4, -2], [0, 1, 0]))?.kind).toBe('floor');
    expect(sense.read(hit([0, -0.6, -1], [0, 1, 0]))?.kind).toBe('table');
    expect(sense.read(hit([0, -1.3, -1], [0, 1, 0]))?.kind).toBe('floor');
  });

  test('a label of the device decides', () => {
    const sense = new SurfaceSense();
    expect(sense.read(hit([0, -0.6, -1], [0, 1, 0]), 'table')?.kind).toBe('table');
    expect(sense.read(hit([0, -1.2, -1], [0, 1, 0]), 'floor')?.kind).toBe('floor');
  });

  test('upright ones are walls and face level, slopes hold nothing, ceilings are known', () => {
    const sense = new SurfaceSense();
    const found = sense.read(hit([0, 1, -3], [0.6, 0.05, 0.8]));
    expect(found?.kind).toBe('wall');
    expect(found?.normal).toEqual([expect.closeTo(0.6), 0, expect.closeTo(0.8)]);
    expect(sense.read(hit([0, 1, -3], [0, 0.7, 0.7]))).toBeNull();
    expect(sense.read(hit([0, 2, -3], [0, -1, 0]))?.kind).toBe('ceiling');
  });

  test.each([
    ['a picture', [1.2, 0.8, 0.04], true],
    ['an air conditioner', [0.9, 0.3, 0.22], true],
    ['a lamp', [0.4, 0.9, 0.3], true],
    ['a massage chair', [0.8, 1.2, 1.5], false],
    ['a rice cooker', [0.27, 0.25, 0.37], false],
  ] as [string, Three, boolean][])('%s hangs: %s %s', (_what, size, does) => {
    expect(hangs(size)).toBe(does);
  });
});

describe('placing', () => {
  test('a tap before a surface is found does nothing', () => {
    const placement = new Placement(true);
    expect(placement.tap([0, 1.6, 0])).toBe(false);
    expect(placement.phase).toBe('scanning');
  });

  test('a tap places at the aim, the front to the viewer', () => {
    const placement = new Placement(false);
    placement.aim(floor(1, 0, -2));
    expect(placement.phase).toBe('aiming');
    expect(placement.tap([1, 1.6, 0])).toBe(true);
    expect(placement.spot?.position).toEqual([1, 0, -2]);
    expect(placement.turn).toBeCloseTo(0);
    expect(placement.tap([0, 0, 0])).toBe(false);
  });

  test('what stands is refused by a wall, what hangs is upright on it and faces the room', () => {
    const chair = new Placement(false);
    chair.aim(wall(1, 1.5));
    expect(chair.phase).toBe('refused');
    expect(chair.tap([0, 1.6, 0])).toBe(false);
    const picture = new Placement(true);
    picture.aim(wall(1, 1.5));
    expect(picture.tap([0, 1.6, 0])).toBe(true);
    expect(picture.turn).toBe(0);
    expect(wallYaw([1, 0, 0])).toBeCloseTo(Math.PI / 2);
  });

  test('a ceiling holds nothing, and is told apart from what merely does not fit', () => {
    const picture = new Placement(true);
    picture.aim({ kind: 'ceiling', position: [0, 2.4, -1], normal: [0, -1, 0] });
    expect([picture.phase, picture.refusal]).toEqual(['refused', 'ceiling']);
    expect(picture.tap([0, 1.6, 0])).toBe(false);
    const chair = new Placement(false);
    chair.aim(wall(1, 1.5));
    expect(chair.refusal).toBe('refused');
  });

  test('a trembling finger does not drag, a moving one carries from where it took hold', () => {
    const placement = new Placement(true);
    placement.aim(floor(0, 0, -2));
    placement.tap([0, 1.6, 0]);
    placement.drag(floor(0.3, 0, -1.5));
    placement.drag(floor(0.31, 0, -1.5));
    expect(placement.spot?.position).toEqual([0, 0, -2]);
    placement.drag(floor(0.8, 0.75, -1.5));
    expect(placement.spot?.position[0]).toBeCloseTo(0.5);
    expect(placement.spot?.position[1]).toBe(0.75);
    expect(placement.spot?.position[2]).toBeCloseTo(-2);
    expect(placement.release()).toBe(true);
    expect(placement.release()).toBe(false);
  });

  test('dragged from the floor onto a wall it hangs under the finger', () => {
    const placement = new Placement(true);
    placement.aim(floor(0, 0, -2));
    placement.tap([2, 1.6, 0]);
    placement.drag(floor(0.3, 0, -2));
    placement.drag(wall(0.4, 1.2));
    expect(placement.spot).toEqual({ kind: 'wall', position: [0.4, 1.2, -3], normal: [0, 0, 1] });
    expect(placement.turn).toBe(0);
  });

  test('placing again lets go and keeps nothing of the drag', () => {
    const placement = new Placement(true);
    placement.aim(floor(0, 0, -1));
    placement.tap([0, 1.6, 0]);
    placement.rotate(Math.PI / 2);
    placement.replace();
    expect(placement.spot).toBeNull();
    placement.drag(floor(5, 0, 5));
    expect(placement.spot).toBeNull();
  });
});

describe('the ruler', () => {
  test('has at most forty ticks on an edge', () => {
    expect([9, 38, 400, 900, 4800, 120_000].map(tickStep)).toEqual([1, 1, 10, 50, 500, 5000]);
  });

  test('ticks stand at true millimetres along the edges of the box', () => {
    const { rods } = planRuler({ min: [-0.2, 0, -0.15], max: [0.2, 0.9, 0.15] });
    const along = rods.filter(({ from, to }) => from[1] === 0 && from[2] === 0.15 && to[2] > 0.15 && from[0] === to[0]);
    expect(along).toHaveLength(41);
    along.forEach(({ from }, index) => expect(from[0]).toBeCloseTo(-0.2 + index * 0.01, 6));
  });
});

test('the next piece is one that waits, else the one after', () => {
  const entry = (id: string, state: TrayEntry['state'], chosen = false): TrayEntry => ({ id, title: id, lang: 'en', state, chosen });
  expect(nextPiece([entry('a', 'placed', true)])).toBeNull();
  expect(nextPiece([entry('a', 'placed', true), entry('b', 'placed'), entry('c', 'away')])).toBe('c');
  expect(nextPiece([entry('a', 'placed'), entry('b', 'placed', true)])).toBe('a');
});

test('of points close together the one nearest to the finger is meant', () => {
  const ray = new Ray(new Vector3(0, 0, 0), new Vector3(0, 0, -1));
  const places = [new Vector3(0.05, 0, -1), new Vector3(0.02, 0, -1), null, new Vector3(1, 0, -1)];
  expect(nearest(ray, places, 3)).toBe(1);
  expect(nearest(ray, [places[3] ?? null], 3)).toBe(-1);
});
