"""Two web processes on PostgreSQL, joined by Redis: one hall, also when one of them is killed."""

import time
from collections.abc import Iterator

import pytest

from tests import skips
from tests.columns import fresh_database
from tests.conftest import POSTGRES, REDIS
from tests.exhibition.chat.chat_site import STAFF, ChatSite, wait_for
from tests.exhibition.together.hall_site import Walker, hall_site, sign_in
from tests.scaled.test_live_scaled import OwnRedis
from tests.servers import free_port

pytestmark = [
    pytest.mark.scaled,
    pytest.mark.skipif(not POSTGRES or not REDIS, reason=skips.SCALED_ONLY),
]


class Pair:
    """The two processes, and walkers at each."""

    def __init__(self, live: ChatSite, redis: OwnRedis, ports: tuple[int, int]) -> None:
        self.live, self.redis, self.ports = live, redis, ports

    def walker(self, side: int, cookie: str = "") -> Walker:
        return Walker(f"http://localhost:{self.ports[side]}", self.live.site.url, cookie)


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pair]:
    folder = tmp_path_factory.mktemp("together")
    with (
        fresh_database(POSTGRES) as database,
        OwnRedis(folder) as redis,
        hall_site(folder, {"DATABASE_URL": database, "REDIS_URL": redis.url}) as live,
    ):
        ports = (live.site.port, free_port())
        for name, port in zip(("web", "web-2"), ports, strict=True):
            live.site.start_web(port, name)
        yield Pair(live, redis, ports)


def test_visitors_of_two_processes_see_each_other_and_are_counted(pair: Pair) -> None:
    with pair.walker(0) as one, pair.walker(1) as two:
        one.enter().say("m", [100, 1500, 0])
        two.enter().say("m", [300, 1500, 0])
        wait_for(lambda: len(one.seen()) == len(two.seen()) == 2)
        wait_for(lambda: one.told("counts") and one.told("counts")[-1]["here"] == 2)
        two.say("m", [340, 1500, 0])
        wait_for(lambda: one.told("f"))
    with pair.walker(0) as one:
        one.enter()
        wait_for(lambda: one.entered["here"] == 1 or one.told("counts")[-1]["here"] == 1)


def test_a_tour_is_followed_from_the_other_process_and_ends_within_the_lease_when_it_is_killed(
    pair: Pair,
) -> None:
    cookie = sign_in(pair.live.site.url, *STAFF)
    with pair.walker(0) as guest:
        guest.enter()
        with pair.walker(1, cookie) as staff:
            staff.enter()
            staff.ask("lead", on=True, pose=[0, 1500, 0])
            wait_for(lambda: guest.told("tours") and guest.told("tours")[-1])
            guest.ask("follow", tour=guest.told("tours")[-1][0]["id"])
            staff.say("m", [0, 1400, 45, -5])
            wait_for(lambda: guest.told("v") and guest.told("v")[-1][2:] == [0, 1400, 45.0, -5.0])
            wait_for(lambda: staff.told("tours")[-1] and staff.told("tours")[-1][0]["followers"] == 1)
            pair.live.site.kill("web-2")
            killed = time.monotonic()
            wait_for(lambda: guest.told("tours")[-1] == [], 30)
            ended = time.monotonic() - killed
        pair.live.site.start_web(pair.ports[1], "web-2")

    assert ended < 30


def test_without_redis_each_process_goes_on_with_its_own(pair: Pair) -> None:
    with pair.walker(0) as one, pair.walker(0) as two:
        pair.redis.__exit__()
        one.enter().say("m", [100, 1500, 0])
        two.enter().say("m", [300, 1500, 0])
        wait_for(lambda: len(one.seen()) == 2, 20)
        pair.redis.__enter__()
        with pair.walker(1) as other:
            other.enter().say("m", [200, 1500, 0])
            wait_for(lambda: len(one.seen()) == 3, 30)
