// The one renderer and loader of the page: contexts are dear, and programs compiled once stay.
import * as THREE from 'three';
import { GLTFLoader } from 'three/addons/loaders/GLTFLoader.js';
import { lender } from './lent.js';
import { once } from './once.js';
import { PIECE } from './piece.js';
import { MeshoptDecoder } from 'three/addons/libs/meshopt_decoder.module.js';

export const renderer = new THREE.WebGLRenderer({ antialias: true, preserveDrawingBuffer: true });
renderer.toneMapping = THREE.NeutralToneMapping;

const places = new WeakMap(); // material → its number in the file

// Of surfaces in one place the last one drawn shows. three.js goes by when materials were made, which is when their
// pictures happened to be there: views of one helmet then differed from one time to the next.
renderer.setOpaqueSort((one, other) => one.groupOrder - other.groupOrder || one.renderOrder - other.renderOrder
  || (places.get(one.material) ?? 0) - (places.get(other.material) ?? 0) || one.z - other.z || one.id - other.id);

const loader = new GLTFLoader().setMeshoptDecoder(MeshoptDecoder).register(lender);

/** {scene, animations} of a GLB of ours, at an address with a query. */
export async function load(url) {
  const pieces = [];
  let size = 0;
  for (let last = PIECE; last === PIECE; size += last) {
    const piece = await (await fetch(`${url}&from=${size}`)).arrayBuffer();
    pieces.push(piece);
    last = piece.byteLength;
  }
  const loaded = await loader.parseAsync(await new Blob(pieces).arrayBuffer(), '');
  for (const [made, told] of loaded.parser.associations) if (told?.materials !== undefined) places.set(made, told.materials);
  if (loaded.animations.length === 0) once(loaded.scene);
  return loaded;
}

const SPARE = 48; // programs
const spare = new Map(); // from a program's key to a released material that keeps it

/** Let go of what a model holds on the graphics side; `programs: false` while the next one has not got its own. */
export function release(model, { programs = true } = {}) {
  model.traverse((object) => {
    object.geometry?.dispose();
    for (const material of [object.material ?? []].flat()) {
      for (const value of Object.values(material)) if (value?.isTexture) drop(value);
      if (programs) retire(material);
    }
  });
}

/** The last programs stay for models to come, which often want the same: without a GPU to compile one takes up to a second. */
function retire(material) {
  const gone = new Set([material]);
  for (const key of renderer.properties.get(material).programs?.keys() ?? []) {
    gone.add(spare.get(key));
    spare.delete(key); // so that the newest comes last
    spare.set(key, material);
  }
  while (spare.size > SPARE) {
    const [key, oldest] = spare.entries().next().value;
    gone.add(oldest);
    spare.delete(key);
  }
  const held = new Set([undefined, ...spare.values()]);
  for (const one of gone) if (!held.has(one)) one.dispose();
}

function drop(texture) {
  if (!texture.userData.lent) texture.image?.close?.();
  texture.dispose();
}
