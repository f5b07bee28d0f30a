"""One websocket under gevent: whole frames, written straight to the socket where it is idle.

The stock class lets two greenlets write at once, reads frames of any length, and walks text byte by byte in
Python. Here one turn is taken for each write, a frame's length is checked before it is read, and a broadcast,
framed once for everybody, needs neither a queue nor a switch of greenlets where the reader keeps up.
"""

import socket
from contextlib import suppress
from typing import Any

import structlog
from engineio import packet
from engineio.async_drivers.gevent import WebSocketWSGI
from gevent.lock import Semaphore

from exhibition.web import frames

# What a reader may owe: some thousand messages of a busy room. After it, catching up is cheaper for both.
MOST_OWED_BYTES = 1024 * 1024
PATIENCE_SECONDS = 60.0
log = structlog.get_logger()


class Framed(packet.Packet):  # type: ignore[misc]
    """Bytes of frames for the writer of one connection. `holds_turn`: the rest of a frame that has begun."""

    def __init__(self, blob: bytes, *, holds_turn: bool = False) -> None:
        super().__init__(packet.MESSAGE, "")
        self.blob, self.holds_turn = blob, holds_turn

    def encode(self, *_: Any, **__: Any) -> "Framed":
        """The writer hands on what this returns to `Wire.send`."""
        return self


class Wire(WebSocketWSGI):  # type: ignore[misc]
    """What Engine.IO holds of a websocket, and what the fan-out writes to."""

    def __init__(self, handler: Any, server: Any) -> None:
        super().__init__(handler, server)
        # The handler is the bound method of the Engine.IO socket that this wire belongs to.
        self.owner = handler.__self__
        self._limit = int(server.max_http_buffer_size)
        self._turn = Semaphore()
        self._owed = 0

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Any:
        """Answer the upgraded request; returns when the connection has ended."""
        websocket = environ.get("wsgi.websocket")
        if websocket is not None:
            self._gevent = websocket.stream.handler.socket
            self._plain = self._gevent._sock
            self._read = websocket.raw_read
            websocket.raw_write = self._write
            self.owner.wire = self
        return super().__call__(environ, start_response)

    def tell(self, blob: bytes) -> None:
        """Send whole frames now if the reader keeps up, else after what it still owes us to read."""
        owner = self.owner
        if owner.closed or owner.closing:
            return
        if self._turn.locked() or owner.queue.qsize():
            self._owe(Framed(blob))
            return
        try:
            sent = self._plain.send(blob)
        except BlockingIOError:
            self._owe(Framed(blob))
            return
        except OSError:
            return  # its reader learns of the end, and cleans up
        if sent < len(blob):
            self._turn.acquire(blocking=False)
            self._owe(Framed(blob[sent:], holds_turn=True))

    def send(self, message: Any) -> None:
        """Write one packet; called by the writer of this connection."""
        if isinstance(message, Framed):
            self._owed -= len(message.blob)
            self._write(message.blob, has_turn=message.holds_turn)
        else:
            self._write(frames.frame_of(message.encode("utf-8") if isinstance(message, str) else message))

    def wait(self) -> str | None:
        """The next text that came; None when the connection is over. Answers pings, refuses binary frames."""
        try:
            return self._text()
        except frames.BadFrame as error:
            self._refuse(error.code)
        except UnicodeDecodeError:
            self._refuse(frames.NOT_UTF8)
        except (OSError, ValueError, AttributeError):
            pass  # reset, or closed under the reader
        return None

    def drop(self, reason: str) -> None:
        """End the connection at once; what was owed is caught up by number when it comes back."""
        log.warning("live connection dropped", reason=reason, owed=self._owed)
        with suppress(OSError):
            self._plain.shutdown(socket.SHUT_RDWR)

    def _text(self) -> str | None:
        parts: list[bytes] = []
        while frame := frames.read_frame(self._read, self._limit - sum(map(len, parts))):
            if frame.opcode == frames.PING:
                self._write(frames.frame_of(frame.payload, frames.PONG))
            elif frame.opcode == frames.CLOSE:
                self._refuse(frames.NORMAL)
                return None
            elif frame.opcode != frames.PONG:
                _follows(frame.opcode, bool(parts))
                parts.append(frame.payload)
                if frame.is_last:
                    return b"".join(parts).decode("utf-8")
        return None

    def _refuse(self, code: int) -> None:
        if not self._sock.closed:
            self._sock.close(code)

    def _owe(self, rest: Framed) -> None:
        self._owed += len(rest.blob)
        if self._owed > MOST_OWED_BYTES:
            self.drop("slow_reader")
        else:
            self.owner.queue.put(rest)

    def _write(self, data: bytes, *, has_turn: bool = False) -> None:
        """One whole write at a time. Raises OSError when the connection is gone or will not take it."""
        if not has_turn and not self._turn.acquire(timeout=PATIENCE_SECONDS):
            raise TimeoutError("another write has not ended")
        try:
            self._gevent.sendall(data)
        finally:
            self._turn.release()


def _follows(opcode: int, has_begun: bool) -> None:
    """Text begins a message and continuations go on with it; nothing else is taken. Raises BadFrame."""
    if opcode == frames.BINARY:
        raise frames.BadFrame(frames.UNSUPPORTED)
    if opcode != (frames.CONTINUATION if has_begun else frames.TEXT):
        raise frames.BadFrame(frames.PROTOCOL)
