// Pictures for measuring: window.shoot(url, shots | null, {keep, borrow}) → {shots, pictures, materials}, plain pixels on white.
// Without `shots` they are planned from the model itself; a candidate is then shot with the same ones. Of a
// reference that is kept, `materials` says which one is seen where.
import * as THREE from 'three';
import { edgesOf, whiten } from './edges.js';
import { allow, lend } from './lent.js';
import { materialsOf } from './materials.js';
import { plan } from './plan.js';
import { load, release, renderer } from './stage.js';
import { contrast } from './studio.js';

const PAD = 16; // pixels around the object, for what a filter reaches

const edges = new Map(); // of the reference's pictures, by their name
let kept = null; // the reference stays, so that its compiled programs serve the candidates

/** Draw every shot of a model. Each picture is RGB, row by row from the top, cropped to `box`, in base64. */
export async function shoot(url, shots, { keep = false, borrow = false } = {}) {
  allow(borrow);
  const { scene: model, animations, parser } = await load(url);
  allow(false);
  const scene = new THREE.Scene();
  scene.environment = contrast(renderer);
  scene.background = new THREE.Color(0xffffff);
  scene.add(model);
  const mixer = new THREE.AnimationMixer(model);
  const wanted = shots ?? plan(model, animations);
  const pictures = wanted.map((shot) => take(scene, shot, mixer, animations, !shots));
  const materials = keep ? wanted.map((shot) => shot.box && seenIn(scene, shot, mixer, animations, parser)) : [];
  mixer.stopAllAction();
  if (keep) {
    forget();
    kept = model;
    await lend(parser);
  } else {
    release(model);
  }
  const seen = wanted.map((shot, at) => ({ shot, picture: pictures[at], map: materials[at] })).filter((one) => one.picture);
  if (seen.length === 0) throw new Error('nothing is to be seen');
  const column = (name) => seen.map((one) => one[name]);
  return { shots: column('shot'), pictures: column('picture'), materials: keep ? column('map') : [] };
}

/** Let go of the model kept. */
export function forget() {
  if (kept) release(kept);
  kept = null;
}

function take(scene, shot, mixer, animations, isReference) {
  pose(mixer, animations, shot.pose);
  renderer.toneMappingExposure = 1;
  const pixels = drawn(scene, cameraOf(shot), shot, isReference);
  shot.box ??= boxOf(pixels, shot.side);
  return shot.box && base64(cropped(pixels, shot.side, shot.box, 3));
}

/** The materials of a picture, a byte for each pixel, cropped as it. */
function seenIn(scene, shot, mixer, animations, parser) {
  pose(mixer, animations, shot.pose);
  const numberOf = (material) => parser.associations.get(material)?.materials;
  const numbers = materialsOf(renderer, scene, cameraOf(shot), shot.side, numberOf);
  return base64(cropped(numbers, shot.side, shot.box, 1));
}

function cameraOf(shot) {
  const camera = new THREE.PerspectiveCamera(shot.fov, 1, shot.near, shot.far);
  camera.position.fromArray(shot.position);
  camera.up.fromArray(shot.up);
  camera.lookAt(...shot.target);
  return camera;
}

/** Pixels of a square picture, as a screen would show them; without antialiasing the edges are left white. */
function drawn(scene, camera, { name, side, samples }, isReference) {
  if (samples > 0) return onScreen(scene, camera, side);
  const pixels = offScreen(scene, camera, side);
  if (isReference) edges.set(name, edgesOf(scene, side, (one) => offScreen(one, camera, side)));
  whiten(pixels, edges.get(name));
  return pixels;
}

function onScreen(scene, camera, side) {
  renderer.setSize(side, side, false);
  renderer.render(scene, camera);
  const pixels = new Uint8Array(side * side * 4);
  const gl = renderer.getContext();
  gl.readPixels(0, 0, side, side, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
  return pixels;
}

/** A fifth of the cost. */
function offScreen(scene, camera, side) {
  const target = new THREE.WebGLRenderTarget(side, side, { colorSpace: THREE.SRGBColorSpace });
  target.isXRRenderTarget = true; // tone mapped and in sRGB, as only the screen and a headset are
  renderer.setRenderTarget(target);
  renderer.render(scene, camera);
  const pixels = new Uint8Array(side * side * 4);
  renderer.readRenderTargetPixels(target, 0, 0, side, side, pixels);
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

/** [x, y, width, height] of what is not white, from the top left, padded. */
function boxOf(pixels, side) {
  const words = new Uint32Array(pixels.buffer);
  let [left, right, bottom, top] = [side, -1, side, -1];
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      if (words[y * side + x] === 0xffffffff) continue;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < bottom) bottom = y;
      top = y;
    }
  }
  if (right < 0) return null;
  const x = Math.max(0, left - PAD);
  const y = Math.max(0, side - 1 - top - PAD);
  return [x, y, Math.min(side, right + 1 + PAD) - x, Math.min(side, side - bottom + PAD) - y];
}

/** The box of a square picture, rows from the top; of four channels the first `channels`, or of one that one. */
function cropped(pixels, side, [left, top, width, height], channels) {
  const stride = pixels.length / (side * side);
  const out = new Uint8Array(width * height * channels);
  let at = 0;
  for (let row = 0; row < height; row += 1) {
    let from = ((side - 1 - top - row) * side + left) * stride;
    for (let x = 0; x < width; x += 1, from += stride) {
      for (let channel = 0; channel < channels; channel += 1) out[at++] = pixels[from + channel];
    }
  }
  return out;
}

function base64(bytes) {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}
