// One texture of the model: what it is for, its pixels when they are needed, and its encodings.
import { reuse } from '../lib/encoded.mjs';
import { CODECS, codecOf, effortFor, LOSSLESS } from './codecs.mjs';
import { decode, fillUnread, fromRaw, hasFewColours, isSolid, psnr, sample, scaled } from './pixels.mjs';
import { roleOf } from './slots.mjs';
import { Table } from './table.mjs';
import { tintOf } from './tint.mjs';

const SOLID_SIDE = 4;
const SMALL_SIDE = 64; // palettes and the like: each texel counts, and all of them cost little
const SMALL_DB = 50;
const LEAST_DB = 28;
const LOSSLESS_DB = 99;
const BEST = { avif: 97, webp: 98 }; // quality
const CARE = { avif: 4, webp: 0 }; // steps that more effort is better by, about
const STEP_DB = 0.3; // that a step of quality brings, about
const NEAR_DB = 0.25; // that may be missing, and twice as much be too many
const TRIES = 3; // for a quality

let spare = 256 << 20; // bytes of pictures that are kept decoded

export class Texture {
  #bytes;
  #decoded = null;
  #tables = new Map();
  #made = new Map();
  #exacts = new Map();
  #tried = new Map(); // {"codec scale" → {quality → what an attempt gave}}

  constructor(texture, materials = []) {
    this.materials = materials;
    this.all = Infinity; // texels of all textures of the model
    this.#bytes = texture.getImage();
    if (!this.#bytes) throw new Error('a texture has no picture');
    Object.assign(this, roleOf(texture));
  }

  /** Look at the picture once: its size, its sample, and whether it is of one colour. */
  async open({ keep = true } = {}) {
    const picture = await this.#pixels(8192, keep);
    [this.width, this.height] = [picture.width, picture.height];
    this.solid = isSolid(picture);
    this.plain = this.solid || this.#isSmall() || hasFewColours(picture);
    this.sample = sample(picture);
    this.reference = await fromRaw(picture).png({ compressionLevel: 1 }).toBuffer();
    return this;
  }

  /** Decoded once for as long as memory allows: of a large picture that takes half a second. */
  async #pixels(max, keep = true) {
    if (this.#decoded) return this.#decoded;
    const picture = fillUnread(await decode(this.#bytes, { alpha: this.alpha, max }), this.read);
    if (keep && picture.data.length <= spare) {
      spare -= picture.data.length;
      this.#decoded = picture;
    }
    return picture;
  }

  /**
   * {bytes, mime, width, height, quality, scale, psnr, tint} in a codec at `target` dB, at most `max` pixels a side; or
   * as `chosen`, {quality, width}, where it is lossy at all.
   */
  async encode({ codec: asked, target: wanted, chosen, max, final }) {
    if (asked === 'png') return (await this.#exact('avif')) ?? this.whole();
    const exact = await this.#exact(asked);
    if (exact && Math.max(exact.width, exact.height) <= max) return exact;
    const most = Math.min(1, max / Math.max(this.width, this.height));
    if (wanted >= LOSSLESS_DB) return this.#lossless(roundedDown(most));
    const codec = codecOf(asked, this);
    if (chosen) return this.#written(codec, { quality: chosen.quality, scale: chosen.width / this.width }, null, final);
    const target = this.#isSmall() ? Math.max(wanted, SMALL_DB) : wanted;
    return this.#written(codec, await this.#table(codec).pick(target, roundedDown(most)), target, final);
  }

  /** Made once: as it was picked, where there is a `target` to come near to; else in just that quality. */
  async #written(codec, picked, target, final) {
    const key = keyOf(codec, picked, target === null, final);
    if (!this.#made.has(key)) {
      const made = await this.#write(codec, picked, target, final);
      this.#made.set(key, made).set(keyOf(codec, made, true, final), made);
    }
    return this.#made.get(key);
  }

  /** The picture as it came, without loss. */
  whole() {
    return { bytes: this.reference, mime: CODECS.png.mime, width: this.width, height: this.height, quality: 100, psnr: null };
  }

  /** The longest side of its encoding without loss, where that takes no more bytes than one with loss; else 0. */
  async exactSide() {
    const made = await this.#exact('avif');
    return made ? Math.max(made.width, made.height) : 0;
  }

  /** Bytes at a level of dB, in full size at most, as the sample promises; null when it cannot be reached. */
  async price(asked, level) {
    if (await this.#exact(asked)) return 0;
    const picked = await this.#table(codecOf(asked, this)).promise(this.#isSmall() ? Math.max(level, SMALL_DB) : level);
    if (!picked.reached) return null;
    return (picked.bytes * this.width * this.height) / (this.sample.width * this.sample.height);
  }

  /** Whether a codec can keep so many dB of it. */
  async reaches(asked, level) {
    return Boolean(await this.#exact(asked)) || this.#table(codecOf(asked, this)).reaches(level);
  }

  #table(codec) {
    if (!this.#tables.has(codec)) this.#tables.set(codec, new Table(this.sample, this.read, codec));
    return this.#tables.get(codec);
  }

  #isSmall() {
    return Math.max(this.width, this.height) <= SMALL_SIDE;
  }

  /**
   * An encoding without loss where that takes no more bytes, as of few colours; else null. An AVIF of a palette is five
   * times larger, and each colour off by a step or two: dark ones came to FLIP 0.07.
   */
  async #exact(asked) {
    if (!this.plain) return null;
    if (!this.#exacts.has(asked)) this.#exacts.set(asked, await this.#exactly(asked));
    return this.#exacts.get(asked);
  }

  async #exactly(asked) {
    if (this.solid) return this.#lossless(Math.min(1, SOLID_SIDE / Math.max(this.width, this.height)));
    const made = await this.#lossless(1);
    const lossy = await this.#table(codecOf(asked, this)).pick(this.#isSmall() ? SMALL_DB : LEAST_DB);
    return lossy.bytes < made.bytes.length ? null : made;
  }

  async #lossless(scale) {
    const whole = await this.#pixels(8192);
    const small = await scaled(whole, scale);
    const bytes = await CODECS.webp.encode(small, LOSSLESS, effortFor(small));
    const reached = await psnr(whole, bytes, this.read);
    return { bytes, mime: CODECS.webp.mime, width: small.width, height: small.height, quality: LOSSLESS, scale, psnr: reached, tint: null };
  }

  async #write(codec, picked, target, final) {
    const whole = await this.#pixels(8192);
    const small = await scaled(whole, picked.scale);
    const refined = final && picked.reached && picked.quality <= 100;
    const chosen = refined ? await this.#refined(codec, picked, target, whole) : { quality: picked.quality };
    const { quality } = chosen;
    const effort = final ? effortFor(small, this.all) : undefined;
    const params = { codec, scale: picked.scale, quality, effort, read: this.read, alpha: this.alpha, version: 3 };
    const bytes = await reuse(this.#bytes, params, () => chosen.bytes ?? CODECS[codec].encode(small, quality, effort));
    const reached = final ? chosen.psnr ?? await psnr(whole, bytes, this.read) : picked.psnr ?? null;
    const tint = this.slot === 'colour' && this.steady ? await tintOf(small, bytes) : null;
    const { mime } = CODECS[codec];
    return { bytes, mime, width: small.width, height: small.height, quality, scale: picked.scale, psnr: reached, tint };
  }

  /** Whether the sample is a part of it: such a picture is tried by that. */
  #isLarge() {
    return this.sample.width < this.width || this.sample.height < this.height;
  }

  /** {quality, psnr, bytes} with which the picture, encoded with all care, just keeps the target; `bytes` not of a large one, which is tried by its sample. */
  async #refined(codec, { scale, quality: drafted }, target, whole) {
    const like = this.#isLarge() ? this.sample : whole;
    const small = await scaled(like, scale);
    const size = { width: this.width * scale, height: this.height * scale };
    const tried = this.#triedAt(codec, scale);
    let [quality, best, last] = [within(codec, nearest(tried, target) ?? drafted - CARE[codec]), null, null];
    for (let round = 1; round <= TRIES; round += 1) {
      if (!tried.has(quality)) tried.set(quality, await this.#attempt(codec, { like, small, size, quality }));
      last = tried.get(quality);
      const over = last.psnr - target;
      if (over > -NEAR_DB && !(best?.quality < quality)) best = last;
      quality = within(codec, quality - Math.floor(over / STEP_DB));
      if (quality === last.quality || (over > -NEAR_DB && over < 2 * NEAR_DB)) break;
    }
    return best ?? (quality === last.quality ? last : { quality });
  }

  #triedAt(codec, scale) {
    const key = `${codec} ${scale}`;
    if (!this.#tried.has(key)) this.#tried.set(key, new Map());
    return this.#tried.get(key);
  }

  async #attempt(codec, { like, small, size, quality }) {
    const large = this.#isLarge(); // then all care is for the whole of it
    const bytes = await CODECS[codec].encode(small, quality, effortFor(size, large ? Infinity : this.all), size);
    return { quality, psnr: await psnr(like, bytes, this.read), ...(large ? {} : { bytes }) };
  }
}

const keyOf = (codec, { scale, quality }, exactly, final) => JSON.stringify([codec, scale, quality, exactly, final]);

const within = (codec, quality) => Math.max(5, Math.min(BEST[codec], quality));

/** The quality that is likely right by what was tried, null without. */
function nearest(tried, target) {
  const [best] = [...tried.values()].sort((one, other) => Math.abs(one.psnr - target) - Math.abs(other.psnr - target));
  return best ? best.quality - Math.floor((best.psnr - target) / STEP_DB) : null;
}

/** 1, ½, ¼ …: the largest that is not above. */
function roundedDown(share) {
  return 2 ** Math.floor(Math.log2(share) + 1e-6);
}
