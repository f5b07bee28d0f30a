"""Brings the database to this version: Alembic for our tables, DBOS for its own."""

from pathlib import Path

from alembic import command
from alembic.config import Config

from exhibition.kernel.database import Database
from exhibition.kernel.jobs import prepare_tables

SCRIPTS = Path(__file__).resolve().parent / "migrations"


def alembic_config(url: str) -> Config:
    """Alembic's configuration without a file. `url` has its password in the clear."""
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))
    config.set_main_option("sqlalchemy.url", url.replace("%", "%%"))
    return config


def migrate(database: Database) -> None:
    """Run what is missing; safe to call again."""
    url = database.engine.url.render_as_string(hide_password=False)
    prepare_tables(url)
    command.upgrade(alembic_config(url), "head")
