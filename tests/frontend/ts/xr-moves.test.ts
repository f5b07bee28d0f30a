import { describe, expect, test } from 'vitest';
import { Placement } from '@/xr/placement';
import { Stick, throwArc } from '@/xr/teleport';

describe('placing', () => {
  test('a tap before a surface is found does nothing', () => {
    const placement = new Placement();
    expect(placement.tap([0, 1.6, 0])).toBe(false);
    expect(placement.phase).toBe('scanning');
  });

  test('a tap places at the aim, the front to the viewer', () => {
    const placement = new Placement();
    placement.aim([1, 0, -2]);
    expect(placement.phase).toBe('aiming');
    expect(placement.tap([1, 1.6, 0])).toBe(true);
    expect(placement.position).toEqual([1, 0, -2]);
    expect(placement.yaw).toBeCloseTo(0);
    expect(placement.tap([0, 0, 0])).toBe(false);
  });

  test('a trembling finger does not drag, a moving one carries from where it took hold', () => {
    const placement = new Placement();
    placement.aim([0, 0, -2]);
    placement.tap([0, 1.6, 0]);
    placement.drag([0.3, 0, -1.5]);
    placement.drag([0.31, 0, -1.5]);
    expect(placement.position).toEqual([0, 0, -2]);
    placement.drag([0.8, 0.75, -1.5]);
    expect(placement.position?.[0]).toBeCloseTo(0.5);
    expect(placement.position?.[1]).toBe(0.75);
    expect(placement.position?.[2]).toBeCloseTo(-2);
    expect(placement.release()).toBe(true);
    expect(placement.release()).toBe(false);
  });

  test('placing again lets go and keeps nothing of the drag', () => {
    const placement = new Placement();
    placement.aim([0, 0, -1]);
    placement.tap([0, 1.6, 0]);
    placement.rotate(Math.PI / 2);
    placement.replace();
    expect(placement.position).toBeNull();
    placement.drag([5, 0, 5]);
    expect(placement.position).toBeNull();
  });
});

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
