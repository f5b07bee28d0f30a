// What is drawn again at one place: of something solid the second time shows nothing new. An exporter wrote a statue of
// 2,246 triangles once for each of its 87 groups, each time whole.
import { IDENTITY } from './matrix.mjs';
import { isBlended, lookOf, materialsOf, VARIANTS } from './movable.mjs';

const LETS_THROUGH = ['KHR_materials_transmission', 'KHR_materials_diffuse_transmission'];

/** Of uses of one look, those that draw what none before them does; the others get it as their `twin`. */
export function withoutTwins(group, shapeOf) {
  if (!isSolid(group[0].primitive)) return group;
  const ids = new Map();
  const idOf = (one) => ids.get(one) ?? ids.set(one, ids.size).get(one);
  const found = new Map();
  return group.filter((use) => {
    const { geometry, copy } = shapeOf(use.primitive);
    const key = [idOf(geometry), ...copy, ...use.placed].join(' ');
    if (found.has(key)) use.twin = found.get(key);
    else found.set(key, use);
    return !use.twin;
  });
}

/** Drop the primitives of a mesh that draw what one before them does. Those with notes or blend shapes stay. */
export function dropRepeats(document) {
  const ids = new Map([[null, 0]]);
  const idOf = (one) => ids.get(one) ?? ids.set(one, ids.size).get(one);
  for (const mesh of document.getRoot().listMeshes()) {
    const found = new Set();
    for (const primitive of mesh.listPrimitives().filter(isBare)) {
      const columns = primitive.listSemantics().sort().map((name) => `${name}:${idOf(primitive.getAttribute(name))}`);
      const key = [primitive.getMode(), idOf(primitive.getIndices()), ...columns, lookOf(primitive, idOf)].join(' ');
      if (found.has(key)) mesh.removePrimitive(primitive);
      found.add(key);
    }
  }
}

function isBare(primitive) {
  const known = primitive.listExtensions().every((one) => one.extensionName === VARIANTS);
  return known && primitive.listTargets().length === 0 && Object.keys(primitive.getExtras()).length === 0 && isSolid(primitive);
}

/** Whether nothing shows through, whichever variant is worn. */
function isSolid(primitive) {
  return materialsOf(primitive).every((material) => {
    return !isBlended(material) && !LETS_THROUGH.some((name) => material.getExtension(name));
  });
}

/** Where twins are now: with the one that is drawn. `hung`: uses that left for a node in their anchor's space. */
export function followTwins(uses, hung) {
  for (const use of uses.filter((one) => one.twin)) {
    const left = hung.has(use.twin);
    use.part = use.twin.part;
    use.drawnBy = left ? use.twin.drawnBy : use.twin.node;
    if (!left) use.placed = IDENTITY; // twins stand in one place
  }
}
