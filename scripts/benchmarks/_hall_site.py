"""The application with one hall of as many booths as wished, served on this machine."""

import hashlib
import logging
import tempfile
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from flask import Blueprint, Response, send_file
from sqlalchemy.orm import Session
from werkzeug.serving import make_server
from werkzeug.test import Client

from assets.store import LocalStore
from assets.variants.hall_packing import pack_hall
from booths.showroom import packs
from booths.wiring import extension
from exhibition.app import create
from exhibition.config import Settings
from exhibition.halls.service import find_hall, put_hall
from exhibition.kernel.clock import SystemClock
from exhibition.kernel.database import Base, Database, make_engine
from exhibition.kernel.jobs import DbosQueue, prepare_tables
from exhibition.ports import Occupant, Pack
from scripts.benchmarks._hall_booths import occupant
from scripts.benchmarks._hall_models import CACHE, RECIPE, BenchModel, tell
from scripts.benchmarks._hall_plan import wide_plan

HALL = "bench"
YEAR = 31_536_000
PACKS = CACHE / "packs"


class Booths:
    """Answers who stands in the hall, and packs their proxies once."""

    def __init__(
        self, count: int, models: Sequence[BenchModel], kept: Path = PACKS, packed: bool = True
    ) -> None:
        self.plan = wide_plan(count)
        self._kept = kept
        stands = [stand["number"] for stand in self.plan["stands"]]
        self.standing = [occupant(at, stand, models) for at, stand in enumerate(stands)]
        self._models = {model.name: model for model in models}
        self._packs: list[Pack] | None = None if packed else []

    def in_hall(
        self, session: Session, hall_id: UUID, at: datetime, event_id: UUID | None = None
    ) -> Sequence[Occupant]:
        return self.standing

    def count_by_hall(self, session: Session, at: datetime) -> dict[UUID, int]:
        return {find_hall(session, HALL).id: len(self.standing)}

    def packs(self, session: Session, occupants: Sequence[Occupant]) -> Sequence[Pack]:
        if self._packs is None:
            self._packs = [self._pack(names) for names in packs.parcels(occupants)]
        return self._packs

    def pack_file(self, inputs: str) -> Path:
        """Where a pack is kept between runs."""
        return self._kept / f"{RECIPE}-{inputs}.pack"

    def _pack(self, names: Sequence[str]) -> Pack:
        every = [item["proxy"]["url"] for booth in self.standing for item in booth.items]
        urls = {url.rpartition("/")[2]: url for url in every}
        inputs = hashlib.sha256("\n".join(names).encode()).hexdigest()
        file = self.pack_file(inputs)
        if not file.exists():
            self._make(names, urls, file)
        keys = {urls[name]: key for name, key in packs.keys_of(names).items()}
        return Pack(url=f"/bench/packs/{inputs}.pack", bytes=file.stat().st_size, keys=keys)

    def _make(self, names: Sequence[str], urls: dict[str, str], file: Path) -> None:
        tell(f"packing {len(names)} proxies")
        file.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix="maru-bench-pack-") as folder:
            source, target = Path(folder) / "in", Path(folder) / "out" / "hall.pack"
            source.mkdir()
            target.parent.mkdir()
            for name, key in packs.keys_of(names).items():
                model = self._models[urls[name].split("/")[2]]
                (source / f"{key}.glb").write_bytes(model.path("proxy").read_bytes())
            left_out = pack_hall(source, target)["left_out"]
            assert not left_out, left_out
            file.write_bytes(target.read_bytes())

    def files(self) -> Blueprint:
        """Serves packs and models as the store does: for ever, to everybody."""
        blueprint = Blueprint("bench", __name__)

        @blueprint.get("/bench/packs/<inputs>.pack")
        def pack(inputs: str) -> Response:
            return send_file(self.pack_file(inputs), "application/octet-stream", max_age=YEAR)

        @blueprint.get("/bench/<model>/<variant>/<sha>.glb")
        def model(model: str, variant: str, sha: str) -> Response:
            return send_file(self._models[model].path(variant), "model/gltf-binary", max_age=YEAR)

        return blueprint


@contextmanager
def serving(booths: Booths) -> Iterator[str]:
    """The hall's address while the block runs."""
    with tempfile.TemporaryDirectory(prefix="maru-bench-hall-") as folder:
        app = _app(booths, Path(folder))
        server = make_server("127.0.0.1", 0, app, threaded=True)
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://localhost:{server.server_port}/halls/{HALL}"
        finally:
            server.shutdown()
            thread.join()


def document(booths: Booths) -> dict[str, Any]:
    """The hall document as a browser gets it."""
    with tempfile.TemporaryDirectory(prefix="maru-bench-hall-") as folder:
        found = Client(_app(booths, Path(folder))).get(f"/api/halls/{HALL}/scene").json
        assert found is not None
        return dict(found)


def _app(booths: Booths, folder: Path) -> Any:
    settings = Settings(
        data_dir=str(folder), secret_key="k" * 40, password_salt="s" * 40, public_url="http://localhost",
        database_url=f"sqlite:///{folder / 'bench.sqlite'}", redis_url="",
    )  # fmt: skip
    engine = make_engine(settings.database)
    prepare_tables(settings.database)
    Base.metadata.create_all(engine)
    database = Database(engine, DbosQueue(engine))
    with database.writing() as session:
        title = {"ko": "큰 전시관", "en": "Large hall"}
        spec = {"slug": HALL, "title": title, "accent": "ict", "plan": booths.plan}
        put_hall(session, spec, datetime.now(UTC))
    store = LocalStore(settings.data_path / "objects", settings.secret_key.encode())
    exhibitors = extension(SystemClock().now, store)
    pages = (*exhibitors.page_blueprints, booths.files())
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    app = create(settings, database, store, replace(exhibitors, occupants=booths, page_blueprints=pages))
    return app.wsgi_app
