"""A client of the chat in the same process: what it asks, and what it heard."""

from typing import Any

from exhibition.accounts.claims import Claim
from exhibition.kernel.actor import Actor
from exhibition.ports import Occupant

Client = Any


class Nobody:
    def in_hall(self, *_: object) -> list[Occupant]:
        return []

    def count_by_hall(self, *_: object) -> dict[Any, int]:
        return {}


def claim_of(actor: Actor) -> Claim:
    """The same on all connections of a person; nobody in particular shares one."""
    return Claim(guest_id=actor.visitor_id)


def ask(client: Client, event: str, **body: Any) -> dict[str, Any]:
    answer = client.emit(event, body, callback=True)
    assert isinstance(answer, dict)
    return answer


def heard(client: Client, event: str) -> list[dict[str, Any]]:
    # Flask-SocketIO's client unpacks the arguments of an event named `message`, and of no other.
    found = [entry["args"] for entry in client.get_received() if entry["name"] == event]
    return [args[0] if isinstance(args, list) else args for args in found]
