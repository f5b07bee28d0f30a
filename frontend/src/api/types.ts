/** The JSON of the public API. Lengths are metres (+Y up), sizes `_mm` millimetres, rotations degrees about +Y. */

export type Language = 'ko' | 'en';
/** At least one language is present. */
export type LocalizedText = Partial<Record<Language, string>>;
export type Vec3 = [number, number, number];

export interface Variant {
  url: string;
  bytes: number;
  media_type: string;
  triangles?: number;
  draw_calls?: number;
  texture_bytes_gpu?: number;
  width?: number;
  height?: number;
  /** How its textures are encoded; files of older manifests do not say, and never hold AVIF. */
  textures?: 'avif' | 'webp' | 'ktx2' | 'plain';
}

export type ShownName = 'web' | 'web_webp' | 'phone' | 'phone_webp';
export type VariantName = ShownName | 'ar' | 'usdz' | 'lod0' | 'lod1' | 'proxy' | 'poster' | 'poster_small';

/** What a node of the source file became: its index in `web`, and in another file where that differs. */
export interface BecameNode extends Partial<Record<ShownName, number>> {
  name: string;
  web: number;
  /** Column-major, from the source node's space to the space of the node that took it in. */
  matrix?: number[];
  /** Where its triangles are in `web`: index ranges of primitives, of one instance where copies are drawn together. */
  parts?: { mesh: number; primitive: number; first: number; count: number; instance?: number }[];
}

export interface Model {
  id: string;
  title: LocalizedText;
  /** Width, height, depth. */
  size_mm: Vec3;
  bounds_m: { min: Vec3; max: Vec3 };
  has_animation: boolean;
  variants: Partial<Record<VariantName, Variant>>;
  /** By the index of a node in the source file. */
  nodes?: Record<string, BecameNode>;
}

export interface ShowroomItem {
  id: string;
  kind: 'structure' | 'product';
  model: Model;
  product: { slug: string; title: LocalizedText; size_mm: Vec3 } | null;
  /** Booth-local. */
  position: Vec3;
  rotation_y: number;
  scale: number;
}

export interface Hotspot {
  id: string;
  /** Id of a ShowroomItem. */
  item: string;
  /** Node of the source model that carries the point; null or negative: the model itself. */
  node: number | null;
  point: Vec3;
  title: LocalizedText;
  text: LocalizedText;
  /** What of the booth's catalogue it shows, and a film; documents of before have none. */
  brochure?: Linked | null;
  product?: Linked | null;
  video?: string | null;
  /** A visitor's question and its answer, which staff show to everyone. */
  asked?: boolean;
}

export interface Linked {
  title: LocalizedText;
  url: string;
  picture: string | null;
}

export interface Showroom {
  /** `room`: its chat room, where the public showroom names it. */
  booth: { slug: string; title: LocalizedText; url: string; room?: string };
  items: ShowroomItem[];
  hotspots: Hotspot[];
}

export type Accent = 'beauty' | 'food' | 'machinery' | 'ict' | 'health' | 'home' | 'fashion' | 'mobility';

export type * from './scene';
