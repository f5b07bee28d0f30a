"""One page of a longer list."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

Row = TypeVar("Row")


@dataclass(frozen=True)
class Page(Generic[Row]):
    """`items` of page `number` (from 1), `size` a page, out of `total`."""

    items: Sequence[Row]
    number: int
    size: int
    total: int

    @property
    def pages(self) -> int:
        """How many pages there are, at least 1."""
        return max(1, -(-self.total // self.size))


def paginate(session: Session, query: Select[Row], number: int, size: int = 24) -> Page[Row]:
    """Run `query` for one page; a number past the end gives an empty page, never an error."""
    number, size = max(1, number), min(max(1, size), 100)
    total = session.scalar(select(func.count()).select_from(query.order_by(None).subquery())) or 0
    items: Sequence[Row] = session.execute(query.limit(size).offset((number - 1) * size)).scalars().all()
    return Page(items, number, size, total)
