// The two codecs of `web`, and how each is asked for a quality.
//
// AVIF without chroma subsampling and tuned for SSIM: at equal PSNR a quarter smaller than libvips' own choice,
// and 4:4:4 smaller than 4:2:0 even for colours. Effort 1 for looking, 3 for what is kept (0.3 to 0.7 CPU s at 1024²),
// 4 where there is little of it: an eighth smaller at equal PSNR, for six times the CPU.
import { fromRaw } from './pixels.mjs';

export const LOSSLESS = 101; // a quality of WebP alone, for flat pictures

const DRAFT = 1;
const LITTLE = 1 << 20; // texels of a whole model
const MUCH = 1 << 22; // of one picture: 16 megapixels at effort 3 would take 12 s

// `effort` is AVIF's; WebP's is one more.
export const CODECS = {
  // Not for visitors: tells what geometry alone changes.
  png: { mime: 'image/png', qualities: [100], encode: (picture) => fromRaw(picture).png({ compressionLevel: 1 }).toBuffer() },
  avif: {
    mime: 'image/avif',
    qualities: [15, 35, 55, 75, 92, 97],
    foretold: 92, // prices of better ones are: to try them took a third of what all prices take
    encode: (picture, quality, effort = DRAFT) => fromRaw(picture)
      .avif({ quality, effort, chromaSubsampling: '4:4:4', tune: 'ssim' }).toBuffer(),
  },
  webp: {
    mime: 'image/webp',
    qualities: [30, 60, 80, 92, 98, LOSSLESS],
    encode: (picture, quality, effort = DRAFT, size = picture) => {
      const lossless = quality >= LOSSLESS;
      const smart = effort > DRAFT && !lossless && size.width * size.height <= 1024 * 1024;
      const how = { quality: Math.min(quality, 100), alphaQuality: Math.min(quality, 100), lossless, effort: effort + 1, smartSubsample: smart, exact: true };
      return fromRaw(picture).webp(how).toBuffer();
    },
  },
};

/** The codec that a texture gets of one that was asked for: Chromium (156) stretches an AVIF's alpha from 16 … 235. */
export function codecOf(codec, { alpha }) {
  return codec === 'avif' && alpha ? 'webp' : codec;
}

/** How hard a picture is worked on that is kept; `all` are the texels of all pictures that are. */
export function effortFor({ width, height }, all = Infinity) {
  if (all <= LITTLE) return 4;
  return width * height > MUCH ? DRAFT : 3;
}
