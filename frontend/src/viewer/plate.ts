import { Vector3 } from 'three';
import { chooseFile, type Model } from '../api';
import { readTier } from './capabilities';
import { type Bounds, framing } from './framing';
import { createGround } from './ground';
import { loadModel } from './loader';
import { createStage } from './stage';

const WIDTH = 1200;
const HEIGHT = 900;
const PAPER: [string, string] = ['#fdfcf9', '#efe9dd'];

/** Draw a model's poster in this browser, as the server would: 1200 × 900, WebP. Null where WebGL2 is missing. */
export async function drawPlate(model: Model, signal: AbortSignal): Promise<Blob | null> {
  const web = chooseFile(model.variants, { ...(await readTier()), phone: false })?.file;
  if (!web) return null;
  const host = document.createElement('div');
  Object.assign(host.style, { position: 'fixed', left: '-5000px', top: '0', width: `${WIDTH}px`, height: `${HEIGHT}px` });
  document.body.append(host);
  const stage = createStage(host, { reduced: false });
  const ground = createGround();
  try {
    const loaded = await loadModel({ url: web.url, bytes: web.bytes }, { signal });
    stage.scene.add(loaded.scene, ground.mesh);
    ground.fit(model.bounds_m);
    stage.renderer.setPixelRatio(1);
    stage.renderer.setSize(WIDTH, HEIGHT, false);
    aim(stage.camera, model.bounds_m);
    stage.renderer.render(stage.scene, stage.camera);
    // Read in the same task: the drawing buffer is not kept.
    return await onPaper(stage.canvas);
  } finally {
    ground.dispose();
    stage.dispose();
    host.remove();
  }
}

function aim(camera: ReturnType<typeof createStage>['camera'], bounds: Bounds): void {
  const pose = framing(bounds, 'front-right', camera.fov, WIDTH / HEIGHT);
  const target = new Vector3(...pose.target);
  camera.aspect = WIDTH / HEIGHT;
  camera.position.setFromSphericalCoords(pose.distance, pose.polar, pose.azimuth).add(target);
  camera.near = pose.distance / 100;
  camera.far = pose.distance * 10;
  camera.lookAt(target);
  camera.updateProjectionMatrix();
}

function onPaper(drawn: HTMLCanvasElement): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  const context = canvas.getContext('2d');
  if (!context) return Promise.resolve(null);
  const paper = context.createLinearGradient(0, 0, 0, HEIGHT);
  paper.addColorStop(0, PAPER[0]);
  paper.addColorStop(1, PAPER[1]);
  context.fillStyle = paper;
  context.fillRect(0, 0, WIDTH, HEIGHT);
  context.drawImage(drawn, 0, 0, WIDTH, HEIGHT);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/webp', 0.9));
}
