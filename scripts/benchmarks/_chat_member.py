"""One member of a room as the load generator holds it: a raw websocket that speaks just enough Socket.IO."""

import json
import socket
import time
from dataclasses import dataclass, field
from typing import Any

SAID = b'["message",'
_PING = b"\x81\x012"
UPGRADE = (
    "GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: {host}\r\nOrigin: {origin}\r\n{cookie}"
    "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
    "Sec-WebSocket-Key: bWFydS1sb2FkLW1lbWJlcg==\r\n\r\n"
)
# Fair halls share addresses; a process takes 1,000 connections from one.
PER_ADDRESS = 800


def masked(text: str) -> bytes:
    """A client's text frame; its mask is zero, so the bytes stay as they are."""
    data = text.encode()
    head = bytes((0x81, 0x80 | len(data))) if len(data) < 126 else b"\x81\xfe" + len(data).to_bytes(2, "big")
    return head + bytes(4) + data


@dataclass
class Member:
    """`parses`: whole messages are read for their times; else they are counted as they fly by."""

    number: int
    port: int
    origin: str
    cookie: str
    parses: bool = False
    stage: str = "connecting"
    heard: int = 0
    refused: int = 0
    told_busy: int = 0
    again_at: float = 0.0
    messages: list[Any] = field(default_factory=list)
    _rest: bytes = b""

    def dial(self) -> socket.socket:
        """Begin to connect."""
        self.socket = socket.socket()
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.socket.bind((f"127.0.0.{2 + self.number // PER_ADDRESS}", 0))
        self.socket.connect(("127.0.0.1", self.port))
        cookie = f"Cookie: {self.cookie}\r\n" if self.cookie else ""
        host = f"localhost:{self.port}"
        self.socket.sendall(UPGRADE.format(host=host, origin=self.origin, cookie=cookie).encode())
        self.socket.setblocking(False)
        self.stage = "upgrading"
        return self.socket

    def ask(self, event: str, body: dict[str, Any], number: int = 0) -> None:
        """Send an event that wants an acknowledgement."""
        self.socket.sendall(masked(f"42{number}{json.dumps([event, body], ensure_ascii=False)}"))

    def ask_again(self, room: str) -> None:
        """Join when the seconds are over that the server named."""
        if self.again_at and time.monotonic() > self.again_at:
            self.again_at = 0.0
            self.ask("join", {"room": room, "after": None})

    def take(self, room: str) -> bool:
        """Read what came; False when the connection has ended."""
        try:
            data = self.socket.recv(262144)
        except BlockingIOError:
            return True
        except OSError:
            return False
        if not data:
            return False
        if self.stage == "in" and not self.parses:
            self._count(data)
        else:
            self._read(data, room)
        return True

    def _count(self, data: bytes) -> None:
        whole = self._rest + data
        self.heard += whole.count(SAID)
        # Shorter than what is counted: nothing is counted twice.
        self._rest = whole[-(len(SAID) - 1) :]
        if _PING in data:
            self.socket.sendall(masked("3"))

    def _read(self, data: bytes, room: str) -> None:
        self._rest += data
        if self.stage == "upgrading":
            if b"\r\n\r\n" not in self._rest:
                return
            head, self._rest = self._rest.split(b"\r\n\r\n", 1)
            if b" 101 " not in head.split(b"\r\n", 1)[0]:
                raise ConnectionError(head[:200])
            self.stage = "opening"
        while (text := self._frame()) is not None:
            self._packet(text, room)

    def _frame(self) -> str | None:
        data = self._rest
        if len(data) < 2:
            return None
        size, begin = data[1] & 127, 2
        if size == 126:
            size, begin = int.from_bytes(data[2:4], "big"), 4
        elif size == 127:
            size, begin = int.from_bytes(data[2:10], "big"), 10
        if len(data) < begin + size:
            return None
        self._rest = data[begin + size :]
        return data[begin : begin + size].decode()

    def _packet(self, text: str, room: str) -> None:
        if text == "2":
            self.socket.sendall(masked("3"))
        elif self.stage == "opening" and text[:1] == "0":
            self.socket.sendall(masked("40"))
            self.stage = "greeting"
        elif self.stage == "greeting" and text[:2] == "40":
            self.stage = "joining"
            self.ask("join", {"room": room, "after": None})
        elif text[:2] == "43":
            self._answered(text)
        elif text.startswith('42["message",'):
            self.heard += 1
            if self.parses:
                self.messages.append(json.loads(text[2:])[1])

    def _answered(self, text: str) -> None:
        answer = json.loads(text[text.index("[") :])[0]
        if self.stage == "joining" and answer.get("code") == "busy":
            self.told_busy += 1
            self.again_at = time.monotonic() + answer["params"]["seconds"]
            return
        if not answer["ok"]:
            self.refused += 1
        if self.stage == "joining":
            if not answer["ok"]:
                raise ConnectionError(answer)
            self.stage = "in"
