"""The chat over real sockets of a real web process, which is killed while people talk."""

import threading
import time
from collections.abc import Iterator

import pytest
import socketio

from tests import skips
from tests.conftest import POSTGRES
from tests.exhibition.chat.chat_site import ChatSite, Talker, chat_site, wait_for

PEOPLE, EACH, KILLS = 24, 13, 3


@pytest.fixture(scope="module")
def live(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ChatSite]:
    """One web process on SQLite."""
    if POSTGRES:
        pytest.skip(skips.EMBEDDED_ONLY)
    with chat_site(tmp_path_factory.mktemp("chat")) as made:
        made.site.start_web()
        yield made


def talker(live: ChatSite, cookie: str = "") -> Talker:
    return Talker(live.site.url, cookie, live.booth.room, live.site.url)


def test_two_people_talk(live: ChatSite) -> None:
    hana, david = live.guests("하나", "דוד")
    deadline = time.monotonic() + 20

    with talker(live, hana) as one, talker(live, david) as two:
        two.catch_up(deadline)
        one.say("two-0001", "안녕하세요 🌿", deadline)
        wait_for(lambda: two.log)
        wait_for(lambda: two.present == 2)

    assert list(two.log.values()) == [("two-0001", "안녕하세요 🌿")]


def test_killed_three_times_nothing_acknowledged_is_lost_doubled_or_out_of_order(live: ChatSite) -> None:
    cookies = live.guests(*(f"손님 {number}" for number in range(PEOPLE)))
    people = [talker(live, cookie) for cookie in cookies]
    deadline = time.monotonic() + 240
    with talker(live) as early:
        early.catch_up(deadline)
    for person in people:
        person.__enter__()

    def talk(index: int) -> None:
        for turn in range(EACH):
            people[index].say(f"client-{index:03}-{turn:03}", f"{index}/{turn}", deadline)

    threads = [threading.Thread(target=talk, args=(index,), daemon=True) for index in range(PEOPLE)]
    for thread in threads:
        thread.start()
    for kill in range(KILLS):
        wait_for(lambda so_far=(kill + 1) * 60: said(people) >= so_far, 120)
        live.site.kill("web")
        live.site.start_web()
    for thread in threads:
        thread.join(max(1.0, deadline - time.monotonic()))
    for person in people:
        person.catch_up(deadline)
        person.__exit__()

    whole = people[0].log
    assert said(people) == PEOPLE * EACH
    assert sorted(whole) == list(range(1, len(early.log) + PEOPLE * EACH + 1))
    assert len({number for number, _ in whole.values()}) == len(whole)
    for person in people:
        assert person.log == whole
        assert person.doubled == []
        assert all(whole[seq][0] == number for number, seq in person.acknowledged.items())


def said(people: list[Talker]) -> int:
    return sum(len(person.acknowledged) for person in people)


def test_another_site_is_refused(live: ChatSite) -> None:
    stranger = Talker(live.site.url, "", live.booth.room, "https://evil.example")

    # gevent-websocket has shaken hands before the application is asked: the line is closed without a word.
    with pytest.raises((socketio.exceptions.ConnectionError, ValueError)):
        stranger.client.connect(stranger.url, transports=["websocket"])


def test_long_polling_is_refused(live: ChatSite) -> None:
    client = socketio.Client(reconnection=False, handle_sigint=False)

    with pytest.raises(socketio.exceptions.ConnectionError):
        client.connect(live.site.url, transports=["polling"])


@pytest.mark.parametrize("sign", ["x", "가", "🌿"])
def test_ten_thousand_characters_are_refused_in_words_and_the_line_stays(live: ChatSite, sign: str) -> None:
    [hana] = live.guests("하나")
    deadline = time.monotonic() + 20

    with talker(live, hana) as one:
        one.catch_up(deadline)
        answer = one.ask("say", id=f"long-{ord(sign)}", body=sign * 10_000)
        one.say(f"short-{ord(sign)}", "짧게", deadline)

    assert answer["code"] == "message_too_long"
    assert answer["params"] == {"limit": 4000, "length": 10_000}


def test_who_has_no_name_is_asked_for_one_and_may_still_read(live: ChatSite) -> None:
    with talker(live) as nobody:
        joined = nobody.ask("join")
        answer = nobody.ask("say", id="client-0001", body="저기요")

    assert joined["ok"]
    assert joined["me"] == {"visitor": "", "name": ""}
    assert answer["code"] == "name_required"
