"""The way of a booth to the public."""

import pytest
from sqlalchemy.orm import Session

from booths.booth import review
from booths.booth.models import DRAFT, PUBLISHED, RETURNED, SUBMITTED, Booth
from booths.booth.placement import StandTaken, place, stand_of
from booths.booth.public import public_booth, standings, waiting
from booths.booth.service import BoothNotFound, BoothSubmitted, create_booth, update_booth
from booths.companies.models import Company
from booths.companies.service import RoleRequired, SlugTaken
from booths.studio import service as studio
from exhibition.halls.models import Hall
from exhibition.kernel.actor import Actor, company_scope
from exhibition.kernel.errors import Invalid, Stale
from tests.booths.conftest import NOW

ACTS = ("submit", "withdraw", "publish", "return")


def act(session: Session, name: str, owner: Actor, organizer: Actor, booth: Booth) -> None:
    """Do one act of the way."""
    if name == "submit":
        studio.submit(session, owner, booth.id, NOW)
    elif name == "withdraw":
        review.withdraw(session, owner, booth.id, NOW)
    elif name == "publish":
        review.publish(session, organizer, booth.id, NOW)
    else:
        review.send_back(session, organizer, booth.id, "The pictures are too dark.", NOW)


WAYS = {
    DRAFT: (),
    SUBMITTED: ("submit",),
    PUBLISHED: ("submit", "publish"),
    RETURNED: ("submit", "return"),
}


@pytest.mark.parametrize("name", ACTS)
@pytest.mark.parametrize("state", WAYS)
def test_only_the_table_of_states_is_possible(
    session: Session, owner: Actor, organizer: Actor, complete_booth: Booth, state: str, name: str
) -> None:
    for step in WAYS[state]:
        act(session, step, owner, organizer, complete_booth)
    assert complete_booth.state == state

    expected = review.TRANSITIONS.get((state, name))
    if expected is None:
        with pytest.raises(review.WrongState):
            act(session, name, owner, organizer, complete_booth)
        assert complete_booth.state == state
    else:
        act(session, name, owner, organizer, complete_booth)
        assert complete_booth.state == expected


def test_an_incomplete_booth_lists_what_is_missing(session: Session, owner: Actor, booth: Booth) -> None:
    with pytest.raises(review.Incomplete) as caught:
        studio.submit(session, owner, booth.id, NOW)

    assert caught.value.params == {"problems": ["tagline_missing", "product_missing", "model_missing"]}


def test_editing_a_public_booth_leaves_the_public_one_as_it_is(
    session: Session, owner: Actor, organizer: Actor, complete_booth: Booth
) -> None:
    act(session, "submit", owner, organizer, complete_booth)
    act(session, "publish", owner, organizer, complete_booth)

    update_booth(session, owner, complete_booth.id, {"title": {"en": "Changed"}}, NOW)

    assert complete_booth.state == DRAFT
    assert public_booth(session, complete_booth.slug).document["title"]["en"] == "Hanbit serum"

    act(session, "submit", owner, organizer, complete_booth)
    act(session, "publish", owner, organizer, complete_booth)
    assert public_booth(session, complete_booth.slug).document["title"]["en"] == "Changed"


def test_a_submitted_booth_cannot_be_edited(
    session: Session, owner: Actor, organizer: Actor, complete_booth: Booth
) -> None:
    act(session, "submit", owner, organizer, complete_booth)

    with pytest.raises(BoothSubmitted):
        update_booth(session, owner, complete_booth.id, {"title": {"en": "Sneaky"}}, NOW)


def test_a_returned_booth_says_why_until_it_is_submitted_again(
    session: Session, owner: Actor, organizer: Actor, complete_booth: Booth
) -> None:
    act(session, "submit", owner, organizer, complete_booth)
    act(session, "return", owner, organizer, complete_booth)
    assert complete_booth.reason == "The pictures are too dark."

    update_booth(session, owner, complete_booth.id, {"tagline": {"en": "Brighter"}}, NOW)
    assert complete_booth.state == RETURNED

    act(session, "submit", owner, organizer, complete_booth)
    assert complete_booth.reason == ""


def test_returning_needs_a_reason(
    session: Session, owner: Actor, organizer: Actor, complete_booth: Booth
) -> None:
    act(session, "submit", owner, organizer, complete_booth)

    with pytest.raises(Invalid):
        review.send_back(session, organizer, complete_booth.id, "  ", NOW)


def test_a_suspended_booth_is_gone_until_it_is_shown_again(
    session: Session, owner: Actor, organizer: Actor, complete_booth: Booth, hall: Hall
) -> None:
    act(session, "submit", owner, organizer, complete_booth)
    act(session, "publish", owner, organizer, complete_booth)

    review.suspend(session, organizer, complete_booth.id, "A complaint is being looked at.", NOW)
    with pytest.raises(BoothNotFound):
        public_booth(session, complete_booth.slug)
    assert standings(session, hall.id, NOW) == []

    review.unsuspend(session, organizer, complete_booth.id, NOW)
    assert public_booth(session, complete_booth.slug).booth is complete_booth
    assert [s.stand for s in standings(session, hall.id, NOW)] == ["A-01"]


def test_only_the_organizer_decides(
    session: Session, owner: Actor, organizer: Actor, complete_booth: Booth
) -> None:
    act(session, "submit", owner, organizer, complete_booth)

    with pytest.raises(review.OrganizerOnly):
        review.publish(session, owner, complete_booth.id, NOW)
    with pytest.raises(review.OrganizerOnly):
        review.send_back(session, owner, complete_booth.id, "no", NOW)


def test_two_decisions_on_one_version_are_one(
    session: Session, owner: Actor, organizer: Actor, complete_booth: Booth
) -> None:
    act(session, "submit", owner, organizer, complete_booth)
    seen = complete_booth.version
    review.withdraw(session, owner, complete_booth.id, NOW)
    act(session, "submit", owner, organizer, complete_booth)

    with pytest.raises(Stale):
        review.publish(session, organizer, complete_booth.id, NOW, version=seen)


def test_publishing_suggests_the_first_free_stand_and_keeps_it(
    session: Session, owner: Actor, organizer: Actor, complete_booth: Booth, company: Company, hall: Hall
) -> None:
    other = create_booth(session, owner, company.id, {"title": {"en": "Other"}, "hall": hall.slug}, NOW)
    place(session, other, hall.stands[0], NOW)

    act(session, "submit", owner, organizer, complete_booth)
    act(session, "publish", owner, organizer, complete_booth)
    stand = stand_of(session, complete_booth.id, NOW)
    assert stand is not None
    assert stand.number == "A-02"

    update_booth(session, owner, complete_booth.id, {"tagline": {"en": "New"}}, NOW)
    act(session, "submit", owner, organizer, complete_booth)
    act(session, "publish", owner, organizer, complete_booth)
    assert stand_of(session, complete_booth.id, NOW) is stand


def test_publishing_on_a_taken_stand_is_refused(
    session: Session, owner: Actor, organizer: Actor, complete_booth: Booth, company: Company, hall: Hall
) -> None:
    other = create_booth(session, owner, company.id, {"title": {"en": "Other"}, "hall": hall.slug}, NOW)
    place(session, other, hall.stands[0], NOW)
    act(session, "submit", owner, organizer, complete_booth)

    with pytest.raises(StandTaken):
        review.publish(session, organizer, complete_booth.id, NOW, hall.stands[0].id)


def test_what_waits_is_listed_for_the_console(
    session: Session, owner: Actor, organizer: Actor, complete_booth: Booth
) -> None:
    assert waiting(session) == []

    act(session, "submit", owner, organizer, complete_booth)
    assert [(item.ref, item.since) for item in waiting(session)] == [(str(complete_booth.id), NOW)]


def test_a_former_address_leads_to_the_booth_and_is_not_given_away(
    session: Session, owner: Actor, organizer: Actor, complete_booth: Booth, company: Company, hall: Hall
) -> None:
    act(session, "submit", owner, organizer, complete_booth)
    act(session, "publish", owner, organizer, complete_booth)
    old = complete_booth.slug

    update_booth(session, owner, complete_booth.id, {"slug": "new-name"}, NOW)
    assert public_booth(session, old).url == "/halls/beauty/booths/new-name"
    with pytest.raises(SlugTaken):
        create_booth(session, owner, company.id, {"title": {"en": "X"}, "hall": "beauty", "slug": old}, NOW)

    update_booth(session, owner, complete_booth.id, {"slug": old}, NOW)
    assert public_booth(session, "new-name").url == f"/halls/beauty/booths/{old}"


def test_other_companies_and_staff_are_kept_out(
    session: Session, stranger: Actor, owner: Actor, booth: Booth
) -> None:
    staff = Actor(account_id=owner.account_id, grants=frozenset({("staff", company_scope(booth.company_id))}))

    with pytest.raises(BoothNotFound):
        update_booth(session, stranger, booth.id, {}, NOW)
    with pytest.raises(RoleRequired):
        update_booth(session, staff, booth.id, {}, NOW)
    with pytest.raises(BoothNotFound):
        studio.submit(session, stranger, booth.id, NOW)
