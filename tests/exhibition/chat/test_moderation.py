"""Order in rooms: who is muted or banned, what waits for a moderator, and that each act is journalled."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest
from sqlalchemy import select

from exhibition.audit.models import AuditEntry
from exhibition.chat import moderating, reporting, reviewing, words_kept
from exhibition.chat.amending import Amendments
from exhibition.chat.desk import Desk
from exhibition.chat.ground import RoomLocked, SlowMode
from exhibition.chat.held_words import MessageHeld, WordsHeld, pattern_of, plain
from exhibition.chat.merging import merge_guest
from exhibition.chat.models import Message
from exhibition.chat.moderating import MayNotModerate, NotThisOne, SanctionNotFound, Verdict
from exhibition.chat.sanctions import Banned, Muted
from exhibition.chat.service import Saying
from exhibition.kernel.actor import OWNER, VENUE, Actor, company_scope
from exhibition.kernel.clock import FrozenClock
from exhibition.kernel.database import Database
from exhibition.kernel.errors import MaruError, NotFound
from tests.exhibition.chat.conftest import COMPANY

ROOM, ELSEWHERE = "counter:open", "counter:private"
Act = Callable[..., object]


@pytest.fixture
def keeper(other: Actor) -> Actor:
    """Staff of the room."""
    return replace(other, account_id=1, display_name="담당")


@pytest.fixture
def owner(keeper: Actor) -> Actor:
    """Who runs the room's company."""
    return replace(keeper, grants=frozenset({(OWNER, company_scope(COMPANY))}))


@pytest.fixture
def act(desk: Desk, database: Database, clock: FrozenClock) -> Act:
    """Call an act of moderators in a transaction of its own."""

    def run(do: Callable[..., object], *given: object) -> object:
        with database.writing() as session:
            return do(session, desk, *given, clock.now())

    return run


def say(desk: Desk, who: Actor, number: int, body: str = "안녕하세요", room: str = ROOM) -> int:
    return int(desk.say(who, room, Saying(f"client-{number:04}", body)).shown["seq"])


def verdict(who: Actor, kind: str, minutes: int | None = None, reach: str = "room") -> Verdict:
    assert who.visitor_id
    return Verdict(who.visitor_id, kind, minutes, "spam", reach)


def journal(database: Database) -> list[str]:
    with database.reading() as session:
        return list(session.scalars(select(AuditEntry.act).order_by(AuditEntry.at, AuditEntry.id)))


def test_who_is_muted_reads_and_does_not_write_until_it_ends(
    desk: Desk, act: Act, guest: Actor, keeper: Actor, clock: FrozenClock, database: Database
) -> None:
    say(desk, guest, 1)
    act(moderating.give, keeper, ROOM, verdict(guest, "mute", 10))

    with pytest.raises(Muted) as refused:
        say(desk, guest, 2)
    seen = desk.join(guest, ROOM, None)
    clock.instant += timedelta(minutes=10)

    assert refused.value.params == {"minutes": 10}
    assert (seen["may_write"], seen["rules"]["muted"], len(seen["messages"])) == (False, True, 1)
    assert say(desk, guest, 2) == 2
    assert journal(database) == ["chat.mute"]


def test_who_is_banned_does_not_read_either_and_a_lifted_ban_is_none(
    desk: Desk, act: Act, guest: Actor, keeper: Actor, database: Database
) -> None:
    given = act(moderating.give, keeper, ROOM, verdict(guest, "ban"))

    for forbidden in (
        lambda: desk.join(guest, ROOM, None),
        lambda: desk.earlier(guest, ROOM, 9),
        lambda: desk.read(guest, ROOM, 1),
        lambda: say(desk, guest, 1),
    ):
        with pytest.raises(Banned):
            forbidden()
    assert say(desk, guest, 1, room=ELSEWHERE) == 1
    act(moderating.lift, keeper, given.id)  # type: ignore[attr-defined]

    assert say(desk, guest, 2) == 1
    assert journal(database) == ["chat.ban", "chat.lift"]


def test_how_far_a_ban_reaches_depends_on_who_gives_it(
    desk: Desk, act: Act, guest: Actor, keeper: Actor, owner: Actor, organizer: Actor
) -> None:
    with pytest.raises(MayNotModerate):
        act(moderating.give, keeper, ROOM, verdict(guest, "ban", reach="company"))
    with pytest.raises(MayNotModerate):
        act(moderating.give, owner, ROOM, verdict(guest, "ban", reach="venue"))
    with pytest.raises(MayNotModerate):
        act(moderating.give, guest, ROOM, verdict(keeper, "ban"))
    act(moderating.give, owner, ROOM, verdict(guest, "ban", reach="company"))

    with pytest.raises(Banned):
        say(desk, guest, 1, room=ELSEWHERE)
    venue = act(moderating.give, organizer, ROOM, verdict(guest, "mute", reach="venue"))
    with pytest.raises(SanctionNotFound):
        act(moderating.lift, owner, venue.id)  # type: ignore[attr-defined]


def test_nobody_mutes_themselves_or_an_unknown_visitor(act: Act, keeper: Actor, guest: Actor) -> None:
    with pytest.raises(NotThisOne):
        act(moderating.give, keeper, ROOM, verdict(keeper, "mute"))
    with pytest.raises(NotFound):
        act(moderating.give, keeper, ROOM, verdict(replace(guest, visitor_id=UUID(int=1)), "mute"))
    for minutes in (0, -1, 10**9):
        with pytest.raises(MaruError):
            act(moderating.give, keeper, ROOM, verdict(guest, "mute", minutes))


def test_staff_answer_to_the_venue_alone(
    desk: Desk, act: Act, keeper: Actor, owner: Actor, organizer: Actor
) -> None:
    chief = replace(owner, visitor_id=organizer.visitor_id)
    act(moderating.give, chief, ROOM, verdict(keeper, "ban", reach="company"))
    assert say(desk, keeper, 1) == 1

    act(moderating.give, organizer, ROOM, verdict(keeper, "ban", reach="venue"))
    with pytest.raises(Banned):
        say(desk, keeper, 2)


def test_in_a_slow_room_visitors_wait_between_two_messages_and_staff_do_not(
    desk: Desk, act: Act, guest: Actor, keeper: Actor, clock: FrozenClock, database: Database
) -> None:
    act(moderating.set_pause, keeper, ROOM, 30)
    first = say(desk, guest, 1)

    with pytest.raises(SlowMode) as refused:
        say(desk, guest, 2)
    again = say(desk, guest, 1)
    staff = [say(desk, keeper, number) for number in (3, 4)]
    clock.instant += timedelta(seconds=30)

    assert (first, again, staff) == (1, 1, [2, 3])
    assert refused.value.params == {"seconds": 30}
    assert say(desk, guest, 2) == 4
    assert journal(database) == ["room.slow"]


def test_in_a_locked_room_only_staff_write(
    desk: Desk, act: Act, guest: Actor, keeper: Actor, database: Database
) -> None:
    say(desk, guest, 1)
    act(moderating.set_lock, keeper, ROOM, True)

    with pytest.raises(RoomLocked):
        say(desk, guest, 2)
    with pytest.raises(RoomLocked):
        Amendments(desk).react(guest, ROOM, 1, "👍", True)
    seen = desk.join(guest, ROOM, None)
    assert (seen["may_write"], seen["rules"]["locked"]) == (False, True)
    assert say(desk, keeper, 3) == 2
    act(moderating.set_lock, keeper, ROOM, False)

    assert say(desk, guest, 2) == 3
    assert journal(database) == ["room.lock", "room.unlock"]


def test_a_message_with_a_held_word_gets_its_number_when_it_is_let_through(
    desk: Desk, act: Act, guest: Actor, owner: Actor, database: Database
) -> None:
    act(words_kept.add_word, owner, company_scope(COMPANY), "텔레그램")
    for _ in range(2):
        with pytest.raises(MessageHeld):
            say(desk, guest, 1, "텔레그램으로 연락주세요")
    assert say(desk, owner, 2, "텔레그램은 쓰지 않습니다") == 1

    waiting = act(reviewing.list_for, owner)
    [(held, room)] = waiting  # type: ignore[misc]
    name, stored = act(reviewing.release, owner, held.id)  # type: ignore[misc]

    assert (room, name, stored.shown["seq"], stored.shown["body"]) == (ROOM, ROOM, 2, held.body)
    assert act(reviewing.list_for, owner) == []
    assert say(desk, guest, 1, "텔레그램으로 연락주세요") == 2
    with pytest.raises(reviewing.HeldNotFound):
        act(reviewing.refuse, owner, held.id)
    assert journal(database) == ["word.hold", "held.released"]


def test_a_refused_message_is_never_seen(
    desk: Desk, act: Act, guest: Actor, organizer: Actor, database: Database
) -> None:
    act(words_kept.add_word, organizer, VENUE, "casino")
    with pytest.raises(MessageHeld):
        say(desk, guest, 1, "ＣＡＳ\u200bＩＮＯ tonight")
    assert say(desk, guest, 2, "casinos are elsewhere") == 1
    with pytest.raises(WordsHeld):
        Amendments(desk).edit(guest, ROOM, 1, "casino!")

    [(held, _)] = act(reviewing.list_for, organizer)  # type: ignore[misc]
    act(reviewing.refuse, organizer, held.id)

    with database.reading() as session:
        assert session.scalars(select(Message.body)).all() == ["casinos are elsewhere"]


def test_lists_of_words_belong_to_who_may_keep_them(act: Act, keeper: Actor, owner: Actor) -> None:
    for who, scope in ((keeper, company_scope(COMPANY)), (owner, VENUE), (owner, "room:counter:open")):
        with pytest.raises(MayNotModerate):
            act(words_kept.add_word, who, scope, "x")
    first = act(words_kept.add_word, owner, company_scope(COMPANY), " Casino ")
    again = act(words_kept.add_word, owner, company_scope(COMPANY), "CASINO")

    assert first.id == again.id  # type: ignore[attr-defined]
    with pytest.raises(words_kept.WordNotFound):
        act(words_kept.drop_word, keeper, first.id)  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("word", "body", "found"),
    [
        ("ass", "class", False), ("ass", "ASS!", True), ("바보", "바보같이", True), ("a.b", "axb", False),
        ("café", "CAFE\u0301", True), ("spam", "s\u200bp\u200da\ufeffm", True),
    ],
)  # fmt: skip
def test_held_words_are_found_as_people_mean_them(word: str, body: str, found: bool) -> None:
    assert bool(pattern_of(word).search(plain(body))) is found


def test_a_report_waits_for_who_keeps_order_there(
    desk: Desk, act: Act, guest: Actor, other: Actor, keeper: Actor, organizer: Actor, database: Database
) -> None:
    say(desk, guest, 1, "욕설")
    Amendments(desk).edit(guest, ROOM, 1, "좋은 말")
    for _ in range(2):
        act(reporting.file, other, ROOM, 1, "abuse", "처음엔 욕설이었어요")

    assert act(reporting.undecided, guest) == []
    [filed] = act(reporting.undecided, keeper)  # type: ignore[misc]
    room, shown = act(reporting.decide, organizer, filed.report.id, "deleted")  # type: ignore[misc]

    assert (filed.report.reason, filed.before) == ("abuse", ["욕설"])
    assert (room, shown["deleted"]) == (ROOM, True)
    assert act(reporting.undecided, keeper) == []
    assert journal(database) == ["report.deleted"]


def test_what_staff_said_is_judged_by_organizers(
    desk: Desk, act: Act, guest: Actor, keeper: Actor, organizer: Actor
) -> None:
    say(desk, keeper, 1, "험한 말")
    act(reporting.file, guest, ROOM, 1, "abuse", "")

    assert act(reporting.undecided, keeper) == []
    [filed] = act(reporting.undecided, organizer)  # type: ignore[misc]
    with pytest.raises(reporting.ReportNotFound):
        act(reporting.decide, keeper, filed.report.id, "dismissed")


def test_a_banned_guest_who_signs_in_stays_banned(
    desk: Desk, act: Act, guest: Actor, other: Actor, keeper: Actor, organizer: Actor, database: Database
) -> None:
    act(moderating.give, keeper, ROOM, verdict(guest, "ban"))
    assert guest.visitor_id
    assert organizer.visitor_id

    with database.writing() as session:
        merge_guest(session, guest.visitor_id, organizer.visitor_id)

    with pytest.raises(Banned):
        desk.join(Actor(account_id=9, visitor_id=organizer.visitor_id, display_name="x"), ROOM, None)
