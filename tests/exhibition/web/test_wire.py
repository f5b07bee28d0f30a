"""A websocket's frames stay whole and in order, whoever reads slowly or sends nonsense."""

import json
import struct
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import gevent
import pytest
from engineio import packet
from gevent import queue, socket
from geventwebsocket.websocket import Stream, WebSocket

from exhibition.web import frames, wire
from exhibition.web.wire import MOST_OWED_BYTES, Wire

LIMIT = 192 * 1024


class Owner:
    """What Engine.IO's socket is to a wire."""

    def __init__(self) -> None:
        reasons = SimpleNamespace(TRANSPORT_CLOSE="transport close")
        self.server = SimpleNamespace(max_http_buffer_size=LIMIT, reason=reasons)
        self.queue: Any = queue.JoinableQueue()
        self.connected = self.upgraded = self.closing = self.closed = False
        self.heard: list[str] = []

    def handle(self) -> None:
        """Engine.IO hands the bound method of its socket to the class of its websockets."""

    def receive(self, came: packet.Packet) -> None:
        self.heard.append(came.data)

    def close(self, **_: Any) -> None:
        self.closed = True


class Line:
    """A wire, and the other end of it."""

    def __init__(self) -> None:
        near, self.far = socket.socketpair()
        self.owner = Owner()
        self.owner.queue.put(packet.Packet(packet.OPEN, {"sid": "1"}))
        handler = SimpleNamespace(
            socket=near, rfile=near.makefile("rb"), logger=SimpleNamespace(debug=lambda *_: 0)
        )
        handler.server = SimpleNamespace(application=None)
        environ: dict[str, Any] = {}
        environ["wsgi.websocket"] = WebSocket(environ, Stream(handler), handler)
        self.wire = Wire(self.owner.handle, self.owner.server)
        self.serving = gevent.spawn(self.wire, environ, lambda *_: None)
        gevent.sleep(0.01)

    def send(
        self, payload: bytes, opcode: int = frames.TEXT, *, last: bool = True, masked: bool = True
    ) -> None:
        """Send one frame as a client does."""
        size = len(payload)
        head = bytes([(0x80 if last else 0) | opcode])
        bit = 0x80 if masked else 0
        head += bytes([bit | size]) if size < 126 else struct.pack("!BH", bit | 126, size)
        key = b"\x01\x02\x03\x04" if masked else b""
        body = bytes(byte ^ key[at % 4] for at, byte in enumerate(payload)) if masked else payload
        self.far.sendall(head + key + body)
        gevent.sleep(0.01)

    def frames(self) -> Iterator[tuple[int, bytes]]:
        """Every frame until the end, as (opcode, payload)."""
        with self.far.makefile("rb") as file:
            while head := file.read(2):
                size = head[1]
                if size == 126:
                    (size,) = struct.unpack("!H", file.read(2))
                elif size == 127:
                    (size,) = struct.unpack("!Q", file.read(8))
                payload = file.read(size)
                assert len(payload) == size, "a frame was torn"
                yield head[0] & 0x0F, payload

    def hang_up(self) -> None:
        """The client is gone."""
        self.far.shutdown(socket.SHUT_WR)
        self.serving.join(2)


@pytest.fixture
def line() -> Iterator[Line]:
    made = Line()
    yield made
    made.far.close()
    made.serving.kill()


def broadcast(number: int, size: int = 8000) -> bytes:
    """The frame of a message as the fan-out makes it."""
    return frames.frame_of(b"4" + json.dumps([number, "x" * size]).encode())


def test_a_slow_reader_gets_every_frame_whole_and_in_order(line: Line) -> None:
    for number in range(100):
        line.wire.tell(broadcast(number))
        if number == 50:
            line.wire.put(packet.Packet(packet.MESSAGE, "between"))
            line.send(b"p", frames.PING)
    owed = line.wire.qsize()
    reader = gevent.spawn(lambda: list(line.frames()))
    line.wire.join()
    line.wire.put(None)

    came = reader.get(timeout=5)

    texts = [payload for opcode, payload in came if opcode == frames.TEXT]
    assert owed > 0
    assert texts[0].startswith(b"0{"), "what waited before the upgrade comes first"
    assert texts.index(b"4between") == 52
    numbers = [json.loads(text[1:])[0] for text in texts[1:] if text != b"4between"]
    assert numbers == list(range(100))
    assert (frames.PONG, b"p") in came


def test_who_reads_nothing_is_dropped_past_a_bound(line: Line) -> None:
    for number in range(MOST_OWED_BYTES // 8000 + 80):
        line.wire.tell(broadcast(number))
    line.serving.join(2)

    assert line.owner.closed
    assert line.wire.qsize() == 0


def test_text_in_parts_is_joined_with_control_frames_between(line: Line) -> None:
    whole = "4안녕".encode()
    line.send(whole[:3], last=False)
    line.send(b"", frames.PING)
    line.send(whole[3:], frames.CONTINUATION)
    line.hang_up()

    assert line.owner.heard == ["안녕"]
    assert line.owner.closed


@pytest.mark.parametrize(
    ("payload", "how", "code"),
    [
        (b"4\x00", {"opcode": frames.BINARY}, frames.UNSUPPORTED),
        (b"4hello", {"masked": False}, frames.PROTOCOL),
        (b"4\xff\xfe", {}, frames.NOT_UTF8),
        (b"4hello", {"opcode": frames.CONTINUATION}, frames.PROTOCOL),
        (b"x" * 126, {"opcode": frames.PING}, frames.PROTOCOL),
        (b"part", {"opcode": frames.PING, "last": False}, frames.PROTOCOL),
    ],
)
def test_nonsense_is_refused_with_its_close_code(
    line: Line, payload: bytes, how: dict[str, Any], code: int
) -> None:
    line.send(payload, **how)

    assert closed_with(line) == code
    assert line.owner.heard == []


def test_a_length_over_the_limit_is_refused_before_its_bytes_come(line: Line) -> None:
    line.far.sendall(b"\x81\xff" + struct.pack("!Q", 1 << 40) + b"\0\0\0\0")

    assert closed_with(line) == frames.TOO_LARGE


def test_who_sends_too_much_is_read_more_slowly(line: Line, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wire, "EVENTS_A_SECOND", 20.0)
    line.wire._credit = 3.0
    for number in range(12):
        line.far.sendall(b"\x81\x82\0\0\0\0" + b"4%d" % (number % 10))
    gevent.sleep(0.1)
    so_far = len(line.owner.heard)
    gevent.sleep(0.8)

    assert 3 <= so_far <= 7
    assert len(line.owner.heard) == 12


def closed_with(line: Line) -> int:
    """The close code that came, once the wire has ended."""
    line.serving.join(2)
    assert line.serving.ready()
    line.wire._hang_up()
    codes = [
        struct.unpack("!H", payload[:2])[0] for opcode, payload in line.frames() if opcode == frames.CLOSE
    ]
    assert len(codes) == 1
    return int(codes[0])
