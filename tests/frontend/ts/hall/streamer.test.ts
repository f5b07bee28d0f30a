import { describe, expect, test } from 'vitest';
import { FREE } from '@/hall/stream/budget';
import { cost, make, online, settled, want } from './stream';

describe('streamer', () => {
  test('the nearer booth takes the room of the farther one', async () => {
    const { streamer, shown, freed } = make({ a: 60, b: 60 });
    streamer.update([want('a', 1)]);
    await settled();
    streamer.update([want('b', 2), want('a', 1)]);
    await settled();
    expect([...shown.keys()]).toEqual(['b']);
    expect(freed).toEqual(['a:lod1']);
  });

  test('the farther one does not push the nearer one out', async () => {
    const { streamer, shown, loads } = make({ a: 60, b: 60 });
    streamer.update([want('a', 2)]);
    await settled();
    streamer.update([want('a', 2), want('b', 1)]);
    await settled();
    expect([...shown.keys()]).toEqual(['a']);
    expect(loads).toEqual(['a:lod1']);
  });

  test('who has to go gives up the finer level that was on its way to it, too', async () => {
    const { streamer, shown, budget } = make({ 'a:lod3': 30, 'a:lod1': 60, b: 90 });
    streamer.update([want('a', 1, 'lod3')]);
    await settled();
    streamer.update([want('a', 1)]);
    streamer.update([want('b', 2), want('a', 1)]);
    await settled();
    expect([...shown.keys()]).toEqual(['b']);
    expect(budget.used.triangles).toBe(90);
  });

  test('what left the wishes is kept while there is room', async () => {
    const { streamer, shown } = make({ a: 30, b: 30 });
    streamer.update([want('a', 1)]);
    await settled();
    streamer.update([want('b', 1)]);
    await settled();
    expect([...shown.keys()]).toEqual(['a', 'b']);
  });

  test('a model dearer than it said is let go, and not fetched for ever', async () => {
    const { streamer, budget, freed, loads } = make({ a: 10 }, { a: 500 });
    for (let i = 0; i < 4; i++) {
      streamer.update([want('a', 1, 'lod3')]);
      await settled();
    }
    expect(loads).toEqual(['a:lod3']);
    expect(freed).toEqual(['a:lod3']);
    expect(budget.used).toEqual(FREE);
  });

  test('a broken file is tried once and leaves the rest alone', async () => {
    const { streamer, shown, loads } = make({ broken: 1, a: 1 });
    for (let i = 0; i < 3; i++) {
      streamer.update([want('broken', 2, 'lod3'), want('a', 1)]);
      await settled();
    }
    expect(loads.filter((l) => l.startsWith('broken'))).toHaveLength(1);
    expect([...shown.keys()]).toEqual(['a']);
  });

  test('a finer level replaces the coarser and frees it', async () => {
    const { streamer, shown, freed } = make({ a: 60 });
    streamer.update([want('a', 1)]);
    await settled();
    streamer.update([want('a', 1, 'lod0')]);
    await settled();
    expect(shown.get('a')).toBe('a:lod0');
    expect(freed).toEqual(['a:lod1']);
  });

  test('a level that does not fit is taken one coarser', async () => {
    const { streamer, shown } = make({ 'a:lod0': 120, 'a:lod1': 101, 'a:lod2': 90 });
    streamer.update([want('a', 1, 'lod0')]);
    await settled();
    expect(shown.get('a')).toBe('a:lod2');
  });

  test('nobody is sent away for what would not fit even then', async () => {
    const { streamer, shown, freed } = make({ a: 30, b: 101 });
    streamer.update([want('a', 1)]);
    await settled();
    streamer.update([want('b', 2), want('a', 1)]);
    await settled();
    expect([...shown.keys()]).toEqual(['a']);
    expect(freed).toEqual([]);
  });

  test('what the network failed is tried again once it is back', async () => {
    const { streamer, shown, loads } = make({ offline: 1 });
    online.is = false;
    for (let i = 0; i < 3; i++) {
      streamer.update([want('offline', 1, 'lod3')]);
      await settled();
    }
    online.is = true;
    streamer.forgive();
    streamer.update([want('offline', 1, 'lod3')]);
    await settled();
    expect(loads).toHaveLength(2);
    expect([...shown.keys()]).toEqual(['offline']);
  });

  test('while nobody looks everything rests as proxies', async () => {
    const { streamer, shown, budget } = make({ a: 30, b: 30 });
    streamer.update([want('a', 1), want('b', 1)]);
    await settled();
    streamer.rest();
    expect(shown.size).toBe(0);
    expect(budget.used).toEqual(FREE);
  });

  test('the least wanted go when the building comes to cost more', async () => {
    const { streamer, shown, budget } = make({ a: 30, b: 30 });
    const both = [want('a', 2), want('b', 1)];
    streamer.update(both);
    await settled();
    budget.setBase(cost(50));
    streamer.update(both);
    expect([...shown.keys()]).toEqual(['a']);
  });

  test('closing frees everything, also what arrives after it', async () => {
    const { streamer, shown, freed, budget } = make({ a: 10, b: 10 });
    streamer.update([want('a', 2)]);
    await settled();
    streamer.update([want('a', 2), want('b', 1)]);
    streamer.dispose();
    await settled();
    expect(shown.size).toBe(0);
    expect(freed).toContain('a:lod1');
    expect(budget.used).toEqual(FREE);
  });
});
