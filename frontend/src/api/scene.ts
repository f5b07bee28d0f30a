/** The hall document. Written by `scripts/scene_types` from scene_schemas.py of events. */

import type { LocalizedText, Variant } from './types';

/** The version of the document that this is. */
export const SCENE_SCHEMA = 2;

/** Proxies of the hall, `keys` of them, in one file: see `assets/variants/hall_pack.py`. */
export interface ScenePack {
  url: string;
  bytes: number;
  keys: number;
}

/** A placed model, in its booth's own space. `model` names it in the details; `pack_key` is its proxy's entry in pack number `pack`, null where no pack holds it. */
export interface SceneItem {
  kind: 'structure' | 'product';
  model: string;
  position: [number, number, number];
  rotation_y: number;
  scale: number;
  pack: number;
  pack_key: string | null;
}

/** A booth on its stand. */
export interface SceneBooth {
  slug: string;
  stand: string;
  title: LocalizedText;
  company: LocalizedText;
  url: string;
  open: boolean;
  items: SceneItem[];
}

/** The hall itself. */
export interface SceneHall {
  slug: string;
  title: LocalizedText;
  summary: LocalizedText;
  accent: string;
}

/** The fair that is on, or was asked for. */
export interface SceneEvent {
  slug: string;
  title: LocalizedText;
  closes_at: string;
}

/** A place on the floor: its centre, its size along its own axes, its turn. */
export interface PlanStand {
  number: string;
  x: number;
  z: number;
  width: number;
  depth: number;
  rotation: number;
}

/** A part of the floor that people walk on. */
export interface PlanZone {
  kind: 'plaza' | 'aisle';
  x: number;
  z: number;
  width: number;
  depth: number;
}

/** A way to another hall. */
export interface PlanGate {
  hall: string;
  title: LocalizedText;
  accent: string;
  x: number;
  z: number;
  rotation: number;
  url: string;
}

/** Where visitors arrive; heading 0 looks towards −Z. */
export interface PlanSpawn {
  x: number;
  z: number;
  heading: number;
}

/** What stands around. */
export interface PlanFurniture {
  kind: 'bench' | 'plant' | 'sign';
  x: number;
  z: number;
  rotation: number;
}

/** The hall's floor plan. Origin at its centre, the entrance at +Z. */
export interface Plan {
  version: number;
  width: number;
  depth: number;
  height: number;
  stands: PlanStand[];
  zones: PlanZone[];
  gates: PlanGate[];
  spawn: PlanSpawn[];
  furniture: PlanFurniture[];
}

/** Where the rest is told: other files of the models, words and pictures of the booths. */
export interface SceneDetailsLink {
  url: string;
}

/** What the first picture of a hall needs, booths nearest to the entrance first. `packs`, those that are made: the first holds what is seen first. */
export interface HallScene {
  schema: number;
  hall: SceneHall;
  plan: Plan;
  packs: ScenePack[];
  details: SceneDetailsLink;
  booths: SceneBooth[];
  event: SceneEvent | null;
}

/** What is told of a booth when one comes near it. */
export interface BoothDetails {
  tagline: LocalizedText;
  poster: string | null;
}

/** A model's files for the hall, those that there are: finest first. */
export interface ModelFiles {
  lod0?: Variant;
  lod1?: Variant;
  lod2?: Variant;
  lod3?: Variant;
  web?: Variant;
  proxy?: Variant;
}

/** The rest of a hall: booths by slug, models by the name that items give them. */
export interface SceneDetails {
  schema: number;
  booths: Record<string, BoothDetails>;
  models: Record<string, ModelFiles>;
}
