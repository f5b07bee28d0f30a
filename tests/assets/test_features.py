"""What a feature diff sees, and what it does not mind."""

from typing import Any

from assets.model import features, lost

SOURCE: dict[str, Any] = {
    "asset": {"version": "2.0", "copyright": "Maru"},
    "nodes": [{"mesh": 0, "name": "a", "skin": 0}, {"mesh": 0, "name": "b"}, {"camera": 0}],
    "meshes": [{"primitives": [{"attributes": {}, "material": 1, "targets": [{}, {}]}]}],
    "materials": [{"extensions": {"KHR_unused": {}}}, {"extensions": {"KHR_materials_sheen": {}}}],
    "animations": [{"channels": [{"target": {"node": 0}}, {"target": {"node": 1}}]}],
}


def without(*path: Any) -> dict[str, Any]:
    """The source with one thing taken away."""
    import copy

    changed = copy.deepcopy(SOURCE)
    row: Any = changed
    for step in path[:-1]:
        row = row[step]
    del row[path[-1]]
    return changed


def test_nothing_is_lost_against_itself() -> None:
    assert lost(features(SOURCE), features(SOURCE)) == {}


def test_each_loss_is_named() -> None:
    source = features(SOURCE)

    assert lost(source, features(without("animations"))) == {"animations": 1, "animation_channels": 2}
    assert lost(source, features(without("nodes", 0, "skin"))) == {"skinned_nodes": 1}
    assert lost(source, features(without("materials", 1, "extensions"))) == {
        "material_extensions": ["KHR_materials_sheen"]
    }
    assert lost(source, features(without("asset", "copyright"))) == {"copyright": ["Maru"]}
    assert lost(source, features(without("nodes", 1, "name"))) == {"node_names": ["b"]}


def test_an_intended_loss_is_none() -> None:
    assert lost(features(SOURCE), features(without("nodes", 0, "skin")), ["skinned_nodes"]) == {}


def test_an_extension_that_nothing_uses_is_not_missed() -> None:
    assert features(SOURCE).material_extensions == {"KHR_materials_sheen"}
