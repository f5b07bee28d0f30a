import { describe, expect, test } from 'vitest';
import { Budget, FREE } from '@/hall/stream/budget';
import { cost, LIMITS } from './stream';

describe('budget', () => {
  test('refuses what passes any one limit and then has booked nothing', () => {
    const budget = new Budget(LIMITS, cost(40));
    expect(budget.take('a', cost(61))).toBe(false);
    expect(budget.take('a', cost(1, 10))).toBe(false);
    expect(budget.take('a', cost(1, 1, 1001))).toBe(false);
    expect(budget.used).toEqual(cost(40));
  });

  test('a level that replaces another counts once', () => {
    const budget = new Budget(LIMITS);
    expect(budget.take('a', cost(90))).toBe(true);
    expect(budget.take('a', cost(100))).toBe(true);
    expect(budget.used.triangles).toBe(100);
  });

  test('what is released can be taken again', () => {
    const budget = new Budget(LIMITS);
    budget.take('a', cost(100));
    budget.release('a');
    expect(budget.fits(cost(100))).toBe(true);
    expect(budget.used).toEqual(FREE);
  });
});
