// Normals that say no more than the triangles do. Without them a viewer lights each triangle by itself, as the format
// demands; and corners that were three vertices for their normals' sake are one again: CAD parts and scans that came
// by way of STL keep a quarter of their vertices.
import { lookOf } from './movable.mjs';
import { distinct } from './parts.mjs';

const TURNED = Math.cos(Math.PI / 180); // a degree: what a normal in bytes may be off
const OTHERWISE = 0.002; // of the surface: slivers have normals of their own
const LOOKS = 1000; // triangles by which most surfaces are known to be round
const LIKELY = 0.05;
const SPLIT = 1.2; // times that normals multiply vertices: those of a fine round surface do not
const TRIANGLES = 4;

/**
 * Drop the normals of looks whose surfaces are flat triangles, all of them: parts of one look stay alike and are drawn
 * together. Skins and morphs keep theirs, since bending turns a normal otherwise than its triangle; and so does what
 * has tangents, which mean nothing without normals. `known`: what is known of looks, from earlier calls for the same document.
 */
export function dropFlat(document, known = new Map()) {
  const ids = new Map([[null, 0]]);
  const idOf = (one) => ids.get(one) ?? ids.set(one, ids.size).get(one);
  const skinned = new Set(document.getRoot().listNodes().filter((node) => node.getSkin()).map((node) => node.getMesh()));
  const looks = new Map();
  for (const mesh of document.getRoot().listMeshes()) {
    for (const primitive of mesh.listPrimitives()) {
      const look = lookOf(primitive, idOf);
      if (!looks.has(look)) looks.set(look, { primitives: new Set(), flat: true });
      looks.get(look).primitives.add(primitive);
      looks.get(look).flat &&= known.get(look) ?? (!skinned.has(mesh) && isFlat(primitive));
    }
  }
  for (const [look, { primitives, flat }] of looks) {
    if (!known.has(look)) known.set(look, flat && isSplit([...primitives]));
    if (known.get(look)) for (const primitive of primitives) primitive.setAttribute('NORMAL', null);
  }
}

/** Whether there are more vertices than places, and so edges that are sharp. */
function isSplit(primitives) {
  let [vertices, places] = [0, 0];
  for (const primitive of primitives.filter((one) => one.getAttribute('NORMAL'))) {
    const [position, normal] = ['POSITION', 'NORMAL'].map((name) => floats(primitive.getAttribute(name)));
    vertices += distinct([position, normal]);
    places += distinct([position]);
  }
  return vertices >= places * SPLIT;
}

function isFlat(primitive) {
  const [position, normal] = ['POSITION', 'NORMAL'].map((name) => primitive.getAttribute(name));
  if (!position || primitive.getMode() !== TRIANGLES) return false;
  if (primitive.listTargets().length > 0 || primitive.getAttribute('TANGENT')) return false;
  if (!normal) return true;
  const index = primitive.getIndices()?.getArray();
  const triangles = Math.floor((index ? index.length : position.getCount()) / 3);
  const turned = turns(floats(position), floats(normal), index, triangles);
  return turned(Math.max(1, Math.floor(triangles / LOOKS))) <= LIKELY && turned(1) <= OTHERWISE;
}

/** A function that says of every so manieth triangle which share of the surface has a normal that is not its own. */
function turns(places, directions, index, triangles) {
  const along = (id, x, y, z) => {
    const [nx, ny, nz] = [directions[id * 3], directions[id * 3 + 1], directions[id * 3 + 2]];
    return (x * nx + y * ny + z * nz) / (Math.hypot(nx, ny, nz) || 1);
  };
  return (step) => {
    let [whole, other] = [0, 0];
    for (let at = 0; at < triangles; at += step) {
      const [a, b, c] = index ? [index[at * 3], index[at * 3 + 1], index[at * 3 + 2]] : [at * 3, at * 3 + 1, at * 3 + 2];
      const [x1, y1, z1] = [places[b * 3] - places[a * 3], places[b * 3 + 1] - places[a * 3 + 1], places[b * 3 + 2] - places[a * 3 + 2]];
      const [x2, y2, z2] = [places[c * 3] - places[a * 3], places[c * 3 + 1] - places[a * 3 + 1], places[c * 3 + 2] - places[a * 3 + 2]];
      const [x, y, z] = [y1 * z2 - z1 * y2, z1 * x2 - x1 * z2, x1 * y2 - y1 * x2];
      const area = Math.hypot(x, y, z);
      whole += area;
      if (Math.min(along(a, x, y, z), along(b, x, y, z), along(c, x, y, z)) < TURNED * area) other += area;
    }
    return whole > 0 ? other / whole : 0;
  };
}

function floats(accessor) {
  const array = accessor.getArray();
  if (array instanceof Float32Array) return array;
  const [found, row] = [new Float32Array(accessor.getCount() * 3), []];
  for (let at = 0; at < accessor.getCount(); at += 1) found.set(accessor.getElement(at, row), at * 3);
  return found;
}
