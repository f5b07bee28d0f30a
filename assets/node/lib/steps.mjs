// Clean-up that changes nothing a viewer draws; shared by every variant.
import { PropertyType } from '@gltf-transform/core';
import { dedup, prune, resample, weld } from '@gltf-transform/functions';
import * as keyframes from 'keyframe-resample';
import { extension } from './io.mjs';
import { NAME as POINTER } from './pointers.mjs';
import { dropRepeats } from './twins.mjs';

const { ACCESSOR, TEXTURE, SKIN, CAMERA, MESH, PRIMITIVE, PRIMITIVE_TARGET, MATERIAL, BUFFER } = PropertyType;

/** What is pruned: what nothing uses, but nodes (hotspots name them) and animations (a pointer aims at no node). */
export const KEEP = {
  propertyTypes: [SKIN, MESH, CAMERA, PRIMITIVE, PRIMITIVE_TARGET, MATERIAL, TEXTURE, ACCESSOR, BUFFER],
  keepAttributes: true,
  keepSolidTextures: true,
  keepLeaves: true,
  keepExtras: true,
};

/** Drop animation channels that aim at nothing. */
export function dropAimless(document) {
  for (const animation of document.getRoot().listAnimations()) {
    for (const channel of animation.listChannels()) {
      if (!channel.getTargetNode() && !channel.getExtension(POINTER)) channel.dispose();
    }
    if (animation.listChannels().length === 0) animation.dispose();
  }
}

/** Merge equal pictures, skins and rows of numbers, drop what is unused or drawn again, thin keyframes without loss. */
export async function clean(document) {
  dropAimless(document);
  await document.transform(
    dedup({ keepUniqueNames: true, propertyTypes: [ACCESSOR, SKIN] }),
    dedup({ propertyTypes: [TEXTURE] }), // one picture under two names, as exporters write it, is one
    dropRepeats,
    prune(KEEP),
    resample({ ready: keyframes.ready, resample: keyframes.resample }),
  );
}

/** clean; then equal materials, meshes and vertices made one, and pointers dropped: for viewers that know less. */
export async function tidy(document) {
  for (const animation of document.getRoot().listAnimations()) {
    for (const channel of animation.listChannels()) if (channel.getExtension(POINTER)) channel.dispose();
  }
  extension(document, POINTER)?.dispose();
  await clean(document);
  await document.transform(dedup({ keepUniqueNames: true }), weld());
}
