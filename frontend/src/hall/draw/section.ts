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

/** Daylight as it falls: most under the ridge, less in corners and on what faces away from it. */
export function daylight(s: Section): Light {
  return ([x, y, z], [nx, ny, nz]) => {
    const nave = Math.exp(-((x / (s.nave * 1.9)) ** 2));
    const facing = ny > 0.5 ? 1.06 : ny < -0.5 ? 0.78 : 0.9 + 0.06 * Math.abs(nz) - 0.05 * nx * Math.sign(x || 1);
    const foot = 1 - 0.16 * Math.exp(-y / 0.45);
    const side = Math.min(s.width / 2 - Math.abs(x), s.depth / 2 - Math.abs(z));
    const corner = 1 - 0.1 * Math.exp(-Math.max(side, 0) / 1.2) * Math.exp(-Math.abs(y - s.eaves) / 1.5);
    const soffit = ny < -0.5 && y > 2 ? 0.15 * nave + 0.02 : 0;
    return (0.9 + 0.1 * nave) * facing * foot * corner + soffit;
  };
}
