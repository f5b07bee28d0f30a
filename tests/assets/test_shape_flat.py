"""Normals that say no more than the triangles do are left out; all others stay."""

from pathlib import Path
from typing import Any

import numpy as np

from assets.optimize.workshop import Settings, Workshop
from assets.validate import verify
from tests.assets.models import Builder, write
from tests.assets.shapes import add_mesh, knob, web_of


def faceted(bumps: int = 3, **finer: int) -> tuple[Any, Any, Any]:
    """The lumpy ring as STL has it: three corners for each triangle, with the triangle's normal."""
    spots, _, faces = knob(bumps, **finer)
    corners = spots[faces]
    normals = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    normals /= np.linalg.norm(normals, axis=1, keepdims=True)
    return corners.reshape(-1, 3), np.repeat(normals, 3, axis=0), np.arange(len(faces) * 3).reshape(-1, 3)


def kept(tmp_path: Path, *meshes: tuple[Any, Any, Any]) -> list[tuple[bool, int]]:
    """For each primitive of the web variant: has it normals, and how many vertices. All look alike."""
    builder = Builder()
    for number, mesh in enumerate(meshes):
        builder.node(mesh=add_mesh(builder, *mesh), name=f"part {number}")
    _, _, published = web_of(write(tmp_path, builder.bytes(), "plain.glb"), tmp_path)
    rows = [primitive["attributes"] for mesh in published["meshes"] for primitive in mesh["primitives"]]
    return [("NORMAL" in row, published["accessors"][row["POSITION"]]["count"]) for row in rows]


def test_flat_triangles_need_no_normals_and_share_their_corners(tmp_path: Path) -> None:
    assert kept(tmp_path, faceted()) == [(False, 16 * 8)]


def test_a_round_surface_keeps_its_normals(tmp_path: Path) -> None:
    assert kept(tmp_path, knob()) == [(True, 16 * 8)]


def test_a_round_surface_so_fine_that_its_triangles_are_nearly_right_keeps_them(tmp_path: Path) -> None:
    fine = 600
    u, v = np.meshgrid(np.linspace(0.3, 0.6, fine // 4), np.linspace(0.3, 0.6, fine // 4), indexing="ij")
    spots = np.stack([np.cos(u) * np.cos(v), np.sin(v), np.sin(u) * np.cos(v)], -1).reshape(-1, 3)
    at = np.arange(len(spots)).reshape(u.shape)
    a, b, c, d = at[:-1, :-1], at[1:, :-1], at[:-1, 1:], at[1:, 1:]
    faces = np.concatenate([np.stack([a, c, b], -1).reshape(-1, 3), np.stack([b, c, d], -1).reshape(-1, 3)])

    assert kept(tmp_path, (spots, spots, faces)) == [(True, len(spots))]


def test_parts_of_one_look_stay_alike_so_that_they_are_drawn_together(tmp_path: Path) -> None:
    flat, round_ = faceted(), knob(bumps=5)

    assert kept(tmp_path, flat, round_) == [(True, len(flat[0]) + len(round_[0]))]


def test_corners_made_one_are_simplified_as_one(tmp_path: Path) -> None:
    """Corners that were left behind at the same places once tied all others."""
    builder = Builder()
    builder.node(mesh=add_mesh(builder, *faceted(around=96, along=48)), name="ring")
    source = write(tmp_path, builder.bytes(), "plain.glb")
    with Workshop(source, tmp_path) as shop:
        whole = shop.make("whole.glb", Settings("png"))["triangles"]
        coarse = shop.make("coarse.glb", Settings("png", error=5e-3))["triangles"]

    assert coarse < whole / 4


def test_colours_of_corners_that_move_stay_colours(tmp_path: Path) -> None:
    """What fits a surface best may be brighter than white, which the validator refuses."""
    builder = Builder()
    spots, normals, faces = knob(around=96, along=48)
    mesh = add_mesh(builder, spots, normals, faces)
    bright = (np.clip(2 * np.sin(9 * spots[:, :1]) + 0.5, 0, 1) * [1, 1, 0.9]).astype(np.float32)
    colours = builder.accessor(bright, 5126, "VEC3")
    builder.doc["meshes"][mesh]["primitives"][0]["attributes"]["COLOR_0"] = colours
    builder.node(mesh=mesh, name="ring")
    source = write(tmp_path, builder.bytes(), "plain.glb")
    with Workshop(source, tmp_path) as shop:
        whole = shop.make("whole.glb", Settings("png"))["triangles"]
        coarse = shop.make("coarse.glb", Settings("png", error=2e-3))["triangles"]

    assert coarse < whole / 2
    assert verify(tmp_path / "coarse.glb", tmp_path) == []
