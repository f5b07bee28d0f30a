"""A model whose very bytes the same company had built before."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from assets.model import SCHEMA
from booths.booth.models import Booth
from booths.showroom.models import READY, Model


def finished_twin(session: Session, model: Model) -> Model | None:
    """Another model of the company of the same upload, size and kind, whole and of today's schema."""
    company = session.get_one(Booth, model.booth_id).company_id
    query = (
        select(Model)
        .join(Booth, Booth.id == Model.booth_id)
        .where(
            Booth.company_id == company,
            Model.id != model.id,
            Model.source_sha256 == model.source_sha256,
            Model.scale == model.scale,
            Model.kind == model.kind,
            Model.state == READY,
            Model.progress == 1.0,
            Model.error.is_(None),
        )
    )
    found = session.scalars(query.order_by(Model.created_at.desc())).all()
    return next((twin for twin in found if twin.manifest.get("schema") == SCHEMA), None)
