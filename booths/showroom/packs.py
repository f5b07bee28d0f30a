"""Packed halls: which file holds the proxies of these booths, what is missing, what nobody wants any more."""

import hashlib
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime, timedelta

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from assets.store import ObjectStore
from assets.variants.hall_packing import RECIPE
from booths.showroom.models import HallPack
from exhibition.ports import Occupant, Pack

FEWEST = 2  # proxies: a single one costs one request by itself
# Proxies of one pack: so many have some 600 bytes each in the bytes that a first picture allows; and
# products, which are seen small and from near, some 350.
MOST, MOST_SMALL = 300, 540
FORGOTTEN_AFTER = timedelta(days=1)
NOTED_EVERY = timedelta(hours=1)


def parcels(occupants: Sequence[Occupant]) -> list[list[str]]:
    """The distinct proxies of these booths, each as `<sha256>.glb`, by the pack they belong to.

    A small hall has one pack. In a large one the structures come first, those of the first occupants before
    the others: they are what is seen on entering.
    """
    structures = _names(occupants, "structure")
    rest = [name for name in _names(occupants) if name not in set(structures)]
    if len(structures) + len(rest) <= MOST:
        return [sorted([*structures, *rest])]
    cut = [*batched(structures, MOST), *batched(rest, MOST_SMALL)]
    return [sorted(names) for names in cut]


def _names(occupants: Iterable[Occupant], kind: str | None = None) -> list[str]:
    items = (item for o in occupants for item in o.items if item.get("proxy"))
    urls = (item["proxy"]["url"] for item in items if kind in (None, item["kind"]))
    return list(dict.fromkeys(url.rpartition("/")[2] for url in urls))


def batched(names: Sequence[str], most: int) -> Iterable[Sequence[str]]:
    """The names in order, `most` at a time."""
    return (names[at : at + most] for at in range(0, len(names), most))


def inputs_of(names: Sequence[str]) -> str:
    """What the pack of these proxies is known by."""
    return hashlib.sha256("\n".join([str(RECIPE), *names]).encode()).hexdigest()


def keys_of(names: Sequence[str]) -> Mapping[str, str]:
    """The key of each proxy in the pack: its place among all, which takes few bytes."""
    return {name: str(at) for at, name in enumerate(names)}


def find_packs(session: Session, store: ObjectStore, occupants: Sequence[Occupant]) -> list[Pack]:
    """The files that hold these booths' proxies, in the order they are wanted; those that are made."""
    wanted = {inputs_of(names): names for names in parcels(occupants) if len(names) >= FEWEST}
    rows = session.scalars(select(HallPack).where(HallPack.inputs.in_(wanted)))
    made = {row.inputs: row for row in rows}
    return [_pack(store, made[inputs], names) for inputs, names in wanted.items() if inputs in made]


def _pack(store: ObjectStore, row: HallPack, names: Sequence[str]) -> Pack:
    keys = {name: key for name, key in keys_of(names).items() if key not in row.left_out}
    urls = {store.public_url(f"o/{name}"): key for name, key in keys.items()}
    return Pack(url=store.public_url(row.key), bytes=row.bytes, keys=urls)


def missing(session: Session, wanted: Collection[str]) -> set[str]:
    """Which of these inputs have no pack."""
    return set(wanted) - set(session.scalars(select(HallPack.inputs).where(HallPack.inputs.in_(wanted))))


def is_any_stale(session: Session, wanted: Collection[str], now: datetime) -> bool:
    """Whether there is something to note or to forget."""
    unnoted = HallPack.inputs.in_(wanted) & (HallPack.wanted_at < now - NOTED_EVERY)
    old = HallPack.wanted_at < now - FORGOTTEN_AFTER
    return bool(session.scalar(select(func.count()).select_from(HallPack).where(unnoted | old)))


def note_wanted(session: Session, wanted: Collection[str], now: datetime) -> None:
    """These packs stand for a hall now."""
    session.execute(update(HallPack).where(HallPack.inputs.in_(wanted)).values(wanted_at=now))


def forget(session: Session, store: ObjectStore, now: datetime) -> None:
    """Remove packs that no hall has wanted for a day; a page that still names one takes single proxies."""
    old = session.scalars(select(HallPack).where(HallPack.wanted_at < now - FORGOTTEN_AFTER)).all()
    for row in old:
        session.delete(row)
        session.flush()
        if not session.scalar(select(func.count()).where(HallPack.key == row.key)):
            store.delete(row.key)
