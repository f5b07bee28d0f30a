// A soft shadow where the model meets the floor: its height map seen from below, blurred.
import * as THREE from 'three';

const SIDE = 256;
const REACH = 0.45; // of the footprint's diagonal: what hangs higher casts no contact shadow
const DARKNESS = 0.62;
const BLUR = 7;
const ROOM = 1.5; // the plane is larger than the footprint, so that the blur can run out

const BLUR_SHADER = {
  vertexShader: 'varying vec2 at; void main() { at = uv; gl_Position = vec4(position.xy, 0.0, 1.0); }',
  fragmentShader: `uniform sampler2D map; uniform vec2 step; varying vec2 at;
    void main() {
      float sum = 0.0; float weights = 0.0;
      for (int i = -8; i <= 8; i++) {
        float weight = exp(-float(i * i) / 24.0);
        sum += texture2D(map, at + step * float(i)).a * weight;
        weights += weight;
      }
      gl_FragColor = vec4(0.16, 0.12, 0.08, sum / weights);
    }`,
};

/** {mesh, dispose}: a plane under `bounds` that carries the shadow of everything in `scene`. */
export function contactShadow(renderer, scene, bounds) {
  const size = bounds.getSize(new THREE.Vector3());
  const centre = bounds.getCenter(new THREE.Vector3());
  const width = Math.max(size.x, size.z * 0.3) * ROOM;
  const depth = Math.max(size.z, size.x * 0.3) * ROOM;
  const reach = Math.hypot(size.x, size.z) * REACH || size.y;
  const targets = [0, 1].map(() => new THREE.WebGLRenderTarget(SIDE, SIDE));
  heights(renderer, scene, centre, bounds.min.y, width, depth, reach, targets[0]);
  for (const spread of [1, 0.4]) {
    blur(renderer, targets[0], targets[1], new THREE.Vector2((BLUR * spread) / SIDE / 8, 0));
    blur(renderer, targets[1], targets[0], new THREE.Vector2(0, (BLUR * spread) / SIDE / 8));
  }
  const material = new THREE.MeshBasicMaterial({
    map: targets[0].texture, transparent: true, opacity: DARKNESS, depthWrite: false, toneMapped: false,
  });
  const mesh = new THREE.Mesh(new THREE.PlaneGeometry(width, depth), material);
  mesh.rotation.x = -Math.PI / 2;
  mesh.material.side = THREE.DoubleSide;
  mesh.position.set(centre.x, bounds.min.y - size.y * 1e-3, centre.z);
  mesh.renderOrder = -1;
  const dispose = () => [mesh.geometry, material, ...targets].forEach((one) => one.dispose());
  return { mesh, dispose };
}

function heights(renderer, scene, centre, floor, width, depth, reach, target) {
  const camera = new THREE.OrthographicCamera(-width / 2, width / 2, depth / 2, -depth / 2, 0, reach);
  camera.position.set(centre.x, floor, centre.z);
  camera.up.set(0, 0, -1);
  camera.lookAt(centre.x, floor + 1, centre.z);
  camera.scale.x = -1; // seen from below, and mapped as if from above
  const material = new THREE.MeshDepthMaterial({ side: THREE.DoubleSide });
  material.onBeforeCompile = (shader) => {
    const near = 'gl_FragColor = vec4(0.0, 0.0, 0.0, pow(1.0 - clamp(gl_FragCoord.z, 0.0, 1.0), 1.6)); }';
    shader.fragmentShader = shader.fragmentShader.replace(/}\s*$/, near);
  };
  const background = scene.background;
  scene.overrideMaterial = material;
  scene.background = null;
  renderer.setRenderTarget(target);
  renderer.setClearAlpha(0);
  renderer.clear();
  renderer.render(scene, camera);
  renderer.setRenderTarget(null);
  scene.overrideMaterial = null;
  scene.background = background;
  material.dispose();
}

function blur(renderer, from, to, step) {
  const uniforms = { map: { value: from.texture }, step: { value: step } };
  const material = new THREE.ShaderMaterial({ ...BLUR_SHADER, uniforms, depthTest: false, blending: THREE.NoBlending });
  const quad = new THREE.Mesh(new THREE.PlaneGeometry(2, 2), material);
  quad.frustumCulled = false;
  renderer.setRenderTarget(to);
  renderer.render(quad, new THREE.Camera());
  renderer.setRenderTarget(null);
  quad.geometry.dispose();
  material.dispose();
}
