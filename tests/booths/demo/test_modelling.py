"""The modelling kit: closed solids face outward, edges are as hard as they should be, files are sound."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import numpy as np
import pytest

from booths.demo import exhibition
from booths.demo.modelling import materials, shapes, sketch, solids, sweeps
from booths.demo.modelling.mesh import Mesh
from booths.demo.modelling.model import Model
from booths.demo.modelling.tangents import tangents

ROOT = Path(__file__).resolve().parents[3]
VALIDATOR = ROOT / "assets/node/node_modules/gltf-validator"
CHECK = """
const fs = require('fs'), validator = require(process.argv[1]);
(async () => {
  for (const file of process.argv.slice(2)) {
    const report = await validator.validateBytes(new Uint8Array(fs.readFileSync(file)));
    const bad = report.issues.messages.filter((message) => message.severity < 2);
    if (bad.length) { console.log(file, JSON.stringify(bad.slice(0, 3))); process.exitCode = 1; }
  }
})();
"""

SOLIDS = {
    "box": (solids.rounded_box(2, 2, 2, 0.2), 8.0),
    "cylinder": (solids.cylinder(1, 2, 0.01), 2 * np.pi),
    "ball": (solids.sphere(1, 48), 4 / 3 * np.pi),
    "slab": (sweeps.extrude(shapes.rounded_rect(2, 1, 0.1), 0.5, 0.02), 1.0),
    "tube": (sweeps.tube([(0, 0, 0), (0, 0, 1), (0, 0, 2)], 0.5, 48), np.pi / 2),
    "gear": (sweeps.extrude(shapes.gear(12, 1.0, 0.9), 1.0), 0.96**2 * np.pi),
    "mirrored": (solids.rounded_box(2, 2, 2, 0.2).scale(x=-1), 8.0),
}


def volume(mesh: Mesh) -> float:
    """The volume that the triangles enclose; negative when they face inward."""
    a, b, c = (mesh.points[mesh.faces[:, k]] for k in range(3))
    return float((a * np.cross(b, c)).sum() / 6)


@pytest.mark.parametrize("name", SOLIDS)
def test_solids_face_outward_and_enclose_their_volume(name: str) -> None:
    mesh, expected = SOLIDS[name]

    assert volume(mesh) == pytest.approx(expected, rel=0.12)


@pytest.mark.parametrize("name", SOLIDS)
def test_normals_are_unit_and_agree_with_their_faces(name: str) -> None:
    mesh, _ = SOLIDS[name]
    a, b, c = (mesh.points[mesh.faces[:, k]] for k in range(3))
    flat = np.cross(b - a, c - a)

    assert np.linalg.norm(mesh.normals, axis=1) == pytest.approx(1)
    assert ((mesh.normals[mesh.faces] * flat[:, None]).sum(axis=2) > 0).mean() > 0.999


def test_a_sharp_box_keeps_its_edges_and_a_ball_has_none() -> None:
    box = sweeps.extrude([(0, 0), (1, 0), (1, 1), (0, 1)], 1.0)
    ball = solids.sphere(1, 48)

    assert len({tuple(np.round(normal, 3)) for normal in box.normals}) == 6
    assert (ball.normals * ball.points).sum(axis=1) == pytest.approx(1, abs=0.01)


def test_tangents_stand_at_right_angles_to_normals() -> None:
    mesh = solids.lathe([(1, 0), (1, 2)], 24)
    along = tangents(mesh)

    assert np.abs((along[:, :3] * mesh.normals).sum(axis=1)).max() < 1e-6
    assert set(along[:, 3]) == {1.0}


def test_a_recipe_far_from_its_stated_size_is_refused() -> None:
    model = Model("Block")
    model.add("Block", materials.plastic("Grey", "#888888"), solids.box(1, 1, 1))

    with pytest.raises(ValueError, match="measures"):
        model.fit((1000, 1000, 500))


def test_a_picture_shows_the_model_and_nothing_else() -> None:
    model = Model("Block")
    model.add("Block", materials.plastic("Red", "#cc2020"), solids.box(1, 1, 1))

    picture = np.asarray(sketch.render(model.fit(), 0, 0, 64))

    assert picture[32, 32, 3] == 255
    assert picture[32, 32, 0] > 2 * picture[32, 32, 2]
    assert picture[0, 0, 3] == 0


def test_the_khronos_validator_finds_no_error_and_no_warning(tmp_path: Path) -> None:
    node = shutil.which("node")
    if node is None or not VALIDATOR.is_dir():
        pytest.skip("needs node and the installed gltf-validator")
    sample = exhibition.booths()[1::8]
    for booth in sample:
        (tmp_path / f"{booth.slug}.glb").write_bytes(booth.products[0].build())
        (tmp_path / f"{booth.slug}-stand.glb").write_bytes(booth.build_structure().glb)

    files = sorted(str(path) for path in tmp_path.glob("*.glb"))
    run = subprocess.run(
        [node, "-e", CHECK, str(VALIDATOR), *files], capture_output=True, text=True, check=False
    )

    assert run.returncode == 0, run.stdout + run.stderr
