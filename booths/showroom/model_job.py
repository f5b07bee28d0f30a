"""One model on its way through the pipeline: its files between steps, its row, its published manifest."""

import json
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

import structlog

from assets.errors import AssetsError
from assets.model import UNSHOWABLE
from assets.pipeline import STEPS, Options, Step, record_name, run_step, write_manifest
from assets.store import ObjectStore, sha256_file
from assets.store.errors import ObjectMissing
from booths.booth.models import Booth
from booths.showroom.encodings import Encodings
from booths.showroom.models import PROCESSING, READY, REFUSED, Model
from booths.showroom.poster import drawn_posters
from booths.showroom.progress import PUBLISH, STEP_NAMES, VERIFY
from booths.showroom.service import FORGET_FILES, REFINE_MODEL
from booths.showroom.shown import is_public, publish_variants
from booths.showroom.superseded import replaced
from booths.showroom.twins import finished_twin
from exhibition.kernel.jobs import QUEUE, SLOW_QUEUE, enqueue
from exhibition.kernel.work import JobContext
from exhibition.uploads.service import settle

log = structlog.get_logger()

OCTETS = "application/octet-stream"
# The manifest is made of the files and records in the folder whenever it is published.
BUILDING = tuple(step for step in STEPS if step.name != "manifest")
_SUFFIX = {"model/vnd.usdz+zip": "usdz", "model/gltf-binary": "glb", "image/webp": "webp"}
_REMOVED = {"code": "model_removed", "params": dict[str, str]()}


@dataclass(frozen=True)
class ModelJob:
    """One model on its way. Files lie in this machine's scratch and, between steps, in the store."""

    context: JobContext
    model_id: UUID

    @property
    def folder(self) -> Path:
        """This machine's scratch of the job."""
        return self.context.folder / f"model-{self.model_id}"

    @property
    def prefix(self) -> str:
        """Where intermediates lie in the store."""
        return f"work/model-{self.model_id}"

    def kind(self) -> str:
        """Whether the model is a product or a structure; "" when it was removed."""
        with self.context.database.reading() as session:
            model = session.get(Model, self.model_id)
            return model.kind if model else ""

    def verify(self) -> Mapping[str, Any] | None:
        """Read the upload back and compare its SHA-256; returns an error or None."""
        model = self._note(VERIFY)
        if model is None:
            return _REMOVED
        if not model.manifest:
            self._change(state=PROCESSING)
        if "renderer" in self.context.tools:
            self.context.tools["renderer"].warm()
        source = self._source(model)
        good = sha256_file(source) == model.source_sha256
        if model.upload_id:
            with self.context.database.writing() as session:
                settle(session, model.upload_id, None if good else "checksum_mismatch")
        return None if good else {"code": "checksum_mismatch", "params": {}}

    def take_twin(self) -> bool:
        """Whether the company had these very bytes built before; then their files serve this model too."""
        with self.context.database.writing() as session:
            # Locked: no file of the twin is forgotten before this model names it too (superseded.py).
            model = session.get(Model, self.model_id, with_for_update=True)
            twin = finished_twin(session, model) if model and model.build == 1 else None
            if model is None or twin is None:
                return False
            model.manifest = {**twin.manifest, "build": model.build}
            model.report, model.state, model.error = twin.report, READY, None
            model.step, model.progress, model.changed_at = PUBLISH, 1.0, self.context.clock.now()
        self._make_public()
        self._tell()
        self.clean()
        return True

    def run(self, step: Step) -> Mapping[str, Any] | None:
        """Run one step of the pipeline, its inputs fetched and its outputs kept; returns an error or None."""
        model = self._note(step.name)
        if model is None:
            return _REMOVED
        self._source(model)
        self._fetch(step.inputs)
        encodings, images = self._encodings(model), model.report.get("images", ())
        encodings.fetch(images)
        try:
            run_step(step, self.folder, Options(self.context.tools.get("renderer"), model.scale))
        except AssetsError as error:
            return {"code": error.code, "params": {k: str(v) for k, v in error.params.items()}}
        self._keep((*step.outputs, record_name(step.name)))
        encodings.keep(images)
        return self._verdict() if step.name == "check" else None

    def _encodings(self, model: Model) -> Encodings:
        with self.context.database.reading() as session:
            company = session.get_one(Booth, model.booth_id).company_id
        return Encodings(self.context.store, company, self.folder)

    def _verdict(self) -> Mapping[str, Any] | None:
        report = json.loads((self.folder / "report.json").read_text())
        self._change(report=report)
        shutil.rmtree(self.folder / "encoded", ignore_errors=True)  # now it is known which pictures matter
        if report["publishable"]:
            return None
        worst = next((i for i in report["issues"] if i["severity"] == "error"), None)
        worst = worst or next((i for i in report["issues"] if i["code"] in UNSHOWABLE), None)
        worst = worst or {"code": "nothing_to_show", "params": {}}
        return {"code": worst["code"], "params": worst.get("params", {})}

    def publish(self, *, then: str | None = None, is_last: bool = False) -> None:
        """Store the variants by content, write the manifest's row; `then` names the workflow that follows.

        What an earlier build made stays until all of this one is there: visitors keep their AR files.
        """
        model = self._note(PUBLISH) if is_last else self._change()
        if model is None:
            return
        if not is_last and model.manifest and model.manifest.get("build", 1) != model.build:
            self._change(then=then)
            return
        self._fetch([name for step in BUILDING for name in (*step.outputs, record_name(step.name))])
        source = self._source(model)
        manifest = write_manifest(self.folder, source, [step.name for step in BUILDING]).to_json()
        files = [self._named(entry) for entry in (*manifest["variants"], *manifest["pictures"])]
        self._put(files)
        if not any(entry["name"] == "poster" for entry in manifest["variants"]):
            manifest["variants"] += drawn_posters(model)
        changes = {"manifest": {**manifest, "build": model.build}, "state": READY, "error": None}
        self._change(**changes, **({"progress": 1.0} if is_last else {}), then=then)
        self._put(files)  # what was forgotten between the two: see superseded.py
        self._make_public()
        self._tell()
        if is_last:
            self.clean()

    def _named(self, entry: dict[str, Any]) -> tuple[str, Path, str]:
        """Name one file of the manifest by its content; returns its key, the file and its media type."""
        entry["key"] = f"v/{entry['sha256']}.{_SUFFIX[entry['media_type']]}"
        return entry["key"], self.folder / entry.pop("path"), entry["media_type"]

    def _put(self, files: Sequence[tuple[str, Path, str]]) -> None:
        for key, path, media_type in files:
            if not self.context.store.exists(key):
                self.context.store.put(key, path, media_type)

    def _make_public(self) -> None:
        with self.context.database.reading() as session:
            model = session.get(Model, self.model_id)
            if model is not None and is_public(session, model):
                publish_variants(self.context.store, model)

    def refuse(self, error: Mapping[str, Any]) -> None:
        """Say why this model cannot be shown; one that is shown already stays."""
        log.warning("model refused", model=str(self.model_id), code=error["code"])
        with self.context.database.writing() as session:
            model = session.get(Model, self.model_id)
            if model is not None:
                model.error = error["code"]
                model.report = {**model.report, "params": dict(error["params"])}
                model.state = model.state if model.state == READY else REFUSED
        self._tell()
        self.clean()

    def clean(self) -> None:
        """Remove the scratch and the intermediates of a job that is over."""
        shutil.rmtree(self.folder, ignore_errors=True)
        for key in list(self.context.store.list(f"{self.prefix}/")):
            self.context.store.delete(key)

    def _source(self, model: Model | None) -> Path:
        name = model.filename.lower() if model else ""
        path = self.folder / ("source.zip" if name.endswith(".zip") else "source.glb")
        if model is not None and not path.exists():
            _download(self.context.store, model.source_key, path)
        return path

    def _fetch(self, names: Sequence[str]) -> None:
        for name in names:
            if not (self.folder / name).exists():
                try:
                    _download(self.context.store, f"{self.prefix}/{name}", self.folder / name)
                except ObjectMissing:
                    continue  # an earlier step had nothing to make

    def _keep(self, names: Sequence[str]) -> None:
        for name in names:
            if (self.folder / name).exists():
                self.context.store.put(f"{self.prefix}/{name}", self.folder / name, OCTETS)

    def _note(self, step: str) -> Model | None:
        """Write where the job is, and tell the page; None when the model was removed meanwhile."""
        done = STEP_NAMES.index(step) / len(STEP_NAMES) if step in STEP_NAMES else 0.0
        model = self._change(step=step, progress=done)
        if model is not None:
            self._tell()
        return model

    def _change(self, *, then: str | None = None, **changes: Any) -> Model | None:
        with self.context.database.writing() as session:
            model = session.get(Model, self.model_id)
            if model is not None:
                before = model.manifest
                for name, value in changes.items():
                    setattr(model, name, value)
                if old := replaced(before, model.manifest):
                    job = f"files-{model.id}-{model.build}-{then or 'last'}"
                    enqueue(session, FORGET_FILES, job, model.source_sha256, old, queue=SLOW_QUEUE)
                model.changed_at = self.context.clock.now()
                if then:
                    job = f"model-{model.id}-{model.build}-{then.rpartition('.')[2]}"
                    enqueue(session, then, job, str(model.id), queue=_queue(then))
        return model

    def _tell(self) -> None:
        self.context.news.tell(f"model:{self.model_id}", "model", {"id": str(self.model_id)})


def _queue(workflow: str) -> str:
    return SLOW_QUEUE if workflow == REFINE_MODEL else QUEUE


def _download(store: ObjectStore, key: str, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(path.suffix + ".part")
    store.download(key, part)
    # Renamed when whole: a worker that dies while reading leaves no half file behind.
    part.rename(path)
