/** Entropy coding of a pack: symbols by rANS with a table for each context, and bits written as they are. */

const CONTEXTS = 14;
const TOTAL_BITS = 12;
const TOTAL = 1 << TOTAL_BITS;
const LOW = 1 << 23;

export interface Context {
  frequency: Uint16Array;
  start: Uint16Array;
  /** The symbol at each of the 4096 places. */
  symbol: Uint8Array;
}

/** The tables that stand at `at`, and where they end. Raises RangeError when they are broken. */
export function readTables(view: DataView, at: number): { contexts: Context[]; end: number } {
  const contexts: Context[] = [];
  for (let n = 0; n < CONTEXTS; n++) {
    const size = view.getUint8(at++);
    const [frequency, start] = [new Uint16Array(size), new Uint16Array(size)];
    const symbol = new Uint8Array(TOTAL);
    let sum = 0;
    for (let i = 0; i < size; i++, at += 2) {
      frequency[i] = view.getUint16(at, true);
      start[i] = sum;
      symbol.fill(i, sum, (sum += frequency[i]!));
    }
    if (sum !== TOTAL) throw new RangeError('table');
    contexts.push({ frequency, start, symbol });
  }
  return { contexts, end: at };
}

/** Reads symbols from the front. Raises RangeError past the end. */
export class RangeReader {
  private state: number;
  private at = 4;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly contexts: readonly Context[],
  ) {
    if (bytes.length < 4) throw new RangeError('short');
    this.state = new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0, false);
  }

  next(context: number): number {
    const { frequency, start, symbol } = this.contexts[context]!;
    const place = this.state & (TOTAL - 1);
    const found = symbol[place]!;
    this.state = frequency[found]! * (this.state >>> TOTAL_BITS) + place - start[found]!;
    while (this.state < LOW) {
      if (this.at >= this.bytes.length) throw new RangeError('short');
      this.state = this.state * 256 + this.bytes[this.at++]!;
    }
    return found;
  }
}

/** A reader of plain bits, the highest first, from a place to the end of a view. */
export function decodeBits(view: DataView, from: number): (count: number) => number {
  let at = from * 8;
  return (count) => {
    let value = 0;
    for (let n = 0; n < count; n++, at++) value = value * 2 + ((view.getUint8(at >> 3) >> (7 - (at & 7))) & 1);
    return value;
  };
}
