import type { Vec3 } from '../api';

const MM_PER_INCH = 25.4;

export interface Lengths {
  mm: string;
  inch: string;
}

/** One length in whole millimetres and in inches to one decimal, written for the language. */
export function lengths(mm: number, lang: string): Lengths {
  const whole = new Intl.NumberFormat(lang, { maximumFractionDigits: mm < 10 ? 1 : 0 });
  const tenth = new Intl.NumberFormat(lang, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return { mm: `${whole.format(mm)} mm`, inch: `${tenth.format(mm / MM_PER_INCH)} in` };
}

/** Width × depth × height as one line each in millimetres and inches. Size comes as [width, height, depth]. */
export function sizeLine([width, height, depth]: Vec3, lang: string): Lengths {
  const all = [width, depth, height].map((mm) => lengths(mm, lang));
  const bare = (text: string): string => text.replace(/ (mm|in)$/, '');
  return {
    mm: `${all.map((one) => bare(one.mm)).join(' × ')} mm`,
    inch: `${all.map((one) => bare(one.inch)).join(' × ')} in`,
  };
}

/** Bytes as megabytes to one decimal, at least 0.1. */
export function megabytes(bytes: number, lang: string): string {
  const value = Math.max(0.1, bytes / 1e6);
  return `${new Intl.NumberFormat(lang, { maximumFractionDigits: 1 }).format(value)} MB`;
}
