"""Workflows as the features write them: named functions with a context, their steps durable."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol, TypeVar

from assets.store import ObjectStore
from exhibition.kernel.clock import Clock
from exhibition.kernel.database import Database

T = TypeVar("T")


class News(Protocol):
    """Tells browsers what happened, from any process."""

    def tell(self, room: str, event: str, data: dict[str, Any]) -> None:
        """Send `event` with `data` to everyone in `room`, at most once, soon."""
        ...


class Steps(Protocol):
    """Runs a piece of a workflow once: after a crash, finished pieces are not run again."""

    def run(self, name: str, function: Callable[[], T]) -> T:
        """Run `function`, whose answer must be JSON, or return the answer it gave before."""
        ...


@dataclass(frozen=True)
class JobContext:
    """What a workflow may use. `folder` is this machine's scratch; nothing in it may be relied on."""

    database: Database
    store: ObjectStore
    clock: Clock
    news: News
    steps: Steps
    folder: Path
    tools: dict[str, Any] = field(default_factory=dict)


Workflow = Callable[..., None]


class Registry:
    """The workflows of an installation by name, as the features register them."""

    def __init__(self) -> None:
        self.workflows: dict[str, Workflow] = {}

    def add(self, name: str, function: Workflow) -> None:
        """Register `function(context, *args)` as workflow `name`. Raises ValueError for a name taken."""
        if name in self.workflows:
            raise ValueError(f"workflow {name} is registered twice")
        self.workflows[name] = function


class PlainSteps:
    """Runs every step at once; for the command line and for tests."""

    def run(self, name: str, function: Callable[[], T]) -> T:
        """Call `function`."""
        return function()
