/** Loads a booth's finer levels and stands them in the hall: the streamer's Host on three.js. */

import { Group, type Material, type Mesh, type Object3D, Texture } from 'three';
import type { SceneFile, SceneItem, Variant } from '../../api/types';
import { loadModel, type LoadedModel } from '../../viewer/loader';
import type { Stand } from '../plan/layout';
import { add, FREE, type Cost } from '../stream/budget';
import { fileOf, type Level } from '../stream/ladder';
import type { Host } from '../stream/streamer';
import { itemMatrix, type Proxies } from './proxies';

export interface BoothModels {
  group: Group;
  models: LoadedModel[];
}

export interface LodHost {
  scene: Object3D;
  proxies: Proxies;
  stands: ReadonlyMap<string, Stand>;
  invalidate: () => void;
}

type File = SceneFile & Partial<Pick<Variant, 'draw_calls' | 'texture_bytes_gpu'>>;

/** What a level is taken to cost where its manifest does not say. */
const GUESS: Record<Level, { drawCalls: number; textureBytes: number }> = {
  proxy: { drawCalls: 0, textureBytes: 0 },
  lod1: { drawCalls: 4, textureBytes: 4.2e6 },
  web: { drawCalls: 6, textureBytes: 16e6 },
};

export function lodHost({ scene, proxies, stands, invalidate }: LodHost): Host<BoothModels> {
  const itemsOf = (key: string): SceneItem[] => stands.get(key)?.booth?.items ?? [];
  const files = (key: string, level: Level): File[] => itemsOf(key).flatMap((item): File[] => [fileOf(item, level) ?? []].flat());
  const shown = new Map<string, Group>();
  const takeDown = (key: string): void => {
    shown.get(key)?.removeFromParent();
    shown.delete(key);
    invalidate();
  };
  return {
    bytes: (key, level) => files(key, level).reduce((sum, f) => sum + f.bytes, 0),
    estimate: (key, level) => files(key, level).map((f) => guess(f, level)).reduce(add, FREE),
    load: (key, level, signal) => loadBooth(stands.get(key)!, level, signal),
    measure: ({ group }) => measure(group),
    show: (key, { group }) => {
      takeDown(key);
      shown.set(key, group);
      scene.add(group);
      proxies.show(stands.get(key)!, false);
    },
    hide: (key) => {
      takeDown(key);
      proxies.show(stands.get(key)!, true);
    },
    free: ({ models }) => models.forEach((model) => model.dispose()),
  };
}

function guess(file: File, level: Level): Cost {
  return {
    triangles: file.triangles,
    drawCalls: file.draw_calls ?? GUESS[level].drawCalls,
    textureBytes: file.texture_bytes_gpu ?? GUESS[level].textureBytes,
  };
}

async function loadBooth(stand: Stand, level: Level, signal: AbortSignal): Promise<BoothModels> {
  const items = stand.booth?.items ?? [];
  const settled = await Promise.allSettled(items.map((item) => loadModel(fileOf(item, level)!, { signal })));
  const models = settled.flatMap((s) => (s.status === 'fulfilled' ? [s.value] : []));
  const broken = settled.find((s) => s.status === 'rejected');
  if (broken) {
    for (const model of models) model.dispose();
    throw broken.reason;
  }
  const group = new Group();
  for (const [i, model] of models.entries()) group.add(placed(model.scene, stand, items[i]!));
  return { group, models };
}

function placed(model: Object3D, stand: Stand, item: SceneItem): Group {
  const holder = new Group();
  holder.matrixAutoUpdate = false;
  holder.matrix.copy(itemMatrix(stand, item));
  holder.add(model);
  return holder;
}

/** Triangles, draw calls and texture bytes (RGBA with mip levels) of what is in a tree. */
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
  const image = texture.image as { width?: number; height?: number } | null;
  return (image?.width ?? 0) * (image?.height ?? 0) * 4 * 1.33;
}
