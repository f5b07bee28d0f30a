"""How often one may ask, and who is counted."""

from dataclasses import replace

import pytest
from flask import Flask

from assets.store import LocalStore
from booths.wiring import extension
from exhibition.app import create
from exhibition.config import Settings
from exhibition.kernel.clock import SystemClock
from exhibition.kernel.database import Database
from exhibition.web.limits import LIMITS, TooManyRequests, spend


def test_a_limit_is_counted_for_each_person_by_themselves(app: Flask) -> None:
    most = int(LIMITS["chat"].split()[0])

    with app.test_request_context():
        for _ in range(most):
            spend("chat", "address:192.0.2.1")
        with pytest.raises(TooManyRequests):
            spend("chat", "address:192.0.2.1")
        spend("chat", "address:192.0.2.2")


@pytest.mark.parametrize(("proxies", "statuses"), [("1", [200, 429, 200]), ("0", [200, 429, 429])])
def test_forwarded_addresses_count_only_behind_a_trusted_proxy(
    settings: Settings, database: Database, store: LocalStore, proxies: str, statuses: list[int]
) -> None:
    clock = SystemClock()
    trusting = replace(settings, trusted_proxies=proxies)
    app = create(trusting, database, store, extension(clock.now, store), clock=clock, testing=True)
    app.config["WTF_CSRF_ENABLED"] = False
    most = int(LIMITS["sign-in"].split()[0])

    def knock(address: str) -> int:
        form = {"email": "", "password": ""}
        return app.test_client().post("/sign-in", data=form, headers={"X-Forwarded-For": address}).status_code

    first = [knock("192.0.2.1") for _ in range(most + 1)]

    assert [first[most - 1], first[most], knock("192.0.2.2")] == statuses
