import { describe, expect, it } from 'vitest';
import { BoxGeometry, type BufferGeometry, PlaneGeometry } from 'three';
import { rulerStep, sideBySide } from '@/viewer/instruments/side-by-side';
import { sharpness } from '@/viewer/instruments/snap';
import { spread, spreadBounds } from '@/viewer/instruments/spread';
import type { Bounds } from '@/viewer/framing';

const box = (x: number, y: number, z: number, half = 0.1): Bounds => ({
  min: [x - half, y - half, z - half],
  max: [x + half, y + half, z + half],
});

describe('pulling apart', () => {
  const stack = [box(0, 0.1, 0), box(0, 0.5, 0), box(0, 0.9, 0)];

  it('changes nothing at 0 %', () => {
    for (const way of spread(stack, 0)) expect(way.map(Math.abs)).toEqual([0, 0, 0]);
  });

  it('moves parts away from the middle and keeps all of it on the floor', () => {
    const moved = spread(stack, 1);
    const after = spreadBounds(stack, moved);
    expect(after.min[1]).toBeCloseTo(0);
    const heights = stack.map((one, at) => one.min[1] + (moved[at]?.[1] ?? 0));
    expect((heights[1] ?? 0) - (heights[0] ?? 0)).toBeGreaterThan(0.4);
    expect((heights[2] ?? 0) - (heights[1] ?? 0)).toBeGreaterThan(0.4);
  });

  it('lifts what sits inside something else out of it', () => {
    const [shell, core, pin] = spread([box(0, 1, 0, 1), box(0, 1, 0, 0.5), box(0, 1, 0, 0.1)], 1);
    expect(core?.[1]).toBeGreaterThan((shell?.[1] ?? 0) + 0.3);
    expect(pin?.[1]).toBeGreaterThan((core?.[1] ?? 0) + 0.3);
  });
});

describe('standing side by side', () => {
  it('puts both on the floor with a gap, whatever their origins', () => {
    const [left, right] = sideBySide(box(5, 5, 5, 1), box(-3, 0, 0, 0.5));
    expect(left.box.max[0]).toBeLessThan(right.box.min[0]);
    expect([left.box.min[1], right.box.min[1]]).toEqual([0, 0]);
    expect((left.box.min[2] + left.box.max[2]) / 2).toBeCloseTo((right.box.min[2] + right.box.max[2]) / 2);
    expect(left.box.max[0] - left.box.min[0]).toBeCloseTo(2);
  });

  it.each([
    [118, 10],
    [900, 100],
    [2100, 200],
    [7, 1],
    [0.4, 0.1],
  ])('rules %s mm in steps of %s', (mm, step) => {
    expect(rulerStep(mm)).toBeCloseTo(step);
  });
});

describe('what a measured point jumps to', () => {
  const sharpOf = (geometry: BufferGeometry, triangle: number): ReturnType<typeof sharpness> => {
    const { index } = geometry;
    const face = [0, 1, 2].map((n) => index?.getX(triangle * 3 + n) ?? 0) as [number, number, number];
    return sharpness(geometry.getAttribute('position'), index, face);
  };

  it("is a box's edges, not the diagonals of its sides", () => {
    const { edges, corners } = sharpOf(new BoxGeometry(1, 1, 1), 0);
    expect(edges.filter(Boolean)).toHaveLength(2);
    expect(corners).toEqual([true, true, true]);
  });

  it('is the rim of an open sheet and nothing within it', () => {
    const sheet = new PlaneGeometry(1, 1, 3, 3);
    // The middle one of nine squares.
    expect(sharpOf(sheet, 8)).toEqual({ corners: [false, false, false], edges: [false, false, false] });
    expect(sharpOf(sheet, 0).edges).toContain(true);
  });
});
