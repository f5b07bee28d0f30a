// Where the model's edges are in a picture. Without antialiasing a step of a hundredth of a pixel turns whole
// pixels there, which nobody sees on a screen: such pixels are left out of what is measured.
import * as THREE from 'three';

const BEND = 40; // steps of 255 that the normal may turn from one pixel to the next

const bent = new THREE.MeshNormalMaterial({ side: THREE.DoubleSide }); // stays, as its programs do

/** A byte for each pixel, from the bottom row up: 1 at an edge of a reference drawn by `pixelsOf(scene)`. */
export function edgesOf(scene, side, pixelsOf) {
  scene.overrideMaterial = bent;
  const background = scene.background;
  scene.background = new THREE.Color(0x000000);
  const normals = pixelsOf(scene);
  scene.overrideMaterial = null;
  scene.background = background;
  const edges = new Uint8Array(side * side);
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const at = y * side + x;
      if (x + 1 < side && bends(normals, at, at + 1)) edges[at] = edges[at + 1] = 1;
      if (y + 1 < side && bends(normals, at, at + side)) edges[at] = edges[at + side] = 1;
    }
  }
  return edges;
}

function bends(normals, one, other) {
  for (let channel = 0; channel < 3; channel += 1) {
    if (Math.abs(normals[one * 4 + channel] - normals[other * 4 + channel]) > BEND) return true;
  }
  return false;
}

/** Whiten the edges, as if nothing were there. */
export function whiten(pixels, edges) {
  for (let at = 0; at < edges.length; at += 1) if (edges[at]) pixels.fill(255, at * 4, at * 4 + 4);
}
