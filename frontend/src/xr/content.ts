import type { Group, Texture } from 'three';
import { DirectionalLight, HemisphereLight, Scene } from 'three';
import type { Bounds } from '../viewer/framing';

/** What is brought into the room: the models as arranged, and the box they fill, in metres. */
export interface XrContent {
  root: Group;
  bounds: Bounds;
}

export interface XrScene {
  scene: Scene;
  sun: DirectionalLight;
  sky: HemisphereLight;
  dispose(): void;
}

/** A scene of its own, lit like the stage, so that the page's scene waits untouched. */
export function createXrScene(environment: Texture | null): XrScene {
  const scene = new Scene();
  scene.environment = environment;
  const sun = new DirectionalLight(0xfff4e4, 0.7);
  sun.position.set(2, 5, 3);
  const sky = new HemisphereLight(0xffffff, 0xd8c8b4, 0);
  scene.add(sun, sky);
  return { scene, sun, sky, dispose: () => sun.dispose() };
}
