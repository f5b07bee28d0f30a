import { describe, expect, it } from 'vitest';
import { type Curve, sample } from '@/viewer/sampling';

const line: Curve = { times: [1, 2, 4], values: [0, 10, 10, 0, 30, -4], width: 2, mode: 'LINEAR', turns: false };

describe('a sampler', () => {
  it('keeps its first and last value outside its keys', () => {
    expect(sample(line, 0)).toEqual([0, 10]);
    expect(sample(line, 9)).toEqual([30, -4]);
  });

  it('goes straight between keys', () => {
    expect(sample(line, 1.5)).toEqual([5, 5]);
    expect(sample(line, 3)).toEqual([20, -2]);
  });

  it('jumps at each key when it steps', () => {
    expect(sample({ ...line, mode: 'STEP' }, 1.99)).toEqual([0, 10]);
    expect(sample({ ...line, mode: 'STEP' }, 2)).toEqual([10, 0]);
  });

  it('follows the tangents of a spline', () => {
    // In-tangent, value, out-tangent; over two seconds a slope of 1 on both ends of 0 → 2 is a straight line.
    const spline: Curve = { times: [0, 2], values: [0, 0, 1, 1, 2, 0], width: 1, mode: 'CUBICSPLINE', turns: false };
    expect(sample(spline, 0.5)[0]).toBeCloseTo(0.5);
    expect(sample(spline, 1)[0]).toBeCloseTo(1);
    // Flat tangents: slow at the ends, half way in the middle.
    const eased: Curve = { ...spline, values: [0, 0, 0, 0, 2, 0] };
    expect(sample(eased, 1)[0]).toBeCloseTo(1);
    expect(sample(eased, 0.2)[0]).toBeLessThan(0.1);
  });

  it('turns by the shorter way', () => {
    const half = Math.SQRT1_2;
    const turn: Curve = { times: [0, 1], values: [0, 0, 0, 1, 0, -half, 0, -half], width: 4, mode: 'LINEAR', turns: true };
    const [x, y, z, w] = sample(turn, 0.5);
    expect([x, z]).toEqual([0, 0]);
    expect(Math.abs(y ?? 0)).toBeCloseTo(Math.sin(Math.PI / 8));
    expect(w).toBeCloseTo(Math.cos(Math.PI / 8));
  });

  it('has nothing without keys', () => {
    expect(sample({ times: [], values: [], width: 1, mode: 'LINEAR', turns: false }, 1)).toEqual([]);
  });
});
