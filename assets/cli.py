"""The pipeline's command line: check, build, diff, report. Answers on stdout, progress on stderr."""

import argparse
import json
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from .errors import AssetsError
from .model import Manifest, Report
from .pipeline import STEPS, NotPublishable, build, check
from .progress import Bar
from .report import summary, write_html

Answer = tuple[int, Mapping[str, Any], str]


def main(argv: Sequence[str] | None = None) -> int:
    """Exit code 0 when all is well, 1 when a file is not fit or two differ, 2 for a wrong command line."""
    options = _parser().parse_args(argv)
    missing = next((path for path in (options.file, *options.other) if not path.exists()), None)
    if missing:
        print(f"no such file: {missing}", file=sys.stderr)
        return 2
    run: Callable[[argparse.Namespace], Answer] = options.run
    try:
        code, data, text = run(options)
    except NotPublishable as error:
        code, data, text = 1, error.report.to_json(), _report_text(error.report)
    except AssetsError as error:
        code, data, text = 1, {"code": error.code, "message": str(error)}, f"{error.code}: {error}"
    print(json.dumps(data, ensure_ascii=False) if options.json else text)
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="maru assets", description="Check models, and build what visitors get."
    )
    commands = parser.add_subparsers(dest="command", required=True)
    _command(commands, "check", _check, "say whether a model is safe and valid")
    command = _command(commands, "build", _build, "write every variant and manifest.json")
    command.add_argument("outdir", type=Path, help="where variants and manifest.json go")
    command.add_argument("--quick", action="store_true", help="leave out the search for smaller files")
    _scaled(command)
    command = _command(commands, "diff", _diff, "say what another file of a model lost, and how it looks")
    command.add_argument("other", type=Path, nargs=1, help="the other file")
    command = _command(commands, "report", _report, "write a report that a person understands")
    command.add_argument("--out", type=Path, default=Path("report.html"), help="the HTML file to write")
    command.add_argument("--lang", choices=("en", "ko"), default="en")
    _scaled(command)
    return parser


def _command(
    commands: Any, name: str, run: Callable[[argparse.Namespace], Answer], text: str
) -> argparse.ArgumentParser:
    command: argparse.ArgumentParser = commands.add_parser(name, help=text)
    folder = ", or the folder that a build wrote" if name == "report" else ""
    command.add_argument("file", type=Path, help=f".glb, .gltf, or .zip with one .gltf{folder}")
    command.add_argument("--json", action="store_true", help="print one JSON object")
    command.set_defaults(run=run, other=())
    return command


def _scaled(command: argparse.ArgumentParser) -> None:
    text = "how many metres one unit of the file is: 0.01 for a file in centimetres"
    command.add_argument("--scale", type=float, default=1.0, help=text)


def _check(options: argparse.Namespace) -> Answer:
    report = check(options.file)
    return 0 if report.ok else 1, report.to_json(), _report_text(report)


def _build(options: argparse.Namespace) -> Answer:
    steps = [step for step in STEPS if not (options.quick and step.stage == "refine")]
    manifest = build(options.file, options.outdir, Bar(), scale=options.scale, steps=steps)
    return 0, manifest.to_json(), _manifest_text(manifest)


def _diff(options: argparse.Namespace) -> Answer:
    # Brings numpy along, which no other command needs at its start.
    found = import_module(".compare", __package__).compare(options.file, options.other[0], Bar())
    return 0 if found.alike else 1, found.to_json(), found.to_text()


def _report(options: argparse.Namespace) -> Answer:
    with tempfile.TemporaryDirectory(prefix="maru-report-") as scratch:
        folder = options.file if options.file.is_dir() else Path(scratch)
        if options.file.is_dir():
            manifest = json.loads((folder / "manifest.json").read_text())
        else:
            manifest = _built(options, folder)
        write_html(manifest, folder, options.out, options.lang, name=options.file.name)
    return 0, summary(manifest), f"{options.out}"


def _built(options: argparse.Namespace, folder: Path) -> Mapping[str, Any]:
    """The manifest of a build, or the report of a file that cannot be built."""
    try:
        return build(options.file, folder, Bar(), scale=options.scale).to_json()
    except NotPublishable as error:
        return error.report.to_json()


def _report_text(report: Report) -> str:
    lines = [f"ok: {report.ok}  publishable: {report.publishable}"]
    lines += [f"{i.severity:8} {i.code:36} {i.pointer}  {i.message}" for i in report.issues]
    return "\n".join(lines)


def _manifest_text(manifest: Manifest) -> str:
    return "\n".join(
        f"{v.name:14} {v.bytes:>10,} B {v.triangles:>10,} triangles {v.draw_calls:>4} calls  {v.path}"
        for v in manifest.variants
    )
