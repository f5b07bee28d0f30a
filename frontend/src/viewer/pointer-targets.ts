import { Color, type Material, type Object3D, Texture, Vector2 } from 'three';
import type { Gltf } from './loader';

/** One property of one loaded object. `rest`: its value without animation. */
export interface Setter {
  rest: number[];
  set(values: readonly number[]): void;
}

type Holder = Record<string, unknown>;

/** glTF's path below a material → three's property. */
const OF_MATERIAL: Record<string, string> = {
  'pbrMetallicRoughness/metallicFactor': 'metalness',
  'pbrMetallicRoughness/roughnessFactor': 'roughness',
  alphaCutoff: 'alphaTest',
  emissiveFactor: 'emissive',
  'normalTexture/scale': 'normalScale',
  'occlusionTexture/strength': 'aoMapIntensity',
  'KHR_materials_emissive_strength/emissiveStrength': 'emissiveIntensity',
  'KHR_materials_clearcoat/clearcoatFactor': 'clearcoat',
  'KHR_materials_clearcoat/clearcoatRoughnessFactor': 'clearcoatRoughness',
  'KHR_materials_clearcoat/clearcoatNormalTexture/scale': 'clearcoatNormalScale',
  'KHR_materials_ior/ior': 'ior',
  'KHR_materials_dispersion/dispersion': 'dispersion',
  'KHR_materials_iridescence/iridescenceFactor': 'iridescence',
  'KHR_materials_iridescence/iridescenceIor': 'iridescenceIOR',
  'KHR_materials_iridescence/iridescenceThicknessMinimum': 'iridescenceThicknessMinimum',
  'KHR_materials_iridescence/iridescenceThicknessMaximum': 'iridescenceThicknessMaximum',
  'KHR_materials_sheen/sheenColorFactor': 'sheenColor',
  'KHR_materials_sheen/sheenRoughnessFactor': 'sheenRoughness',
  'KHR_materials_specular/specularFactor': 'specularIntensity',
  'KHR_materials_specular/specularColorFactor': 'specularColor',
  'KHR_materials_transmission/transmissionFactor': 'transmission',
  'KHR_materials_volume/thicknessFactor': 'thickness',
  'KHR_materials_volume/attenuationDistance': 'attenuationDistance',
  'KHR_materials_volume/attenuationColor': 'attenuationColor',
  'KHR_materials_anisotropy/anisotropyStrength': 'anisotropy',
  'KHR_materials_anisotropy/anisotropyRotation': 'anisotropyRotation',
};

/** glTF's texture → three's, for KHR_texture_transform. */
const OF_TEXTURE: Record<string, readonly string[]> = {
  'pbrMetallicRoughness/baseColorTexture': ['map'],
  'pbrMetallicRoughness/metallicRoughnessTexture': ['metalnessMap', 'roughnessMap'],
  normalTexture: ['normalMap'],
  occlusionTexture: ['aoMap'],
  emissiveTexture: ['emissiveMap'],
  'KHR_materials_clearcoat/clearcoatTexture': ['clearcoatMap'],
  'KHR_materials_sheen/sheenColorTexture': ['sheenColorMap'],
  'KHR_materials_specular/specularColorTexture': ['specularColorMap'],
  'KHR_materials_transmission/transmissionTexture': ['transmissionMap'],
};
const TRANSFORM: Record<string, string> = { offset: 'offset', scale: 'repeat', rotation: 'rotation' };

const OF_NODE: Record<string, string> = { translation: 'position', rotation: 'quaternion', scale: 'scale' };
const OF_LIGHT: Record<string, string> = { color: 'color', intensity: 'intensity', range: 'distance' };
const OF_CAMERA: Record<string, string> = { 'perspective/znear': 'near', 'perspective/zfar': 'far' };

/** Everything in the scene that a pointer names; empty for what is not drawn or not known. */
export function settersOf(gltf: Gltf, pointer: string): Setter[] {
  const [, kind = '', index = '', path = ''] =
    /^\/(?:extensions\/KHR_lights_punctual\/)?(nodes|materials|meshes|cameras|lights)\/(\d+)\/(.*)$/.exec(pointer) ?? [];
  const at = Number(index);
  const plain = path.replace(/(^|\/)extensions\//g, '$1');
  if (kind === 'materials') return materialsOf(gltf, at).flatMap((material) => ofMaterial(material, plain));
  if (kind === 'nodes') return nodesOf(gltf, at).flatMap((node) => ofNode(node, plain));
  if (kind === 'meshes') return carriers(gltf, (node) => node.mesh === at).flatMap((node) => ofNode(node, plain));
  if (kind === 'lights') {
    const lit = carriers(gltf, (node) => node.extensions?.KHR_lights_punctual?.light === at);
    return lit.flatMap((node) => within(node, 'isLight')).flatMap((light) => ofLight(light, plain));
  }
  if (kind === 'cameras') {
    const seen = carriers(gltf, (node) => node.camera === at).flatMap((node) => within(node, 'isCamera'));
    return seen.flatMap((camera) => valueAt(camera, OF_CAMERA[plain] ?? ''));
  }
  return [];
}

function ofMaterial(material: Holder, path: string): Setter[] {
  if (path === 'pbrMetallicRoughness/baseColorFactor') return baseColour(material);
  const place = OF_MATERIAL[path];
  if (place) return valueAt(material, place);
  const [, texture = '', part = ''] = /^(.*)\/KHR_texture_transform\/(\w+)$/.exec(path) ?? [];
  const property = TRANSFORM[part];
  if (!property) return [];
  const maps = new Set((OF_TEXTURE[texture] ?? []).map((name) => material[name]));
  return [...maps].flatMap((map) => (map instanceof Texture ? valueAt(map as unknown as Holder, property) : []));
}

function baseColour(material: Holder): Setter[] {
  const { color, opacity } = material;
  if (!(color instanceof Color) || typeof opacity !== 'number') return [];
  const rest = [...color.toArray(), opacity];
  const set = ([r = 1, g = 1, b = 1, a = 1]: readonly number[]): void => {
    color.setRGB(r, g, b);
    material['opacity'] = a;
  };
  return [{ rest, set }];
}

function ofNode(node: Object3D, path: string): Setter[] {
  const holder = node as unknown as Holder;
  if (path === 'weights') return within(node, 'morphTargetInfluences').flatMap((mesh) => valueAt(mesh, 'morphTargetInfluences'));
  if (path === 'KHR_node_visibility/visible') {
    return [{ rest: [Number(node.visible)], set: ([on = 1]) => void (node.visible = on > 0.5) }];
  }
  return valueAt(holder, OF_NODE[path] ?? '');
}

/** Three's spot lights have one angle and the share of it that fades; glTF has two angles. */
function ofLight(light: Holder, path: string): Setter[] {
  if (path === 'spot/outerConeAngle') return valueAt(light, 'angle');
  if (path !== 'spot/innerConeAngle') return valueAt(light, OF_LIGHT[path] ?? '');
  const angle = Number(light['angle']);
  const rest = [angle * (1 - Number(light['penumbra']))];
  return [{ rest, set: ([inner = 0]) => void (light['penumbra'] = 1 - inner / Number(light['angle'])) }];
}

/** A setter for whatever kind of value stands there; none where nothing does. */
function valueAt(holder: Holder, property: string): Setter[] {
  const value = holder[property];
  if (typeof value === 'number') {
    return [{ rest: [value], set: ([one = 0]) => void (holder[property] = one) }];
  }
  if (Array.isArray(value)) return [list(value as number[])];
  if (value instanceof Vector2) return [pair(value)];
  if (!isVector(value)) return [];
  return [{ rest: value.toArray(), set: (values) => void value.fromArray([...values]) }];
}

function list(value: number[]): Setter {
  return { rest: [...value], set: (values) => values.forEach((one, at) => void (value[at] = one)) };
}

/** A normal map's scale is one number in glTF and two, whose signs are three's own, here. */
function pair(value: Vector2): Setter {
  const signs = [Math.sign(value.x) || 1, Math.sign(value.y) || 1] as const;
  const set = (values: readonly number[]): void => {
    const [x = 0, y] = values;
    if (y === undefined) value.set(x * signs[0], x * signs[1]);
    else value.set(x, y);
  };
  return { rest: value.toArray(), set };
}

function isVector(value: unknown): value is { toArray(): number[]; fromArray(values: number[]): unknown } {
  return typeof value === 'object' && value !== null && 'toArray' in value && 'fromArray' in value;
}

/** Every copy that three.js made of a material. */
function materialsOf(gltf: Gltf, index: number): Holder[] {
  const found: Holder[] = [];
  gltf.parser.associations.forEach((reference, object) => {
    const isOurs = (object as Partial<Material>).isMaterial && (reference as { materials?: number }).materials === index;
    if (isOurs) found.push(object as unknown as Holder);
  });
  return found;
}

function nodesOf(gltf: Gltf, index: number): Object3D[] {
  const found: Object3D[] = [];
  gltf.scene.traverse((object) => {
    if (gltf.parser.associations.get(object)?.nodes === index) found.push(object);
  });
  return found;
}

interface NodeDef {
  mesh?: number;
  camera?: number;
  extensions?: { KHR_lights_punctual?: { light: number } };
}

/** The nodes that carry a mesh, a light or a camera. */
function carriers(gltf: Gltf, carries: (node: NodeDef) => boolean): Object3D[] {
  const { nodes = [] } = gltf.parser.json as { nodes?: NodeDef[] };
  return nodes.flatMap((node, index) => (carries(node) ? nodesOf(gltf, index) : []));
}

/** What a node became itself, or what three.js hung below it. */
function within(node: Object3D, mark: string): Holder[] {
  return [node, ...node.children].map((one) => one as unknown as Holder).filter((one) => one[mark]);
}
