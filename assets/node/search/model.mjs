// The model of a search: its shaped geometry, once for each amount of simplification, and its textures.
import { brotliCompressSync, constants } from 'node:zlib';
import { EXTTextureAVIF, EXTTextureWebP } from '@gltf-transform/extensions';
import { pointedAt } from '../lib/pointers.mjs';
import { extension, makeIO, readDocument, writeDocument } from '../lib/io.mjs';
import { isBrushed } from '../lib/materials.mjs';
import { measure } from '../lib/measure.mjs';
import { isBlended } from '../lib/movable.mjs';
import { Known } from '../lib/shape.mjs';
import { shaped } from './geometry.mjs';
import { roleOf } from './slots.mjs';
import { Texture } from './texture.mjs';
import { isSteady, Tinted } from './tint.mjs';

const EXTENSIONS = { 'image/avif': EXTTextureAVIF, 'image/webp': EXTTextureWebP };
const AT_ONCE = 2;
const NOTHING = new Uint8Array(4);
// A picture of one white pixel, in place of one that the page lends of the reference.
const LENT = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4//8/AAX+Av4N70a4AAAAAElFTkSuQmCC', 'base64');
const FINE = [14, 14, 0];
const KEPT = 3; // geometries: more of a large model would fill the memory

export class Model {
  #io;
  #source;
  #shapes = new Map();
  #known = { key: null, known: null };
  #pictures = new Map(); // of the reference, by what each was: {number, png}
  textures = null;

  static async open(source) {
    const model = new Model();
    model.#io = await makeIO();
    model.#source = source;
    return model;
  }

  /** The textures, each looked at once, and the numbers of the source's materials that show it. */
  async look() {
    if (this.textures) return this.textures;
    const { document } = await this.#shape({});
    const users = usersOf(await readDocument(this.#io, this.#source));
    const pointed = pointedAt(document);
    this.textures = document.getRoot().listTextures().map((texture) => {
      const known = { name: texture.getName(), key: keyOf(texture), steady: isSteady(texture, pointed) };
      return Object.assign(new Texture(texture, users.get(keyOf(texture))), known);
    });
    await each(this.textures, (texture) => texture.open());
    const all = this.textures.reduce((sum, { width, height, solid }) => sum + (solid ? 0 : width * height), 0);
    for (const texture of this.textures) texture.all = all;
    return this.textures;
  }

  /** {document, nodes} of a geometry; the textures stand in the same order in all of them, but for those without a palette: they say their `order`. */
  async #shape(wanted) {
    const { error = 0, tangents = null, bits = FINE, kept = 'look' } = wanted;
    const key = keyOfShape({ error, tangents, bits, kept });
    if (!this.#shapes.has(key)) {
      const document = await readDocument(this.#io, this.#source);
      this.tangents ??= hasTangents(document);
      this.needed ??= needTangents(document);
      this.blended ??= document.getRoot().listMaterials().some(isBlended);
      if (this.#shapes.size >= KEPT) this.#shapes.delete(this.#shapes.keys().next().value);
      const nodes = await shaped(document, { error, tangents, bits, kept, known: this.#knownOf(tangents, kept) });
      const order = kept === 'look' ? null : await this.#orderIn(document);
      this.#shapes.set(key, { document, nodes, tinted: new Tinted(document), order });
    }
    return this.#shapes.get(key);
  }

  /** What is known of the geometry that was made last, if it kept the same. */
  #knownOf(tangents, kept) {
    const key = JSON.stringify([tangents, kept]);
    if (this.#known.key !== key) this.#known = { key, known: new Known() };
    return this.#known.known;
  }

  /** The number of each texture of a document that was not painted. */
  async #orderIn(document) {
    const keys = (await this.look()).map((texture) => texture.key);
    return document.getRoot().listTextures().map((texture) => keys.indexOf(keyOf(texture)));
  }

  /** Bytes of a geometry without textures, compressed as a web server sends them. */
  async weigh(wanted) {
    const kept = this.#shapes.has(keyOfShape(wanted));
    const { document } = await this.#shape(wanted);
    for (const texture of document.getRoot().listTextures()) texture.setImage(NOTHING).setMimeType('image/png').setURI('');
    const bytes = brotliCompressSync(await this.#io.writeBinary(document), { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
    if (!kept) this.#shapes.delete(keyOfShape(wanted));
    return bytes.length;
  }

  /** What candidates are measured against: the source's own geometry, every picture encoded anew, without loss. */
  async reference(target) {
    const document = await readDocument(this.#io, this.#source);
    for (const name of ['EXT_texture_webp', 'EXT_texture_avif']) extension(document, name)?.dispose();
    const roles = rolesOf(document);
    for (const texture of document.getRoot().listTextures()) {
      const key = keyOf(texture);
      if (!this.#pictures.has(key)) {
        const { reference: png } = await Object.assign(new Texture(texture), roles.get(key)).open({ keep: false });
        this.#pictures.set(key, { name: `lent-${this.#pictures.size}`, png });
      }
      const { name, png } = this.#pictures.get(key);
      texture.setImage(new Uint8Array(png)).setMimeType('image/png').setURI('').setName(name);
    }
    return writeDocument(this.#io, document, target);
  }

  /** Write a candidate. `targets` are dB by texture, `chosen` qualities and widths of some; gives its figures and what was chosen for each texture. */
  async write(target, { codec, targets, chosen, max, final, ...geometry }) {
    const { document, nodes, tinted, order } = await this.#shape(geometry);
    for (const name of ['EXT_texture_webp', 'EXT_texture_avif']) extension(document, name)?.dispose();
    const listed = document.getRoot().listTextures();
    const all = await each(await this.look(), (one, at) => this.#encoded(one, { codec, target: targets[at], chosen: chosen[at], max, final }));
    const made = order ? order.map((at) => all[at]) : all;
    listed.forEach((texture, at) => {
      texture.setImage(new Uint8Array(made[at].bytes)).setMimeType(made[at].mime).setURI('').setName(made[at].name);
    });
    tinted.apply(new Map(listed.map((texture, at) => [texture, made[at]])));
    for (const mime of new Set(made.map((one) => one.mime))) {
      if (EXTENSIONS[mime]) document.createExtension(EXTENSIONS[mime]).setRequired(true);
    }
    const bytes = await writeDocument(this.#io, document, target);
    return { bytes, ...measure(document), nodes, textures: all.map((one, at) => this.#told(one, at, made)) };
  }

  /** An encoding, or without a target the picture without loss: lent by the page where the reference has it, but in a file that is kept. */
  async #encoded(texture, { target, ...wanted }) {
    const codec = target === undefined ? 'png' : wanted.codec;
    const lent = codec === 'png' && !wanted.final && this.#pictures.get(texture.key);
    if (lent) return { ...texture.whole(), bytes: LENT, name: lent.name };
    return { name: texture.name, ...(await texture.encode({ ...wanted, codec, target })) };
  }

  /** Bytes of each texture at each level, as samples promise. */
  async prices({ price, codec }) {
    return each(await this.look(), async (texture) => {
      const row = [];
      for (const level of price) row.push(await texture.price(codec, level));
      return row;
    });
  }

  /** Whether a codec can keep of each texture as many dB as `reach` says of its number. */
  async reaches({ reach, codec }) {
    const all = await this.look();
    const highestFirst = Object.entries(reach).sort(([, level], [, other]) => other - level);
    for (const [at, level] of highestFirst) if (!(await all[at].reaches(codec, level))) return false;
    return true;
  }

  /** One that is not `made` into the file takes no bytes. */
  #told(encoding, at, made) {
    const { bytes, width, height, quality, psnr } = encoding;
    const { slot, solid } = this.textures[at];
    return { slot, width, height, quality, bytes: made.includes(encoding) ? bytes.length : 0, solid, ...(psnr === null ? {} : { psnr: Number(psnr.toFixed(2)) }) };
  }
}

const keyOfShape = ({ error, tangents, bits, kept = 'look' }) => JSON.stringify([error, tangents, bits, kept]);

const keyOf = (texture) => Buffer.from(texture.getImage()).toString('latin1');

/** {picture → numbers of the materials that show it, in their order in the file}. */
function usersOf(document) {
  const materials = document.getRoot().listMaterials();
  const found = new Map();
  for (const texture of document.getRoot().listTextures()) {
    const parents = texture.listParents().flatMap((parent) => [parent, ...parent.listParents()]);
    const numbers = parents.map((parent) => materials.indexOf(parent)).filter((number) => number >= 0);
    found.set(keyOf(texture), [...new Set([...(found.get(keyOf(texture)) ?? []), ...numbers])]);
  }
  return found;
}

/**
 * {picture → the channels that something reads of it}: some exporters write one picture twice, for occlusion and for
 * roughness and metal. By the first alone the original lost what the second reads, and no file ever looked like it.
 */
function rolesOf(document) {
  const found = new Map();
  for (const texture of document.getRoot().listTextures()) {
    const [known, { alpha, read }] = [found.get(keyOf(texture)) ?? { alpha: false, read: [] }, roleOf(texture)];
    found.set(keyOf(texture), { alpha: known.alpha || alpha, read: [...new Set([...known.read, ...read])].sort() });
  }
  return found;
}

function hasTangents(document) {
  const primitives = document.getRoot().listMeshes().flatMap((mesh) => mesh.listPrimitives());
  return primitives.some((primitive) => primitive.getAttribute('TANGENT'));
}

/** Numbers of the materials that are brushed along their tangents: those that viewers derive break at every edge. */
function needTangents(document) {
  const numbered = document.getRoot().listMaterials().map((material, number) => ({ material, number }));
  return numbered.filter(({ material }) => isBrushed(material)).map(({ number }) => number);
}

/** Results of `work` on each item, two at a time. */
async function each(items, work) {
  const results = [];
  let next = 0;
  const worker = async () => {
    while (next < items.length) {
      const at = next++;
      results[at] = await work(items[at], at);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return results;
}
