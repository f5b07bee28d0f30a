"""A backup of a running installation, brought back elsewhere, answers with the same bytes."""

import hashlib
import re
import tarfile
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests

from tests.journeys.opened import OWNER, Opened, open_booth, set_up, showroom
from tests.journeys.person import Person
from tests.servers import Site

pytestmark = [pytest.mark.journey, pytest.mark.timeout(600)]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A running installation."""
    with Site(tmp_path_factory.mktemp("backed-up")) as running:
        set_up(running)
        running.start_web()
        running.start_worker()
        yield running


@pytest.fixture(scope="module")
def opened(site: Site) -> Opened:
    """A public booth in it."""
    return open_booth(site)


@pytest.fixture(scope="module")
def file(site: Site, opened: Opened, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A backup that was made while web and worker ran."""
    made = tmp_path_factory.mktemp("backup") / "maru.tar"
    site.maru("backup", str(made))
    return made


def answers(site: Site, opened: Opened) -> dict[str, str]:
    """What a visitor gets of a booth: its page's words, and a digest of every file."""
    page = requests.get(f"{site.url}{opened.path}?lang=en", timeout=30)
    page.raise_for_status()
    main = re.search(r"<main.*</main>", page.text, re.DOTALL)
    assert main
    body = re.sub(r'name="csrf_token" value="[^"]*"', "", main.group().replace(site.url, ""))
    files = {"page": re.sub(r"<svg.*?</svg>", "", body, flags=re.DOTALL)}
    variants = showroom(site, opened.slug)["items"][0]["model"]["variants"]
    for name, variant in variants.items():
        url = variant["url"] if variant["url"].startswith("http") else site.url + variant["url"]
        files[name] = hashlib.sha256(requests.get(url, timeout=60).content).hexdigest()
    return files


def test_a_restored_installation_answers_the_same_bytes(
    site: Site, opened: Opened, file: Path, tmp_path: Path
) -> None:
    before = answers(site, opened)

    with Site(tmp_path / "elsewhere") as other:
        other.maru("restore", str(file))
        other.start_web()
        other.start_worker()
        after = answers(other, opened)
        person = Person(other.url, tmp_path / "elsewhere" / "data")
        person.sign_in(OWNER)
        named = person.call("GET", f"/api/studio/booths/{opened.booth}")["title"]

    assert {"page", "web", "poster", "ar", "usdz"} <= set(after)
    assert after == before
    assert named == {"en": "Sky Helmets"}


def test_a_backup_holds_secrets_for_its_owner_alone(file: Path) -> None:
    with tarfile.open(file) as tar:
        names = tar.getnames()

    assert {"maru.sqlite", "objects", "secrets/secret_key", "secrets/password_salt"} <= set(names)
    assert not [name for name in names if name.startswith(("objects/tmp/", "objects/locks/"))]
    assert file.stat().st_mode & 0o077 == 0


def test_a_folder_in_use_is_left_alone_without_force(site: Site, file: Path, tmp_path: Path) -> None:
    other = Site(tmp_path / "used")
    other.maru("migrate")
    database = tmp_path / "used" / "data" / "maru.sqlite"
    before = database.read_bytes()

    with pytest.raises(AssertionError, match="--force"):
        other.maru("restore", str(file))
    assert database.read_bytes() == before

    other.maru("restore", str(file), "--force")
    assert database.read_bytes() != before


def test_a_file_that_is_no_backup_changes_nothing(tmp_path: Path) -> None:
    other = Site(tmp_path / "kept")
    other.maru("migrate")
    database = tmp_path / "kept" / "data" / "maru.sqlite"
    before = database.read_bytes()
    wrong = tmp_path / "wrong.tar"
    wrong.write_bytes(b"not a tar at all")

    with pytest.raises(AssertionError, match="no backup"):
        other.maru("restore", str(wrong), "--force")

    assert database.read_bytes() == before
