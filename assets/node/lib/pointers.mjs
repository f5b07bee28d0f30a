// KHR_animation_pointer: a channel that animates any property. While a model is changed the pointer is a link to
// the object itself, so that it survives new indices; it is written with the index the object has by then.
import { Extension, ExtensionProperty, PropertyType } from '@gltf-transform/core';

export const NAME = 'KHR_animation_pointer';
const MAPS = { nodes: 'nodeIndexMap', materials: 'materialIndexMap', meshes: 'meshIndexMap', cameras: 'cameraIndexMap' };
const POINTER = /^\/(nodes|materials|meshes|cameras)\/(\d+)(\/.*)$/;
const LIGHT = /^\/extensions\/KHR_lights_punctual\/lights\/\d+\//; // lights are read later, and keep their order

/** What one channel animates: `target`, and the path below it ('/emissiveFactor'); or a whole path and no target. */
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

  /** Aim at the `path` below `target`, one of the things listed as `kind` ('nodes' …); without a kind `path` is all. */
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
    const [, kind, index, path] = POINTER.exec(text) ?? (LIGHT.test(text) ? [text, '', 0, text] : []);
    const target = kind ? context[kind][Number(index)] : null;
    if (!path || (kind && !target)) return;
    channel.setExtension(NAME, new Pointer(this.document.getGraph()).aim(target, kind, path));
  }

  #text(pointer, context) {
    const kind = pointer.getKind();
    return kind ? `/${kind}/${context[MAPS[kind]].get(pointer.getTarget())}${pointer.getPath()}` : pointer.getPath();
  }
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
