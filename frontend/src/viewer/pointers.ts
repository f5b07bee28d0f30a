import type { BufferAttribute, InterleavedBufferAttribute } from 'three';
import type { Gltf } from './loader';
import { type Setter, settersOf } from './pointer-targets';
import { type Curve, type Mode, sample } from './sampling';

/** KHR_animation_pointer: three.js plays what moves nodes and leaves every other property to us. */
export interface Pointers {
  /** How long an animation's pointers run. */
  seconds(animation: number): number;
  /** Set every property that an animation points at to its value at a time. */
  apply(animation: number, seconds: number): void;
  /** Put back what the file says without animation. */
  reset(): void;
}

interface Channel {
  pointer: string;
  curve: Curve;
}

interface Def {
  channels: { sampler: number; target: { extensions?: { KHR_animation_pointer?: { pointer?: string } } } }[];
  samplers: { input: number; output: number; interpolation?: Mode }[];
}

export async function readPointers(gltf: Gltf): Promise<Pointers> {
  const { animations = [] } = gltf.parser.json as { animations?: Def[] };
  const channels = await Promise.all(animations.map((animation) => channelsOf(gltf, animation)));
  const targets = new Targets(gltf);
  return {
    seconds: (animation) => Math.max(0, ...(channels[animation] ?? []).map(({ curve }) => curve.times.at(-1) ?? 0)),
    apply: (animation, seconds) => {
      for (const { pointer, curve } of channels[animation] ?? []) targets.set(pointer, sample(curve, seconds));
    },
    reset: () => targets.reset(),
  };
}

async function channelsOf(gltf: Gltf, animation: Def): Promise<Channel[]> {
  const found = animation.channels.map(async ({ sampler, target }): Promise<Channel | null> => {
    const pointer = target.extensions?.KHR_animation_pointer?.pointer;
    const def = animation.samplers[sampler];
    if (!pointer || !def) return null;
    const [times, values] = await Promise.all([numbers(gltf, def.input), numbers(gltf, def.output)]);
    const mode = def.interpolation ?? 'LINEAR';
    const width = values.length / Math.max(1, times.length) / (mode === 'CUBICSPLINE' ? 3 : 1);
    return { pointer, curve: { times, values, width, mode, turns: /^\/nodes\/\d+\/rotation$/.test(pointer) } };
  });
  return (await Promise.all(found)).filter((channel) => channel !== null);
}

/** An accessor's numbers, with normalized integers as what they stand for. */
async function numbers(gltf: Gltf, index: number): Promise<number[]> {
  const attribute = (await gltf.parser.getDependency('accessor', index)) as BufferAttribute | InterleavedBufferAttribute;
  const found: number[] = [];
  for (let at = 0; at < attribute.count; at++) {
    for (let part = 0; part < attribute.itemSize; part++) found.push(attribute.getComponent(at, part));
  }
  return found;
}

/** What each pointer means in the loaded scene, looked up again when materials have been added (variants). */
class Targets {
  #setters = new Map<string, Setter[]>();
  #known = 0;

  constructor(readonly gltf: Gltf) {}

  set(pointer: string, values: readonly number[]): void {
    for (const setter of this.#find(pointer)) setter.set(values);
  }

  reset(): void {
    for (const setter of [...this.#setters.values()].flat()) setter.set(setter.rest);
  }

  #find(pointer: string): Setter[] {
    const { size } = this.gltf.parser.associations;
    if (size !== this.#known) this.#forget(size);
    const found = this.#setters.get(pointer) ?? settersOf(this.gltf, pointer);
    this.#setters.set(pointer, found);
    return found;
  }

  #forget(size: number): void {
    this.reset();
    this.#setters.clear();
    this.#known = size;
  }
}
