// The structure of a `web` variant: few draw calls, no shape stored twice, and what each source node became.
import { prune } from '@gltf-transform/functions';
import { boundsOf } from './bounds.mjs';
import { findCopies } from './copies.mjs';
import { dropFlat } from './flat.mjs';
import { scales } from './matrix.mjs';
import { dropUnread, mergeMaterials, paint } from './materials.mjs';
import { movingNodes } from './movable.mjs';
import { reorder, takeGeometry, weld } from './parts.mjs';
import { plan, usesOf } from './plan.mjs';
import { pointedAt } from './pointers.mjs';
import { buildBatches, buildGroups, buildRest } from './rebuild.mjs';
import { shortenNodes } from './short.mjs';
import { simplify } from './simplify.mjs';
import { clean, KEEP } from './steps.mjs';

const MANY = 16; // empty unnamed nodes that are worth leaving out

/**
 * Change the document in place; `error` is how far simplification may move a surface, as a share of the model's
 * size (0: not at all); `painted`: whether plain materials may share a palette; `layered`: whether
 * blended parts are drawn one by one; `known`: what earlier calls for the same
 * source, but for another error, found out: see Known. Gives {nodes}: {source node index: {name, web, parts, matrix?}}, where `web` is the node's
 * index now, and `matrix` leads from the source node's space to that node's where the node itself is gone.
 */
export async function shape(document, { error = 0, painted = true, layered = false, known = new Known() } = {}) {
  const root = document.getRoot();
  const source = root.listNodes();
  await clean(document);
  mergeMaterials(document);
  dropUnread(document);
  const uses = usesOf(document, { layered }).filter((use) => use.primitive.getAttribute('POSITION'));
  if (painted) await paint(document, uses.filter((use) => use.merge).map((use) => use.primitive));
  dropFlat(document, known.flat);
  const size = (known.size ??= sizeOf(document));
  const shapes = await shapesOf(uses, error * size, known);
  const shapeOf = (primitive) => shapes.get(primitive);
  const { groups, batches } = plan(uses, shapeOf);
  const buffer = root.listBuffers()[0] ?? (uses.length > 0 ? document.createBuffer() : null);
  buildGroups(document, groups, shapeOf, buffer);
  buildBatches(document, batches, buffer);
  buildRest(document, uses, shapeOf, buffer);
  const gone = dropEmpty(document, uses);
  await document.transform(prune(KEEP));
  shortenNodes(document, size);
  return { nodes: mapOf(document, source, uses, gone) };
}

const MOST_KNOWN = 3_000_000; // vertices of a model that is remembered

/** What one source's shapes come to, however far they are simplified: to be found out once. */
export class Known {
  flat = new Map(); // look → whether its normals go
  copies = null;
  size = null; // of the model, in its own unit
  welded = new Map(); // shape → its geometry, welded
  #error = null;
  #finished = new Map(); // shape → its geometry as it was made last

  /** Of shapes at this error, the last that was asked for. */
  finished(error) {
    if (this.#error !== error) [this.#error, this.#finished] = [error, new Map()];
    return this.#finished;
  }
}

/** {primitive → {geometry, copy, own}}: the shape it is a copy of, simplified, welded and in packing order. */
async function shapesOf(uses, error, known) {
  const primitives = [...new Set(uses.map((use) => use.primitive))];
  const raw = primitives.map(takeGeometry);
  if (raw.reduce((sum, { count }) => sum + count, 0) > MOST_KNOWN) known = new Known();
  const copies = (known.copies ??= findCopies(raw));
  const finished = known.finished(error);
  const scale = largestScales(uses);
  const ready = new Map();
  for (const at of new Set(copies.map((copy) => copy.shape))) {
    const limit = error / Math.max(...primitives.filter((_, one) => copies[one].shape === at).map((one) => scale.get(one)));
    if (!known.welded.has(at)) known.welded.set(at, weld(clone(raw[at])));
    if (!finished.has(at)) finished.set(at, finish(await simplify(clone(known.welded.get(at)), limit)));
    ready.set(at, finished.get(at));
  }
  const own = (at) => () => finish(weld(raw[at]));
  return new Map(primitives.map((one, at) => {
    return [one, { geometry: ready.get(copies[at].shape), copy: copies[at].matrix, own: own(at) }];
  }));
}

/** One whose columns and indices can be changed. */
function clone({ indices, attributes, targets, ...geometry }) {
  const columns = (map) => new Map([...map].map(([name, one]) => [name, { ...one }]));
  return { ...geometry, indices: indices.slice(), attributes: columns(attributes), targets: targets.map(columns) };
}

function finish(geometry) {
  return geometry.indices.length > 0 ? reorder(geometry) : geometry;
}

function largestScales(uses) {
  const found = new Map();
  for (const { node, primitive } of uses) {
    const largest = Math.max(...scales(node.getWorldMatrix()), 1e-9);
    found.set(primitive, Math.max(found.get(primitive) ?? 0, largest));
  }
  return found;
}

function sizeOf(document) {
  const scene = document.getRoot().getDefaultScene() ?? document.getRoot().listScenes()[0];
  const { min, max } = boundsOf(scene);
  return Math.max(...max.map((value, at) => value - min[at]), 0);
}

/** Leave out unnamed leaves whose parts all moved away, when there are many. */
function dropEmpty(document, uses) {
  const kept = new Set([...movingNodes(document), ...pointedAt(document)]);
  for (const skin of document.getRoot().listSkins()) for (const joint of skin.listJoints()) kept.add(joint);
  const empty = [...new Set(uses.filter((use) => use.still).map((use) => use.node))].filter((node) => {
    const bare = !node.getMesh() && !node.getCamera() && node.listExtensions().length === 0;
    return bare && !kept.has(node) && !node.getName() && node.listChildren().length === 0 && isPlain(node);
  });
  if (empty.length < MANY) return new Set();
  for (const node of empty) node.dispose();
  return new Set(empty);
}

function isPlain(node) {
  return Object.keys(node.getExtras()).length === 0;
}

function mapOf(document, source, uses, gone) {
  const index = new Map(document.getRoot().listNodes().map((node, at) => [node, at]));
  const place = placesOf(document);
  const parts = new Map(); // twins share theirs
  for (const { node, part } of uses) if (part) parts.set(node, (parts.get(node) ?? new Set()).add(part));
  const rowOf = ({ primitive, first, count, instance }) => {
    return { ...place.get(primitive), first, count, ...(instance === undefined ? {} : { instance }) };
  };
  const home = new Map(uses.map((use) => [use.node, use]));
  return Object.fromEntries(source.flatMap((node, at) => {
    const lost = gone.has(node);
    if (!lost && !index.has(node)) return [];
    const use = home.get(node);
    const web = index.get(lost ? use.drawnBy : node);
    const matrix = lost ? { matrix: use.placed } : {};
    return [[at, { name: lost ? '' : node.getName(), web, parts: [...(parts.get(node) ?? [])].map(rowOf), ...matrix }]];
  }));
}

function placesOf(document) {
  const found = new Map();
  document.getRoot().listMeshes().forEach((mesh, at) => {
    mesh.listPrimitives().forEach((primitive, index) => found.set(primitive, { mesh: at, primitive: index }));
  });
  return found;
}
