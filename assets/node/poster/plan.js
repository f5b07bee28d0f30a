// Which pictures tell whether a variant looks like its original: four views, close-ups, moments of animations.
import * as THREE from 'three';
import { closeups } from './closeups.js';

const FIELD = 30;
export const SIDE = 1024; // pixels, of the largest picture
const FAR = 4; // radii from the centre
const VIEWS = [[35, 12], [125, -8], [215, 20], [305, 4]]; // degrees around and above
const MOMENTS = [0.2, 0.5, 0.8];
// Triangles up to which antialiasing is affordable without a GPU, where it costs up to three times as much. It tells what
// simplification does to outlines; and of triangles finer than pixels it takes noise that no encoding could keep: a
// sculpture of 1.3 million came to 825 kB with it and to 1016 without, for 40 % more CPU.
const SMOOTH = 1_500_000;

/** Shots of a model in its rest pose and, where it moves, at three times. */
export function plan(model, animations) {
  model.updateMatrixWorld(true);
  const bounds = new THREE.Box3().setFromObject(model, true);
  const centre = bounds.getCenter(new THREE.Vector3());
  const radius = bounds.getSize(new THREE.Vector3()).length() / 2 || 1;
  const views = VIEWS.map(([around, above], at) => ({ name: `view${at}`, kind: 'view', ...orbit(centre, radius, around, above) }));
  const moments = animations.length === 0 ? [] : MOMENTS.map((share, at) => ({
    ...views[at], name: `moment${at}`, kind: 'moment', pose: { clip: at % animations.length, share },
  }));
  const samples = triangles(model) <= SMOOTH ? 4 : 0;
  return [...views, ...moments, ...closeups(model, radius)].map((shot) => ({ ...shot, samples }));
}

function triangles(model) {
  let count = 0;
  model.traverse(({ isMesh, geometry, count: copies = 1 }) => {
    if (isMesh) count += (copies * (geometry.index ?? geometry.attributes.position ?? { count: 0 }).count) / 3;
  });
  return count;
}

function orbit(centre, radius, around, above) {
  const [turn, tilt] = [around, above].map(THREE.MathUtils.degToRad);
  const towards = new THREE.Vector3(Math.cos(tilt) * Math.sin(turn), Math.sin(tilt), Math.cos(tilt) * Math.cos(turn));
  return {
    side: SIDE, fov: FIELD, up: [0, 1, 0], near: radius / 50, far: radius * 20, pose: null,
    position: centre.clone().addScaledVector(towards, radius * FAR).toArray(), target: centre.toArray(),
  };
}
