import type { ShownName, Variant } from './types';

/** What decides between the files of one model. */
export interface Tier {
  /** A phone, or something as careful with bytes and memory. */
  phone: boolean;
  /** The browser decodes AVIF. */
  avif: boolean;
}

export interface Chosen {
  name: ShownName;
  file: Variant;
}

type Named = Partial<Record<ShownName, Variant | null>>;

const ORDER: Record<'phone' | 'desktop', readonly ShownName[]> = {
  phone: ['phone', 'phone_webp', 'web', 'web_webp'],
  desktop: ['web', 'web_webp', 'phone', 'phone_webp'],
};

/** Pure: the file to show, the best this browser can read; null where there is none to show. */
export function chooseFile(variants: Named, tier: Tier): Chosen | null {
  const there = ORDER[tier.phone ? 'phone' : 'desktop'].flatMap((name) => {
    const file = variants[name];
    return file ? [{ name, file }] : [];
  });
  // A file with textures in AVIF has a twin in WebP. Without one, better a model without textures than none.
  return there.find(({ file }) => tier.avif || file.textures !== 'avif') ?? there[0] ?? null;
}

export interface Device {
  /** The main pointer is a finger. */
  coarse: boolean;
  saveData: boolean;
  /** Gigabytes as the browser rounds them, where it says. */
  memory: number | undefined;
}

const SMALL_MEMORY_GB = 4;

/** Pure: whether a device gets the phone's file. */
export function isPhone({ coarse, saveData, memory }: Device): boolean {
  return coarse || saveData || (memory ?? Infinity) <= SMALL_MEMORY_GB;
}
