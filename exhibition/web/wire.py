"""One websocket under gevent: whole frames, written straight to the socket while its reader keeps up.

The stock way keeps three greenlets a connection, lets two of them write at once, reads frames of any
length, and walks text byte by byte in Python. Here one greenlet reads; a second one lives only while a slow
reader owes us something. A frame's length is checked before it is read, and a broadcast, framed once for
everybody, needs neither a queue nor a switch of greenlets.
"""

import socket
import time
from collections import deque
from contextlib import suppress
from typing import Any

import gevent
import structlog
from engineio import packet
from engineio.async_drivers.gevent import WebSocketWSGI
from engineio.exceptions import SocketIsClosedError, UnknownPacketError
from engineio.socket import Socket

from exhibition.web import frames

# What a reader may owe: some thousand messages of a busy room. After it, catching up is cheaper for both.
MOST_OWED_BYTES = 1024 * 1024
PATIENCE_SECONDS = 45.0
BURST, EVENTS_A_SECOND = 150, 50.0
log = structlog.get_logger()


class Wire(WebSocketWSGI):  # type: ignore[misc]
    """A websocket, and the queue of its Engine.IO socket: what is put there is written."""

    def __init__(self, handler: Any, server: Any) -> None:
        # The handler is the bound method of the Engine.IO socket that this wire belongs to.
        self.owner = handler.__self__
        super().__init__(lambda _wire: self._serve(), server)
        self._limit = int(server.max_http_buffer_size)
        self._owed: deque[bytes] = deque()
        self._owed_bytes = 0
        self._is_over = False
        self._credit, self._read_at = float(BURST), time.monotonic()

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Any:
        """Answer the upgraded request; returns when the connection has ended."""
        websocket = environ.get("wsgi.websocket")
        if websocket is not None:
            self._gevent = websocket.stream.handler.socket
            self._plain = self._gevent._sock
            self._read = websocket.raw_read
            websocket.raw_write = self.tell
        return super().__call__(environ, start_response)

    def tell(self, blob: bytes) -> None:
        """Send whole frames: now if the reader keeps up, else after what it still owes us to read."""
        if self._owed:
            self._owe(blob)
            return
        try:
            sent = self._plain.send(blob)
        except BlockingIOError:
            sent = 0
        except OSError:
            return  # its reader learns of the end, and cleans up
        if sent < len(blob):
            self._owe(blob[sent:])

    def put(self, item: packet.Packet | None) -> None:
        """Write a packet; None ends the connection when everything before it is written."""
        if item is None:
            self._is_over = True
            if not self._owed:
                self._hang_up()
            return
        encoded = item.encode()
        self.tell(frames.frame_of(encoded.encode() if isinstance(encoded, str) else encoded))

    def qsize(self) -> int:
        """How much waits for the reader."""
        return len(self._owed)

    def join(self) -> None:
        """Wait until everything is written or given up."""
        while self._owed and not self.owner.closed:
            gevent.sleep(0.01)

    def wait(self) -> str | None:
        """The next text that came; None when the connection is over. Answers pings, refuses binary frames."""
        self._pace()
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
        log.warning("live connection dropped", reason=reason, owed=self._owed_bytes)
        self._hang_up()

    def _serve(self) -> list[bytes]:
        """Take the place of Engine.IO's own loop for as long as the connection lasts."""
        owner, waiting = self.owner, self.owner.queue
        owner.queue = self
        owner.connected = owner.upgraded = True
        while waiting.qsize():
            self.put(waiting.get())
        try:
            while (text := self.wait()) is not None and self._received(text):
                pass
        finally:
            owner.close(wait=False, abort=True, reason=owner.server.reason.TRANSPORT_CLOSE)
        return []

    def _received(self, text: str) -> bool:
        """Hand a packet on; False ends the connection."""
        try:
            self.owner.receive(packet.Packet(encoded_packet=text))
        except UnknownPacketError:
            pass
        except SocketIsClosedError:
            return False
        except Exception:
            log.exception("a live packet could not be taken")
            return False
        return True

    def _pace(self) -> None:
        """Read no faster than a person or a walk through a hall sends: the rest waits with the sender.

        An event that is refused costs nearly as much as one that is not; one that is not read costs nothing.
        """
        now = time.monotonic()
        self._credit = min(BURST, self._credit + (now - self._read_at) * EVENTS_A_SECOND) - 1
        self._read_at = now
        if self._credit < 0:
            gevent.sleep(-self._credit / EVENTS_A_SECOND)

    def _text(self) -> str | None:
        parts: list[bytes] = []
        while frame := frames.read_frame(self._read, self._limit - sum(map(len, parts))):
            if frame.opcode == frames.PING:
                self.tell(frames.frame_of(frame.payload, frames.PONG))
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
        """Say why, once; gevent-websocket's own farewell leaves the code out."""
        if not self._sock.closed:
            self.tell(frames.frame_of(code.to_bytes(2, "big"), frames.CLOSE))
            self._sock.closed = True

    def _owe(self, blob: bytes) -> None:
        if self._is_over:
            return
        self._owed.append(blob)
        self._owed_bytes += len(blob)
        if self._owed_bytes > MOST_OWED_BYTES:
            self.drop("slow_reader")
        elif len(self._owed) == 1:
            gevent.spawn(self._write_owed)

    def _write_owed(self) -> None:
        """Write what waits, as the reader takes it. A blob stays in line until it is out: none overtakes."""
        try:
            while self._owed:
                with gevent.Timeout(PATIENCE_SECONDS, TimeoutError):
                    self._gevent.sendall(self._owed[0])
                self._owed_bytes -= len(self._owed.popleft())
        except OSError:
            self.drop("stalled")
        if self._is_over:
            self._hang_up()

    def _hang_up(self) -> None:
        self._is_over = True
        self._owed.clear()
        with suppress(OSError):
            self._plain.shutdown(socket.SHUT_RDWR)


def _follows(opcode: int, has_begun: bool) -> None:
    """Text begins a message and continuations go on with it; nothing else is taken. Raises BadFrame."""
    if opcode == frames.BINARY:
        raise frames.BadFrame(frames.UNSUPPORTED)
    if opcode != (frames.CONTINUATION if has_begun else frames.TEXT):
        raise frames.BadFrame(frames.PROTOCOL)


def lay_wires(server: Any) -> None:
    """Let a Socket.IO server hold its websockets by `Wire`, and ping without a greenlet for each."""
    engine = server.eio
    engine._async = {**engine._async, "websocket": Wire}
    start = engine.start_background_task

    def start_background_task(target: Any, *args: Any, **kwargs: Any) -> Any:
        if getattr(target, "__func__", None) is Socket._send_ping:
            # A greenlet that has not begun costs half a kilobyte; one that sleeps, thirty.
            return gevent.spawn_later(engine.ping_interval, _ping, target.__self__)
        return start(target, *args, **kwargs)

    engine.start_background_task = start_background_task


def _ping(owner: Any) -> None:
    if not owner.closing and not owner.closed:
        owner.last_ping = time.time()
        owner.send(packet.Packet(packet.PING))
