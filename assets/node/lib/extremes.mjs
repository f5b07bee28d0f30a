// The vertices that a model's bounding box rests on: whoever simplifies must leave them where they are.
const MOST_PLACES = 64; // of one mesh; instances beyond that turn like one of these, or cost too much

/** Positions as floats, three for each vertex. */
export function positionsOf(primitive) {
  const accessor = primitive.getAttribute('POSITION');
  const found = new Float32Array(accessor.getCount() * 3);
  for (let at = 0, point = []; at < accessor.getCount(); at++) found.set(accessor.getElement(at, point), at * 3);
  return found;
}

/** Map of primitive to Uint8Array: 1 where a vertex is outermost along an axis of the world, or of the mesh. */
export function extremes(mesh) {
  const directions = axes(mesh);
  return new Map(mesh.listPrimitives().map((primitive) => [primitive, outermost(primitive, directions)]));
}

function outermost(primitive, directions) {
  const positions = positionsOf(primitive);
  const kept = new Uint8Array(positions.length / 3);
  for (const direction of directions) {
    const [low, high] = ends(positions, direction);
    if (low < kept.length) kept[low] = kept[high] = 1;
  }
  return kept;
}

function ends(positions, [x, y, z]) {
  let low = 0;
  let high = 0;
  let least = Infinity;
  let most = -Infinity;
  for (let at = 0; at < positions.length; at += 3) {
    const along = positions[at] * x + positions[at + 1] * y + positions[at + 2] * z;
    if (along < least) [least, low] = [along, at / 3];
    if (along > most) [most, high] = [along, at / 3];
  }
  return [low, high];
}

/** Directions in the mesh's space that are axes of the world for the nodes that draw it, and its own axes. */
function axes(mesh) {
  const found = [[1, 0, 0], [0, 1, 0], [0, 0, 1]];
  const nodes = mesh.listParents().filter((parent) => parent.propertyType === 'Node');
  for (const node of nodes.slice(0, MOST_PLACES)) {
    const matrix = node.getWorldMatrix();
    for (const row of [0, 1, 2]) found.push([matrix[row], matrix[4 + row], matrix[8 + row]]);
  }
  const key = (direction) => direction.map((value) => value.toPrecision(5)).join();
  return [...new Map(found.map((direction) => [key(direction), direction])).values()];
}
