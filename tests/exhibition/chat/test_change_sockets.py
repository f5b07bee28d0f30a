"""Changes, writing hints and pointers of private rooms, as the others in the room hear them."""

from collections.abc import Callable

from exhibition.kernel.actor import Actor
from tests.exhibition.chat.chat_client import Client, ask, heard

ROOM, PRIVATE = "counter:open", "counter:private"
Come = Callable[[Actor], Client]


def test_everybody_in_the_room_hears_of_changes(come: Come, guest: Actor, other: Actor) -> None:
    one, two = come(guest), come(other)
    for client in (one, two):
        ask(client, "join", room=ROOM)
    ask(one, "say", room=ROOM, id="client-0001", body="얼마에요?")
    two.get_received()

    answers = [
        ask(one, "edit", room=ROOM, seq=1, body="얼마예요?"),
        ask(two, "react", room=ROOM, seq=1, sign="👍"),
        ask(one, "delete", room=ROOM, seq=1),
    ]

    news = heard(two, "changed")
    assert [answer["change"] for answer in answers] == [1, 2, 3]
    assert [(m["room"], m["body"], m["deleted"]) for m in news] == [
        (ROOM, "얼마예요?", False), (ROOM, "얼마예요?", False), (ROOM, "", True),
    ]  # fmt: skip
    assert ask(two, "here", room=ROOM)["change"] == 3


def test_what_others_said_is_not_changed(come: Come, guest: Actor, other: Actor) -> None:
    one, two = come(guest), come(other)
    for client in (one, two):
        ask(client, "join", room=ROOM)
    ask(one, "say", room=ROOM, id="client-0001", body="여기요")

    answers = [ask(two, "edit", room=ROOM, seq=1, body="!"), ask(two, "delete", room=ROOM, seq=1)]

    assert [answer["code"] for answer in answers] == ["message_not_yours"] * 2
    assert heard(one, "changed") == []


def test_writing_is_told_to_who_is_there_by_who_is_there(come: Come, guest: Actor, other: Actor) -> None:
    one, two = come(guest), come(other)
    ask(one, "join", room=ROOM)

    refused = ask(two, "typing", room=ROOM, on=True)
    ask(two, "join", room=ROOM)
    ask(two, "typing", room=ROOM, on=True)

    assert refused["code"] == "not_joined"
    assert heard(one, "typing") == [
        {"room": ROOM, "by": str(other.visitor_id), "author": other.display_name, "staff": False, "on": True}
    ]


def test_a_hundred_who_write_at_once_are_no_news(come: Come, guest: Actor, other: Actor) -> None:
    one, two = come(guest), come(other)
    for client in (one, two):
        ask(client, "join", room=ROOM)

    for _ in range(30):
        ask(two, "typing", room=ROOM, on=True)

    assert len(heard(one, "typing")) < 15


def test_pointers_are_told_in_private_rooms_alone(come: Come, guest: Actor, other: Actor) -> None:
    one, two = come(guest), come(other)
    for room in (ROOM, PRIVATE):
        for client in (one, two):
            ask(client, "join", room=room)
        ask(one, "say", room=room, id="client-0001", body="여기요")
        ask(two, "read", room=room, seq=1)

    assert heard(one, "seen") == [{"room": PRIVATE, "by": str(other.visitor_id), "seq": 1}]
