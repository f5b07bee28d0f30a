// The page that photographs a model: window.photograph(url, width, height, views) → PNG data URLs.
import * as THREE from 'three';
import { frame } from './frame.js';
import { contactShadow } from './shadow.js';
import { shoot } from './shoot.js';
import { load, release, renderer } from './stage.js';
import { backdrop, light } from './studio.js';

const EXPOSURE = 1.05;
const background = backdrop();

/** Load, light and draw one model, and let go of it again: one PNG data URL for each view, null the poster's. */
async function photograph(url, width, height, views = [null]) {
  const { scene: model } = await load(url);
  const scene = new THREE.Scene();
  scene.add(model);
  scene.environment = light(renderer);
  scene.background = background;
  model.updateMatrixWorld(true);
  const bounds = new THREE.Box3().setFromObject(model, true);
  const shadow = lit(scene, bounds);
  renderer.toneMappingExposure = EXPOSURE;
  renderer.setSize(width, height, false);
  const pictures = views.map((view) => {
    shadow.mesh.visible = !(view?.above < 0); // from below there is no floor to look through
    renderer.render(scene, frame(model, width / height, view).camera);
    return renderer.domElement.toDataURL('image/png');
  });
  shadow.dispose();
  release(model);
  return pictures;
}

/** Sun from the upper left, and the shadow on the floor, which is to be disposed. */
function lit(scene, bounds) {
  const centre = bounds.getCenter(new THREE.Vector3());
  const key = new THREE.DirectionalLight(0xfff4e6, 1.1);
  key.position.set(-0.6, 1.2, 1).add(centre);
  key.target.position.copy(centre);
  scene.add(key, key.target);
  const shadow = contactShadow(renderer, scene, bounds);
  scene.add(shadow.mesh);
  return shadow;
}

window.photograph = photograph;
window.shoot = shoot;
window.ready = true;
