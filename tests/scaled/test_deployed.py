"""`deploy/` as it stands: through nginx to two processes; one of them dies, and Redis does."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import skips
from tests.columns import fresh_database
from tests.conftest import POSTGRES, REDIS
from tests.exhibition.chat.chat_site import Talker, chat_site, wait_for
from tests.scaled.deployed import Deployment, deployed, find_nginx
from tests.scaled.test_live_scaled import OwnRedis
from tests.servers import free_port

pytestmark = [
    pytest.mark.scaled,
    pytest.mark.skipif(not POSTGRES or not REDIS, reason=skips.SCALED_ONLY),
]
REDIS_AWAY_SECONDS = 10


@pytest.fixture(scope="module")
def redis(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OwnRedis]:
    with OwnRedis(tmp_path_factory.mktemp("redis")) as made:
        yield made


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory, redis: OwnRedis) -> Iterator[Deployment]:
    program = find_nginx()
    assert program, "nginx is not installed"
    folder, port = tmp_path_factory.mktemp("deployed"), free_port()
    with fresh_database(POSTGRES) as database:
        settings = {
            "DATABASE_URL": database, "REDIS_URL": redis.url, "PUBLIC_URL": f"http://localhost:{port}",
            "TRUSTED_PROXIES": "1",
        }  # fmt: skip
        with chat_site(folder, settings) as live, deployed(live, folder, port, program) as made:
            yield made


def people(hall: Deployment, *names: str) -> list[Talker]:
    """Each comes through nginx, which hands them to the processes by turns."""
    room = hall.live.booth.room
    return [Talker(hall.url, cookie, room, hall.url) for cookie in hall.live.guests(*names)]


def present(everyone: list[Talker]) -> set[int]:
    """How many each hears are there. All renew their leases with it, as pages do, or they would run out."""
    return {person.ask("here")["present"] for person in everyone}


def test_people_behind_nginx_talk_over_both_processes_also_without_redis(
    hall: Deployment, redis: OwnRedis
) -> None:
    everyone = people(hall, "하나", "David", "유나", "דוד")
    deadline = time.monotonic() + 120
    for person in everyone:
        person.__enter__()
        person.catch_up(deadline)

    everyone[0].say("deploy-0001", "들리시나요?", deadline)
    wait_for(lambda: all(person.log for person in everyone), 20)
    redis.__exit__()
    gone = time.monotonic()
    for number, person in enumerate(everyone):
        person.say(f"away-{number:04}", "without Redis", deadline)
    heard_at_once = [len(person.log) for person in everyone]
    wait_for(lambda: time.monotonic() - gone > REDIS_AWAY_SECONDS, REDIS_AWAY_SECONDS + 5)
    redis.__enter__()
    for person in everyone:
        person.catch_up(deadline)
    # Two seconds at most until the processes hear each other again; what comes before is caught up.
    time.sleep(2)
    everyone[1].say("deploy-0002", "wieder da", deadline)
    wait_for(lambda: all(len(person.log) == 6 for person in everyone), 30)
    for person in everyone:
        person.__exit__()

    assert min(heard_at_once) >= 2, "each process tells its own"
    assert all(person.log == everyone[0].log and not person.doubled for person in everyone)
    assert sorted(everyone[0].log) == list(range(1, 7))


def test_who_was_at_a_killed_process_is_gone_within_the_lease_and_the_other_goes_on(
    hall: Deployment,
) -> None:
    everyone = people(hall, "하나", "David", "유나", "דוד")
    deadline = time.monotonic() + 120
    for person in everyone:
        person.client.reconnection = False
        person.__enter__()
        person.catch_up(deadline)
    wait_for(lambda: present(everyone) == {4}, 20)

    hall.kill(hall.webs[0])
    killed = time.monotonic()
    wait_for(lambda: not all(person.client.connected for person in everyone), 20)
    time.sleep(1)
    left = [person for person in everyone if person.client.connected]
    wait_for(lambda: present(left) == {len(left)}, 35)
    took = time.monotonic() - killed
    left[0].say("lease-0001", "아직 있어요", deadline)
    for person in left:
        person.__exit__()
    hall.start_web(hall.webs[0])

    assert 1 <= len(left) < 4
    assert took <= 31


def test_long_polling_and_other_sites_find_no_way_in(hall: Deployment) -> None:
    [person] = people(hall, "하나")

    assert not hall.site._answers(f"{hall.url}/socket.io/?EIO=4&transport=polling")
    assert hall.site._answers(f"{hall.url}/")
    assert person.last == 0


def test_the_files_of_deploy_are_what_runs(hall: Deployment, tmp_path: Path) -> None:
    running = {name: process.args for name, process in hall.site.processes.items()}

    assert {"maru-worker@a", *(f"maru-web@{at}" for at in hall.webs)} <= set(running)
    assert hall.site.processes["maru-worker@a"].poll() is None, hall.site.log("maru-worker@a")
