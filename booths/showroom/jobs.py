"""The pipeline of one model as a durable workflow: killed at any step, it goes on at that step."""

import json
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

import structlog

from assets.errors import AssetsError
from assets.pipeline import STEPS, Options, Step, record_name, run_step
from assets.pipeline.manifest import write_manifest
from assets.store import ObjectStore, sha256_file
from assets.store.errors import ObjectMissing
from booths.showroom.models import PROCESSING, READY, REFUSED, STRUCTURE, Model
from booths.showroom.poster import drawn_posters
from booths.showroom.progress import PUBLISH, STEP_NAMES, VERIFY
from booths.showroom.service import FINISH_MODEL
from booths.showroom.shown import is_public, publish_variants
from exhibition.kernel.jobs import enqueue
from exhibition.kernel.work import JobContext
from exhibition.uploads.service import settle

log = structlog.get_logger()

# After this step a visitor can see the model; the files for AR and for far away follow.
QUICK = "proxy"
OCTETS = "application/octet-stream"
# The manifest is made of the files and records in the folder whenever it is published.
BUILDING = tuple(step for step in STEPS if step.name != "manifest")
_SUFFIX = {"model/vnd.usdz+zip": "usdz", "model/gltf-binary": "glb", "image/webp": "webp"}


def process_model(context: JobContext, model_id: str) -> None:
    """Verify the bytes, run the steps up to the first picture, publish; the rest is a job of its own.

    That job stands behind every model that waits already, so that many uploads all show soon.
    """
    job = ModelJob(context, UUID(model_id))
    with _told(job):
        kind = context.steps.run("kind", job.kind)
        error = context.steps.run(VERIFY, job.verify) or _run(job, quick_steps(kind))
        if error is None:
            context.steps.run("publish_quick", lambda: job.publish(final=False))
        else:
            context.steps.run("refuse", lambda: job.refuse(error))


def finish_model(context: JobContext, model_id: str) -> None:
    """Run the steps that were left, and publish the whole manifest."""
    job = ModelJob(context, UUID(model_id))
    with _told(job):
        quick = quick_steps(context.steps.run("kind", job.kind))
        error = _run(job, [step for step in BUILDING if step not in quick])
        if error is None:
            context.steps.run(PUBLISH, lambda: job.publish(final=True))
        else:
            context.steps.run("refuse", lambda: job.refuse(error))


def quick_steps(kind: str) -> list[Step]:
    """The steps until a visitor can see the model; a structure's poster is not what shows its booth."""
    names = [step.name for step in BUILDING]
    quick = BUILDING[: names.index(QUICK) + 1]
    return [step for step in quick if not (kind == STRUCTURE and step.name == "poster")]


def _run(job: "ModelJob", steps: Sequence[Step]) -> Mapping[str, Any] | None:
    for step in steps:
        error = job.context.steps.run(step.name, partial(job.run, step))
        if error is not None:
            return error
    return None


@contextmanager
def _told(job: "ModelJob") -> Iterator[None]:
    """What nobody foresaw is told to the exhibitor too."""
    try:
        yield
    except Exception:
        job.refuse({"code": "processing_failed", "params": {}})
        raise


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
        model = self._note(VERIFY, state=PROCESSING)
        if model is None:
            return {"code": "model_removed", "params": {}}
        if "renderer" in self.context.tools:
            self.context.tools["renderer"].warm()
        source = self._source(model)
        good = sha256_file(source) == model.source_sha256
        if model.upload_id:
            with self.context.database.writing() as session:
                settle(session, model.upload_id, None if good else "checksum_mismatch")
        return None if good else {"code": "checksum_mismatch", "params": {}}

    def run(self, step: Step) -> Mapping[str, Any] | None:
        """Run one step of the pipeline, its inputs fetched and its outputs kept; returns an error or None."""
        model = self._note(step.name)
        if model is None:
            return {"code": "model_removed", "params": {}}
        self._source(model)
        self._fetch(step.inputs)
        try:
            run_step(step, self.folder, Options(self.context.tools.get("renderer")))
        except AssetsError as error:
            return {"code": error.code, "params": {k: str(v) for k, v in error.params.items()}}
        self._keep((*step.outputs, record_name(step.name)))
        return self._verdict() if step.name == "check" else None

    def _verdict(self) -> Mapping[str, Any] | None:
        report = json.loads((self.folder / "report.json").read_text())
        self._change(report=report)
        if report["publishable"]:
            return None
        worst = next((i for i in report["issues"] if i["severity"] == "error"), None)
        worst = worst or next(iter(report["issues"]), {"code": "nothing_to_show", "params": {}})
        return {"code": worst["code"], "params": worst.get("params", {})}

    def publish(self, *, final: bool) -> None:
        """Store the variants by content, and write the manifest's row."""
        model = self._note(PUBLISH if final else QUICK)
        if model is None:
            return
        self._fetch([name for step in BUILDING for name in (*step.outputs, record_name(step.name))])
        source = self._source(model)
        manifest = write_manifest(self.folder, source, [step.name for step in BUILDING]).to_json()
        for entry in manifest["variants"]:
            entry["key"] = f"v/{entry['sha256']}.{_SUFFIX[entry['media_type']]}"
            if not self.context.store.exists(entry["key"]):
                self.context.store.put(entry["key"], self.folder / entry.pop("path"), entry["media_type"])
            entry.pop("path", None)
        if not any(entry["name"] == "poster" for entry in manifest["variants"]):
            manifest["variants"] += drawn_posters(model)
        changes = {"manifest": manifest, "state": READY, "error": None}
        self._change(**changes, **({"progress": 1.0} if final else {}), then_finish=not final)
        self._make_public()
        self._tell()
        if final:
            self.clean()

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

    def _note(self, step: str, **changes: Any) -> Model | None:
        """Write where the job is, and tell the page; None when the model was removed meanwhile."""
        done = STEP_NAMES.index(step) / len(STEP_NAMES) if step in STEP_NAMES else 0.0
        model = self._change(step=step, progress=done, **changes)
        if model is not None:
            self._tell()
        return model

    def _change(self, *, then_finish: bool = False, **changes: Any) -> Model | None:
        with self.context.database.writing() as session:
            model = session.get(Model, self.model_id)
            if model is not None:
                for name, value in changes.items():
                    setattr(model, name, value)
                model.changed_at = self.context.clock.now()
                if then_finish:
                    enqueue(session, FINISH_MODEL, f"model-{self.model_id}-2", str(self.model_id))
        return model

    def _tell(self) -> None:
        self.context.news.tell(f"model:{self.model_id}", "model", {"id": str(self.model_id)})


def _download(store: ObjectStore, key: str, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(path.suffix + ".part")
    store.download(key, part)
    # Renamed when whole: a worker that dies while reading leaves no half file behind.
    part.rename(path)
