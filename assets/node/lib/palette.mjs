// A small picture with a block for each of many plain materials, so that their parts can be drawn together.
import sharp from 'sharp';
import { ColorUtils } from '@gltf-transform/core';
import { palette } from '@gltf-transform/functions';

export const FEWEST = 5; // plain materials that are worth it
const BLOCK = 16; // pixels of one colour a side: a lossy picture at half size keeps its middle
const SLOTS = ['BaseColor', 'Emissive', 'MetallicRoughness'];

/** Give plain materials one picture of their colours, each rounded to 8 bits; those that `stays` says stay. */
export async function paintPalette(document, stays) {
  const [looks, aside] = [new Map(), new Map()];
  for (const primitive of document.getRoot().listMeshes().flatMap((mesh) => mesh.listPrimitives())) {
    const material = primitive.getMaterial();
    if (material && stays(material)) aside.set(primitive.setMaterial(null), material);
    else if (material) looks.set(primitive, lookOf(material));
  }
  const before = new Set(document.getRoot().listTextures());
  await document.transform(palette({ min: FEWEST, blockSize: BLOCK }));
  for (const [primitive, material] of aside) primitive.setMaterial(material);
  for (const slot of SLOTS) {
    const isNew = (primitive) => painted(primitive, slot) && !before.has(painted(primitive, slot));
    const users = [...looks.keys()].filter(isNew);
    if (users.length > 0) await round(users, slot, looks);
  }
}

function painted(primitive, slot) {
  return primitive.getMaterial()?.[`get${slot}Texture`]();
}

/** What the picture of each slot holds of a material: numbers from 0 to 1. */
function lookOf(material) {
  const shown = (linear) => ColorUtils.convertLinearToSRGB(linear, [...linear]);
  return {
    BaseColor: shown(material.getBaseColorFactor()),
    Emissive: shown([...material.getEmissiveFactor(), 1]),
    MetallicRoughness: [0, material.getRoughnessFactor(), material.getMetallicFactor(), 1],
  };
}

/** Write the blocks anew: the library cuts off what follows the point, and a palette is a step too dark, red 255 too. */
async function round(users, slot, looks) {
  const texture = painted(users[0], slot);
  const { data, info } = await sharp(texture.getImage()).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const done = new Set();
  for (const primitive of users) {
    const read = primitive.getMaterial()[`get${slot}TextureInfo`]().getTexCoord();
    const u = primitive.getAttribute(`TEXCOORD_${read}`).getArray()[0];
    const left = Math.floor((u * info.width) / BLOCK) * BLOCK;
    if (done.has(left)) continue;
    done.add(left);
    const steps = looks.get(primitive)[slot].map((value) => Math.round(value * 255));
    for (let y = 0; y < BLOCK; y += 1) for (let x = left; x < left + BLOCK; x += 1) data.set(steps, (y * info.width + x) * 4);
  }
  const { width, height } = info;
  texture.setImage(new Uint8Array(await sharp(data, { raw: { width, height, channels: 4 } }).png().toBuffer()));
}
