import { describe, expect, test } from 'vitest';
import type { HallScene } from '@/api/types';
import { drawBuilding } from '@/hall/draw/building';
import { drawEmblems } from '@/hall/draw/emblem';
import { drawFair } from '@/hall/draw/fair';
import { drawFurniture } from '@/hall/draw/furniture';
import { drawLamps } from '@/hall/draw/lamps';
import { Mesher } from '@/hall/draw/mesher';
import { ACCENTS } from '@/hall/draw/palette';
import { daylight, sectionOf } from '@/hall/draw/section';
import { themeOf } from '@/hall/draw/theme';
import { layoutOf } from '@/hall/plan/layout';
import { hall } from '../hall_world';

/** A hall as long as one of three hundred booths, with a fair on. */
function large(accent: string): HallScene {
  const scene = hall();
  scene.hall = { ...scene.hall, accent };
  scene.event = { slug: 'f', title: { en: 'Fair' }, closes_at: '2026-12-01T00:00:00Z' };
  const plants = [-9, 9].flatMap((x) => [60, 70, 0, -60].map((z) => ({ kind: 'plant' as const, x, z, rotation: 0 })));
  const zones = [{ kind: 'plaza' as const, x: 0, z: 75, width: 70, depth: 14 }, { kind: 'aisle' as const, x: 0, z: -7, width: 7, depth: 150 }];
  scene.plan = { ...scene.plan, width: 72, depth: 168, height: 9, furniture: plants, zones };
  return scene;
}

const made = new Map<string, ReturnType<typeof dress>>();

/** Made once for both tests: a large hall has some fifty thousand triangles. */
function dressed(accent: string, night: boolean): ReturnType<typeof dress> {
  const name = `${accent} ${night}`;
  if (!made.has(name)) made.set(name, dress(accent, night));
  return made.get(name)!;
}

function dress(accent: string, night: boolean): { mesher: Mesher; colours: ArrayLike<number>; places: ArrayLike<number> } {
  const scene = large(accent);
  const [section, theme] = [sectionOf(layoutOf(scene)), themeOf(scene.hall, night)];
  const mesher = new Mesher(daylight(section, theme.ambient));
  drawBuilding(mesher, section, theme);
  drawLamps(mesher, section, theme);
  drawEmblems(mesher, scene, section, theme);
  drawFurniture(mesher, scene, theme);
  drawFair(mesher, scene, section, theme);
  const geometry = mesher.build();
  return { mesher, colours: geometry.getAttribute('color').array, places: geometry.getAttribute('position').array };
}

const brightness = (colours: ArrayLike<number>): number => Array.from(colours).reduce((sum, c) => sum + c, 0) / colours.length;

describe.each(Object.keys(ACCENTS))('the %s hall', (accent) => {
  test('is dressed within what a phone may draw, by day and by night', () => {
    for (const night of [false, true]) {
      const { mesher, places } = dressed(accent, night);
      expect(mesher.triangles).toBeLessThan(70_000);
      expect(Array.from(places).every(Number.isFinite)).toBe(true);
    }
  });

  test('is darker in the evening, and not black', () => {
    const [day, night] = [brightness(dressed(accent, false).colours), brightness(dressed(accent, true).colours)];
    expect(night).toBeLessThan(day * 0.75);
    expect(night).toBeGreaterThan(0.05);
  });
});

test('no two industries wear the same', () => {
  const worn = Object.keys(ACCENTS).map((accent) => JSON.stringify(themeOf(large(accent).hall, false)));
  expect(new Set(worn).size).toBe(Object.keys(ACCENTS).length);
  expect(themeOf({ ...large('beauty').hall, accent: 'unheard-of' }, false).emblem).toBe('rings');
});
