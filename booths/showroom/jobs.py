"""The pipeline of one model as durable workflows: killed at any step, it goes on at that step."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from typing import Any
from uuid import UUID

from assets.pipeline import STEPS, Stage, Step
from booths.showroom.model_job import ModelJob
from booths.showroom.models import STRUCTURE
from booths.showroom.progress import PUBLISH, VERIFY
from booths.showroom.service import FINISH_MODEL, REFINE_MODEL
from exhibition.kernel.work import JobContext


def process_model(context: JobContext, model_id: str) -> None:
    """Verify the bytes, show the model, then its picture; the rest are jobs of their own.

    Those stand behind every model that waits already, so that many uploads all show soon.
    """
    job = ModelJob(context, UUID(model_id))
    with _told(job):
        kind = context.steps.run("kind", job.kind)
        error = context.steps.run(VERIFY, job.verify)
        if error is None and context.steps.run("known", job.take_twin):
            return
        error = error or _run(job, steps_of("first", kind))
        if error is None:
            context.steps.run("publish_first", job.publish)
            error = _run(job, steps_of("quick", kind))
        if error is None:
            context.steps.run("publish_quick", lambda: job.publish(then=FINISH_MODEL))
        else:
            context.steps.run("refuse", lambda: job.refuse(error))


def finish_model(context: JobContext, model_id: str) -> None:
    """Make the files for every device, and publish them."""
    job = ModelJob(context, UUID(model_id))
    with _told(job):
        error = _run(job, steps_of("finish", context.steps.run("kind", job.kind)))
        if error is None:
            context.steps.run("publish_all", lambda: job.publish(then=REFINE_MODEL))
        else:
            context.steps.run("refuse", lambda: job.refuse(error))


def refine_model(context: JobContext, model_id: str) -> None:
    """Search for smaller files that look the same, which takes minutes, and publish the whole manifest."""
    job = ModelJob(context, UUID(model_id))
    with _told(job):
        error = _run(job, steps_of("refine", context.steps.run("kind", job.kind)))
        if error is None:
            context.steps.run(PUBLISH, lambda: job.publish(is_last=True))
        else:
            context.steps.run("refuse", lambda: job.refuse(error))


def steps_of(stage: Stage, kind: str) -> list[Step]:
    """A stage's steps; a structure's poster is not what shows its booth, so nobody waits for it.

    Nor is a structure looked at from all sides on a page.
    """
    late = {"poster"} if kind == STRUCTURE else set()
    never = {"manifest", "views"} if kind == STRUCTURE else {"manifest"}
    stages = {step.name: "finish" if step.name in late else step.stage for step in STEPS}
    return [step for step in STEPS if stages[step.name] == stage and step.name not in never]


def _run(job: ModelJob, steps: Sequence[Step]) -> Mapping[str, Any] | None:
    for step in steps:
        error = job.context.steps.run(step.name, partial(job.run, step))
        if error is not None:
            return error
    return None


@contextmanager
def _told(job: ModelJob) -> Iterator[None]:
    """What nobody foresaw is told to the exhibitor too."""
    try:
        yield
    except Exception:
        job.refuse({"code": "processing_failed", "params": {}})
        raise
