// The page that photographs a model: window.photograph(url, width, height) → PNG data URL.
import * as THREE from 'three';
import { GLTFLoader } from 'three/addons/loaders/GLTFLoader.js';
import { MeshoptDecoder } from 'three/addons/libs/meshopt_decoder.module.js';
import { frame } from './frame.js';
import { contactShadow } from './shadow.js';
import { backdrop, daylight } from './studio.js';

const renderer = new THREE.WebGLRenderer({ antialias: true, preserveDrawingBuffer: true });
renderer.toneMapping = THREE.NeutralToneMapping;
renderer.toneMappingExposure = 1.05;
const environment = daylight(renderer);
const background = backdrop();
const loader = new GLTFLoader().setMeshoptDecoder(MeshoptDecoder);

/** Load, frame, light and draw one model, and let go of it again. */
async function photograph(url, width, height) {
  const { scene: model } = await loader.loadAsync(url);
  const scene = new THREE.Scene();
  scene.add(model);
  scene.environment = environment;
  scene.background = background;
  model.updateMatrixWorld(true);
  const { camera, bounds } = frame(model, width / height);
  const key = new THREE.DirectionalLight(0xfff4e6, 1.1);
  key.position.set(-0.6, 1.2, 1).add(bounds.getCenter(new THREE.Vector3()));
  key.target.position.copy(bounds.getCenter(new THREE.Vector3()));
  scene.add(key, key.target);
  const shadow = contactShadow(renderer, scene, bounds);
  scene.add(shadow.mesh);
  renderer.setSize(width, height, false);
  renderer.render(scene, camera);
  const picture = renderer.domElement.toDataURL('image/png');
  shadow.dispose();
  release(model);
  return picture;
}

function release(model) {
  model.traverse((object) => {
    object.geometry?.dispose();
    for (const material of [object.material ?? []].flat()) {
      for (const value of Object.values(material)) if (value?.isTexture) value.dispose();
      material.dispose();
    }
  });
}

window.photograph = photograph;
window.ready = true;
