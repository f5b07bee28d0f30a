import { DirectionalLight, NeutralToneMapping, PerspectiveCamera, Scene, WebGLRenderer } from 'three';
import { daylight } from './daylight';

export interface StageOptions {
  /** Fewer pixels and no antialiasing: for a CPU that draws. */
  reduced: boolean;
  /** Extra metres that the camera sees, e.g. a hall's length. */
  far?: number;
}

export type OnFrame = (seconds: number, frame: XRFrame | undefined) => void;

/** A canvas with light, drawn when something asks for a picture and not otherwise. */
export interface Stage {
  renderer: WebGLRenderer;
  scene: Scene;
  camera: PerspectiveCamera;
  canvas: HTMLCanvasElement;
  /** Ask for one more picture. */
  invalidate(): void;
  /** Draw every frame until the returned function is called (animations, movement). */
  keepDrawing(): () => void;
  /** Called before each picture with the seconds since the last. */
  onFrame(listener: OnFrame): () => void;
  onContext(listener: (state: 'lost' | 'restored') => void): () => void;
  /** At rest even a CPU draws every pixel, in motion only as many as it can. */
  rest(still: boolean): void;
  /** Draw another scene with another camera (XR) until the returned function is called. */
  borrow(scene: Scene, camera: PerspectiveCamera): () => void;
  dispose(): void;
}

const MAX_PIXEL_RATIO = 2;
/** What a CPU draws in a bearable time. */
const REDUCED_PIXELS = 300_000;
const MAX_STEP_SECONDS = 0.25;

/** Fill `host` with a stage that follows its size. Throws when WebGL2 is not to be had. */
export function createStage(host: HTMLElement, options: StageOptions): Stage {
  const renderer = makeRenderer(options);
  const canvas = renderer.domElement;
  const scene = new Scene();
  const camera = new PerspectiveCamera(38, 1, 0.01, options.far ?? 100);
  const removeLight = light(scene);
  const loop = frameLoop(renderer, scene, camera);
  host.append(canvas);
  const sizing = followSize(host, renderer, camera, options, loop.invalidate);
  const context = contextNews(canvas, loop.invalidate);
  return {
    renderer,
    scene,
    camera,
    canvas,
    invalidate: loop.invalidate,
    keepDrawing: loop.keepDrawing,
    onFrame: loop.onFrame,
    onContext: context.listen,
    rest: sizing.rest,
    borrow: loop.borrow,
    dispose: () => {
      loop.stop();
      sizing.stop();
      context.stop();
      removeLight();
      renderer.dispose();
      renderer.forceContextLoss();
      canvas.remove();
    },
  };
}

function makeRenderer(options: StageOptions): WebGLRenderer {
  // Transparent, so that the page's paper shows through and AR sees the room.
  const renderer = new WebGLRenderer({ antialias: !options.reduced, alpha: true, powerPreference: 'high-performance' });
  renderer.toneMapping = NeutralToneMapping;
  renderer.setClearColor(0x000000, 0);
  // Where the host has no size yet, glass would be drawn into a picture of none.
  renderer.setSize(1, 1, false);
  return renderer;
}

function light(scene: Scene): () => void {
  const sky = daylight();
  scene.environment = sky;
  const sun = new DirectionalLight(0xfff4e4, 0.7);
  sun.position.set(2, 5, 3);
  scene.add(sun);
  return () => {
    sky.dispose();
    sun.dispose();
  };
}

interface Loop extends Pick<Stage, 'invalidate' | 'keepDrawing' | 'onFrame' | 'borrow'> {
  stop(): void;
}

function frameLoop(renderer: WebGLRenderer, scene: Scene, camera: PerspectiveCamera): Loop {
  const listeners = new Set<OnFrame>();
  let keepers = 0;
  let wanted = true;
  let last = 0;
  let drawn = { scene, camera };
  renderer.setAnimationLoop((time: number, frame?: XRFrame) => {
    const seconds = Math.min(MAX_STEP_SECONDS, (time - last) / 1000);
    last = time;
    if (!wanted && keepers === 0 && !renderer.xr.isPresenting) return;
    wanted = false;
    for (const listener of listeners) listener(seconds, frame);
    renderer.render(drawn.scene, drawn.camera);
  });
  return {
    invalidate: () => void (wanted = true),
    keepDrawing: () => {
      keepers++;
      let held = true;
      return () => {
        if (held) keepers--;
        held = false;
      };
    },
    onFrame: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    borrow: (otherScene, otherCamera) => {
      drawn = { scene: otherScene, camera: otherCamera };
      return () => {
        drawn = { scene, camera };
        wanted = true;
      };
    },
    stop: () => {
      renderer.setAnimationLoop(null);
      listeners.clear();
    },
  };
}

function followSize(
  host: HTMLElement,
  renderer: WebGLRenderer,
  camera: PerspectiveCamera,
  options: StageOptions,
  invalidate: () => void,
): { rest: Stage['rest']; stop(): void } {
  let still = false;
  const apply = (): void => {
    const { clientWidth: width, clientHeight: height } = host;
    if (renderer.xr.isPresenting || width === 0 || height === 0) return;
    renderer.setPixelRatio(ratioFor(width * height, options.reduced, still));
    renderer.setSize(width, height, false);
    camera.aspect = width / height;
    camera.updateProjectionMatrix();
    invalidate();
  };
  const observer = new ResizeObserver(apply);
  observer.observe(host);
  // The first picture may come before the observer's news.
  apply();
  // The page may have been turned while a session held the picture.
  renderer.xr.addEventListener('sessionend', apply);
  return {
    rest: (now) => {
      if (!options.reduced || now === still) return;
      still = now;
      apply();
    },
    stop: () => {
      observer.disconnect();
      renderer.xr.removeEventListener('sessionend', apply);
    },
  };
}

/** Device pixels per CSS pixel for an area in CSS pixels. */
function ratioFor(area: number, reduced: boolean, still: boolean): number {
  if (!reduced) return Math.min(MAX_PIXEL_RATIO, devicePixelRatio);
  return still ? 1 : Math.min(1, Math.sqrt(REDUCED_PIXELS / area));
}

function contextNews(canvas: HTMLCanvasElement, invalidate: () => void): { listen: Stage['onContext']; stop(): void } {
  const listeners = new Set<(state: 'lost' | 'restored') => void>();
  const tell = (state: 'lost' | 'restored'): void => {
    for (const listener of listeners) listener(state);
  };
  const lost = (event: Event): void => {
    // Without this the browser never gives the context back.
    event.preventDefault();
    tell('lost');
  };
  const restored = (): void => {
    tell('restored');
    invalidate();
  };
  canvas.addEventListener('webglcontextlost', lost);
  canvas.addEventListener('webglcontextrestored', restored);
  return {
    listen: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    stop: () => {
      canvas.removeEventListener('webglcontextlost', lost);
      canvas.removeEventListener('webglcontextrestored', restored);
      listeners.clear();
    },
  };
}
