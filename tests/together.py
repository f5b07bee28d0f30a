"""Files whose tests share what is dear to start: two workers of the suite do not take them apart."""

import pytest
from xdist.remote import Producer
from xdist.scheduler import LoadFileScheduling

# Swift's servers and moto; one build of the viewer.
TOGETHER = ("tests/assets/store/", "tests/frontend/viewer/")


class InFolders(LoadFileScheduling):
    """Like `--dist loadfile`, with these folders as one file each."""

    def _split_scope(self, nodeid: str) -> str:
        file: str = super()._split_scope(nodeid)
        return next((folder for folder in TOGETHER if file.startswith(folder)), file)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> LoadFileScheduling | None:
    """Keep the folders together where files are."""
    return InFolders(config, log) if config.getvalue("dist") == "loadfile" else None
