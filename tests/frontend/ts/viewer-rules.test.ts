import { describe, expect, test } from 'vitest';
import type { Model, Showroom } from '@/api';
import { isFrugal } from '@/viewer/capabilities';
import { boundsOf, bytesOf, firstSelection, itemsOf, sizeMm } from '@/viewer/selection';
import { startPolicy } from '@/viewer/start';
import { lengths, megabytes, sizeLine } from '@/viewer/units';

describe('lengths', () => {
  test('stand in both measures, grouped as the language does', () => {
    expect(lengths(1234.4, 'ko')).toEqual({ mm: '1,234 mm', inch: '48.6 in' });
    expect(lengths(3.25, 'en')).toEqual({ mm: '3.3 mm', inch: '0.1 in' });
    expect(sizeLine([400, 900, 300], 'en')).toEqual({ mm: '400 × 300 × 900 mm', inch: '15.7 × 11.8 × 35.4 in' });
  });

  test('bytes are never nothing', () => {
    expect(megabytes(12, 'en')).toBe('0.1 MB');
    expect(megabytes(3_249_000, 'ko')).toBe('3.2 MB');
  });
});

describe('the start', () => {
  test.each([
    [{ webgl2: true, frugal: false }, 'auto'],
    [{ webgl2: true, frugal: true }, 'ask'],
    [{ webgl2: false, frugal: true }, 'never'],
  ] as const)('%o', (capabilities, policy) => {
    expect(startPolicy(capabilities)).toBe(policy);
  });

  test.each([
    [undefined, false],
    [{ saveData: true, effectiveType: '4g' }, true],
    [{ effectiveType: '3g' }, true],
    [{ effectiveType: '4g' }, false],
  ])('a connection %o is frugal: %s', (connection, frugal) => {
    expect(isFrugal(connection)).toBe(frugal);
  });
});

const MODEL: Model = {
  id: 'm',
  title: { en: 'Lamp' },
  size_mm: [400, 900, 300],
  bounds_m: { min: [-0.2, 0, -0.15], max: [0.2, 0.9, 0.15] },
  has_animation: false,
  variants: { web: { url: '/o/a.glb', bytes: 100, media_type: 'model/gltf-binary' } },
};

function showroom(...items: Showroom['items']): Showroom {
  return { booth: { slug: 'b', title: {}, url: '/b' }, items, hotspots: [] };
}

function item(id: string, kind: 'structure' | 'product', model = MODEL): Showroom['items'][number] {
  return { id, kind, model: { ...model, id: `m-${id}` }, product: null, position: [2, 0, 0], rotation_y: 90, scale: 1 };
}

describe('what is shown', () => {
  const unfinished = { ...MODEL, variants: {} };

  test('the wished model, else the first product, else the booth, else nothing', () => {
    const room = showroom(item('s', 'structure'), item('a', 'product'), item('b', 'product'));
    expect(firstSelection(room, 'm-b')).toEqual({ kind: 'item', id: 'b' });
    expect(firstSelection(room, null)).toEqual({ kind: 'item', id: 'a' });
    expect(firstSelection(showroom(item('s', 'structure')), null)).toEqual({ kind: 'booth' });
    expect(firstSelection(showroom(item('a', 'product', unfinished)), 'm-a')).toBeNull();
  });

  test('models still being made are left out of the booth', () => {
    const room = showroom(item('s', 'structure'), item('a', 'product', unfinished));
    expect(itemsOf(room, { kind: 'booth' }).map(({ id }) => id)).toEqual(['s']);
    expect(bytesOf(itemsOf(room, { kind: 'booth' }), { phone: false, avif: true })).toBe(100);
  });

  test('a product by itself stands straight, in the booth as it was placed', () => {
    const room = showroom(item('a', 'product'));
    expect(sizeMm(boundsOf(room, { kind: 'item', id: 'a' }))).toEqual([400, 900, 300]);
    expect(sizeMm(boundsOf(room, { kind: 'booth' }))).toEqual([300, 900, 400]);
  });
});
