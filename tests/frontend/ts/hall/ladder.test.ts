import { describe, expect, test } from 'vitest';
import type { ModelFiles } from '@/api/types';
import { fileOf, ladder, STEPS, type Seen } from '@/hall/stream/ladder';
import { Slots } from '@/hall/stream/slots';

describe('ladder', () => {
  const seen = (key: string, distance: number, facing = 1, hidden = false): Seen => ({ key, distance, facing, hidden });
  const eye = { height: 844, tangent: 0.78 };
  const levels = (booths: Seen[], inside: string | null = null): string[] =>
    ladder(booths, eye, STEPS.phone, inside).map((w) => `${w.key} ${w.level}`);

  test('the larger a booth stands in the picture the finer it is', () => {
    expect(levels([seen('far', 80), seen('d', 15), seen('c', 8), seen('b', 4), seen('a', 1)])).toEqual([
      'a lod0',
      'b lod1',
      'c lod2',
      'd lod3',
    ]);
  });

  test('a smaller picture wants less', () => {
    expect(ladder([seen('a', 4)], { ...eye, height: 240 }, STEPS.phone)[0]?.level).toBe('lod3');
  });

  test('what one looks at comes before what lies behind, and what is hidden not at all', () => {
    expect(levels([seen('behind', 4, -1), seen('ahead', 6, 1), seen('hidden', 3, 1, true)])).toEqual(['ahead lod2', 'behind lod2']);
  });

  test('the booth one is inside wants its best', () => {
    expect(levels([seen('a', 5, -1, true)], 'a')).toEqual(['a lod0']);
  });

  test('products stay proxies until one is near, and a missing level is taken from the next', () => {
    const file = (url: string): { url: string; bytes: number; media_type: string } => ({ url, bytes: 1, media_type: '' });
    const all: ModelFiles = { lod0: file('0'), lod1: file('1'), lod2: file('2'), lod3: file('3') };
    const urls = (kind: 'structure' | 'product', files: ModelFiles): (string | undefined)[] =>
      (['lod3', 'lod2', 'lod1', 'lod0'] as const).map((level) => fileOf({ kind }, files, level)?.url);

    expect(urls('structure', all)).toEqual(['3', '2', '1', '0']);
    expect(urls('product', all)).toEqual([undefined, '3', '1', '0']);
    expect(urls('product', { web: file('web'), lod1: file('1') })).toEqual([undefined, undefined, '1', 'web']);
    expect(urls('structure', { lod2: file('2') })).toEqual([undefined, '2', '2', '2']);
    expect(urls('structure', {})).toEqual([undefined, undefined, undefined, undefined]);
  });
});

test('slots keep who stays, give freed places away, and never hold more than there are', () => {
  const slots = new Slots(2);
  expect(slots.assign(['a', 'b', 'c'])).toEqual([{ key: 'a', slot: 0 }, { key: 'b', slot: 1 }]);
  expect(slots.assign(['c', 'b', 'a'])).toEqual([{ key: 'c', slot: 0 }]);
  expect(slots.slotOf('a')).toBeUndefined();
});
