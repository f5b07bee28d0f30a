// The box around what a scene draws. The library's own asks its graph for every single number.
import { MathUtils } from '@gltf-transform/core';
import { IDENTITY, multiply } from './matrix.mjs';
import { INSTANCES } from './movable.mjs';

const AXES = [0, 1, 2];

/** {min, max} of a scene, in world space; infinite when it draws nothing. Of instances the boxes count; joints do not. */
export function boundsOf(scene) {
  const box = emptyBox();
  scene.traverse((node) => {
    const own = boxOf(node);
    if (isFinite(own)) unite(box, own);
  });
  return box;
}

function isFinite({ min, max }) {
  return [...min, ...max].every(Number.isFinite);
}

function unite(box, own) {
  for (const axis of AXES) {
    box.min[axis] = Math.min(box.min[axis], own.min[axis]);
    box.max[axis] = Math.max(box.max[axis], own.max[axis]);
  }
}

/** One that holds nothing yet. */
export function emptyBox() {
  return { min: AXES.map(() => Infinity), max: AXES.map(() => -Infinity) };
}

/** Around all that a node draws itself. */
function boxOf(node) {
  const [own, world, places] = [emptyBox(), node.getWorldMatrix(), placesOf(node)];
  const primitives = node.getMesh()?.listPrimitives().filter((one) => one.getAttribute('POSITION')) ?? [];
  for (const primitive of primitives) {
    const points = pointsOf(primitive.getAttribute('POSITION'));
    if (places) widenCopies(own, points, primitive, world, places);
    else widen(own, points, primitive.getIndices()?.getArray(), world);
  }
  return own;
}

/** A copy's box is as good as its points, and there may be many of both. */
function widenCopies(box, points, primitive, world, places) {
  const corners = cornersOf(points, primitive.getIndices()?.getArray());
  for (const place of places) widen(box, corners, null, multiply(world, place));
}

/** The eight corners of the box around points, as they or their indices say; none where it draws nothing. */
export function cornersOf(points, indices) {
  const local = emptyBox();
  widen(local, points, indices, IDENTITY);
  if (!isFinite(local)) return [];
  const sides = [local.min, local.max];
  return sides.flatMap(([x]) => sides.flatMap(([, y]) => sides.flatMap(([, , z]) => [x, y, z])));
}

/** The matrices of a node's instances; null where it has none. */
function placesOf(node) {
  const batch = node.getExtension(INSTANCES);
  const count = batch?.listAttributes()[0]?.getCount();
  if (!count) return null;
  const of = (name, at, neutral) => batch.getAttribute(name)?.getElement(at, []) ?? neutral;
  return Array.from({ length: count }, (_, at) => {
    const place = [of('TRANSLATION', at, [0, 0, 0]), of('ROTATION', at, [0, 0, 0, 1]), of('SCALE', at, [1, 1, 1])];
    return MathUtils.compose(...place, new Array(16).fill(0));
  });
}

/** Widen a box in place to hold points, those of `indices` or all, carried by a matrix. */
export function widen({ min, max }, points, indices, m) {
  const count = indices ? indices.length : points.length / 3;
  for (let corner = 0; corner < count; corner++) {
    const at = (indices ? indices[corner] : corner) * 3;
    const [x, y, z] = [points[at], points[at + 1], points[at + 2]];
    const w = m[3] * x + m[7] * y + m[11] * z + m[15] || 1;
    for (let axis = 0; axis < 3; axis++) {
      const value = (m[axis] * x + m[4 + axis] * y + m[8 + axis] * z + m[12 + axis]) / w;
      min[axis] = Math.min(min[axis], value);
      max[axis] = Math.max(max[axis], value);
    }
  }
}

function pointsOf(accessor) {
  const array = accessor.getArray();
  if (array instanceof Float32Array) return array;
  const points = new Float64Array(array.length);
  for (let at = 0, point = []; at < accessor.getCount(); at++) points.set(accessor.getElement(at, point), at * 3);
  return points;
}
