"""What every process of one installation shares, before it becomes a web server, a worker or a command."""

import tempfile
from dataclasses import dataclass
from pathlib import Path

from assets.store import ObjectStore
from exhibition.config import Settings
from exhibition.kernel.clock import Clock
from exhibition.kernel.database import Database
from exhibition.kernel.work import JobContext, News, PlainSteps, Registry, Steps
from exhibition.notify.outbox import OutboxNews, RedisNews
from exhibition.ports import Extension
from exhibition.rooms import workflows


@dataclass(frozen=True)
class Installation:
    """Settings, database, store, clock and the exhibitors' side."""

    settings: Settings
    database: Database
    store: ObjectStore
    clock: Clock
    extension: Extension

    def registry(self) -> Registry:
        """All workflows by name."""
        registry = Registry()
        for source in (workflows(self.settings), self.extension.workflows):
            for name, function in source.items():
                registry.add(name, function)
        return registry

    def news(self) -> News:
        """The way from this process to the browsers."""
        if self.settings.redis_url:
            return RedisNews(self.settings.redis_url)
        return OutboxNews(self.database, self.clock)

    def job_context(self, steps: Steps | None = None, **tools: object) -> JobContext:
        """What workflows get."""
        folder = Path(tempfile.gettempdir()) / "maru-work"
        folder.mkdir(exist_ok=True, mode=0o711)
        return JobContext(
            self.database, self.store, self.clock, self.news(), steps or PlainSteps(), folder, dict(tools)
        )
