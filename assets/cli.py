"""The pipeline's command line: `check FILE`, `build FILE OUTDIR`. Answers on stdout, progress on stderr."""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from .errors import AssetsError
from .model import Manifest, Report
from .pipeline import NotPublishable, build, check


def main(argv: Sequence[str] | None = None) -> int:
    """Exit code 0 when the file is fit (check) or built (build), 1 when not, 2 for a wrong command line."""
    options = _parser().parse_args(argv)
    if not options.file.is_file():
        print(f"no such file: {options.file}", file=sys.stderr)
        return 2
    if options.command == "check":
        report = check(options.file)
        _print_report(report, options.json)
        return 0 if report.ok else 1
    return _build(options.file, options.outdir, options.json)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="maru assets", description="Check models, and build what visitors get."
    )
    commands = parser.add_subparsers(dest="command", required=True)
    for name, text in (("check", "say whether a model is safe and valid"), ("build", "write every variant")):
        command = commands.add_parser(name, help=text)
        command.add_argument("file", type=Path, help=".glb, .gltf, or .zip with one .gltf")
        if name == "build":
            command.add_argument("outdir", type=Path, help="where variants and manifest.json go")
        command.add_argument("--json", action="store_true", help="print one JSON object")
    return parser


def _build(file: Path, outdir: Path, as_json: bool) -> int:
    try:
        manifest = build(file, outdir, _progress)
    except NotPublishable as error:
        _print_report(error.report, as_json)
        return 1
    except AssetsError as error:
        print(
            json.dumps({"code": error.code, "message": str(error)}) if as_json else f"{error.code}: {error}"
        )
        return 1
    _print_manifest(manifest, as_json)
    return 0


def _progress(step: str, share: float) -> None:
    print(f"{share:4.0%} {step}", file=sys.stderr, flush=True)


def _print_report(report: Report, as_json: bool) -> None:
    if as_json:
        print(json.dumps(report.to_json(), ensure_ascii=False))
        return
    print(f"ok: {report.ok}  publishable: {report.publishable}")
    for issue in report.issues:
        print(f"{issue.severity:8} {issue.code:36} {issue.pointer}  {issue.message}")


def _print_manifest(manifest: Manifest, as_json: bool) -> None:
    if as_json:
        print(json.dumps(manifest.to_json(), ensure_ascii=False))
        return
    for variant in manifest.variants:
        print(f"{variant.name:14} {variant.bytes:>10,} B {variant.triangles:>10,} triangles  {variant.path}")
