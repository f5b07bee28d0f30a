// What a texture costs at which quality, measured on a sample of it: {scale → [{quality, psnr, bytes}]}.
// Within one texture plain PSNR orders settings as the rendered difference does, so the smallest setting that
// reaches a PSNR can be read off here; how much PSNR a slot needs is for renders to say.
import { CODECS, LOSSLESS } from './codecs.mjs';
import { psnr, scaled } from './pixels.mjs';

const SCALES = [1, 1 / 2, 1 / 4, 1 / 8, 1 / 16, 1 / 32];
const LEAST_SIDE = 32;
const SAVING = 1.04; // a smaller picture must really be smaller: it also costs sharpness that PSNR does not see

export class Table {
  #sample;
  #read;
  #codec;
  #rows = new Map();
  #limits = new Map();

  /** `codec` is a name in CODECS; `read` are the channels that count. */
  constructor(sample, read, codec) {
    this.#sample = sample;
    this.#read = read;
    this.#codec = CODECS[codec];
  }

  /** {scale, quality, psnr} with the fewest bytes at `target` dB, of scales up to `most`; the best there is if none reaches it. */
  async pick(target, most = 1) {
    return this.#picked(target, most, Infinity);
  }

  /** Like `pick` in full size; the dearest qualities are foretold by those below, as few textures need them. */
  async promise(target) {
    return this.#picked(target, 1, this.#codec.foretold ?? Infinity);
  }

  async #picked(target, most, above) {
    let best = null;
    const allowed = SCALES.filter((one) => one <= most);
    for (const scale of allowed.filter((one, at) => at === 0 || this.#fits(one))) {
      if (best && (await this.#limit(scale)) < target + 0.3) break;
      const found = at(await this.#measured(scale, target, above), target, above);
      if (!best || (found.reached && (!best.reached || found.bytes * SAVING < best.bytes))) best = { scale, ...found };
    }
    return best;
  }

  /** Whether a target can be reached in full size: by the best quality with loss, or without loss where that is not dear. */
  async reaches(target) {
    const lossy = this.#codec.qualities.filter((quality) => quality < LOSSLESS).at(-1);
    const best = await this.#codec.encode(this.#sample, lossy);
    if ((await psnr(this.#sample, best, this.#read)) >= target) return true;
    if (!this.#codec.qualities.includes(LOSSLESS)) return false;
    return (await this.#codec.encode(this.#sample, LOSSLESS)).length <= best.length * DEAR;
  }

  #fits(scale) {
    return scale === 1 || Math.min(this.#sample.width, this.#sample.height) * scale >= LEAST_SIDE;
  }

  /** The PSNR that the size alone allows. */
  async #limit(scale) {
    if (!this.#limits.has(scale)) this.#limits.set(scale, await psnr(this.#sample, await scaled(this.#sample, scale), this.#read));
    return this.#limits.get(scale);
  }

  /** Rows of a scale, best quality last, as far up as the target needs, but for those that are foretold. */
  async #measured(scale, target, above) {
    const rows = this.#rows.get(scale) ?? [];
    this.#rows.set(scale, rows);
    const small = rows.length < this.#codec.qualities.length ? await scaled(this.#sample, scale) : null;
    while (rows.length < this.#codec.qualities.length && !(rows.at(-1)?.psnr >= target)) {
      if (this.#codec.qualities[rows.length] > above) break;
      const quality = this.#codec.qualities[rows.length];
      const bytes = await this.#codec.encode(small, quality);
      rows.push({ quality, psnr: await psnr(this.#sample, bytes, this.#read), bytes: bytes.length });
    }
    return rows;
  }
}

const LITTLE_DB = 0.5; // of what cannot be reached anyway: a picture too small for it is not worth the best quality
const DEAR = 1.6; // 4:2:0 cannot hold every normal map; without loss it would be many times as large

/** Where a line through the rows meets the target: {quality, bytes, psnr, reached}. */
function at(rows, target, foretold) {
  if (rows.at(-1).psnr < target && rows.at(-1).quality === foretold && gains(rows)) return beyond(rows, target);
  const above = rows.findIndex((row) => row.psnr >= target);
  if (rows[above]?.quality === LOSSLESS && rows[above].bytes > rows[above - 1].bytes * DEAR) {
    return { ...rows[above - 1], reached: false };
  }
  if (above < 0) return { ...rows.find((row) => row.psnr > rows.at(-1).psnr - LITTLE_DB), reached: false };
  if (above === 0 || rows[above].quality > 100) return { ...rows[above], reached: true };
  const [low, high] = [rows[above - 1], rows[above]];
  const share = Math.min(1, Math.max(0, (target - low.psnr) / Math.max(high.psnr - low.psnr, 1e-6)));
  const quality = Math.ceil(low.quality + share * (high.quality - low.quality));
  return { quality, bytes: Math.exp(Math.log(low.bytes) * (1 - share) + Math.log(high.bytes) * share), psnr: target, reached: true };
}

/** Whether the last step brought something: what does not is at the limit of its size. */
function gains(rows) {
  return rows.length > 1 && rows.at(-1).psnr > rows.at(-2).psnr + LITTLE_DB;
}

/** Where the line through the last two rows meets the target. */
function beyond(rows, target) {
  const [low, high] = rows.slice(-2);
  const growth = Math.log(high.bytes / low.bytes) / (high.psnr - low.psnr);
  return { ...high, bytes: high.bytes * Math.exp(growth * (target - high.psnr)), psnr: target, reached: true };
}
