// Rounds geometry to whole steps and packs it with meshopt. Nodes, meshes and the order of triangles stay.
import { KHRMeshQuantization } from '@gltf-transform/extensions';
import { boundsOf } from './bounds.mjs';
import { scales } from './matrix.mjs';
import { materialsOf } from './movable.mjs';
import { PackedMeshopt } from './meshopt.mjs';
import { packMotion } from './motion.mjs';
import * as pack from './streams.mjs';

const TANGENT_BITS = 8; // they turn a normal map, no more
const FINER_COLOR = 4; // bits of a channel for each more of a normal: alpha that cuts out shows eight
const ROUGH = 0.6;
const FINEST = 2; // bits of the whole model's size below `position` that are never worth storing

/**
 * Set the document up to be written with EXT_meshopt_compression. Bits: `position` of a primitive's size (and no
 * finer than `position` + 2 of the model's), `normal` each way (by default what the gloss needs, and `more`), `uv` of one texture
 * width, `color` a channel.
 * Positions are floats on a grid of a power of two, so no node carries a scale: points in a node's space stay.
 */
export async function packGeometry(document, { position = 14, normal = 0, more = 0, uv = 12, color = 8 } = {}) {
  const bits = { position, normal, more, uv, color, finest: finestOf(document, position + FINEST) };
  if (document.getRoot().listAccessors().length === 0) return;
  const extension = document.createExtension(PackedMeshopt).setRequired(true);
  const scale = worldScales(document);
  const shared = new Map();
  for (const mesh of document.getRoot().listMeshes()) {
    const size = scale.get(mesh) ?? 1;
    for (const one of mesh.listPrimitives()) packPrimitive(one, bits, size, shared, extension.streams);
  }
  packMotion(document, extension.streams);
  const whole = [...extension.streams.values()].some((one) => one.group === 'vertex' && one.componentType !== 5126);
  if (whole) document.createExtension(KHRMeshQuantization).setRequired(true);
}

function packPrimitive(primitive, bits, scale, shared, streams) {
  const positions = primitive.getAttribute('POSITION');
  const own = { ...bits, normal: bits.normal || normalBits(primitive) + bits.more };
  const step = positions && (shared.get(positions) ?? gridOf(primitive, bits, scale));
  if (positions) shared.set(positions, step);
  const index = primitive.getIndices();
  if (index && !streams.has(index)) streams.set(index, indicesOf(index, primitive));
  packWeights(primitive, streams, own.more > 0);
  for (const name of primitive.listSemantics()) {
    const accessor = primitive.getAttribute(name);
    if (!streams.has(accessor) && isFree(accessor)) add(streams, accessor, attribute(name, accessor, own, step));
  }
  for (const target of primitive.listTargets()) {
    for (const name of target.listSemantics()) {
      const accessor = target.getAttribute(name);
      if (!streams.has(accessor) && isFree(accessor)) add(streams, accessor, delta(name, accessor, own, step));
    }
  }
}

/** All sets of a vertex are one sum: they are rounded together. Other users of one of them must have the same. */
function packWeights(primitive, streams, isFine) {
  const sets = weightSets(primitive);
  const free = sets.every((one) => isFree(one) && !streams.has(one) && one.getArray() instanceof Float32Array);
  if (sets.length === 0 || !free || !usersOf(sets[0]).every((one) => sameSets(weightSets(one), sets))) return;
  pack.weights(sets.map((one) => one.getArray()), isFine).forEach((stream, at) => streams.set(sets[at], stream));
}

function weightSets(primitive) {
  const names = primitive.listSemantics().filter((name) => name.startsWith('WEIGHTS_'));
  return names.sort().map((name) => primitive.getAttribute(name));
}

function usersOf(accessor) {
  return accessor.listParents().filter((parent) => parent.propertyType === 'Primitive');
}

function sameSets(some, others) {
  return some.length === others.length && some.every((one, at) => one === others[at]);
}

/** A mirror shows every step of a normal (21 dB at 8 bits); under a normal map nobody sees one. */
function normalBits(primitive) {
  const needs = materialsOf(primitive).map((material) => {
    if (!material.getNormalTexture()) return isDull(material) ? 8 : 10;
    return material.getExtension('KHR_materials_clearcoat') ? 9 : 8;
  });
  return Math.max(...needs, needs.length > 0 ? 8 : 10);
}

function isDull(material) {
  const read = material.getMetallicRoughnessTexture();
  return !read && material.getMetallicFactor() === 0 && material.getRoughnessFactor() > ROUGH;
}

function isFree(accessor) {
  return !accessor.getSparse() && accessor.getCount() > 0;
}

function add(streams, accessor, stream) {
  if (stream) streams.set(accessor, stream);
}

function indicesOf(accessor, primitive) {
  return pack.indices(accessor.getArray(), primitive.getMode() === 4 && accessor.getCount() % 3 === 0);
}

function attribute(name, accessor, bits, step) {
  const [array, size] = [accessor.getArray(), accessor.getElementSize()];
  if (name.startsWith('JOINTS')) return pack.joints(array);
  if (!(array instanceof Float32Array)) return null;
  if (name === 'POSITION') return pack.steps(array, 3, step);
  if (name === 'NORMAL') return pack.directions(array, size, bits.normal);
  if (name === 'TANGENT') return pack.directions(array, size, TANGENT_BITS + bits.more);
  if (name.startsWith('TEXCOORD')) return pack.steps(array, 2, pack.stepOf(1, bits.uv, reachOf(array)));
  if (name.startsWith('COLOR')) return inShare(array) ? pack.shares(array, size, bits.color + FINER_COLOR * Math.max(0, bits.more)) : pack.plain(array, size);
  return pack.plain(array, size);
}

function delta(name, accessor, bits, step) {
  const array = accessor.getArray();
  if (!(array instanceof Float32Array)) return null;
  if (name === 'POSITION') return pack.steps(array, 3, step);
  if (name === 'NORMAL' || name === 'TANGENT') return pack.steps(array, 3, pack.stepOf(1, bits.normal, reachOf(array)));
  return pack.plain(array, accessor.getElementSize());
}

/** The step of a primitive's positions, one that its morphs' deltas share. */
function gridOf(primitive, bits, scale) {
  const rows = [primitive, ...primitive.listTargets()].map((one) => one.getAttribute('POSITION')).filter(Boolean);
  const reach = Math.max(...rows.map((one) => reachOf(one.getArray())));
  const own = pack.stepOf(extent(rows[0]), bits.position, reach);
  const coarse = bits.finest > 0 ? Math.floor(Math.log2(bits.finest / scale)) : own;
  return Math.max(own, Math.min(coarse, own + bits.position - 4));
}

function extent(accessor) {
  const [min, max] = [accessor.getMinNormalized([]), accessor.getMaxNormalized([])];
  return Math.max(...max.map((value, at) => value - min[at]));
}

function reachOf(array) {
  return array.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}

function inShare(array) {
  return array.every((value) => value >= 0 && value <= 1);
}

function finestOf(document, bits) {
  const scene = document.getRoot().getDefaultScene() ?? document.getRoot().listScenes()[0];
  if (!scene) return 0;
  const { min, max } = boundsOf(scene);
  const size = Math.max(...max.map((value, at) => value - min[at]));
  return Number.isFinite(size) ? size / 2 ** bits : 0;
}

/** {mesh → how much its largest user scales it}; skinned meshes stand in the space of their joints: 1. */
function worldScales(document) {
  const found = new Map();
  for (const node of document.getRoot().listNodes()) {
    if (!node.getMesh()) continue;
    const batch = node.getExtension('EXT_mesh_gpu_instancing')?.getAttribute('SCALE');
    const more = batch ? reachOf(batch.getArray()) : 1;
    const own = node.getSkin() ? 1 : Math.max(...scales(node.getWorldMatrix())) * more;
    found.set(node.getMesh(), Math.max(found.get(node.getMesh()) ?? 0, own || 1));
  }
  return found;
}
