/** Loads a booth's finer levels and stands them in the hall: the streamer's Host on three.js. */

import { type CompressedTexture, Group, type Material, type Mesh, type Object3D, Texture, type WebGLRenderer } from 'three';
import type { SceneItem, Variant } from '../../api/types';
import type { Stand } from '../plan/layout';
import { mayComeBack } from '../stream/backoff';
import { add, FREE, type Cost } from '../stream/budget';
import type { Details } from '../stream/details';
import { fileOf, type Level } from '../stream/ladder';
import { isCancelled } from '../stream/queue';
import type { Host } from '../stream/streamer';
import { modelLoader, type HallModel } from './model';
import { itemMatrix, type Proxies } from './proxies';

export interface BoothModels {
  group: Group;
  models: HallModel[];
  /** Whose proxies they take the place of. */
  items: SceneItem[];
}

export interface LodHost {
  renderer: WebGLRenderer;
  scene: Object3D;
  proxies: Proxies;
  details: Details;
  stands: ReadonlyMap<string, Stand>;
  invalidate: () => void;
}

export interface DisposableHost extends Host<BoothModels> {
  dispose(): void;
}

/** What a file is taken to cost where its manifest does not say. */
const GUESS: Cost = { triangles: 10_000, drawCalls: 4, textureBytes: 4.2e6 };

/** An item that is drawn finer, and the file that does it. */
type Finer = [SceneItem, Variant];

export function lodHost({ renderer, scene, proxies, details, stands, invalidate }: LodHost): DisposableHost {
  const loader = modelLoader(renderer);
  const finer = (key: string, level: Level): Finer[] => {
    const booth = stands.get(key)?.booth;
    // A closed booth stays dim and plain.
    if (!booth?.open) return [];
    return booth.items.flatMap((item): Finer[] => {
      const file = fileOf(item, details.files(item), level);
      return file ? [[item, file]] : [];
    });
  };
  const shown = new Map<string, Group>();
  const takeDown = (key: string): void => {
    shown.get(key)?.removeFromParent();
    shown.delete(key);
    invalidate();
  };
  return {
    has: (key, level) => finer(key, level).length > 0,
    bytes: (key, level) => finer(key, level).reduce((sum, [, file]) => sum + file.bytes, 0),
    estimate: (key, level) => finer(key, level).map(([, file]) => costOf(file)).reduce(add, FREE),
    load: async (key, level, signal) => {
      const loads = finer(key, level).map(async ([item, file]) => ({ item, model: await loader.load(file, signal) }));
      return booth(stands.get(key)!, await whatCame(loads));
    },
    measure: ({ group }) => measure(group),
    show: (key, { group, items }) => {
      takeDown(key);
      shown.set(key, group);
      scene.add(group);
      proxies.replace(stands.get(key)!, items);
    },
    hide: (key) => {
      takeDown(key);
      proxies.replace(stands.get(key)!, []);
    },
    free: ({ models }) => models.forEach((model) => model.dispose()),
    mayRetry: mayComeBack,
    dispose: () => loader.dispose(),
  };
}

const costOf = (file: Variant): Cost => ({
  triangles: file.triangles ?? GUESS.triangles,
  drawCalls: file.draw_calls ?? GUESS.drawCalls,
  textureBytes: file.texture_bytes_gpu ?? GUESS.textureBytes,
});

interface Came {
  item: SceneItem;
  model: HallModel;
}

/** A broken item keeps its proxy and spoils nothing for the others; raises when nothing came, or the network failed a part. */
async function whatCame(loads: Promise<Came>[]): Promise<Came[]> {
  const settled = await Promise.allSettled(loads);
  const came = settled.flatMap((s) => (s.status === 'fulfilled' ? [s.value] : []));
  const lost = settled.flatMap((s): unknown[] => (s.status === 'rejected' ? [s.reason] : []));
  const given = lost.find((reason) => isCancelled(reason) || mayComeBack(reason)) ?? (came.length ? undefined : lost[0]);
  if (given === undefined) return came;
  for (const { model } of came) model.dispose();
  throw given;
}

function booth(stand: Stand, came: readonly Came[]): BoothModels {
  const group = new Group();
  for (const { item, model } of came) {
    const holder = new Group();
    holder.matrixAutoUpdate = false;
    holder.matrix.copy(itemMatrix(stand, item));
    holder.add(model.scene);
    group.add(holder);
  }
  return { group, models: came.map((c) => c.model), items: came.map((c) => c.item) };
}

/** Triangles, draw calls and texture bytes (with mip levels) of what is in a tree. */
export function measure(root: Object3D): Cost {
  const textures = new Set<Texture>();
  let [triangles, drawCalls] = [0, 0];
  root.traverse((object) => {
    const mesh = object as Mesh;
    if (!mesh.isMesh) return;
    const count = (mesh.geometry.index ?? mesh.geometry.getAttribute('position')).count / 3;
    triangles += count * ((mesh as Mesh & { count?: number }).count ?? 1);
    for (const material of [mesh.material].flat()) {
      drawCalls++;
      texturesOf(material).forEach((t) => textures.add(t));
    }
  });
  return { triangles, drawCalls, textureBytes: [...textures].reduce((sum, t) => sum + bytesOf(t), 0) };
}

const texturesOf = (material: Material): Texture[] => Object.values(material).filter((v) => v instanceof Texture);

function bytesOf(texture: Texture): number {
  const { isCompressedTexture, mipmaps } = texture as CompressedTexture;
  if (isCompressedTexture) return mipmaps?.reduce((sum, level) => sum + level.data.byteLength, 0) ?? 0;
  const image = texture.image as { width?: number; height?: number } | null;
  return (image?.width ?? 0) * (image?.height ?? 0) * 4 * 1.33;
}
