/** The cross-section of the hall, from its plan: a gabled nave with light wells between lower side roofs. */

import type { Light } from './mesher';

export interface Section {
  width: number;
  depth: number;
  /** Ridge. */
  height: number;
  /** Half the nave's width. */
  nave: number;
  /** Underside of the side roofs. */
  eaves: number;
  /** Foot of the gable, top of the clerestory windows. */
  gable: number;
  /** Length of one bay along z, and how many there are. */
  bay: number;
  bays: number;
}

export function sectionOf(plan: { width: number; depth: number; height: number }): Section {
  const height = Math.max(plan.height, 5);
  const bays = Math.max(2, Math.round(plan.depth / 6));
  return {
    width: plan.width,
    depth: plan.depth,
    height,
    nave: Math.min(plan.width * 0.23, 7),
    eaves: height * 0.68,
    gable: height * 0.82,
    bay: plan.depth / bays,
    bays,
  };
}

/** Metres from the floor to the lamps that hang along the nave's sides. */
export const lampHeight = (s: Section): number => Math.min(s.eaves - 1.5, 4.6);

/** Where lamps hang: two rows along the nave, one to each bay. */
export function lampsOf(s: Section): { x: number; z: number }[] {
  return Array.from({ length: s.bays }, (_, i) => -s.depth / 2 + (i + 0.5) * s.bay).flatMap((z) => [-1, 1].map((side) => ({ x: side * s.nave * 0.55, z })));
}

/** Evening: warm around the lamps, as the rows of them give it. */
function lampLight(s: Section, [x, y, z]: readonly [number, number, number]): number {
  const along = Math.abs(((z + s.depth / 2) % s.bay) / s.bay - 0.5) * s.bay;
  const away = Math.hypot(Math.abs(x) - s.nave * 0.55, y - lampHeight(s), along);
  return 0.95 / (1 + (away / 4.2) ** 2);
}

/** Daylight as it falls: most under the ridge, less in corners and on what faces away from it. `ambient` of it is left in the evening. */
export function daylight(s: Section, ambient = 1): Light {
  return ([x, y, z], [nx, ny, nz]) => {
    const lamp = lampLight(s, [x, y, z]) * (1 - ambient);
    const nave = Math.exp(-((x / (s.nave * 1.9)) ** 2));
    const facing = ny > 0.5 ? 1.06 : ny < -0.5 ? 0.78 : 0.9 + 0.06 * Math.abs(nz) - 0.05 * nx * Math.sign(x || 1);
    const foot = 1 - 0.16 * Math.exp(-y / 0.45);
    const side = Math.min(s.width / 2 - Math.abs(x), s.depth / 2 - Math.abs(z));
    const corner = 1 - 0.1 * Math.exp(-Math.max(side, 0) / 1.2) * Math.exp(-Math.abs(y - s.eaves) / 1.5);
    const soffit = ny < -0.5 && y > 2 ? 0.15 * nave + 0.02 : 0;
    return ((0.9 + 0.1 * nave) * ambient + lamp) * facing * foot * corner + soffit * ambient;
  };
}
