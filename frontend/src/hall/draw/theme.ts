/** How a hall is dressed: one theme per industry, by day and by evening. The building stays quiet, the accent speaks. */

import type { HallScene } from '../../api/types';
import { accentOf } from './palette';

export type FloorPattern = 'maru' | 'herringbone' | 'strip' | 'slab';
export type LampShape = 'globe' | 'drum' | 'ring' | 'bar' | 'dome';
export type PlantShape = 'tree' | 'bamboo' | 'grass' | 'palm';
export type Emblem = 'petals' | 'rings' | 'gear' | 'grid' | 'leaf' | 'lattice' | 'folds' | 'arcs';

/** What an industry chooses. */
interface Dress {
  floor: { pattern: FloorPattern; light: string; dark: string };
  wall: string;
  /** Low panelling along the walls. */
  panel: string;
  beam: string;
  joinery: string;
  lamp: LampShape;
  plant: PlantShape;
  leaf: string;
  emblem: Emblem;
}

/** What the hour gives: daylight from above, or lamps. */
interface Hour {
  night: boolean;
  haze: string;
  ceiling: string;
  /** What the light wells and the windows show. */
  sky: string;
  zenith: string;
  window: string;
  lampGlow: string;
  /** Light on building and floor where no lamp reaches, 0…1. */
  ambient: number;
}

export interface Theme extends Dress, Hour {
  accent: string;
}

const OAK = { light: '#cfae84', dark: '#8b6547' };
const ASH = { light: '#dcc7a6', dark: '#a98a63' };
const WALNUT = { light: '#a97f58', dark: '#6a4a33' };
const BIRCH = { light: '#e2d2b6', dark: '#b59a76' };
const STONE = { light: '#cfc9c0', dark: '#a9a39a' };
const SLATE = { light: '#b9bcbf', dark: '#8c9095' };
const TIMBER = { beam: '#8b6547', joinery: '#4a3a2f' };
const PALE = { beam: '#b8956c', joinery: '#5d4a3a' };
const STEEL = { beam: '#5c646c', joinery: '#353b42' };
const EBONY = { beam: '#54433a', joinery: '#33291f' };

const DRESSES: Record<string, Dress> = {
  beauty: { ...TIMBER, floor: { pattern: 'herringbone', ...BIRCH }, wall: '#f6efeb', panel: '#ecdcd8', lamp: 'globe', plant: 'tree', leaf: '#6d8a5e', emblem: 'petals' },
  food: { ...TIMBER, floor: { pattern: 'maru', ...OAK }, wall: '#f6f0e4', panel: '#e7d6bd', lamp: 'dome', plant: 'tree', leaf: '#5f7f4d', emblem: 'rings' },
  machinery: { ...STEEL, floor: { pattern: 'slab', ...SLATE }, wall: '#f0f1f1', panel: '#d3d9de', lamp: 'bar', plant: 'grass', leaf: '#6f8560', emblem: 'gear' },
  ict: { ...STEEL, floor: { pattern: 'strip', ...ASH }, wall: '#f2f2f5', panel: '#dcdcea', lamp: 'ring', plant: 'bamboo', leaf: '#6b8b63', emblem: 'grid' },
  health: { ...PALE, floor: { pattern: 'strip', ...BIRCH }, wall: '#f1f4f0', panel: '#d8e5dc', lamp: 'globe', plant: 'bamboo', leaf: '#5d8f66', emblem: 'leaf' },
  home: { ...PALE, floor: { pattern: 'maru', ...WALNUT }, wall: '#f5f0e6', panel: '#e6dac0', lamp: 'drum', plant: 'palm', leaf: '#66824a', emblem: 'lattice' },
  fashion: { ...EBONY, floor: { pattern: 'herringbone', ...WALNUT }, wall: '#f4f0f2', panel: '#e2d5e0', lamp: 'drum', plant: 'palm', leaf: '#587a55', emblem: 'folds' },
  mobility: { ...STEEL, floor: { pattern: 'slab', ...STONE }, wall: '#f2f2ee', panel: '#dbdfcd', lamp: 'bar', plant: 'grass', leaf: '#7a8f52', emblem: 'arcs' },
};

const DAY: Hour = {
  night: false,
  haze: '#f5f1ea',
  ceiling: '#fbf9f5',
  sky: '#ffffff',
  zenith: '#f3f9fc',
  window: '#ffffff',
  lampGlow: '#fff6e4',
  ambient: 1,
};

const NIGHT: Hour = {
  night: true,
  haze: '#2a2725',
  ceiling: '#d9cdbd',
  sky: '#27344a',
  zenith: '#1b2437',
  window: '#39465f',
  lampGlow: '#ffdca6',
  ambient: 0.4,
};

export function themeOf(hall: HallScene['hall'], night: boolean): Theme {
  const dress = DRESSES[hall.accent] ?? DRESSES['food']!;
  return { ...dress, ...(night ? NIGHT : DAY), accent: accentOf(hall.accent) };
}

/** Whether the page is shown dark: by its own switch, else by the system's. */
export function isDark(): boolean {
  const chosen = document.documentElement.dataset['theme'];
  return chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
}
