"""Arranging a draft's showroom."""

import pytest
from sqlalchemy.orm import Session

from booths.booth import review
from booths.booth.models import Booth
from booths.showroom.models import Model, ShowroomItem
from booths.studio import arranging
from booths.studio import service as studio
from exhibition.kernel.actor import Actor
from exhibition.kernel.errors import Invalid
from tests.booths.conftest import NOW


def test_a_removed_model_stays_public_until_the_next_revision(
    session: Session, owner: Actor, organizer: Actor, complete_booth: Booth
) -> None:
    studio.submit(session, owner, complete_booth.id, NOW)
    review.publish(session, organizer, complete_booth.id, NOW)
    model = session.query(Model).one()

    arranging.drop_model(session, owner, model.id, NOW)

    assert arranging.models_in_draft(session, complete_booth.id) == []
    assert session.get(Model, model.id) is model


def test_a_model_is_placed_inside_its_booth_and_shows_a_product_of_it(
    session: Session, owner: Actor, complete_booth: Booth
) -> None:
    item = session.query(ShowroomItem).one()

    moved = arranging.arrange(session, owner, item.id, arranging.Spot(-1.5, 0.5, 450.0, item.product_id), NOW)
    assert (moved.x, moved.z, moved.rotation_y) == (-1.5, 0.5, 90.0)

    for spot in (arranging.Spot(50.0, 0.0, 0.0, None), arranging.Spot(0.0, 0.0, 0.0, complete_booth.id)):
        with pytest.raises(Invalid):
            arranging.arrange(session, owner, item.id, spot, NOW)
