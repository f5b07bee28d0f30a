// KHR_animation_pointer: a channel that animates any property. While a model is changed the pointer is a link to
// the object itself, so that it survives new indices; it is written with the index the object has by then.
import { Extension, ExtensionProperty, PropertyType } from '@gltf-transform/core';

export const NAME = 'KHR_animation_pointer';
const LIGHTS = 'KHR_lights_punctual';
const POINTER = /^\/(?:extensions\/KHR_lights_punctual\/)?(nodes|materials|meshes|cameras|lights)\/(\d+)(\/.*)$/;

/** What one channel animates: `target`, and the path below it ('/pbrMetallicRoughness/roughnessFactor'). */
export class Pointer extends ExtensionProperty {
  static EXTENSION_NAME = NAME;

  init() {
    this.extensionName = NAME;
    this.propertyType = 'AnimationPointer';
    this.parentTypes = [PropertyType.ANIMATION_CHANNEL];
  }

  getDefaults() {
    return Object.assign(super.getDefaults(), { target: null, kind: '', path: '' });
  }

  getTarget() {
    return this.getRef('target');
  }

  getKind() {
    return this.get('kind');
  }

  getPath() {
    return this.get('path');
  }

  /** Aim at the `path` below `target`, one of the things listed as `kind` ('nodes', 'lights' …). */
  aim(target, kind, path) {
    return this.setRef('target', target).set('kind', kind).set('path', path);
  }
}

/** Reads and writes the pointers of animation channels. A pointer to nothing known is dropped with its channel. */
export class KHRAnimationPointer extends Extension {
  static EXTENSION_NAME = NAME;
  extensionName = NAME;

  read(context) {
    (context.jsonDoc.json.animations ?? []).forEach((animation, at) => {
      const channels = context.animations[at].listChannels();
      animation.channels.forEach((channel, index) => {
        const text = channel.target?.extensions?.[NAME]?.pointer;
        if (text !== undefined) this.#resolve(text, channels[index], context);
      });
    });
    return this;
  }

  write(context) {
    this.document.getRoot().listAnimations().forEach((animation, at) => {
      animation.listChannels().forEach((channel, index) => {
        const pointer = channel.getExtension(NAME);
        if (!pointer) return;
        const definition = context.jsonDoc.json.animations[at].channels[index];
        definition.target = { path: 'pointer', extensions: { [NAME]: { pointer: this.#text(pointer, context) } } };
      });
    });
    return this;
  }

  #resolve(text, channel, context) {
    const [, kind, index, path] = POINTER.exec(text) ?? [];
    const target = kind && this.#listed(kind, context)[Number(index)];
    if (!target) return;
    channel.setExtension(NAME, new Pointer(this.document.getGraph()).aim(target, kind, path));
  }

  #listed(kind, context) {
    return kind === 'lights' ? lights(this.document) : context[kind];
  }

  #text(pointer, context) {
    const kind = pointer.getKind();
    const target = pointer.getTarget();
    if (kind === 'lights') return `/extensions/${LIGHTS}/lights/${lights(this.document).indexOf(target)}${pointer.getPath()}`;
    const maps = { nodes: 'nodeIndexMap', materials: 'materialIndexMap', meshes: 'meshIndexMap', cameras: 'cameraIndexMap' };
    return `/${kind}/${context[maps[kind]].get(target)}${pointer.getPath()}`;
  }
}

/** The lights of a document in the order they are read and written. */
function lights(document) {
  const extension = document.getRoot().listExtensionsUsed().find((one) => one.extensionName === LIGHTS);
  return extension ? extension.listProperties().filter((one) => one.propertyType === 'Light') : [];
}

/** Every object that a pointer animates. */
export function pointedAt(document) {
  const found = new Set();
  for (const animation of document.getRoot().listAnimations()) {
    for (const channel of animation.listChannels()) {
      const target = channel.getExtension(NAME)?.getTarget();
      if (target) found.add(target);
    }
  }
  return found;
}
