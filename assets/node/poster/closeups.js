// Where to look closely: for the materials that cover most, a place that shows much detail, square to the
// surface, one texel of the finest texture on one pixel. Without textures: four times nearer than a view.
import * as THREE from 'three';

const SIDE = 384;
const FIELD = 30;
const PLACES = 4;
const SAMPLES = 3000; // triangles looked at in each mesh
const TRIES = 12; // places of a material that are compared
const ZOOM = 4;
const SPAN = 2 * Math.tan(THREE.MathUtils.degToRad(FIELD / 2)); // what is seen at distance one

/** Shots of the places, the largest material first, then again from the first for the places left. */
export function closeups(model, radius) {
  const surfaces = [...surfacesOf(model).values()].filter((one) => one.spots.length > 0);
  surfaces.sort((a, b) => b.textured - a.textured || b.area - a.area);
  const shots = [];
  for (let round = 0; shots.length < PLACES && round < PLACES; round += 1) {
    for (const surface of surfaces) {
      if (shots.length === PLACES) break;
      const spot = best(surface, model, radius);
      if (spot) shots.push(shotOf(spot, radius, shots.length));
    }
  }
  return shots;
}

/** Material → {textured, area, spots}: spots are places with their normal and the length of a texel there. */
function surfacesOf(model) {
  const found = new Map();
  model.traverseVisible((mesh) => {
    if (!mesh.isMesh || !mesh.geometry.attributes.position) return;
    for (const material of [mesh.material].flat()) {
      const maps = Object.values(material).filter((one) => one?.isTexture && one.image?.width > 8);
      const surface = found.get(material) ?? { textured: maps.length > 0, area: 0, spots: [], maps };
      found.set(material, surface);
      sample(mesh, surface);
    }
  });
  return found;
}

function sample(mesh, surface) {
  const { index, attributes } = mesh.geometry;
  const count = Math.floor((index ? index.count : attributes.position.count) / 3);
  const step = Math.max(1, Math.ceil(count / SAMPLES));
  const corners = [0, 1, 2].map(() => new THREE.Vector3());
  for (let at = 0; at < count; at += step) {
    const ids = [0, 1, 2].map((corner) => (index ? index.getX(at * 3 + corner) : at * 3 + corner));
    ids.forEach((id, corner) => mesh.getVertexPosition(id, corners[corner]).applyMatrix4(mesh.matrixWorld));
    const cross = new THREE.Vector3().subVectors(corners[1], corners[0]).cross(new THREE.Vector3().subVectors(corners[2], corners[0]));
    const area = cross.length() / 2;
    if (!(area > 0)) continue;
    surface.area += area * step;
    const point = new THREE.Vector3().add(corners[0]).add(corners[1]).add(corners[2]).divideScalar(3);
    surface.spots.push({ point, normal: cross.normalize(), area, maps: readings(surface.maps, mesh, ids, area) });
  }
}

/** For each texture at a triangle: the length of one texel, and where in the picture its middle lies. */
function readings(maps, mesh, ids, area) {
  return maps.flatMap((map) => {
    const uv = mesh.geometry.attributes[map.channel ? `uv${map.channel}` : 'uv'];
    if (!uv) return [];
    if (map.matrixAutoUpdate) map.updateMatrix(); // a turned one has the order of glTF, not three.js'
    const [a, b, c] = ids.map((id) => new THREE.Vector2(uv.getX(id), uv.getY(id)).applyMatrix3(map.matrix));
    const covered = Math.abs((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)) / 2;
    if (!(covered > 1e-12)) return [];
    const texel = Math.sqrt(area / (covered * map.image.width * map.image.height));
    return [{ map, texel, at: [(a.x + b.x + c.x) / 3, (a.y + b.y + c.y) / 3] }];
  });
}

/** Take from the surface's spots one that can be seen and shows most detail; null when none is left. */
function best(surface, model, radius) {
  const tries = [];
  const step = Math.max(1, Math.floor(surface.spots.length / TRIES));
  const ordered = surface.spots.sort((a, b) => b.area - a.area);
  for (let at = 0; at < ordered.length && tries.length < TRIES; at += step) tries.push(ordered[at]);
  tries.forEach((spot) => { spot.score ??= detail(spot); });
  tries.sort((a, b) => b.score - a.score);
  const chosen = tries.find((spot) => visible(spot, model, radius)) ?? tries[0];
  if (!chosen) return null;
  const near = distanceFor(chosen, radius) * SPAN * 0.6;
  surface.spots = surface.spots.filter((spot) => spot.point.distanceTo(chosen.point) > near);
  return chosen;
}

function distanceFor(spot, radius) {
  const texels = spot.maps.map((one) => one.texel);
  const wide = texels.length > 0 ? SIDE * Math.min(...texels) : (radius * 4 * SPAN) / ZOOM / 2;
  return Math.min(wide / SPAN, radius * 4);
}

function visible(spot, model, radius) {
  const distance = distanceFor(spot, radius);
  const from = spot.point.clone().addScaledVector(spot.normal, distance);
  const ray = new THREE.Raycaster(from, spot.normal.clone().negate(), 0, distance * 0.98);
  return ray.intersectObject(model, true).length === 0;
}

const pen = new OffscreenCanvas(64, 64).getContext('2d', { willReadFrequently: true });

/** Mean step between neighbouring texels around a spot, over all its textures. */
function detail(spot) {
  return spot.maps.reduce((sum, { map, at }) => sum + steps(map.image, at), 0);
}

function steps(image, [u, v]) {
  const wrap = (share, size) => Math.floor((share - Math.floor(share)) * Math.max(1, size - 64));
  pen.drawImage(image, wrap(u, image.width), wrap(v, image.height), 64, 64, 0, 0, 64, 64);
  const { data } = pen.getImageData(0, 0, 64, 64);
  let sum = 0;
  for (let at = 4; at < data.length; at += 1) if (at % 4 !== 3) sum += Math.abs(data[at] - data[at - 4]);
  return sum;
}

function shotOf(spot, radius, at) {
  const distance = distanceFor(spot, radius);
  const up = Math.abs(spot.normal.y) > 0.9 ? [0, 0, 1] : [0, 1, 0];
  return {
    name: `close${at}`, kind: 'close', side: SIDE, fov: FIELD, up, near: distance * 0.1, far: distance + radius * 4, pose: null,
    position: spot.point.clone().addScaledVector(spot.normal, distance).toArray(), target: spot.point.toArray(),
  };
}
