// The box around what a scene draws. The library's own asks its graph for every single number.
const AXES = [0, 1, 2];

/** {min, max} of a scene, in world space; infinite when it draws nothing. Instances and joints do not count. */
export function boundsOf(scene) {
  const box = emptyBox();
  scene.traverse((node) => {
    const own = emptyBox();
    for (const primitive of node.getMesh()?.listPrimitives() ?? []) widen(own, primitive, node.getWorldMatrix());
    if (![...own.min, ...own.max].every(Number.isFinite)) return;
    for (const axis of AXES) {
      box.min[axis] = Math.min(box.min[axis], own.min[axis]);
      box.max[axis] = Math.max(box.max[axis], own.max[axis]);
    }
  });
  return box;
}

function emptyBox() {
  return { min: AXES.map(() => Infinity), max: AXES.map(() => -Infinity) };
}

function widen({ min, max }, primitive, m) {
  const accessor = primitive.getAttribute('POSITION');
  if (!accessor) return;
  const [points, indices] = [pointsOf(accessor), primitive.getIndices()?.getArray()];
  const count = indices ? indices.length : accessor.getCount();
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
