"""A conversation taken along by its parties, as JSON and as a table that no spreadsheet runs."""

import csv
import io
import json
from collections.abc import Callable
from dataclasses import replace

import pytest
from flask import Flask
from flask.testing import FlaskClient

from exhibition.chat.desk import Desk
from exhibition.chat.service import Saying
from exhibition.kernel.actor import Actor
from tests.exhibition.chat.chat_site import Booth

Become = Callable[[Actor], FlaskClient]
SAID = [
    "안녕하세요\n두 줄",
    '=HYPERLINK("http://x")',
    "  +1",
    "＝1+1",
    "-",
    "@SUM(A1)",
    "\tx",
    "5 = 5",
    'a "b", c',
]


@pytest.fixture
def desk(app: Flask, booth: Booth, guest: Actor) -> Desk:
    found: Desk = app.extensions["maru_chat"]
    for number, words in enumerate(SAID):
        found.say(guest, booth.room, Saying(f"client-{number:04}", words))
    return found


def test_json_holds_every_message_in_order(act_as: Become, desk: Desk, booth: Booth, guest: Actor) -> None:
    for number in range(250):
        desk.say(guest, booth.room, Saying(f"again-{number:04}", str(number)))

    answer = act_as(guest).get(f"/api/chat/rooms/{booth.room}/export")

    found = json.loads(answer.get_data(as_text=True))
    assert found["room"] == booth.room
    assert [m["seq"] for m in found["messages"]] == list(range(1, len(SAID) + 251))
    assert [m["body"] for m in found["messages"]][: len(SAID)] == SAID
    assert "attachment" in answer.headers["Content-Disposition"]


def test_no_cell_of_the_table_is_a_formula(act_as: Become, desk: Desk, booth: Booth, guest: Actor) -> None:
    desk.say(replace(guest, display_name="=cmd|' /C calc'!A0"), booth.room, Saying("client-name", "!"))

    text = act_as(guest).get(f"/api/chat/rooms/{booth.room}/export?format=csv").get_data(as_text=True)

    head, *rows = csv.reader(io.StringIO(text.removeprefix("\ufeff")))
    bodies = [row[head.index("body")] for row in rows]
    assert bodies[:9] == [
        SAID[0], "'" + SAID[1], "'" + SAID[2], "'" + SAID[3], "'-", "'@SUM(A1)", "'\tx", "5 = 5", SAID[8],
    ]  # fmt: skip
    assert rows[-1][head.index("author")].startswith("'=cmd")


def test_only_parties_take_it_along(
    act_as: Become, desk: Desk, booth: Booth, guest: Actor, other: Actor, staff: Actor
) -> None:
    desk.say(guest, f"help:{guest.visitor_id}", Saying("client-0001", "?"))
    public, private = (f"/api/chat/rooms/{room}/export" for room in (booth.room, f"help:{guest.visitor_id}"))

    statuses = [act_as(who).get(public).status_code for who in (guest, staff, other, Actor())]
    private_ones = [act_as(who).get(private).status_code for who in (guest, staff, other)]

    assert statuses == [200, 200, 403, 403]
    assert private_ones == [200, 404, 404]
    assert act_as(guest).get(f"{public}?format=xlsx").status_code == 422
