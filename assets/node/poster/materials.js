// Which material is seen where in a picture: what a texture spoils is then told from what another one does.
import * as THREE from 'three';

const FEW = 254; // numbers that fit a byte beside 0, nothing

const flat = new Map(); // a material for each number and side; they stay, as their programs do

/**
 * RGBA of a window, from the bottom row up; red is the number of the material in the file, plus one; 0 where none is.
 * What lets light through counts only where nothing solid stands behind it. `numberOf` gives a material's number.
 */
export function materialsOf(renderer, scene, camera, side, window, numberOf) {
  const meshes = [];
  scene.traverseVisible((object) => object.isMesh && meshes.push(object));
  const own = meshes.map((mesh) => mesh.material);
  meshes.forEach((mesh) => { mesh.material = flatOf(mesh.material, numberOf); });
  const target = new THREE.WebGLRenderTarget(side, side);
  const kept = { background: scene.background, clear: renderer.autoClear, tone: renderer.toneMapping };
  Object.assign(scene, { background: null });
  Object.assign(renderer, { autoClear: false, toneMapping: THREE.NoToneMapping });
  renderer.setRenderTarget(target);
  renderer.setClearColor(0x000000, 0);
  for (const solid of [false, true]) {
    renderer.clear(!solid, true, true);
    meshes.forEach((mesh, at) => { mesh.visible = isSolid(own[at]) === solid; });
    renderer.render(scene, camera);
  }
  const { x, y, width, height } = window;
  const pixels = new Uint8Array(width * height * 4);
  renderer.readRenderTargetPixels(target, x, y, width, height, pixels);
  renderer.setRenderTarget(null);
  renderer.setClearColor(0x000000, 1);
  target.dispose();
  meshes.forEach((mesh, at) => Object.assign(mesh, { visible: true, material: own[at] }));
  scene.background = kept.background;
  Object.assign(renderer, { autoClear: kept.clear, toneMapping: kept.tone });
  return pixels;
}

function isSolid(material) {
  return [material].flat().every((one) => !one.transparent && !(one.transmission > 0));
}

function flatOf(material, numberOf) {
  const first = [material].flat()[0];
  const number = Math.min(FEW, (numberOf(first) ?? FEW - 1) + 1);
  const key = `${number} ${first.side}`;
  if (!flat.has(key)) {
    const made = new THREE.MeshBasicMaterial({ side: first.side, toneMapped: false });
    made.color.setRGB(number / 255, 0, 0, THREE.LinearSRGBColorSpace);
    flat.set(key, made);
  }
  return flat.get(key);
}
