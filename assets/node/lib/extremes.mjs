// The vertices that a model's bounding box rests on: whoever simplifies must leave them where they are.
// Simplifying keeps a choice of the vertices, so nothing grows: with the outermost kept, the box is the same.
const AXES = [0, 1, 2];
const CORNERS = [0, 1, 2, 3, 4, 5, 6, 7];

/** Positions as floats, three for each vertex. */
export function positionsOf(primitive) {
  const accessor = primitive.getAttribute('POSITION');
  const found = new Float32Array(accessor.getCount() * 3);
  for (let at = 0, point = []; at < accessor.getCount(); at++) found.set(accessor.getElement(at, point), at * 3);
  return found;
}

/** Map of primitive to Uint8Array: 1 where a vertex carries the model's bounds, or those of its bent mesh. */
export function extremes(document) {
  const nodes = document.getRoot().listNodes().filter((node) => node.getMesh());
  const kept = new Map();
  const positions = new Map();
  for (const primitive of nodes.flatMap((node) => node.getMesh().listPrimitives())) {
    if (!kept.has(primitive)) positions.set(primitive, positionsOf(primitive));
    kept.set(primitive, new Uint8Array(positions.get(primitive).length / 3));
  }
  for (const { primitive, vertex } of [...standing(nodes, positions), ...bending(nodes, positions)]) {
    kept.get(primitive)[vertex] = 1;
  }
  return kept;
}

/** What carries the bounds of everything that stands still, each instance where it is. */
function standing(nodes, positions) {
  const ends = makeEnds();
  for (const node of nodes.filter((one) => !isBent(one))) {
    for (const matrix of placesOf(node)) {
      for (const primitive of node.getMesh().listPrimitives()) widen(ends, primitive, positions.get(primitive), matrix);
    }
  }
  return holders(ends);
}

/** Joints and morphs may turn a mesh any way: its own outermost vertices, and those along the world's axes. */
function bending(nodes, positions) {
  return nodes.filter(isBent).flatMap((node) =>
    [node.getWorldMatrix(), identity()].flatMap((matrix) => {
      const ends = makeEnds();
      for (const primitive of node.getMesh().listPrimitives()) widen(ends, primitive, positions.get(primitive), matrix);
      return holders(ends);
    }),
  );
}

const isBent = (node) => node.getSkin() !== null || node.getMesh().listPrimitives().some((one) => one.listTargets().length);
const identity = () => [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1];
const makeEnds = () => ({ low: AXES.map(() => ({ at: Infinity })), high: AXES.map(() => ({ at: -Infinity })) });
const holders = ({ low, high }) => [...low, ...high].filter((end) => end.primitive);

/** Move the ends outwards to the vertices of one placed primitive. */
function widen(ends, primitive, positions, matrix) {
  for (const axis of AXES) {
    const row = [matrix[axis], matrix[4 + axis], matrix[8 + axis], matrix[12 + axis]];
    if (!reaches(ends, primitive, row, axis)) continue;
    for (let vertex = 0; vertex < positions.length / 3; vertex++) {
      const at = along(row, positions[vertex * 3], positions[vertex * 3 + 1], positions[vertex * 3 + 2]);
      if (at < ends.low[axis].at) ends.low[axis] = { at, primitive, vertex };
      if (at > ends.high[axis].at) ends.high[axis] = { at, primitive, vertex };
    }
  }
}

const along = ([x, y, z, w], a, b, c) => x * a + y * b + z * c + w;

/** Whether a corner of the primitive's box lies beyond what is known: most instances do not. */
function reaches(ends, primitive, row, axis) {
  const low = primitive.getAttribute('POSITION').getMin([]);
  const high = primitive.getAttribute('POSITION').getMax([]);
  return CORNERS.some((bits) => {
    const corner = AXES.map((at) => ((bits >> at) & 1 ? high : low)[at]);
    const at = along(row, ...corner);
    return at < ends.low[axis].at || at > ends.high[axis].at;
  });
}

/** World matrices of a node's mesh: one, or one for each instance. */
function placesOf(node) {
  const world = node.getWorldMatrix();
  const batch = node.getExtension('EXT_mesh_gpu_instancing');
  if (!batch) return [world];
  const read = (name, at, usual) => batch.getAttribute(name)?.getElement(at, []) ?? usual;
  const count = Math.min(...batch.listAttributes().map((attribute) => attribute.getCount()));
  return Array.from({ length: count }, (_, at) =>
    multiply(world, compose(read('TRANSLATION', at, [0, 0, 0]), read('ROTATION', at, [0, 0, 0, 1]), read('SCALE', at, [1, 1, 1]))),
  );
}

function compose([tx, ty, tz], [x, y, z, w], [sx, sy, sz]) {
  return [
    (1 - 2 * (y * y + z * z)) * sx, 2 * (x * y + z * w) * sx, 2 * (x * z - y * w) * sx, 0,
    2 * (x * y - z * w) * sy, (1 - 2 * (x * x + z * z)) * sy, 2 * (y * z + x * w) * sy, 0,
    2 * (x * z + y * w) * sz, 2 * (y * z - x * w) * sz, (1 - 2 * (x * x + y * y)) * sz, 0,
    tx, ty, tz, 1,
  ];
}

function multiply(a, b) {
  return Array.from({ length: 16 }, (_, at) => {
    const [column, row] = [at >> 2, at & 3];
    return [0, 1, 2, 3].reduce((sum, k) => sum + a[4 * k + row] * b[4 * column + k], 0);
  });
}
