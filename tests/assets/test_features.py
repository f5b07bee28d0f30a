"""What a feature diff sees, and what it does not mind."""

from typing import Any

from assets.model import declared, features, lost

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

    assert lost(source, features(without("animations"))) == {
        "animations": 1,
        "animation_channels": 2,
        "animated": ["a.", "b."],
    }
    assert lost(source, features(without("nodes", 0, "skin"))) == {"skinned_nodes": 1}
    assert lost(source, features(without("materials", 1, "extensions"))) == {
        "material_extensions": ["KHR_materials_sheen"]
    }
    assert lost(source, features(without("asset", "copyright"))) == {"copyright": ["Maru"]}
    assert lost(source, features(without("nodes", 1, "name"))) == {
        "node_names": ["b"],
        "animated": ["b."],
    }


def test_a_note_that_all_materials_carry_is_about_none_of_them() -> None:
    def noted(*extras: dict[str, Any] | None) -> dict[str, Any]:
        rows = [{"name": f"part {at}"} | ({"extras": one} if one else {}) for at, one in enumerate(extras)]
        return {"asset": {"version": "2.0"}, "materials": rows}

    brand, other = {"converter": {"shading": "Phong"}}, {"converter": {"shading": "Lambert"}}

    assert lost(features(noted(brand, brand)), features(noted(brand)), ["material_names"]) == {}
    assert lost(features(noted(brand, other)), features(noted(brand)), ["material_names"]) == {
        "extras": ["materials part 0 converter", "materials part 1 converter"]
    }


def test_an_intended_loss_is_none() -> None:
    assert lost(features(SOURCE), features(without("nodes", 0, "skin")), ["skinned_nodes"]) == {}


def test_an_extension_that_nothing_uses_is_not_missed() -> None:
    assert features(SOURCE).material_extensions == {"KHR_materials_sheen"}


def test_a_pointer_is_kept_whatever_its_index_becomes() -> None:
    def pointing(at: int) -> dict[str, Any]:
        extensions = {"KHR_animation_pointer": {"pointer": f"/materials/{at}/emissiveFactor"}}
        channels = [{"target": {"path": "pointer", "extensions": extensions}}]
        return SOURCE | {"animations": [{"channels": channels}]}

    assert lost(features(pointing(3)), features(pointing(0))) == {}
    assert lost(features(pointing(3)), features(SOURCE)) == {
        "animation_pointers": ["materials/emissiveFactor"]
    }


def test_what_is_meant_to_go_is_declared_and_foreign_extensions_always() -> None:
    foreign = SOURCE | {"nodes": [*SOURCE["nodes"], {"extensions": {"ACME_hint": {}}}]}
    source, variant = features(foreign), features(without("nodes", 0, "skin"))

    assert lost(source, variant, ["skinned_nodes"]) == {}
    assert declared(source, variant, ["skinned_nodes"]) == {
        "skinned_nodes": 1,
        "foreign_extensions": ["ACME_hint"],
    }


def test_extras_textures_and_morph_names_are_missed_by_name() -> None:
    full = {
        "asset": {"version": "2.0"},
        "nodes": [{"mesh": 0, "name": "a", "extras": {"price": 3}}],
        "meshes": [{"primitives": [{"attributes": {}, "material": 0}], "extras": {"targetNames": ["smile"]}}],
        "materials": [{"normalTexture": {"index": 0}, "doubleSided": True, "alphaMode": "MASK"}],
    }
    full["meshes"][0]["primitives"][0]["targets"] = [{}]  # type: ignore[index]
    bare = full | {
        "nodes": [{"mesh": 0, "name": "a"}],
        "meshes": [{"primitives": [{"attributes": {}, "material": 0, "targets": [{}]}]}],
        "materials": [{}],
    }

    assert lost(features(full), features(bare)) == {
        "extras": ["nodes a price"],
        "morph_names": ["smile"],
        "texture_slots": ["normalTexture"],
        "material_traits": ["alpha_mask", "double_sided"],
    }
