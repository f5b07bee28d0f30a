"""The benchmark of faults in small: two processes, both killed while people talk over lines that fail."""

from pathlib import Path

import pytest

from scripts.benchmarks._faults_run import Faults, talk_through
from tests import skips
from tests.columns import fresh_database
from tests.conftest import POSTGRES, REDIS
from tests.exhibition.chat.chat_site import chat_site
from tests.servers import free_port

pytestmark = [
    pytest.mark.scaled,
    pytest.mark.skipif(not POSTGRES or not REDIS, reason=skips.SCALED_ONLY),
]


def test_kills_cuts_and_lost_acknowledgements_lose_double_and_skip_nothing(tmp_path: Path) -> None:
    faults = Faults(people=12, messages=400, kills=3)

    with fresh_database(POSTGRES) as database:
        settings = {**faults.settings, "DATABASE_URL": database, "REDIS_URL": REDIS}
        with chat_site(tmp_path, settings) as live:
            found = talk_through(live, (live.site.port, free_port()), faults)

    assert found["messages"] == faults.messages
    assert found["kills"] == faults.kills
    assert found["acknowledgements lost"] > 0
    assert found["cuts"] > 0
    assert [found[name] for name in ("lost", "doubled", "gaps", "logs that differ")] == [0, 0, 0, 0]
