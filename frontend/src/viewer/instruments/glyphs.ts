import { drawn } from '../dom';

const PATHS = {
  measure: 'M4 17L17 4l3 3L7 20zM8 13l1.5 1.5M11 10l2 2M14 7l1.5 1.5',
  slice: 'M12 3v18M12 6H5v12h7M14 6h1M18 6h1v1M19 10v1M19 14v1M19 17v1h-1M15 18h-1',
  explode: 'M10 10h4v4h-4zM4 4l3 3M4 4v2.5M4 4h2.5M20 4l-3 3M20 4v2.5M20 4h-2.5M4 20l3-3M4 20v-2.5M4 20h2.5M20 20l-3-3M20 20v-2.5M20 20h-2.5',
  compare: 'M3 20h18M5 20v-7h5v7M14 20V5h5v15',
} as const;

export type Glyph = keyof typeof PATHS;

/** A line icon of a tool, hidden from assistive technology. */
export const glyph = (name: Glyph): SVGSVGElement => drawn(PATHS[name]);
