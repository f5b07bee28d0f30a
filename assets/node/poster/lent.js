// Textures of the reference, lent to candidates: decoded and on the graphics side once, however often they are drawn.
// A candidate's picture named `lent-…` is a placeholder for the reference's of that name.
import * as THREE from 'three';

const { LinearMipmapLinearFilter, LinearFilter, RepeatWrapping, ClampToEdgeWrapping, MirroredRepeatWrapping } = THREE;
const FILTERS = {
  9728: THREE.NearestFilter, 9729: LinearFilter, 9984: THREE.NearestMipmapNearestFilter,
  9985: THREE.LinearMipmapNearestFilter, 9986: THREE.NearestMipmapLinearFilter, 9987: LinearMipmapLinearFilter,
};
const WRAPS = { 33071: ClampToEdgeWrapping, 33648: MirroredRepeatWrapping, 10497: RepeatWrapping };
const LENT = /^lent-/;

let lent = new Map();
let lending = false;

/** Whether what is loaded next may borrow: what search made for itself, never what came from elsewhere. */
export function allow(wanted) {
  lending = wanted;
}

/** Lend the textures of a model from now on. */
export async function lend(parser) {
  lent = new Map();
  for (const [at, { source }] of (parser.json.textures ?? []).entries()) {
    const name = parser.json.images?.[source]?.name ?? '';
    if (LENT.test(name)) lent.set(name, await parser.getDependency('texture', at));
  }
}

/** A plugin of the loader: placeholders become what is lent, in the sampling that the candidate asks for. */
export const lender = (parser) => ({
  name: 'lent',
  loadTexture(at) {
    if (!lending) return null;
    const { source, sampler } = parser.json.textures[at];
    const found = lent.get(parser.json.images?.[source]?.name);
    return found ? Promise.resolve(sampled(found, parser.json.samplers?.[sampler] ?? {}, parser, at)) : null;
  },
});

function sampled(found, sampler, parser, at) {
  const { version } = found.source;
  const texture = found.clone();
  found.source.version = version; // a clone asks for its picture to be sent once more
  const minFilter = FILTERS[sampler.minFilter] ?? LinearMipmapLinearFilter;
  Object.assign(texture, {
    flipY: false, userData: { lent: true }, colorSpace: THREE.NoColorSpace, minFilter,
    generateMipmaps: minFilter !== THREE.NearestFilter && minFilter !== LinearFilter,
    magFilter: FILTERS[sampler.magFilter] ?? LinearFilter,
    wrapS: WRAPS[sampler.wrapS] ?? RepeatWrapping, wrapT: WRAPS[sampler.wrapT] ?? RepeatWrapping,
  });
  parser.associations.set(texture, { textures: at });
  return texture;
}
