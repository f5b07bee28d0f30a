import { describe, expect, test } from 'vitest';
import { type Bounds, corners, describe as tell, framing, limitsFor, placed, union, VIEWS } from '@/viewer/framing';
import { eyeOf, Orbit } from '@/viewer/orbit';

const BOX: Bounds = { min: [-0.2, 0, -0.15], max: [0.2, 0.9, 0.15] };
const FOV = 38;

/** Where a point falls in a picture that reaches from −1 to 1. */
function project(point: readonly number[], pose: Parameters<typeof eyeOf>[0], aspect: number): [number, number] {
  const eye = eyeOf(pose);
  const d = [0, 1, 2].map((axis) => (point[axis] ?? 0) - (eye[axis] ?? 0)) as [number, number, number];
  const [sinA, cosA, sinP, cosP] = [Math.sin(pose.azimuth), Math.cos(pose.azimuth), Math.sin(pose.polar), Math.cos(pose.polar)];
  const right = d[0] * cosA - d[2] * sinA;
  const flat = d[0] * sinA + d[2] * cosA;
  const depth = -(flat * sinP + d[1] * cosP);
  const up = d[1] * sinP - flat * cosP;
  const tan = Math.tan((FOV * Math.PI) / 360);
  return [right / (depth * tan * aspect), up / (depth * tan)];
}

describe('framing', () => {
  test.each(VIEWS.filter((view) => view !== 'close').flatMap((view) => [0.5, 1, 1.8].map((aspect) => [view, aspect] as const)))(
    'shows the whole box from the %s at aspect %d, and fills the picture',
    (view, aspect) => {
      const pose = framing(BOX, view, FOV, aspect);
      const all = corners(BOX).flatMap((corner) => project(corner, pose, aspect).map(Math.abs));
      expect(Math.max(...all)).toBeLessThanOrEqual(1);
      expect(Math.max(...all)).toBeGreaterThan(0.75);
    },
  );

  test('there are twelve views, and the close one is nearer', () => {
    expect(new Set(VIEWS).size).toBe(12);
    const [near, whole] = (['close', 'front'] as const).map((view) => framing(BOX, view, FOV, 1).distance);
    expect(near).toBeLessThan((whole ?? 0) / 2);
  });

  test('a turned and moved box', () => {
    const box = placed(BOX, [1, 0, 2], 90, 2);
    expect(box.min.map((value) => Math.round(value * 1000))).toEqual([700, 0, 1600]);
    expect(box.max.map((value) => Math.round(value * 1000))).toEqual([1300, 1800, 2400]);
  });

  test('the box around nothing is a metre cube', () => {
    expect(union([])).toEqual({ min: [-0.5, 0, -0.5], max: [0.5, 1, 0.5] });
  });

  test.each([
    [0, 'front'],
    [Math.PI / 2, 'right'],
    [-Math.PI / 2, 'left'],
    [Math.PI, 'back'],
    [-3 * Math.PI, 'back'],
    [2 * Math.PI + 0.7, 'front-right'],
  ])('azimuth %d is seen from the %s', (azimuth, side) => {
    expect(tell({ target: [0, 0, 0], azimuth, polar: Math.PI / 2, distance: 1 })).toEqual({ side, elevation: 0 });
  });
});

describe('orbit', () => {
  const start = framing(BOX, 'front', FOV, 1);
  const make = (cuts = false): Orbit => new Orbit(start, limitsFor(BOX, start), cuts);

  test('comes to rest at its goal', () => {
    const orbit = make();
    orbit.turn(0.5, 0);
    let steps = 0;
    while (orbit.step(1 / 60) && steps < 600) steps++;
    expect(orbit.now).toEqual(orbit.goal);
    expect(steps).toBeLessThan(120);
  });

  test('cuts where less motion is asked for', () => {
    const orbit = make(true);
    orbit.turn(0.5, 0.1);
    orbit.step(0.001);
    expect(orbit.now).toEqual(orbit.goal);
  });

  test('goes the shorter way round', () => {
    const orbit = make(true);
    orbit.turn(3 * Math.PI, 0);
    orbit.step(1);
    orbit.go({ ...start, azimuth: Math.PI - 0.1 });
    expect(Math.abs(orbit.goal.azimuth - orbit.now.azimuth)).toBeLessThan(Math.PI);
  });

  test('stays within its limits', () => {
    const orbit = make();
    orbit.zoom(1000);
    expect(orbit.goal.distance).toBeCloseTo(start.distance * 2.5);
    orbit.zoom(1e-9);
    expect(orbit.goal.distance).toBeCloseTo(start.distance * 0.15);
    orbit.pan(100, 100);
    expect(orbit.goal.target[0]).toBe(0.2);
    orbit.turn(0, 100);
    expect(orbit.goal.polar).toBeLessThan(Math.PI);
  });

  test('an arrival turns in, and not where less motion is asked for', () => {
    const moving = make();
    moving.restart(start, limitsFor(BOX, start), 0.4);
    expect(moving.now.azimuth).toBeCloseTo(start.azimuth - 0.4);
    const still = make(true);
    still.restart(start, limitsFor(BOX, start), 0.4);
    expect(still.now).toEqual(start);
  });
});
