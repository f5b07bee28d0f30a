// Figures of a document as it is drawn: instances expanded, textures as RGBA8 with mipmaps.
import { getGLPrimitiveCount } from '@gltf-transform/functions';

const TRIANGLE_MODES = new Set([4, 5, 6]);

/** {triangles, draw_calls, texture_bytes_gpu, texture_side: the longest side of a picture in pixels} */
export function measure(document) {
  const root = document.getRoot();
  let triangles = 0;
  let calls = 0;
  for (const node of root.listNodes()) {
    const primitives = node.getMesh()?.listPrimitives() ?? [];
    calls += primitives.length;
    triangles += copies(node) * primitives.reduce((sum, primitive) => sum + trianglesOf(primitive), 0);
  }
  const sizes = root.listTextures().map((texture) => texture.getSize() ?? [0, 0]);
  return {
    triangles,
    draw_calls: calls,
    texture_bytes_gpu: Math.round(sizes.reduce((sum, [width, height]) => sum + (width * height * 4 * 4) / 3, 0)),
    texture_side: Math.max(0, ...sizes.flat()),
  };
}

function trianglesOf(primitive) {
  return TRIANGLE_MODES.has(primitive.getMode()) ? getGLPrimitiveCount(primitive) : 0;
}

function copies(node) {
  const batch = node.getExtension('EXT_mesh_gpu_instancing');
  const first = batch?.listAttributes()[0];
  return first ? first.getCount() : 1;
}
