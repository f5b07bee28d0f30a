"""The pipeline: a list of steps, each from files to files in one work folder.

A durable job puts the source into a folder as `source.glb` (or `source.zip`), and runs each of STEPS as one
durable step, keeping `result.outputs` and `record_name(step.name)` in the object store between them.
`build` does the same in one go.
"""

from .build import NotPublishable, build, check
from .manifest import write_manifest
from .run import Options, Stage, Step, StepResult, record_name, run_step
from .steps import STEPS

__all__ = [
    "STEPS",
    "NotPublishable",
    "Options",
    "Stage",
    "Step",
    "StepResult",
    "build",
    "check",
    "record_name",
    "run_step",
    "write_manifest",
]
