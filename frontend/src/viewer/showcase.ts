import { Group, MathUtils, Matrix4, type Object3D, Vector3 } from 'three';
import type { Hotspot, OnBytes, Showroom, ShowroomItem, ShownName, Tier } from '../api';
import { type LoadedModel, loadModel } from './loader';
import { bytesOf, fileFor, itemsOf, poseIn, type Selection } from './selection';

export interface Exhibited {
  item: ShowroomItem;
  /** Carries position, rotation and scale; the model is its only child. */
  pivot: Group;
  model: LoadedModel;
  /** Which of the item's files it is. */
  file: ShownName;
}

/** Where a hotspot is, or what somebody asked about. */
export type Located = Pick<Hotspot, 'item' | 'node' | 'point'>;

/** The models of a booth: loaded once each, shown by themselves or together. */
export class Showcase {
  readonly root = new Group();
  #exhibited = new Map<string, Exhibited>();
  #loading = new Map<string, Promise<void>>();

  constructor(
    readonly showroom: Showroom,
    readonly tier: Tier,
  ) {}

  /** Load what a selection still lacks. Progress counts only what is downloaded now. */
  async load(selection: Selection, options: { signal: AbortSignal; onBytes: OnBytes }): Promise<void> {
    const missing = itemsOf(this.showroom, selection).filter((item) => !this.#exhibited.has(item.id));
    const total = bytesOf(missing, this.tier);
    const loaded = new Map<string, number>();
    await Promise.all(
      missing.map((item) =>
        this.#loadOnce(item, options.signal, (bytes) => {
          loaded.set(item.id, bytes);
          options.onBytes(sum(loaded.values()), total);
        }),
      ),
    );
  }

  /** AR may ask for what the page is loading already: both wait for the same download. */
  #loadOnce(item: ShowroomItem, signal: AbortSignal, onBytes: (bytes: number) => void): Promise<void> {
    const running = this.#loading.get(item.id);
    if (running) return running;
    const started = this.#loadOne(item, signal, onBytes).finally(() => this.#loading.delete(item.id));
    this.#loading.set(item.id, started);
    return started;
  }

  async #loadOne(item: ShowroomItem, signal: AbortSignal, onBytes: (bytes: number) => void): Promise<void> {
    const chosen = fileFor(item, this.tier);
    if (!chosen) return;
    const model = await loadModel(chosen.file, { signal, onBytes });
    const pivot = new Group();
    pivot.name = item.id;
    pivot.visible = false;
    pivot.add(model.scene);
    this.#exhibited.set(item.id, { item, pivot, model, file: chosen.name });
    this.root.add(pivot);
  }

  /** Show these items, each where the selection puts it, and hide the others. */
  arrange(selection: Selection): Exhibited[] {
    const wanted = new Set(itemsOf(this.showroom, selection).map((item) => item.id));
    for (const { item, pivot } of this.#exhibited.values()) {
      const { position, rotation } = poseIn(item, selection);
      pivot.visible = wanted.has(item.id);
      pivot.position.fromArray(position);
      pivot.rotation.y = MathUtils.degToRad(rotation);
      pivot.scale.setScalar(item.scale);
    }
    return this.shown();
  }

  shown(): Exhibited[] {
    return [...this.#exhibited.values()].filter(({ pivot }) => pivot.visible);
  }

  /** A loaded item, on show or not. */
  find(id: string): Exhibited | undefined {
    return this.#exhibited.get(id);
  }

  /** Where a hotspot is now, in the space of `root`'s parent; null while its item is not on show. */
  pointOf(hotspot: Located, into: Vector3): Vector3 | null {
    const exhibited = this.#exhibited.get(hotspot.item);
    if (!exhibited?.pivot.visible) return null;
    return toWorld(exhibited, hotspot, into.fromArray(hotspot.point));
  }

  dispose(): void {
    for (const { model } of this.#exhibited.values()) model.dispose();
    this.#exhibited.clear();
    this.root.removeFromParent();
  }
}

/** By the node that carries the point: what the manifest says became of it, else the same index, else the model. */
function toWorld({ item, model, pivot, file }: Exhibited, { node }: Located, point: Vector3): Vector3 {
  if (node === null || node < 0) return pivot.localToWorld(point);
  const became = item.model.nodes?.[String(node)];
  if (became?.matrix) point.applyMatrix4(new Matrix4().fromArray(became.matrix));
  const carrier: Object3D | null = model.nodeAt(became?.[file] ?? became?.web ?? node, became?.name);
  return (carrier ?? pivot).localToWorld(point);
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
