/** SHA-256 (FIPS 180-4) fed piece by piece: `crypto.subtle` wants the whole file in memory at once. */

const ROUNDS = 64;
const BLOCK = 64;

/** The first 32 bits of the fractional parts of the roots of the first primes (FIPS 180-4 §4.2.2, §5.3.3). */
function fractions(count: number, power: number): Int32Array {
  const found = new Int32Array(count);
  for (let candidate = 2, index = 0; index < count; candidate++) {
    let isPrime = true;
    for (let divisor = 2; divisor * divisor <= candidate; divisor++) isPrime &&= candidate % divisor !== 0;
    if (isPrime) found[index++] = rootFraction(candidate, power);
  }
  return found;
}

/** 32 bits after the binary point of the `power`th root, by whole numbers: doubles are too short for cube roots. */
function rootFraction(value: number, power: number): number {
  const scaled = BigInt(value) << BigInt(32 * power);
  const exponent = BigInt(power);
  let low = 0n;
  let high = 1n << 40n;
  while (high - low > 1n) {
    const middle = (low + high) >> 1n;
    if (middle ** exponent <= scaled) low = middle;
    else high = middle;
  }
  return Number(BigInt.asIntN(32, low));
}

const K = fractions(ROUNDS, 3);
const START = fractions(8, 2);

export class Sha256 {
  private readonly state = Int32Array.from(START);
  private readonly words = new Int32Array(ROUNDS);
  private readonly rest = new Uint8Array(BLOCK);
  private resting = 0;
  private length = 0;

  /** Take the next bytes. */
  update(bytes: Uint8Array): void {
    this.length += bytes.length;
    let at = 0;
    if (this.resting > 0) {
      at = Math.min(BLOCK - this.resting, bytes.length);
      this.rest.set(bytes.subarray(0, at), this.resting);
      this.resting += at;
      if (this.resting < BLOCK) return;
      this.block(this.rest, 0);
    }
    for (; at + BLOCK <= bytes.length; at += BLOCK) this.block(bytes, at);
    this.rest.set(bytes.subarray(at));
    this.resting = bytes.length - at;
  }

  /** The hash of everything taken, in hex. Call it once, at the end. */
  hex(): string {
    const bits = BigInt(this.length) * 8n;
    const padding = new Uint8Array(((this.resting < 56 ? 56 : 120) - this.resting) + 8);
    padding[0] = 0x80;
    new DataView(padding.buffer).setBigUint64(padding.length - 8, bits);
    this.update(padding);
    return Array.from(this.state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
  }

  private block(bytes: Uint8Array, from: number): void {
    const w = this.words;
    for (let i = 0, at = from; i < 16; i++, at += 4) {
      w[i] = (bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!;
    }
    for (let i = 16; i < ROUNDS; i++) {
      const x = w[i - 15]!;
      const y = w[i - 2]!;
      const small0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
      const small1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
      w[i] = (w[i - 16]! + small0 + w[i - 7]! + small1) | 0;
    }
    this.mix(w);
  }

  private mix(w: Int32Array): void {
    const s = this.state;
    let [a, b, c, d, e, f, g, h] = s as unknown as [number, number, number, number, number, number, number, number];
    for (let i = 0; i < ROUNDS; i++) {
      const big1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
      const t1 = (h + big1 + ((e & f) ^ (~e & g)) + K[i]! + w[i]!) | 0;
      const big0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
      const t2 = (big0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + t1) | 0;
      d = c;
      c = b;
      b = a;
      a = (t1 + t2) | 0;
    }
    s[0]! += a;
    s[1]! += b;
    s[2]! += c;
    s[3]! += d;
    s[4]! += e;
    s[5]! += f;
    s[6]! += g;
    s[7]! += h;
  }
}
