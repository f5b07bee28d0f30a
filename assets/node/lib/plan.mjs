// Where each drawn primitive goes: it stays, is one instance of a batch, or is joined to others of its look.
import { forInstances } from './tangents.mjs';
import { decompose, determinant, isPressed, isRigid, multiply, relative } from './matrix.mjs';
import { anchorOf, hasVolume, isBlended, isStill, lookOf, materialsOf, mayMerge, movingNodes, scenesOfRoots } from './movable.mjs';
import { pointedAt } from './pointers.mjs';
import { withoutTwins } from './twins.mjs';

const INSTANCE_BYTES = 24; // of one instance, packed
const WORTH = 4096; // packed bytes a batch must save
const WORTH_SHARE = 0.01;
const MORE_CALLS = 0.15; // draw calls that batches may add to what joining alone would need
// A batch that saves both this share of the geometry and so many packed bytes may always add its call.
const GREAT = 0.25;
const GREAT_BYTES = 2 << 20;
const SHARED = 5; // uses of one primitive that the source itself draws as often: its batch always may

/**
 * One row for each primitive of each node: {node, primitive, at, still}; still ones also have {anchor, parent,
 * placed: matrix from the node's space to the anchor's, merge: whether it may be merged}. `layered`: what is blended may not.
 */
export function usesOf(document, { layered = false } = {}) {
  const [moving, scenes, pointed] = [movingNodes(document), scenesOfRoots(document), pointedAt(document)];
  return document.getRoot().listNodes().flatMap((node) => {
    const still = node.getMesh() && isStill(node, pointed);
    const place = still && anchorOf(node, moving, scenes);
    const spot = place ? { ...place, placed: relative(node, place.anchor) } : null;
    const whole = spot && !isPressed(spot.placed);
    return (node.getMesh()?.listPrimitives() ?? []).map((primitive, at) => {
      return { node, primitive, at, still: Boolean(place), ...spot, merge: Boolean(whole) && mayMerge(primitive) && !(layered && materialsOf(primitive).some(isBlended)) };
    });
  });
}

/**
 * {groups, batches} of still uses; a use in neither stays, unless it has a `twin` that is drawn for it. `shapeOf` gives
 * {geometry, copy} of a primitive: its shape, and the matrix from the shape's space to the primitive's. Groups have two
 * uses or more.
 */
export function plan(uses, shapeOf) {
  const groups = groupsOf(uses, shapeOf).map((group) => withoutTwins(group, shapeOf));
  const total = [...new Set(uses.map((use) => shapeOf(use.primitive).geometry))].reduce((sum, one) => sum + weight(one), 0);
  const drawn = uses.filter((use) => !use.merge).length + groups.length;
  const batches = chosen(candidates(groups, shapeOf), drawn, total).map(drawable);
  const taken = new Set(batches.filter((batch) => batch.geometry || isShared(batch)).flatMap((batch) => batch.uses));
  const left = groups.map((group) => group.filter((use) => !taken.has(use)));
  return { batches: batches.filter((batch) => batch.geometry), groups: left.filter((group) => group.length > 1) };
}

function groupsOf(uses, shapeOf) {
  const ids = new Map([[null, 0]]);
  const idOf = (one) => ids.get(one) ?? ids.set(one, ids.size).get(one);
  const groups = new Map();
  for (const use of uses.filter((one) => one.merge)) {
    const { geometry, copy } = shapeOf(use.primitive);
    use.matrix = multiply(use.placed, copy);
    if (hasVolume(use.primitive) && !isRigid(use.matrix)) use.merge = false;
    if (!use.merge) continue;
    const key = [idOf(use.parent), lookOf(use.primitive, idOf), signature(geometry)].join(' ');
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(use);
  }
  return [...groups.values()];
}

function signature({ mode, attributes }) {
  return [mode, ...[...attributes].map(([name, { array, size }]) => `${name}${size}${array.constructor.name}`)].join();
}

function candidates(groups, shapeOf) {
  return groups.flatMap((group) => {
    const byShape = new Map();
    for (const use of group) {
      const place = determinant(use.matrix) > 0 && decompose(use.matrix);
      if (!place) continue;
      const { geometry } = shapeOf(use.primitive);
      if (!byShape.has(geometry)) byShape.set(geometry, { geometry, group, uses: [], places: [] });
      byShape.get(geometry).uses.push(use);
      byShape.get(geometry).places.push(place);
    }
    return [...byShape.values()].filter((batch) => batch.uses.length > 1);
  });
}

/** With the geometry that is drawn, which is null where instances would look otherwise: then its uses are joined, or stay as they are. */
function drawable(batch) {
  return { ...batch, geometry: forInstances(batch.uses[0].primitive, batch.geometry) };
}

function chosen(batches, drawn, total) {
  let spare = Math.floor(drawn * MORE_CALLS);
  const saves = (batch) => (batch.uses.length - 1) * weight(batch.geometry) - batch.uses.length * INSTANCE_BYTES;
  const worth = batches.filter((batch) => saves(batch) > Math.max(WORTH, WORTH_SHARE * total));
  return worth.sort((a, b) => saves(b) - saves(a)).filter((batch) => {
    const whole = batch.uses.length === batch.group.length;
    if (whole || isShared(batch) || saves(batch) > Math.max(GREAT * total, GREAT_BYTES)) return true;
    return spare-- > 0;
  });
}

/** Whether the source does not repeat the shape either: joined, each of its uses would be new bytes. */
function isShared({ uses }) {
  const counts = new Map();
  for (const { primitive } of uses) counts.set(primitive, (counts.get(primitive) ?? 0) + 1);
  return Math.max(...counts.values()) >= SHARED;
}

/** About how many bytes a geometry takes, packed and compressed. */
export function weight({ indices, count, attributes }) {
  return indices.length * 0.35 + count * (2 + 1.6 * attributes.size);
}
