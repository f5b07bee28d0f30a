/** Colours of the hall. The building is paper, wood and dark joinery; the accent names the industry. */

import { Color } from 'three';
import type { Accent } from '../../api/types';

export const ACCENTS: Record<Accent, string> = {
  beauty: '#c4546f',
  food: '#d2622a',
  machinery: '#4a7396',
  ict: '#4f55b5',
  health: '#2f8a6b',
  home: '#b98a2c',
  fashion: '#83487f',
  mobility: '#6f8a2e',
};

export const PAPER = '#f6f2ea';
export const INK = '#2b2622';
export const JOINERY = '#4a3a2f';
export const OAK = '#cfae84';
export const CLAY = '#d8cfc2';

/** The accent of a hall; an unknown one (a newer document) gets a calm default. */
export const accentOf = (accent: string): string => ACCENTS[accent as Accent] ?? '#6b6f76';

/** The colour moved a part (0…1) of the way to another. */
export const mixed = (from: string, to: string, part: number): Color => new Color(from).lerp(new Color(to), part);

/** CSS text of a mixed colour. */
export const mixedCss = (from: string, to: string, part: number): string => `#${mixed(from, to, part).getHexString()}`;
