"""The `maru` command: set up, run, look after an installation."""

import signal
import time
from collections.abc import Callable
from functools import partial

import click

from assets.cli import main as assets_main
from assets.sandbox import isolation
from assets.store import S3Store
from assets.store.s3_setup import allow_browsers, make_bucket, publish_content
from exhibition.accounts.cli import account_group
from exhibition.backup import BackupRefused, backup, restore
from exhibition.chores import chores, do_all
from exhibition.halls.service import seed_permanent_halls
from exhibition.migrate import migrate
from exhibition.posters import SharedRenderer
from exhibition.process import Installation
from exhibition.search.service import reindex
from exhibition.search.sources import VenueSource
from exhibition.worker import DurableSteps, Worker

Install = Callable[[], Installation]


def make_cli(install: Install) -> click.Group:
    """Make the command group. `install` opens the installation."""

    @click.group()
    def maru() -> None:
        """An online exhibition hall with 3D and AR booths."""

    maru.add_command(_assets())
    maru.add_command(account_group(install))
    for make in (_migrate, _worker, _backup, _restore):
        maru.add_command(make(install))
    return maru


def _assets() -> click.Command:
    @click.command("assets", context_settings={"ignore_unknown_options": True, "help_option_names": []})
    @click.argument("args", nargs=-1, type=click.UNPROCESSED)
    def command(args: tuple[str, ...]) -> None:
        """Check and build models: `maru assets check FILE`, `maru assets build FILE OUTDIR`."""
        raise SystemExit(assets_main(list(args)))

    return command


def _migrate(install: Install) -> click.Command:
    @click.command("migrate")
    def command() -> None:
        """Bring the database to this version, put up the halls, make the bucket ready where there is one."""
        joined = install()
        migrate(joined.database)
        with joined.database.writing() as session:
            if seed_permanent_halls(session, joined.clock.now()):
                reindex(session, [VenueSource(), *joined.extension.search_sources])
        click.echo("The database is up to date.")
        if isinstance(joined.store, S3Store):
            client, bucket = joined.store.client, joined.store.bucket
            make_bucket(client, bucket, joined.settings.s3_region)
            allow_browsers(client, bucket, [joined.settings.public_url])
            publish_content(client, bucket)
            click.echo(f"The bucket {bucket} is ready.")

    return command


def _worker(install: Install) -> click.Command:
    @click.command("worker")
    @click.option("--name", default="worker-1", help="This worker's own name; unique among workers.")
    def command(name: str) -> None:
        """Process uploads and other durable work until it is interrupted."""
        joined = install()
        todo = chores(joined.job_context(), joined.extension, joined.settings)
        timely = [partial(clock, joined.job_context()) for clock in joined.extension.clocks]
        # TERM ends it as Ctrl-C does.
        signal.signal(signal.SIGTERM, signal.default_int_handler)
        with SharedRenderer() as renderer:
            worker = Worker(
                joined.settings.database,
                joined.job_context(DurableSteps(), renderer=renderer),
                joined.registry(),
                executor=name,
                concurrency=int(joined.settings.worker_concurrency),
                chores=lambda: do_all(todo),
                clocks=lambda: do_all(timely),
            )
            worker.start()
            click.echo(f"worker {name} is ready, {isolation()} around what it parses")
            try:
                while True:
                    time.sleep(3600)
            except KeyboardInterrupt:
                worker.stop()

    return command


def _backup(install: Install) -> click.Command:
    @click.command("backup")
    @click.argument("file", type=click.Path(dir_okay=False, writable=True))
    def command(file: str) -> None:
        """Write database, objects and secrets of the embedded column into one FILE (.tar)."""
        click.echo(_unless_refused(lambda: backup(install().settings, file)))

    return command


def _unless_refused(act: Callable[[], str]) -> str:
    try:
        return act()
    except BackupRefused as error:
        raise click.ClickException(str(error)) from error


def _restore(install: Install) -> click.Command:
    @click.command("restore")
    @click.argument("file", type=click.Path(dir_okay=False, exists=True))
    @click.option("--force", is_flag=True, help="Replace what is there.")
    def command(file: str, force: bool) -> None:
        """Bring back what `maru backup` wrote, into an empty data folder."""
        click.echo(_unless_refused(lambda: restore(install().settings, file, force=force)))

    return command


class Later(click.Group):
    """A group whose module is imported when one of its commands is asked for.

    The demo brings a modeller and forty designs: web and worker must not wait for them at every start.
    """

    def __init__(self, name: str, load: Callable[[], click.Group], help_text: str) -> None:
        super().__init__(name, help=help_text)
        self._load = load

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the commands."""
        return self._load().list_commands(ctx)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """One command."""
        return self._load().get_command(ctx, cmd_name)
