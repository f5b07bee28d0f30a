// Carries out a plan: new meshes for what was joined or batched, and where each part is now.
import { EXTMeshGPUInstancing } from '@gltf-transform/extensions';
import { join } from './join.mjs';
import { IDENTITY } from './matrix.mjs';
import { from, standOf } from './stand.mjs';
import { INSTANCES, VARIANTS } from './movable.mjs';
import { weight } from './plan.mjs';
import { giveGeometry } from './parts.mjs';
import { followTwins } from './twins.mjs';

const WORTH_SHARING = 2048; // packed bytes for which a copy of a part hangs on a node of its own

/** Join each group into one primitive, on a new node below what carries it. */
export function buildGroups(document, groups, shapeOf, buffer) {
  for (const uses of groups) {
    const placed = uses.map((use) => ({ geometry: shapeOf(use.primitive).geometry, matrix: use.matrix }));
    const stand = standOf(placed);
    const { geometry, ranges } = join(placed.map((part) => ({ ...part, matrix: from(stand, part.matrix) })));
    const { primitive, node } = hang(document, uses, stand, geometry, buffer);
    uses.forEach((use, at) => take(use, node, { primitive, ...ranges[at] }));
  }
}

/** Draw each batch with EXT_mesh_gpu_instancing. */
export function buildBatches(document, batches, buffer) {
  if (batches.length === 0) return;
  const extension = document.createExtension(EXTMeshGPUInstancing).setRequired(true);
  for (const { geometry, uses, places } of batches) {
    const stand = standOf(uses.map(({ matrix }) => ({ geometry, matrix })));
    const { primitive, node } = hang(document, uses, stand, geometry, buffer);
    const near = places.map((place) => ({ ...place, translation: place.translation.map((value, axis) => value - stand[axis]) }));
    node.setExtension(INSTANCES, instancesOf(document, extension, near, buffer));
    uses.forEach((use, instance) => take(use, node, { primitive, first: 0, count: geometry.indices.length, instance }));
  }
}

/** A new node at `stand` that draws the geometry for all of these. */
function hang(document, uses, stand, geometry, buffer) {
  const primitive = giveGeometry(document, lookAlike(document, uses[0].primitive), geometry, buffer);
  const node = document.createNode().setMesh(document.createMesh().addPrimitive(primitive)).setTranslation(stand);
  uses[0].parent.addChild(node);
  for (const use of uses) use.placed = from(stand, use.placed);
  return { primitive, node };
}

function lookAlike(document, primitive) {
  const made = document.createPrimitive().setMaterial(primitive.getMaterial());
  const variants = primitive.getExtension(VARIANTS);
  return variants ? made.setExtension(VARIANTS, variants) : made;
}

function instancesOf(document, extension, places, buffer) {
  const made = extension.createInstancedMesh();
  const column = (name, type, key, neutral) => {
    const rows = places.map((place) => place[key]);
    if (rows.every((row) => row.every((value, at) => Math.abs(value - neutral[at]) < 1e-7))) return;
    const accessor = document.createAccessor().setType(type).setArray(new Float32Array(rows.flat())).setBuffer(buffer);
    made.setAttribute(name, accessor);
  };
  column('TRANSLATION', 'VEC3', 'translation', [NaN, 0, 0]); // always there: it says how many there are
  column('ROTATION', 'VEC4', 'rotation', [0, 0, 0, 1]);
  column('SCALE', 'VEC3', 'scale', [1, 1, 1]);
  return made;
}

function take(use, node, part) {
  use.drawnBy = node;
  use.part = part;
}

/**
 * What stays: each primitive gets its geometry; copies share one. A node of which some primitives left gets a mesh
 * of the rest. `shapeOf` as in plan.mjs, with {own}: the primitive's own geometry, made when it is asked for.
 */
export function buildRest(document, uses, shapeOf, buffer) {
  const written = new Map();
  const hung = new Set(uses.filter((use) => use.part));
  for (const rows of byNode(uses).values()) {
    const staying = rows.filter((use) => !use.part && !use.twin);
    const held = staying.filter((use) => isShared(use, shapeOf));
    for (const use of held) hold(document, use, shapeOf, written, buffer);
    const kept = staying.filter((use) => !use.part);
    for (const use of kept) keep(document, use, shapeOf, written, buffer);
    if (kept.length < rows.length) thin(document, rows[0].node, kept);
  }
  followTwins(uses, hung);
}

function byNode(uses) {
  const rows = new Map();
  for (const use of uses) rows.set(use.node, [...(rows.get(use.node) ?? []), use]);
  return rows;
}

function isShared(use, shapeOf) {
  const { geometry, copy } = shapeOf(use.primitive);
  return use.merge && copy !== IDENTITY && weight(geometry) > WORTH_SHARING;
}

function hold(document, use, shapeOf, written, buffer) {
  const { geometry, copy } = shapeOf(use.primitive);
  const primitive = write(document, lookAlike(document, use.primitive), geometry, written, buffer);
  const node = document.createNode().setMatrix(copy).setMesh(document.createMesh().addPrimitive(primitive));
  use.node.addChild(node);
  take(use, node, { primitive, first: 0, count: geometry.indices.length });
}

function keep(document, use, shapeOf, written, buffer) {
  const shape = shapeOf(use.primitive);
  const geometry = shape.copy === IDENTITY ? shape.geometry : shape.own();
  write(document, use.primitive, geometry, written, buffer);
  take(use, use.node, { primitive: use.primitive, first: 0, count: geometry.indices.length });
}

function write(document, primitive, geometry, written, buffer) {
  const first = written.get(geometry);
  if (first === primitive) return primitive;
  if (!first) written.set(geometry, primitive);
  if (!first) return giveGeometry(document, primitive, geometry, buffer);
  primitive.setMode(first.getMode()).setIndices(first.getIndices());
  for (const name of first.listSemantics()) primitive.setAttribute(name, first.getAttribute(name));
  return primitive;
}

function thin(document, node, kept) {
  if (kept.length === 0) return void node.setMesh(null);
  const mesh = document.createMesh(node.getMesh().getName());
  for (const use of kept) {
    const primitive = use.primitive.clone();
    mesh.addPrimitive(primitive);
    use.part = { ...use.part, primitive };
  }
  node.setMesh(mesh);
}
