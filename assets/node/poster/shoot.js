// Pictures for measuring: window.shoot(url, shots | null, {keep, borrow, mark}) → {shots, pictures, materials}, plain pixels on white.
// Without `shots` they are planned from the model itself; a candidate is then shot with the same ones. Of a
// reference that is kept, `materials` says which one is seen where. A candidate whose `mark` is the last one's is that
// one still: it is not loaded again.
import * as THREE from 'three';
import { edgesOf, whiten } from './edges.js';
import { allow, lend } from './lent.js';
import { materialsOf } from './materials.js';
import { base64, boxOf, cut, windowOf } from './pixels.js';
import { plan, SIDE } from './plan.js';
import { load, release, renderer } from './stage.js';
import { contrast } from './studio.js';

const edges = new Map(); // of the reference's pictures, by their name
// One scene for all, and one camera a size: three.js gives each pair of them pictures of its own of what lies behind glass,
// 80 MB for each. Without a GPU such memory is what a look at a pair of sunglasses cost most.
const shown = new THREE.Scene();
const cameras = new Map();
let kept = null; // the reference stays, so that its compiled programs serve the candidates
let last = null; // and the last candidate, {scene, animations, parser, mark}: without tangents, its programs are others

/** Draw every shot of a model. Each picture is RGB, row by row from the top, cropped to `box`, in base64. */
export async function shoot(url, shots, { keep = false, borrow = false, mark = '' } = {}) {
  const before = last;
  const loaded = mark && before?.mark === mark ? before : await loadedFrom(url, borrow);
  const { scene: model, animations, parser } = loaded;
  shown.clear();
  shown.environment = contrast(renderer);
  shown.background = new THREE.Color(0xffffff);
  shown.add(model);
  const mixer = new THREE.AnimationMixer(model);
  const wanted = shots ?? plan(model, animations);
  const pictures = wanted.map((shot) => take(shown, shot, mixer, animations, !shots));
  const materials = keep ? wanted.map((shot) => shot.box && seenIn(shown, shot, mixer, animations, parser)) : [];
  mixer.stopAllAction();
  if (keep) {
    forget();
    kept = model;
    await lend(parser);
  } else {
    if (before && before !== loaded) release(before.scene);
    last = { ...loaded, mark };
  }
  const seen = wanted.map((shot, at) => ({ shot, picture: pictures[at], map: materials[at] })).filter((one) => one.picture);
  if (seen.length === 0) throw new Error('nothing is to be seen');
  const column = (name) => seen.map((one) => one[name]);
  return { shots: column('shot'), pictures: column('picture'), materials: keep ? column('map') : [] };
}

/** A model anew; of the last candidate only the programs stay until this one has its own. */
async function loadedFrom(url, borrow) {
  if (last) release(last.scene, { programs: false });
  allow(borrow);
  const { scene, animations, parser } = await load(url);
  allow(false);
  return { scene, animations, parser };
}

/** Let go of the models kept. */
export function forget() {
  for (const model of [kept, last?.scene]) if (model) release(model);
  kept = last = null;
}

function take(scene, shot, mixer, animations, isReference) {
  pose(mixer, animations, shot.pose);
  renderer.toneMappingExposure = 1;
  const window = windowOf(shot);
  const pixels = drawn(scene, cameraOf(shot), shot, window);
  if (shot.samples === 0 && isReference) edges.set(shot.name, edgesOf(scene, shot.side, (one) => offScreen(one, cameraOf(shot), shot.side, window)));
  if (shot.samples === 0) whiten(pixels, edges.get(shot.name));
  if (shot.box) return base64(cut(pixels, window, window, 3));
  shot.box = boxOf(pixels, shot.side);
  if (!shot.box) return null;
  const inner = windowOf(shot);
  if (shot.samples === 0) edges.set(shot.name, cut(edges.get(shot.name), window, inner, 1, false));
  return base64(cut(pixels, window, inner, 3));
}

/** The materials of a picture, a byte for each pixel, cropped as it. */
function seenIn(scene, shot, mixer, animations, parser) {
  pose(mixer, animations, shot.pose);
  const numberOf = (material) => parser.associations.get(material)?.materials;
  const window = windowOf(shot);
  return base64(cut(materialsOf(renderer, scene, cameraOf(shot), shot.side, window, numberOf), window, window, 1));
}

function cameraOf(shot) {
  if (!cameras.has(shot.side)) cameras.set(shot.side, new THREE.PerspectiveCamera());
  const camera = cameras.get(shot.side);
  Object.assign(camera, { fov: shot.fov, near: shot.near, far: shot.far });
  camera.updateProjectionMatrix();
  camera.position.fromArray(shot.position);
  camera.up.fromArray(shot.up);
  camera.lookAt(...shot.target);
  return camera;
}

/** RGBA of a window of a square picture, as a screen would show it: smaller ones are drawn in the corner of the largest, for a canvas of another size is all new memory. */
function drawn(scene, camera, { side, samples }, window) {
  return samples > 0 ? onScreen(scene, camera, side, window) : offScreen(scene, camera, side, window);
}

function onScreen(scene, camera, side, { x, y, width, height }) {
  const { width: wide, height: high } = renderer.domElement;
  if (wide !== SIDE || high !== SIDE) renderer.setSize(SIDE, SIDE, false);
  renderer.setViewport(0, 0, side, side);
  renderer.setScissor(0, 0, side, side);
  renderer.setScissorTest(true);
  try {
    renderer.render(scene, camera);
  } finally {
    renderer.setScissorTest(false); // posters are drawn on the same canvas
    renderer.setViewport(0, 0, SIDE, SIDE);
  }
  const pixels = new Uint8Array(width * height * 4);
  const gl = renderer.getContext();
  gl.readPixels(x, y, width, height, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
  return pixels;
}

/** A fifth of the cost. */
function offScreen(scene, camera, side, { x, y, width, height }) {
  // Shaders write sRGB already: a target of that format would turn it into sRGB once more.
  const target = new THREE.WebGLRenderTarget(side, side, { colorSpace: THREE.SRGBColorSpace, internalFormat: 'RGBA8' });
  target.isXRRenderTarget = true; // tone mapped and in sRGB, as only the screen and a headset are
  renderer.setRenderTarget(target);
  renderer.render(scene, camera);
  const pixels = new Uint8Array(width * height * 4);
  renderer.readRenderTargetPixels(target, x, y, width, height, pixels);
  renderer.setRenderTarget(null);
  target.dispose();
  return pixels;
}

/** Show one clip at a share of its length; null is the rest pose. */
function pose(mixer, animations, wanted) {
  mixer.stopAllAction();
  if (!wanted || !animations[wanted.clip]) return;
  const clip = animations[wanted.clip];
  mixer.clipAction(clip).play();
  mixer.setTime(clip.duration * wanted.share);
}
