"""The hall document is told once: what TypeScript reads is written from the schemas."""

from scripts.written.scene import TARGET, scene_types


def test_the_types_of_the_hall_document_are_those_of_its_schemas() -> None:
    assert TARGET.read_text() == scene_types(), "run scripts/scene_types"
