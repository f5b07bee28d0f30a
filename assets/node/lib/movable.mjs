// Which nodes may move, and which primitives may leave their node for a common mesh.
import { NAME as POINTER, pointedAt } from './pointers.mjs';

const VARIANTS = 'KHR_materials_variants';
const INSTANCES = 'EXT_mesh_gpu_instancing';
const TRIANGLE_MODES = new Set([4, 5, 6]);

/** Nodes that an animation, a pointer or a switch moves by themselves; what hangs below moves with them. */
export function movingNodes(document) {
  const moving = new Set([...pointedAt(document)].filter((one) => one.propertyType === 'Node'));
  for (const animation of document.getRoot().listAnimations()) {
    for (const channel of animation.listChannels()) {
      if (channel.getTargetNode() && channel.getTargetPath() !== 'weights') moving.add(channel.getTargetNode());
    }
  }
  for (const node of document.getRoot().listNodes()) if (node.getExtension('KHR_node_visibility')) moving.add(node);
  return moving;
}

/** {anchor, parent}: the nearest moving node above or at `node`, or null; and where what it carries hangs. */
export function anchorOf(node, moving, scenes) {
  let at = node;
  for (let above = node; above; above = above.getParentNode()) {
    if (moving.has(above)) return { anchor: above, parent: above };
    at = above;
  }
  const [scene, ...others] = scenes.get(at) ?? [];
  return scene && others.length === 0 ? { anchor: null, parent: scene } : null;
}

/** {root node → scenes that show it} */
export function scenesOfRoots(document) {
  const found = new Map();
  for (const scene of document.getRoot().listScenes()) {
    for (const node of scene.listChildren()) found.set(node, [...(found.get(node) ?? []), scene]);
  }
  return found;
}

/** Whether the node's mesh is drawn just where the node is: no skin, morph, instances or notes of its own. */
export function isStill(node, pointed) {
  const mesh = node.getMesh();
  const bare = !node.getSkin() && node.getWeights().length === 0 && !node.getExtension(INSTANCES);
  const noted = Object.keys(mesh.getExtras()).length > 0 || mesh.listExtensions().length > 0;
  return bare && !noted && !pointed.has(mesh) && mesh.listPrimitives().every((one) => one.listTargets().length === 0);
}

/**
 * Whether a primitive may be merged with others of its look: order and size of what is drawn do not matter. Of what is
 * blended the order matters but where all of it has one colour.
 */
export function mayMerge(primitive) {
  if (!TRIANGLE_MODES.has(primitive.getMode()) || !primitive.getAttribute('POSITION')) return false;
  if (primitive.listExtensions().some((one) => one.extensionName !== VARIANTS)) return false;
  if (Object.keys(primitive.getExtras()).length > 0) return false;
  const coloured = Boolean(primitive.getAttribute('COLOR_0'));
  return materialsOf(primitive).every((material) => !isBlended(material) || !(coloured || isTextured(material)));
}

/** The thickness of such a material grows with its node: only unscaled parts may be merged. */
export function hasVolume(primitive) {
  return materialsOf(primitive).some((material) => material.getExtension('KHR_materials_volume'));
}

/** The materials of a primitive, its variants' too. */
export function materialsOf(primitive) {
  const mapped = primitive.getExtension(VARIANTS)?.listMappings() ?? [];
  return [primitive.getMaterial(), ...mapped.map((mapping) => mapping.getMaterial())].filter(Boolean);
}

/** A text that is equal for primitives that look the same in every variant. */
export function lookOf(primitive, idOf) {
  const mapped = primitive.getExtension(VARIANTS)?.listMappings() ?? [];
  const rows = mapped.map((one) => `${idOf(one.getMaterial())}:${one.listVariants().map(idOf)}`).sort();
  return `${idOf(primitive.getMaterial())}|${rows.join(';')}`;
}

/** Whether one sees through it to what was drawn before. */
export function isBlended(material) {
  return material.getAlphaMode() === 'BLEND';
}

function isTextured(material) {
  return Boolean(material.getBaseColorTexture());
}

export { INSTANCES, POINTER, VARIANTS };
