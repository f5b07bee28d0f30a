"""Entropy coding of small symbols: range asymmetric numeral systems with one table for each context.

J. Duda, "Asymmetric numeral systems" (2013); the form with bytes is F. Giesen's. The state stays in
[2^23, 2^31); frequencies of a context add up to 4096.
"""

import struct
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

# How many symbols each context knows: steps, sizes of near and far moves, colours (see hall_pack_walk).
SYMBOLS = (*[5] * 6, *[13] * 6, 2, 16)
TOTAL_BITS = 12
_LOW = 1 << 23
Symbols = Sequence[tuple[int, int]]  # (context, symbol)


@dataclass
class Tables:
    """`frequencies[context]` of each symbol; `starts` are their sums before."""

    frequencies: list[list[int]]
    starts: list[list[int]]

    @staticmethod
    def of(streams: Iterable[Symbols]) -> "Tables":
        """Tables fitted to what the streams hold; what they do not hold stays possible."""
        counts = [[0] * size for size in SYMBOLS]
        for stream in streams:
            for context, symbol in stream:
                counts[context][symbol] += 1
        frequencies = [_scaled(seen) for seen in counts]
        return Tables(frequencies, [[0, *np.cumsum(row)[:-1].tolist()] for row in frequencies])

    def bytes(self) -> bytes:
        """As the file holds them."""
        return b"".join(struct.pack(f"<B{len(row)}H", len(row), *row) for row in self.frequencies)


def _scaled(counts: list[int]) -> list[int]:
    """Frequencies of at least 1 that add up to 2^TOTAL_BITS."""
    total, room = max(sum(counts), 1), (1 << TOTAL_BITS) - len(counts)
    found = [1 + count * room // total for count in counts]
    found[max(range(len(found)), key=found.__getitem__)] += (1 << TOTAL_BITS) - sum(found)
    return found


def encode(symbols: Symbols, tables: Tables) -> bytes:
    """The symbols as bytes, to be read from the front."""
    state = _LOW
    out = bytearray()
    for context, symbol in reversed(symbols):
        frequency = tables.frequencies[context][symbol]
        limit = frequency << 19  # 2^31 / 2^12
        while state >= limit:
            out.append(state & 0xFF)
            state >>= 8
        whole, rest = divmod(state, frequency)
        state = (whole << TOTAL_BITS) + rest + tables.starts[context][symbol]
    out += struct.pack(">I", state)[::-1]
    return bytes(reversed(out))


def packed_bits(raw: Sequence[tuple[int, int]]) -> bytes:
    """(value, how many bits) one after the other, highest bit first, filled up with zeros."""
    total = 0
    number = 0
    for value, bits in raw:
        number = number << bits | value
        total += bits
    return (number << (-total % 8)).to_bytes((total + 7) // 8, "big")
