// One texture of the model: what it is for, its pixels when they are needed, and its encodings.
import { reuse } from '../lib/encoded.mjs';
import { CODECS } from './codecs.mjs';
import { decode, fillUnread, fromRaw, isSolid, psnr, sample, scaled } from './pixels.mjs';
import { roleOf } from './slots.mjs';
import { Table } from './table.mjs';

const SOLID_SIDE = 4;
const SMALL_SIDE = 64; // palettes and the like: each texel counts, and all of them cost little
const SMALL_DB = 50;
const BUMP = 3; // steps of quality when a whole picture falls short of what its sample promised
const CARE = { avif: 4, webp: 0 }; // steps that the slower effort is better by
const TRIES = 3;

export class Texture {
  #bytes;
  #tables = new Map();
  #made = new Map();

  constructor(texture, materials = []) {
    this.materials = materials;
    this.#bytes = texture.getImage();
    if (!this.#bytes) throw new Error('a texture has no picture');
    Object.assign(this, roleOf(texture));
  }

  /** Look at the picture once: its size, its sample, and whether it is of one colour. */
  async open() {
    const picture = await this.#pixels(8192);
    [this.width, this.height] = [picture.width, picture.height];
    this.solid = isSolid(picture);
    this.sample = sample(picture);
    this.reference = await fromRaw(picture).png({ compressionLevel: 1 }).toBuffer();
    return this;
  }

  async #pixels(max) {
    return fillUnread(await decode(this.#bytes, { alpha: this.alpha, max }), this.read);
  }

  /** {bytes, width, height, quality, scale, psnr} in a codec at `target` dB, at most `max` pixels a side. */
  async encode({ codec, target: wanted, max, final }) {
    if (codec === 'png') return { bytes: this.reference, width: this.width, height: this.height, quality: 100, psnr: null };
    const small = Math.max(this.width, this.height) <= SMALL_SIDE;
    const target = small ? Math.max(wanted, SMALL_DB) : wanted;
    const most = Math.min(1, max / Math.max(this.width, this.height));
    const picked = this.solid ? this.#flat() : await this.#table(codec).pick(target, roundedDown(most));
    const key = JSON.stringify([codec, picked.scale, picked.quality, final]);
    if (!this.#made.has(key)) this.#made.set(key, await this.#write(codec, picked, target, final));
    return this.#made.get(key);
  }

  /** Bytes at a level of dB, in full size at most, as the sample promises; null when it cannot be reached. */
  async price(codec, level) {
    if (this.solid || Math.max(this.width, this.height) <= SMALL_SIDE) return 0;
    const picked = await this.#table(codec).pick(level);
    if (!picked.reached) return null;
    return (picked.bytes * this.width * this.height) / (this.sample.width * this.sample.height);
  }

  #table(codec) {
    if (!this.#tables.has(codec)) this.#tables.set(codec, new Table(this.sample, this.read, codec));
    return this.#tables.get(codec);
  }

  #flat() {
    return { scale: Math.min(1, SOLID_SIDE / Math.max(this.width, this.height)), quality: 92 };
  }

  async #write(codec, picked, target, final) {
    const whole = await this.#pixels(8192);
    const small = await scaled(whole, picked.scale);
    let quality = final && picked.quality <= 92 && small.width * small.height <= 2048 * 2048 && !this.solid ? Math.max(5, picked.quality - CARE[codec]) : picked.quality;
    for (let round = 1; ; round += 1) {
      const params = { codec, scale: picked.scale, quality, final, read: this.read, alpha: this.alpha, version: 1 };
      const bytes = await reuse(this.#bytes, params, () => CODECS[codec].encode(small, quality, final));
      const reached = final ? await psnr(whole, bytes, this.read) : null;
      const short = final && picked.reached && reached < target - 0.15 && quality < 92;
      if (!short || round === TRIES) {
        return { bytes, width: small.width, height: small.height, quality, scale: picked.scale, psnr: reached };
      }
      quality = Math.min(92, quality + BUMP);
    }
  }

}

/** 1, ½, ¼ …: the largest that is not above. */
function roundedDown(share) {
  return 2 ** Math.floor(Math.log2(share) + 1e-6);
}
