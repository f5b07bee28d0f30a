"""Alembic's environment. Only our own tables: DBOS looks after those it made."""

from typing import Any, Literal

from alembic import context
from sqlalchemy import engine_from_config, pool

from exhibition.kernel.database import Base


def _ours(_object: Any, name: str | None, kind: str, reflected: bool, _compare_to: Any) -> bool:
    return not (kind == "table" and reflected and name not in Base.metadata.tables)


def _render(kind: str, item: Any, _context: Any) -> str | Literal[False]:
    # A migration must not depend on today's classes.
    if kind == "type" and type(item).__name__ == "UtcDateTime":
        return "sa.DateTime(timezone=True)"
    if kind == "type" and type(item).__name__ == "AsaList":
        return "sa.UnicodeText()"
    return False


def run() -> None:
    """Run the migrations on the configured database."""
    section = context.config.get_section(context.config.config_ini_section) or {}
    engine = engine_from_config(section, prefix="sqlalchemy.", poolclass=pool.NullPool)
    with engine.connect() as connection:
        context.configure(
            connection=connection,
            target_metadata=Base.metadata,
            include_object=_ours,
            compare_type=True,
            render_item=_render,
            render_as_batch=connection.dialect.name == "sqlite",
        )
        with context.begin_transaction():
            context.run_migrations()


run()
