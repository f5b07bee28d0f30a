"""Halls, their plans and stands: put them up, read them."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from exhibition.halls.models import Hall, HallPlan, Stand
from exhibition.halls.permanent import permanent_halls
from exhibition.kernel.errors import Conflict, NotFound

STAND_FIELDS = ("x", "z", "width", "depth", "rotation")


class HallNotFound(NotFound):
    """There is no hall of this name."""

    code = "hall_not_found"


class StandInUse(Conflict):
    """A new plan leaves out a stand on which a booth is placed."""

    code = "stand_in_use"


def all_halls(session: Session) -> Sequence[Hall]:
    """Return every hall in the menu's order."""
    return session.scalars(select(Hall).order_by(Hall.position, Hall.slug)).all()


def find_hall(session: Session, slug: str) -> Hall:
    """Return one hall. Raises HallNotFound."""
    hall = session.scalar(select(Hall).where(Hall.slug == slug))
    if hall is None:
        raise HallNotFound(hall=slug)
    return hall


def stands_of(session: Session, hall: Hall) -> Sequence[Stand]:
    """Return the hall's stands by number."""
    return session.scalars(select(Stand).where(Stand.hall_id == hall.id).order_by(Stand.number)).all()


def current_plan(session: Session, hall: Hall) -> HallPlan:
    """Return the plan in force. Raises HallNotFound for a hall without one."""
    query = select(HallPlan).where(HallPlan.hall_id == hall.id, HallPlan.version == hall.plan_version)
    plan = session.scalar(query)
    if plan is None:
        raise HallNotFound(hall=hall.slug)
    return plan


def put_hall(session: Session, spec: Mapping[str, Any], at: datetime) -> Hall:
    """Put a hall up, or bring it to what `spec` says.

    `spec`: slug, title, summary, accent, hs_chapters, plan {width, depth, height, stands, zones, gates,
    spawn, furniture} in metres and degrees, position (optional). A changed plan becomes a new version. Raises
    StandInUse when the plan drops a stand that is taken.
    """
    hall = session.scalar(select(Hall).where(Hall.slug == spec["slug"]))
    if hall is None:
        hall = Hall(slug=spec["slug"], title=spec["title"], accent=spec["accent"], plan_version=0)
        hall.position = spec.get("position", len(all_halls(session)))
        session.add(hall)
    hall.title, hall.summary = dict(spec["title"]), dict(spec.get("summary", {}))
    hall.accent, hall.hs_chapters = spec["accent"], list(spec.get("hs_chapters", []))
    hall.position = spec.get("position", hall.position)
    session.flush()
    _put_plan(session, hall, spec["plan"], at)
    return hall


def _put_plan(session: Session, hall: Hall, plan: Mapping[str, Any], at: datetime) -> None:
    document = {name: value for name, value in plan.items() if name not in ("version", "stands")}
    document["stands"] = sorted(plan["stands"], key=lambda stand: str(stand["number"]))
    if hall.plan_version and current_plan(session, hall).document == document:
        return
    hall.plan_version += 1
    session.add(HallPlan(hall_id=hall.id, version=hall.plan_version, document=document, made_at=at))
    _put_stands(session, hall, document["stands"])


def _put_stands(session: Session, hall: Hall, stands: Sequence[Mapping[str, Any]]) -> None:
    present = {stand.number: stand for stand in stands_of(session, hall)}
    for wanted in stands:
        stand = present.pop(wanted["number"], None)
        if stand is None:
            stand = Stand(hall_id=hall.id, number=wanted["number"])
            session.add(stand)
        for name in STAND_FIELDS:
            setattr(stand, name, float(wanted.get(name, 0.0)))
    session.flush()
    for number, stand in present.items():
        try:
            with session.begin_nested():
                session.delete(stand)
        except IntegrityError as error:
            raise StandInUse(hall=hall.slug, stand=number) from error


def seed_permanent_halls(session: Session, at: datetime) -> int:
    """Put up those of the eight permanent halls that are missing; return how many. Safe to call again."""
    present = {hall.slug for hall in all_halls(session)}
    missing = [spec for spec in permanent_halls() if spec["slug"] not in present]
    for spec in missing:
        put_hall(session, spec, at)
    return len(missing)


def plan_document(session: Session, hall: Hall) -> dict[str, Any]:
    """The plan as the API gives it: stands from their rows, gates with the present names of their halls."""
    plan = current_plan(session, hall)
    stands = [
        {"number": s.number, "x": s.x, "z": s.z, "width": s.width, "depth": s.depth, "rotation": s.rotation}
        for s in stands_of(session, hall)
    ]
    halls = {other.slug: other for other in all_halls(session)}
    gates = [
        _gate(gate, halls[gate["hall"]]) for gate in plan.document.get("gates", ()) if gate["hall"] in halls
    ]
    empty: dict[str, list[Any]] = {"zones": [], "spawn": [], "furniture": []}
    return {**empty, **plan.document, "version": plan.version, "stands": stands, "gates": gates}


def _gate(gate: Mapping[str, Any], hall: Hall) -> dict[str, Any]:
    return {**gate, "title": hall.title, "accent": hall.accent, "url": f"/halls/{hall.slug}"}
