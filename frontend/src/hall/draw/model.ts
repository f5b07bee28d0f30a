/** Loads a finer level of a booth's model: still, compressed with meshopt, pictures in WebP or KTX2. */

import { MeshoptDecoder } from 'meshoptimizer/decoder';
import { type Group, LoadingManager, type WebGLRenderer } from 'three';
import { GLTFLoader } from 'three/addons/loaders/GLTFLoader.js';
import { KTX2Loader } from 'three/addons/loaders/KTX2Loader.js';
import { download } from '../../api';
import { disposeTree } from '../../viewer/loader';

export interface HallModel {
  scene: Group;
  dispose(): void;
}

export interface ModelLoader {
  load(file: { url: string; bytes: number }, signal: AbortSignal): Promise<HallModel>;
  dispose(): void;
}

/** Decoders at work at one time; a phone has few cores to spare. */
const WORKERS = 2;

export function modelLoader(renderer: WebGLRenderer): ModelLoader {
  const pictures = new KTX2Loader().setWorkerLimit(WORKERS).detectSupport(renderer);
  const parse = async (bytes: ArrayBuffer): Promise<Group> => {
    await MeshoptDecoder.ready;
    const manager = new LoadingManager();
    // A published GLB is complete by itself: only what it embeds may be read.
    manager.setURLModifier((url) => (/^(blob:|data:)/.test(url) ? url : 'data:,'));
    const loader = new GLTFLoader(manager).setMeshoptDecoder(MeshoptDecoder).setKTX2Loader(pictures);
    return (await loader.parseAsync(bytes, '')).scene;
  };
  return {
    load: async (file, signal) => {
      const scene = await parse(await download(file.url, { signal, bytes: file.bytes }));
      const model = { scene, dispose: () => disposeTree(scene) };
      if (!signal.aborted) return model;
      model.dispose();
      throw new DOMException('Aborted', 'AbortError');
    },
    dispose: () => void pictures.dispose(),
  };
}
