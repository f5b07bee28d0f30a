// Clean-up that changes nothing a viewer draws; shared by every variant.
import { dedup, prune, resample, weld } from '@gltf-transform/functions';
import * as keyframes from 'keyframe-resample';

/** Drop animation channels that aim at no node: pointers, which no viewer of ours plays. */
export function dropPointers(document) {
  for (const animation of document.getRoot().listAnimations()) {
    for (const channel of animation.listChannels()) if (!channel.getTargetNode()) channel.dispose();
    if (animation.listChannels().length === 0) animation.dispose();
  }
}

/** Merge equal things, drop unused ones, thin keyframes without loss, weld equal vertices. Nodes all stay. */
export async function tidy(document) {
  dropPointers(document);
  await document.transform(
    dedup({ keepUniqueNames: true }),
    prune({ keepAttributes: true, keepSolidTextures: true, keepLeaves: true, keepExtras: true }),
    resample({ ready: keyframes.ready, resample: keyframes.resample }),
    weld(),
  );
}

/** Where each node of the source stands in the output: {source index: output index}. */
export function nodeMap(source, document) {
  const now = new Map(document.getRoot().listNodes().map((node, at) => [node, at]));
  return Object.fromEntries(source.map((node, at) => [at, now.get(node)]).filter(([, at]) => at !== undefined));
}

/**
 * Hang each mesh on a child of its own. Quantizing folds its scale into the node that holds the mesh; a
 * hotspot names a source node and a point in its space, which must stay as they were.
 */
export function hangMeshesApart(document) {
  const root = document.getRoot();
  const morphed = new Set(
    root
      .listAnimations()
      .flatMap((animation) => animation.listChannels())
      .filter((channel) => channel.getTargetPath() === 'weights')
      .map((channel) => channel.getTargetNode()),
  );
  for (const node of root.listNodes()) {
    const mesh = node.getMesh();
    const tied = node.getSkin() || node.getWeights().length > 0 || morphed.has(node);
    if (!mesh || tied || node.getExtension('EXT_mesh_gpu_instancing')) continue;
    node.setMesh(null).addChild(document.createNode().setMesh(mesh));
  }
}
