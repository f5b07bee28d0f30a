import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Sha256 } from '@/studio/sha256';

function ours(...pieces: Uint8Array[]): string {
  const sha = new Sha256();
  for (const piece of pieces) sha.update(piece);
  return sha.hex();
}

const bytes = (length: number): Uint8Array => Uint8Array.from({ length }, (_, index) => (index * 31 + (index >> 8)) & 255);
const theirs = (all: Uint8Array): string => createHash('sha256').update(all).digest('hex');

describe('Sha256', () => {
  it('knows the standard examples', () => {
    expect(ours(new TextEncoder().encode('abc'))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(ours()).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  it('agrees with Node at every length around the block size', () => {
    for (let length = 0; length <= 200; length++) expect(ours(bytes(length))).toBe(theirs(bytes(length)));
  });

  it('does not mind how the bytes are cut', () => {
    const all = bytes(10_000);
    for (const cut of [1, 7, 63, 64, 65, 1000]) {
      const pieces: Uint8Array[] = [];
      for (let at = 0; at < all.length; at += cut) pieces.push(all.subarray(at, at + cut));
      expect(ours(...pieces)).toBe(theirs(all));
    }
  });

  it('hashes megabytes', () => {
    const all = bytes(5_000_001);
    expect(ours(all)).toBe(theirs(all));
  });
});
