"""`maru demo seed`: bring the demo exhibition, and tell how far it is."""

import sys
import time
from collections.abc import Callable, Sequence
from typing import Protocol

import click

from assets.store import ObjectStore
from booths.demo import exhibition
from booths.demo.booth_spec import BoothSpec
from booths.demo.service import Demo
from exhibition.config import Settings
from exhibition.kernel.actor import Actor
from exhibition.kernel.clock import Clock
from exhibition.kernel.database import Database

PATIENCE_SECONDS = 1800.0
POLL_SECONDS = 0.5


class Opened(Protocol):
    """What the command needs of an installation."""

    @property
    def database(self) -> Database: ...

    @property
    def store(self) -> ObjectStore: ...

    @property
    def clock(self) -> Clock: ...

    @property
    def settings(self) -> Settings: ...


def demo_group(install: Callable[[], Opened]) -> click.Group:
    """Make the `demo` group."""
    group = click.Group("demo", help="The demo exhibition.")
    group.add_command(_seed(install))
    group.add_command(_follow(install))
    return group


def _seed(install: Callable[[], Opened]) -> click.Command:
    @click.command("seed")
    @click.option("--booths", type=int, default=0, help="Only so many, spread over the halls.")
    def command(booths: int) -> None:
        """Write what is missing of the demo exhibition and wait until every booth is open.

        A worker must run: the models go through the same pipeline as any exhibitor's.
        """
        joined = install()
        demo = Demo(joined.database, joined.store, joined.clock)
        specs = chosen(exhibition.booths(), booths)
        seed(demo, specs)
        _tell_sign_ins(demo, joined.settings, specs[0])

    return command


_FOLLOWED = "  Files for AR and far-away views, then the lightest that look the same"


def _follow(install: Callable[[], Opened]) -> click.Command:
    @click.command("follow")
    def command() -> None:
        """Tell how far the files made after the first pictures are, until all are done."""
        joined = install()
        demo, shown = Demo(joined.database, joined.store, joined.clock), -1
        done, total = demo.unfinished()
        while done < total:
            if done != shown:
                click.echo(f"{_FOLLOWED}: {done}/{total} models")
                shown = done
            time.sleep(2)
            done, total = demo.unfinished()
        if shown >= 0:
            click.echo(f"{_FOLLOWED}: {total}/{total} models")

    return command


def _tell_sign_ins(demo: Demo, settings: Settings, first: BoothSpec) -> None:
    text = demo.sign_ins(settings, first)
    file = settings.data_path / "demo-accounts.txt"
    if text is not None:
        file.touch(mode=0o600)
        file.write_text(text)
    if file.exists():
        click.echo(f"  Sign in with the accounts in {file}")


def chosen(specs: Sequence[BoothSpec], count: int) -> list[BoothSpec]:
    """All booths, or `count` of them, each hall in turn."""
    if not count:
        return list(specs)
    halls: dict[str, list[BoothSpec]] = {}
    for spec in specs:
        halls.setdefault(spec.hall, []).append(spec)
    longest = max(len(found) for found in halls.values())
    turns = [found[at] for at in range(longest) for found in halls.values() if at < len(found)]
    return turns[:count]


def seed(demo: Demo, specs: Sequence[BoothSpec]) -> None:
    """Write, publish, and show progress; what an earlier run did is not done again."""
    actor = demo.prepare(exhibition.events())
    missing = demo.missing(specs)
    left = demo.unpublished(specs)
    if not left:
        return
    progress = Progress(len(specs))
    for at, spec in enumerate(missing):
        demo.write(actor, spec)
        progress.show(len(specs) - len(left), f"{at + 1}/{len(missing)} booths built")
        left = _publish(demo, actor, left, specs, progress)
    begun = time.monotonic()
    while left:
        left = _publish(demo, actor, left, specs, progress)
        if time.monotonic() - begun > PATIENCE_SECONDS:
            raise click.ClickException("the worker does not finish the demo's models; see its log")
        time.sleep(POLL_SECONDS)
    progress.end()


def _publish(
    demo: Demo, actor: Actor, left: list[BoothSpec], specs: Sequence[BoothSpec], progress: "Progress"
) -> list[BoothSpec]:
    """Publish what is ready among the written; returns what is left."""
    unwritten = {spec.slug for spec in demo.missing(left)}
    done = set(demo.publish_ready(actor, [s for s in left if s.slug not in unwritten], _tell_refused))
    rest = [spec for spec in left if spec.slug not in done]
    if done:
        progress.show(len(specs) - len(rest), ", ".join(sorted(done)))
    return rest


def _tell_refused(what: str) -> None:
    click.echo(f"\n  This booth stays closed: {what}")


class Progress:
    """One line on a terminal, one line a change elsewhere."""

    def __init__(self, total: int) -> None:
        self._total, self._begun = total, time.monotonic()

    def show(self, done: int, note: str) -> None:
        """Tell how many booths are open."""
        seconds = time.monotonic() - self._begun
        line = f"  Demo exhibition: {done}/{self._total} booths open, {seconds:.0f} s; {note}"
        end = "\r" if sys.stdout.isatty() else "\n"
        click.echo(f"{line:<100}"[:120] if end == "\r" else line, nl=False)
        click.echo(end, nl=False)

    def end(self) -> None:
        """Leave the line."""
        click.echo("")
