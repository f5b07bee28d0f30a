"""The hall document in TypeScript."""

from pathlib import Path

from exhibition.events import scene_schemas as s
from exhibition.events.scene import SCHEMA
from exhibition.web.variants import VariantSchema
from scripts.written.typescript import interfaces

TARGET = Path(__file__).resolve().parents[2] / "frontend" / "src" / "api" / "scene.ts"
_HEAD = f"""/** The hall document. Written by `scripts/scene_types` from scene_schemas.py of events. */

import type {{ LocalizedText, Variant }} from './types';

/** The version of the document that this is. */
export const SCENE_SCHEMA = {SCHEMA};

"""
_SCHEMAS = (
    s.ScenePackSchema,
    s.SceneItemSchema,
    s.SceneBoothSchema,
    s.SceneHallSchema,
    s.SceneEventSchema,
    s.PlanStandSchema,
    s.PlanZoneSchema,
    s.PlanGateSchema,
    s.PlanSpawnSchema,
    s.PlanFurnitureSchema,
    s.PlanSchema,
    s.SceneDetailsLinkSchema,
    s.HallSceneSchema,
    s.BoothDetailsSchema,
    s.ModelFilesSchema,
    s.SceneDetailsSchema,
)


def scene_types() -> str:
    """What `frontend/src/api/scene.ts` must hold."""
    return _HEAD + interfaces(_SCHEMAS, {VariantSchema: "Variant"})
