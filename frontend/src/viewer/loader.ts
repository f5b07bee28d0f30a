import { MeshoptDecoder } from 'meshoptimizer/decoder';
import { type AnimationClip, type Group, LoadingManager, type Material, type Mesh, type Object3D, Texture } from 'three';
import { GLTFLoader } from 'three/addons/loaders/GLTFLoader.js';
import { download, type OnBytes, type Variant } from '../api';

export interface LoadedModel {
  /** The file as three.js read it, for what it leaves to us. */
  gltf: Gltf;
  scene: Group;
  animations: AnimationClip[];
  /** Names of KHR_materials_variants, in file order. */
  variants: string[];
  /** Show one of `variants`; null shows the file's default. */
  setVariant(name: string | null): Promise<void>;
  /** The object made of this node of the file; with a name, of the node that has it where this one does not. */
  nodeAt(index: number, name?: string): Object3D | null;
  /** Free every geometry, material and texture. */
  dispose(): void;
}

export interface LoadOptions {
  signal?: AbortSignal;
  onBytes?: OnBytes;
}

export type Gltf = Awaited<ReturnType<GLTFLoader['parseAsync']>>;

/** Download and parse a GLB. Raises what `download` raises, and Error when the file is not one. */
export async function loadModel(
  variant: Pick<Variant, 'url'> & { bytes?: number },
  options: LoadOptions = {},
): Promise<LoadedModel> {
  const bytes = await download(variant.url, { ...options, ...(variant.bytes ? { bytes: variant.bytes } : {}) });
  const gltf = await parse(bytes);
  const model = wrap(gltf);
  if (options.signal?.aborted) {
    model.dispose();
    throw new DOMException('Aborted', 'AbortError');
  }
  return model;
}

async function parse(bytes: ArrayBuffer): Promise<Gltf> {
  await MeshoptDecoder.ready;
  const manager = new LoadingManager();
  // A published GLB is complete by itself: only what it embeds may be read.
  manager.setURLModifier((url) => (/^(blob:|data:)/.test(url) ? url : 'data:,'));
  return new GLTFLoader(manager).setMeshoptDecoder(MeshoptDecoder).parseAsync(bytes, '');
}

function wrap(gltf: Gltf): LoadedModel {
  const materials = new Set<Material>();
  const switcher = materialVariants(gltf, materials);
  return {
    gltf,
    scene: gltf.scene,
    animations: gltf.animations,
    variants: switcher.names,
    setVariant: switcher.set,
    nodeAt: (index, name) => nodeAt(gltf, indexOf(gltf, index, name)),
    dispose: () => disposeTree(gltf.scene, materials),
  };
}

function indexOf(gltf: Gltf, index: number, name = ''): number {
  const { nodes = [] } = gltf.parser.json as { nodes?: { name?: string }[] };
  const named = name && nodes[index]?.name !== name ? nodes.findIndex((node) => node.name === name) : -1;
  return named < 0 ? index : named;
}

function nodeAt(gltf: Gltf, index: number): Object3D | null {
  let found: Object3D | null = null;
  gltf.scene.traverse((object) => {
    if (!found && gltf.parser.associations.get(object)?.nodes === index) found = object;
  });
  return found;
}

interface VariantMapping {
  material: number;
  variants: number[];
}

/** KHR_materials_variants: three.js keeps the extension's JSON but leaves switching to us. */
function materialVariants(gltf: Gltf, used: Set<Material>): { names: string[]; set(name: string | null): Promise<void> } {
  const root = gltf.userData['gltfExtensions'] as
    | { KHR_materials_variants?: { variants?: { name: string }[] } }
    | undefined;
  const names = (root?.KHR_materials_variants?.variants ?? []).map((variant) => variant.name);
  const originals = new Map<Mesh, Material | Material[]>();
  const set = async (name: string | null): Promise<void> => {
    const index = name === null ? -1 : names.indexOf(name);
    for (const mesh of meshesOf(gltf.scene)) {
      const original = originals.get(mesh) ?? mesh.material;
      originals.set(mesh, original);
      for (const material of [original].flat()) used.add(material);
      mesh.material = (await variantMaterial(gltf, mesh, index)) ?? original;
      for (const material of [mesh.material].flat()) used.add(material);
    }
  };
  return { names, set };
}

async function variantMaterial(gltf: Gltf, mesh: Mesh, index: number): Promise<Material | null> {
  const extensions = mesh.userData['gltfExtensions'] as
    | { KHR_materials_variants?: { mappings?: VariantMapping[] } }
    | undefined;
  const mappings = extensions?.KHR_materials_variants?.mappings ?? [];
  const mapping = mappings.find((candidate) => candidate.variants.includes(index));
  if (!mapping) return null;
  const material = (await gltf.parser.getDependency('material', mapping.material)) as Material;
  const worn = mesh.material;
  mesh.material = material;
  // Vertex colours, tangents and skinning decide which copy of the material fits this mesh.
  gltf.parser.assignFinalMaterial(mesh);
  const final = mesh.material as Material;
  mesh.material = worn;
  return final;
}

function meshesOf(root: Object3D): Mesh[] {
  const meshes: Mesh[] = [];
  root.traverse((object) => {
    if ((object as Mesh).isMesh) meshes.push(object as Mesh);
  });
  return meshes;
}

/** Free what a tree holds on the GPU, and the materials named besides. */
export function disposeTree(root: Object3D, extra: Iterable<Material> = []): void {
  const materials = new Set<Material>(extra);
  root.traverse((object) => {
    const drawn = object as Mesh;
    drawn.geometry?.dispose();
    for (const material of [drawn.material ?? []].flat()) materials.add(material);
    if ('skeleton' in object) (object.skeleton as { dispose(): void }).dispose();
  });
  for (const material of materials) disposeMaterial(material);
}

function disposeMaterial(material: Material): void {
  for (const value of Object.values(material)) {
    if (!(value instanceof Texture)) continue;
    value.dispose();
    const image: unknown = value.image;
    if (typeof ImageBitmap !== 'undefined' && image instanceof ImageBitmap) image.close();
  }
  material.dispose();
}
