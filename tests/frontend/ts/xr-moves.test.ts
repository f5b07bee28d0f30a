import { describe, expect, test } from 'vitest';
import { Stick, throwArc } from '@/xr/teleport';

describe('the arc', () => {
  test('lands on the floor where a stone would', () => {
    const { landing, points } = throwArc([0, 1.2, 0], [0, 0, -1], 10);
    expect(landing?.[1]).toBe(0);
    expect(landing?.[2]).toBeCloseTo(-7 * Math.sqrt((2 * 1.2) / 9.8), 5);
    expect(points.at(-1)).toEqual(landing);
    expect(points.every((point) => point[1] >= 0)).toBe(true);
  });

  test('lands nowhere outside the room', () => {
    expect(throwArc([0, 1.2, 0], [0, 0, -1], 2).landing).toBeNull();
  });

  test('gives up on a throw at the ceiling of a tower', () => {
    expect(throwArc([0, 40, 0], [0, 1, 0], 10).landing).toBeNull();
  });
});

describe('the stick', () => {
  test('turns once for each push', () => {
    const stick = new Stick();
    const acts = [0.9, 0.9, 0.5, 0, 0.9].map((x) => stick.read(x, 0));
    expect(acts).toEqual(['turn-right', null, null, null, 'turn-right']);
    expect(new Stick().read(-0.8, 0)).toBe('turn-left');
  });

  test('aims while pushed forward and releases at home', () => {
    const stick = new Stick();
    expect([-0.9, -0.9, -0.1].map((y) => stick.read(0, y))).toEqual(['aim', null, 'release']);
  });
});
