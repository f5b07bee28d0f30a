import { describe, expect, test } from 'vitest';
import { type Costly, lightened } from '@/xr/vr/budget';
import { degreesOf, layOut, LEAST_PX, WIDTH } from '@/xr/panel/layout';
import { atMost, setInLines } from '@/xr/panel/lines';

const perLetter = (text: string): number => [...text].length * 10;

describe('lines', () => {
  test('words stay whole', () => {
    expect(setInLines('two layers of paper', 110, perLetter)).toEqual(['two layers', 'of paper']);
  });

  test('a word that is too wide is cut between characters', () => {
    expect(setInLines('一二三四五', 30, perLetter)).toEqual(['一二三', '四五']);
    expect(setInLines('a 👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 70, perLetter)).toEqual(['a', '👨‍👩‍👧‍👦', '👨‍👩‍👧‍👦']);
  });

  test('what does not fit is marked', () => {
    expect(atMost(['a', 'b', 'c'], 2)).toEqual(['a', 'b …']);
  });
});

describe('a panel', () => {
  const content = {
    title: 'Paper shade',
    lines: [{ text: 'Two layers of mulberry paper. '.repeat(8) }, { text: 'Brochure', quiet: true }],
    buttons: ['Price?', 'Delivery?', 'A question that is far longer than the others are'].map((label) => ({ id: label, label })),
  };

  test('has no text smaller than 1.3 degrees', () => {
    expect(degreesOf(LEAST_PX)).toBeGreaterThanOrEqual(1.3);
    const { words } = layOut(content, (text, size) => text.length * size * 0.5);
    expect(Math.min(...words.map(({ size }) => size))).toBe(LEAST_PX);
  });

  test('keeps everything within its sheet, nothing over another', () => {
    const { words, buttons, height } = layOut(content, (text, size) => text.length * size * 0.5);
    const all = [...words, ...buttons];
    for (const { x, y, width, height: high } of all) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(WIDTH);
      expect(y + high).toBeLessThanOrEqual(height);
    }
    for (const [index, a] of all.entries()) {
      for (const b of all.slice(index + 1)) {
        const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y + 0.01 || b.y + b.height <= a.y + 0.01;
        expect(apart).toBe(true);
      }
    }
  });

  test('short buttons share a row, a long one has its own', () => {
    const { buttons } = layOut(content, (text) => text.length * 20);
    expect(buttons[0]?.y).toBe(buttons[1]?.y);
    expect(buttons[2]?.y).toBeGreaterThan(buttons[1]?.y ?? 0);
    expect(buttons[2]?.width).toBeGreaterThan(800);
  });
});

describe('the calls of a booth in VR', () => {
  const model = (id: string, calls: number | null, light: number | null): Costly => ({ id, calls, light });

  test('nothing is lightened while all fits', () => {
    expect(lightened([model('a', 20, 2), model('b', 20, 2)])).toEqual(new Set());
  });

  test('the costliest give way first, and no more than must', () => {
    expect(lightened([model('a', 8, 1), model('b', 60, 2), model('c', 12, 2)])).toEqual(new Set(['b']));
    expect(lightened([model('a', 30, 1), model('b', 60, 2), model('c', null, 1)])).toEqual(new Set(['b']));
  });

  test('what has no lighter file stays as it is', () => {
    expect(lightened([model('a', 90, null), model('b', 3, 3)])).toEqual(new Set());
  });
});
