// Vertices as floats. The library's own step for it would load all its other functions, and libvips with them.
import { MathUtils } from '@gltf-transform/core';

const FLOAT = 5126;

/** Turn every vertex attribute but joints into floats, which says the same in plain numbers. */
export function dequantize(document) {
  const primitives = document.getRoot().listMeshes().flatMap((mesh) => mesh.listPrimitives());
  for (const one of primitives.flatMap((primitive) => [primitive, ...primitive.listTargets()])) {
    for (const name of one.listSemantics()) if (!name.includes('JOINTS_')) toFloats(one.getAttribute(name));
  }
  document.disposeExtension('KHR_mesh_quantization');
}

function toFloats(accessor) {
  const [array, type, isShare] = [accessor.getArray(), accessor.getComponentType(), accessor.getNormalized()];
  if (!array || type === FLOAT) return;
  const floats = new Float32Array(array);
  if (isShare) for (let at = 0; at < floats.length; at++) floats[at] = MathUtils.decodeNormalizedInt(array[at], type);
  accessor.setArray(floats).setNormalized(false);
}
