"""Walking together over real sockets of a real web process."""

from collections.abc import Iterator
from typing import Any

import pytest

from exhibition.together.code import PAIRS
from tests import skips
from tests.conftest import POSTGRES
from tests.exhibition.chat.chat_site import STAFF, ChatSite, wait_for
from tests.exhibition.together.hall_site import BEAUTY, ORGANIZER_LOGIN, Walker, hall_site, sign_in


@pytest.fixture(scope="module")
def live(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ChatSite]:
    """One web process on SQLite."""
    if POSTGRES:
        pytest.skip(skips.EMBEDDED_ONLY)
    with hall_site(tmp_path_factory.mktemp("hall")) as made:
        made.site.start_web()
        yield made


def walker(live: ChatSite, cookie: str = "") -> Walker:
    return Walker(live.site.url, live.site.url, cookie)


def number(person: Walker) -> str:
    return PAIRS[int(person.entered["you"])]


def test_two_visitors_see_each_other_once_both_walk(live: ChatSite) -> None:
    with walker(live) as one, walker(live) as two:
        one.enter()
        two.enter()
        one.say("m", [100, 200, 90])
        wait_for(lambda: number(one) in one.seen())
        unseen = number(two) in one.seen()
        two.say("m", [300, 200, 90])

        wait_for(lambda: number(two) in one.seen() and number(one) in two.seen())
        two.say("m", [320, 200, 90])
        wait_for(lambda: any(number(two) in tick for tick in one.told("f")))
        two.say("off")
        wait_for(lambda: [[], [two.entered["you"]]] in one.told("d"))

    assert unseen is False
    assert two.entered["here"] == 2
    assert two.entered["may_lead"] is False
    assert two.entered["plan"] == [BEAUTY["plan"]["width"], BEAUTY["plan"]["depth"]]


def test_staff_lead_guests_follow_and_the_tour_ends_with_the_connection(live: ChatSite) -> None:
    cookie = sign_in(live.site.url, *STAFF)
    with walker(live) as guest:
        guest.enter()
        with walker(live, cookie) as staff:
            staff.enter()
            led = staff.ask("lead", on=True, pose=[0, 1000, 0, -5])
            wait_for(lambda: guest.told("tours") and guest.told("tours")[-1])
            [tour] = guest.told("tours")[-1]
            followed = guest.ask("follow", tour=tour["id"])
            staff.say("m", [0, 900, 10, -5])
            wait_for(lambda: guest.told("v") and guest.told("v")[-1][2:] == [0, 900, 10.0, -5.0])
            wait_for(lambda: staff.told("tours")[-1][0]["followers"] == 1)
        wait_for(lambda: guest.told("tours")[-1] == [])

    assert staff.entered["may_lead"]
    assert (led["ok"], led["leads"], followed["ok"]) == (True, True, True)
    assert (tour["name"], tour["role"], tour["company"]["ko"]) == ("김하늘", 1, "한빛뷰티")


def test_an_organizer_leads_in_a_fair_and_its_visitors_alone_hear_of_it(live: ChatSite) -> None:
    cookie = sign_in(live.site.url, *ORGANIZER_LOGIN)
    with walker(live) as inside, walker(live) as outside, walker(live, cookie) as organizer:
        inside.enter(event="open-fair")
        outside.enter()
        organizer.enter(event="open-fair")
        organizer.ask("lead", on=True, pose=[0, 1000, 0])
        wait_for(lambda: inside.told("tours") and inside.told("tours")[-1])
        foreign = outside.ask("follow", tour=organizer.entered["you"])

    assert inside.told("tours")[-1][0]["role"] == 2
    assert outside.told("tours") in ([], [[]])
    assert foreign["code"] == "tour_over"


def test_who_may_not_lead_is_told_so(live: ChatSite) -> None:
    [guest_cookie] = live.guests("하나")
    with walker(live, guest_cookie) as guest:
        before = guest.ask("lead", on=True)
        guest.enter()
        answer = guest.ask("lead", on=True, pose=[0, 0, 0], role=2, may_lead=True)

    assert (before["code"], answer["code"]) == ("not_entered", "may_not_lead")


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({"hall": "nowhere"}, "hall_not_found"),
        ({"hall": "beauty", "event": "never"}, "event_not_found"),
        ({"hall": "beauty", "event": "last-fair"}, "event_not_open"),
        ({"hall": "beauty", "version": 0}, "other_version"),
        ({"hall": "../../etc"}, "invalid"),
        ({}, "invalid"),
    ],
)
def test_what_cannot_be_entered_has_a_code(live: ChatSite, body: dict[str, object], code: str) -> None:
    with walker(live) as guest:
        answer = guest.ask("enter", **{"version": 1, **body})
        guest.say("m", [0, 0, 0])
        wait_for(lambda: guest.told("refused"))

    assert answer["code"] == code
    assert guest.told("refused")[0]["code"] == "not_entered"


def test_nonsense_is_refused_with_a_code_and_the_line_stays(live: ChatSite) -> None:
    with walker(live) as guest:
        guest.enter()
        nonsense: list[Any] = [[float("nan"), 0, 0], [1e300, 0, 0], "x" * 5_000, {"x": 1}, None, [[]]]
        for told in nonsense:
            guest.say("m", told)
        guest.say("at", {"stand": "A-01"})
        guest.say("off", [1] * 100)
        guest.say("drop_tables", 1)
        wait_for(lambda: guest.told("refused"))
        guest.say("m", [0, 500, 0])
        wait_for(lambda: number(guest) in guest.seen())

    assert guest.told("refused")[0]["code"] == "invalid"


def test_a_thousand_moves_a_second_end_ones_own_line_and_nobody_elses(live: ChatSite) -> None:
    with walker(live) as calm, walker(live) as wild:
        calm.enter()
        wild.enter()
        for step in range(1_500):
            if not wild.client.connected:
                break
            wild.say("m", [step, 0, 0])
        wait_for(lambda: not wild.client.connected)
        calm.say("m", [0, 500, 0])
        wait_for(lambda: number(calm) in calm.seen())
        wait_for(lambda: calm.told("counts") and calm.told("counts")[-1]["here"] == 1)
