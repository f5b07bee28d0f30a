"""Who hears a broadcast is looked up when somebody comes or goes, not for each of them."""

from types import SimpleNamespace
from typing import Any

import pytest

from exhibition.web.fanout import FanOut


class Reader:
    """An Engine.IO socket that keeps what it is told."""

    def __init__(self) -> None:
        self.told: list[bytes] = []
        self.closing = False
        self.queue = SimpleNamespace(tell=self.told.append)


class Manager(FanOut):
    """A fan-out without a server behind it, and the Engine.IO sockets that it would have."""

    def __init__(self) -> None:
        super().__init__()
        self.eio: dict[str, Reader] = {}
        self.set_server(_server(self.eio))
        self.initialize()

    def come(self, name: str, *rooms: str) -> Reader:
        """Connect somebody, and let them enter rooms."""
        self.eio[f"eio-{name}"] = Reader()
        self.basic_enter_room(name, "/", None, eio_sid=f"eio-{name}")
        for room in (name, *rooms):
            self.basic_enter_room(name, "/", room, eio_sid=f"eio-{name}")
        return self.eio[f"eio-{name}"]


def _server(sockets: dict[str, Reader]) -> Any:
    packets = SimpleNamespace(json=None)
    engine = SimpleNamespace(sockets=sockets)
    return SimpleNamespace(eio=engine, packet_class=packets, start_background_task=lambda _task: None)


@pytest.fixture
def manager() -> Manager:
    return Manager()


def test_who_enters_and_leaves_between_broadcasts_hears_what_is_theirs(manager: Manager) -> None:
    hana, david = manager.come("hana", "booth"), manager.come("david", "booth")

    manager._write(("/", "booth"), b"one")
    manager.basic_leave_room("david", "/", "booth")
    yuna = manager.come("yuna", "booth")
    manager._write(("/", "booth"), b"two")

    assert hana.told == [b"one", b"two"]
    assert david.told == [b"one"]
    assert yuna.told == [b"two"]


def test_who_goes_is_nowhere_any_more(manager: Manager) -> None:
    hana, david = manager.come("hana", "booth", "hall"), manager.come("david", "booth")
    rooms = set(manager.get_rooms("hana", "/"))

    manager.pre_disconnect("hana", "/")
    manager.basic_disconnect("hana", "/")
    manager._write(("/", "booth"), b"one")

    assert rooms == {"hana", "booth", "hall"}
    assert manager.get_rooms("hana", "/") == []
    assert "hall" not in manager.rooms["/"]
    assert not manager.pending_disconnect
    assert hana.told == []
    assert david.told == [b"one"]


def test_who_is_closing_is_told_nothing(manager: Manager) -> None:
    hana = manager.come("hana", "booth")
    hana.closing = True

    manager._write(("/", "booth"), b"one")

    assert hana.told == []
