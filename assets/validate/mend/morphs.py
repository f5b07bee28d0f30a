"""Weights of morph targets that are too many, too few, or of none."""

from typing import Any

from ...model.gltf import Gltf


def morphs(gltf: Gltf) -> int:
    """Meshes and nodes get a weight for each target; animations move none where there is no target."""
    nodes = gltf.rows("nodes")
    targets = [_targets(mesh) for mesh in gltf.rows("meshes")]
    done = sum(_counted(mesh, count) for mesh, count in zip(gltf.rows("meshes"), targets, strict=True))
    shapes = [targets[node["mesh"]] if "mesh" in node else 0 for node in nodes]
    done += sum(_counted(node, count) for node, count in zip(nodes, shapes, strict=True))
    return done + _moving(gltf, shapes)


def _targets(mesh: dict[str, Any]) -> int:
    return max((len(one.get("targets", [])) for one in mesh["primitives"]), default=0)


def _counted(row: dict[str, Any], count: int) -> bool:
    """Viewers pass over weights of no target, and take 0 for a target without a weight."""
    said: list[float] | None = row.get("weights")
    if said is None or len(said) == count:
        return False
    if count:
        row["weights"] = [*said, *[0] * count][:count]
    else:
        del row["weights"]
    return True


def _moving(gltf: Gltf, shapes: list[int]) -> int:
    """Leave out channels that move nothing, and animations of no others."""
    done = 0
    for animation in gltf.rows("animations"):
        channels: list[dict[str, Any]] = animation["channels"]
        animation["channels"] = [one for one in channels if not _is_idle(one["target"], shapes)]
        done += len(channels) - len(animation["channels"])
    if done:
        gltf.doc["animations"] = [one for one in gltf.rows("animations") if one["channels"]]
        if not gltf.doc["animations"]:
            del gltf.doc["animations"]
    return done


def _is_idle(target: dict[str, Any], shapes: list[int]) -> bool:
    return target.get("path") == "weights" and "node" in target and shapes[target["node"]] == 0
