// The page that photographs a model: window.photograph(url, width, height) → PNG data URL.
import * as THREE from 'three';
import { frame } from './frame.js';
import { contactShadow } from './shadow.js';
import { shoot } from './shoot.js';
import { load, release, renderer } from './stage.js';
import { backdrop, light } from './studio.js';

const EXPOSURE = 1.05;
const background = backdrop();

/** Load, frame, light and draw one model, and let go of it again. */
async function photograph(url, width, height) {
  const { scene: model } = await load(url);
  const scene = new THREE.Scene();
  scene.add(model);
  scene.environment = light(renderer);
  scene.background = background;
  model.updateMatrixWorld(true);
  const { camera, bounds } = frame(model, width / height);
  const key = new THREE.DirectionalLight(0xfff4e6, 1.1);
  key.position.set(-0.6, 1.2, 1).add(bounds.getCenter(new THREE.Vector3()));
  key.target.position.copy(bounds.getCenter(new THREE.Vector3()));
  scene.add(key, key.target);
  const shadow = contactShadow(renderer, scene, bounds);
  scene.add(shadow.mesh);
  renderer.toneMappingExposure = EXPOSURE;
  renderer.setSize(width, height, false);
  renderer.render(scene, camera);
  const picture = renderer.domElement.toDataURL('image/png');
  shadow.dispose();
  release(model);
  return picture;
}

window.photograph = photograph;
window.shoot = shoot;
window.ready = true;
