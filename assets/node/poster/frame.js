// A view in which the model fills the picture, whatever its shape.
import * as THREE from 'three';

const SAMPLES = 20000;
const FIELD = 26;
const FILL = 0.82;
const TURN = 32; // degrees
const FLAT = 0.3; // height over width: below it one looks down more steeply

/** Points of the model's surface in world space, at most about 20,000. */
function samples(model) {
  const meshes = [];
  model.traverseVisible((object) => object.isMesh && meshes.push(object));
  const total = meshes.reduce((sum, mesh) => sum + mesh.geometry.attributes.position.count, 0);
  const step = Math.max(1, Math.ceil(total / SAMPLES));
  const points = [];
  for (const mesh of meshes) {
    const count = mesh.geometry.attributes.position.count;
    for (let at = 0; at < count; at += Math.min(step, Math.max(1, Math.floor(count / 8)))) {
      points.push(mesh.getVertexPosition(at, new THREE.Vector3()).applyMatrix4(mesh.matrixWorld));
    }
  }
  return points;
}

/** {camera, bounds} for a picture of the given aspect, by default of the side that flatters. */
export function frame(model, aspect, view = null) {
  const points = samples(model);
  const bounds = new THREE.Box3().setFromObject(model, true); // morphs and skins as they stand
  const size = bounds.getSize(new THREE.Vector3());
  const { around, above, nearness = 1 } = view ?? flattering(size);
  const [turn, tilt] = [around, above].map(THREE.MathUtils.degToRad);
  const towards = new THREE.Vector3(Math.sin(turn) * Math.cos(tilt), Math.sin(tilt), Math.cos(turn) * Math.cos(tilt));
  const camera = new THREE.PerspectiveCamera(FIELD, aspect);
  const centre = bounds.getCenter(new THREE.Vector3());
  const radius = size.length() / 2 || 1;
  let distance = (radius / Math.tan(THREE.MathUtils.degToRad(FIELD / 2))) * 1.2;
  for (let round = 0; round < 6; round += 1) {
    place(camera, centre, towards, distance, radius);
    const extent = projected(points, camera);
    const move = extent.getCenter(new THREE.Vector2());
    centre.addScaledVector(right(camera), (move.x * distance * tangent() * aspect));
    centre.addScaledVector(up(camera), move.y * distance * tangent());
    const fill = Math.max(extent.max.x - extent.min.x, extent.max.y - extent.min.y) / 2;
    distance *= THREE.MathUtils.clamp(fill / FILL, 0.5, 2);
  }
  place(camera, centre, towards, distance / nearness, radius);
  return { camera, bounds };
}

/** Degrees around and above: three quarters; what is flat is seen more from above. */
function flattering(size) {
  return { around: TURN, above: size.y < FLAT * Math.max(size.x, size.z) ? 30 : 14 };
}

const tangent = () => Math.tan(THREE.MathUtils.degToRad(FIELD / 2));
const right = (camera) => new THREE.Vector3().setFromMatrixColumn(camera.matrixWorld, 0);
const up = (camera) => new THREE.Vector3().setFromMatrixColumn(camera.matrixWorld, 1);

function place(camera, centre, towards, distance, radius) {
  camera.position.copy(centre).addScaledVector(towards, distance);
  camera.near = Math.max(distance - radius * 2.5, distance / 100);
  camera.far = distance + radius * 6;
  camera.lookAt(centre);
  camera.updateProjectionMatrix();
  camera.updateMatrixWorld(true);
}

function projected(points, camera) {
  const box = new THREE.Box2();
  const seen = new THREE.Vector3();
  for (const point of points) {
    seen.copy(point).project(camera);
    box.expandByPoint(new THREE.Vector2(seen.x, seen.y));
  }
  return box;
}
