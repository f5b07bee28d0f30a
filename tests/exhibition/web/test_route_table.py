"""Every route, asked by everyone: the answers must be those of `route_table.py`."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest
from werkzeug.test import TestResponse

from assets.store import LocalStore
from booths.wiring import extension
from exhibition.app import create
from exhibition.config import Settings
from exhibition.kernel.clock import SystemClock
from exhibition.kernel.database import Base, Database, make_engine
from exhibition.kernel.jobs import DbosQueue, prepare_tables
from tests.exhibition.web.route_table import EVERYONE, ROLES, TABLE, Line, line_for
from tests.exhibition.web.world import World, make_world

UNSAFE = frozenset({"POST", "PUT", "PATCH", "DELETE"})


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """One application for the whole table; unsafe requests are undone."""
    folder = tmp_path_factory.mktemp("world")
    settings = Settings(
        data_dir=str(folder), secret_key="k" * 40, password_salt="s" * 40, public_url="http://localhost"
    )
    prepare_tables(settings.database)
    engine = make_engine(settings.database)
    Base.metadata.create_all(engine)
    store, clock = LocalStore(folder / "objects", b"k" * 40), SystemClock()
    app = create(
        settings, Database(engine, DbosQueue(engine)), store, extension(clock.now, store), clock=clock
    )
    # How often one may ask is another test's business.
    app.config["RATELIMIT_ENABLED"] = False

    yield make_world(app)
    engine.dispose()


def routes(world: World) -> list[tuple[Any, str]]:
    """Every (rule, method) of the application."""
    unasked = {"HEAD", "OPTIONS"}
    found = [(r, m) for r in world.app.url_map.iter_rules() for m in sorted((r.methods or set()) - unasked)]
    return sorted(found, key=lambda pair: (pair[0].rule, pair[1]))


def ask(world: World, rule: Any, method: str, line: Line, role: str, *, token: bool = True) -> TestResponse:
    """Ask as somebody in `role`."""
    headers = {"If-Match": '"1"', **({"X-CSRFToken": world.token} if token else {})}
    sent: dict[str, Any] = {}
    if method in UNSAFE and line.body is not None:
        sent["json"] = world.fill(dict(line.body))
    elif method in UNSAFE and line.form is not None:
        sent["data"] = world.fill(dict(line.form))
    answer = world.client(role).open(world.path(rule), method=method, headers=headers, **sent)
    if method in UNSAFE:
        world.thaw()
    return answer


def is_refused(answer: TestResponse) -> bool:
    """Whether the answer gives nothing away."""
    to_sign_in = answer.status_code in {302, 303} and urlsplit(answer.location or "").path == "/sign-in"
    return answer.status_code in {401, 403, 404} or to_sign_in


def test_every_route_has_a_line_in_the_table(world: World) -> None:
    missing = [f"{method} {rule.rule}" for rule, method in routes(world) if not line_for(rule.rule, method)]

    assert missing == [], "say in route_table.py who may ask these"


def test_every_line_of_the_table_has_a_route(world: World) -> None:
    used = [line_for(rule.rule, method) for rule, method in routes(world)]

    assert [line.rule for line in TABLE if not any(line is one for one in used)] == []


def test_each_route_answers_to_its_roles_and_to_nobody_else(world: World) -> None:
    wrong: list[str] = []
    for rule, method in routes(world):
        line = line_for(rule.rule, method)
        for role in ROLES if line else ():
            assert line is not None
            answer = ask(world, rule, method, line, role)
            refused = is_refused(answer)
            missed = answer.status_code == 404 and (line.may_miss or line.roles == EVERYONE)
            fine = (not refused or missed) if role in line.roles else refused
            if not fine or answer.status_code >= 500 or answer.status_code == 405:
                wrong.append(f"{method} {rule.rule} as {role}: {answer.status_code} {answer.location or ''}")

    assert not wrong, "\n".join(wrong)


def test_no_unsafe_request_acts_without_a_csrf_token(world: World) -> None:
    wrong: list[str] = []
    for rule, method in routes(world):
        line = line_for(rule.rule, method)
        if method not in UNSAFE or line is None or line.signed:
            continue
        for role in ("owner", "organizer"):
            status = ask(world, rule, method, line, role, token=False).status_code
            if status != 403:
                wrong.append(f"{method} {rule.rule} as {role}: {status}")

    assert not wrong, "\n".join(wrong)
