"""Makes the packs of halls: a look each minute at who stands where, a job for each pack that is missing."""

import shutil
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from itertools import product
from pathlib import Path

import structlog
from sqlalchemy.orm import Session

from assets.errors import StepFailed
from assets.store import ObjectStore, put_content
from assets.store.errors import ObjectMissing
from assets.variants.hall_packing import pack_hall
from booths.showroom import packs
from booths.showroom.models import HallPack
from exhibition.events.models import CLOSED
from exhibition.events.scene import standing_in
from exhibition.events.service import all_events
from exhibition.halls.service import all_halls
from exhibition.kernel.jobs import enqueue
from exhibition.kernel.work import JobContext
from exhibition.ports import Occupants

log = structlog.get_logger()
MAKE_PACK = "showroom.make_pack"
EVERY = timedelta(minutes=1)
_MEDIA = "application/octet-stream"


class PackHalls:
    """The chore. Who stands in a hall changes with approvals, models and the clock: it looks instead of
    being told, and asks only for what no pack holds yet."""

    def __init__(self, occupants: Occupants) -> None:
        self._occupants = occupants
        self._looked: datetime | None = None

    def __call__(self, context: JobContext) -> None:
        """Look, at most once a minute; enqueue what is missing, forget what is old."""
        now = context.clock.now()
        if self._looked is not None and self._looked <= now < self._looked + EVERY:
            return
        self._looked = now
        with context.database.reading() as session:
            wanted = self._wanted(session, now)
            is_quiet = not packs.missing(session, wanted) and not packs.is_any_stale(session, wanted, now)
        if is_quiet:
            return
        with context.database.writing() as session:
            packs.note_wanted(session, wanted, now)
            packs.forget(session, context.store, now)
            for inputs in sorted(packs.missing(session, wanted)):
                # The hour in its name: a pack that could not be made is tried again in the next one.
                enqueue(session, MAKE_PACK, f"pack-{inputs}-{now:%Y%m%d%H}", list(wanted[inputs]))

    def _wanted(self, session: Session, now: datetime) -> Mapping[str, Sequence[str]]:
        """The proxies of each scene that a visitor may ask for, by their pack's inputs."""
        fairs = [event for event in all_events(session) if event.state(now) != CLOSED]
        scenes = [*product(all_halls(session), (None,)), *((h, fair) for fair in fairs for h in fair.halls)]
        standing = (standing_in(session, self._occupants, hall, event, now) for hall, event in scenes)
        found = [names for booths in standing for names in packs.parcels(booths)]
        return {packs.inputs_of(names): names for names in found if len(names) >= packs.FEWEST}


def make_pack(context: JobContext, names: Sequence[str]) -> None:
    """The job: pack these proxies, publish the file, write its row."""
    context.steps.run("pack", lambda: _make(context, names))


def _make(context: JobContext, names: Sequence[str]) -> None:
    inputs = packs.inputs_of(names)
    folder = context.folder / f"pack-{inputs[:16]}"
    try:
        source, target = folder / "in", folder / "out" / "hall.pack"
        for made in (source, target.parent):
            made.mkdir(parents=True, exist_ok=True)
        gone = _fetch(context.store, packs.keys_of(names), source)
        figures = pack_hall(source, target)
        _, key = put_content(context.store, target, "pack", _MEDIA)
    except StepFailed as error:
        log.warning("no pack", inputs=inputs, code=error.code, reason=str(error))
        return
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    now = context.clock.now()
    with context.database.writing() as session:
        session.merge(
            HallPack(
                inputs=inputs,
                key=key,
                bytes=figures["bytes"],
                left_out=sorted([*gone, *figures["left_out"]]),
                made_at=now,
                wanted_at=now,
            )
        )


def _fetch(store: ObjectStore, keys: Mapping[str, str], folder: Path) -> list[str]:
    """Bring the proxies as `<key>.glb`; gives the keys of those that are not in the store."""
    gone = []
    for name, key in keys.items():
        try:
            store.download(f"o/{name}", folder / f"{key}.glb")
        except ObjectMissing:
            gone.append(key)
    return gone
