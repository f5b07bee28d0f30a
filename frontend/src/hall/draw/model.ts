/** Loads a finer level of a booth's model: still, compressed with meshopt, pictures in WebP or KTX2. */

import { MeshoptDecoder } from 'meshoptimizer/decoder';
import { type Group, LoadingManager, type WebGLRenderer } from 'three';
import { GLTFLoader } from 'three/addons/loaders/GLTFLoader.js';
import { KTX2Loader } from 'three/addons/loaders/KTX2Loader.js';
import { download } from '../../api';
import type { Variant } from '../../api/types';
import { disposeTree } from '../../viewer/loader';
import { transcoderAddress } from './transcoder';

export interface HallModel {
  scene: Group;
  dispose(): void;
}

export interface ModelLoader {
  load(file: Pick<Variant, 'url' | 'bytes' | 'textures'>, signal: AbortSignal): Promise<HallModel>;
  dispose(): void;
}

/** Decoders at work at one time; a phone has few cores to spare. */
const WORKERS = 2;

export function modelLoader(renderer: WebGLRenderer): ModelLoader {
  const own = new LoadingManager();
  const pictures = new KTX2Loader(own).setWorkerLimit(WORKERS).detectSupport(renderer);
  let glue: Promise<string> | null = null;
  /** Only models with such pictures need the transcoder. */
  const prepare = (): Promise<string> =>
    (glue ??= transcoderAddress().then((address) => {
      own.setURLModifier((url) => (/basis_transcoder[^/]*\.js$/.test(url) ? address : url));
      return address;
    }));
  const parse = async (bytes: ArrayBuffer, isCompressed: boolean): Promise<Group> => {
    await Promise.all([MeshoptDecoder.ready, isCompressed ? prepare() : null]);
    const manager = new LoadingManager();
    // A published GLB is complete by itself: only what it embeds may be read.
    manager.setURLModifier((url) => (/^(blob:|data:)/.test(url) ? url : 'data:,'));
    const loader = new GLTFLoader(manager).setMeshoptDecoder(MeshoptDecoder).setKTX2Loader(pictures);
    return (await loader.parseAsync(bytes, '')).scene;
  };
  return {
    load: async (file, signal) => {
      const scene = await parse(await download(file.url, { signal, bytes: file.bytes }), file.textures === 'ktx2');
      const model = { scene, dispose: () => disposeTree(scene) };
      if (!signal.aborted) return model;
      model.dispose();
      throw new DOMException('Aborted', 'AbortError');
    },
    dispose: () => {
      pictures.dispose();
      void glue?.then(URL.revokeObjectURL, () => undefined);
    },
  };
}
