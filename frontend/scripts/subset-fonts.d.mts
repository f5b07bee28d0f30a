/** Sizes in bytes of what was made; null when the files are up to date. */
export function subsetFonts(): Promise<{ latin: number; korean: number; syllables: number } | null>;
