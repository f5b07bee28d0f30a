import {
  Mesh,
  OrthographicCamera,
  PerspectiveCamera,
  PlaneGeometry,
  type Scene,
  Scene as MadeScene,
  ShaderMaterial,
  SRGBColorSpace,
  type Texture,
  type WebGLRenderer,
  WebGLRenderTarget,
} from 'three';

/** A picture of this moment, before it is laid out. */
export interface Shot {
  picture: ImageData;
  /** Whether the room is in it: not every browser hands over the camera's picture. */
  hasRoom: boolean;
}

const MAX_SIDE = 1600;

/** Draw what is seen into a picture of its own. Call it within a frame of the session. */
export function takeShot(renderer: WebGLRenderer, scene: Scene, frame: XRFrame, space: XRReferenceSpace): Shot | null {
  const viewport = renderer.xr.getCamera().cameras[0]?.viewport;
  const view = frame.getViewerPose(space)?.views[0];
  if (!viewport || !view) return null;
  const scale = Math.min(1, MAX_SIDE / Math.max(viewport.z, viewport.w));
  const [width, height] = [Math.round(viewport.z * scale), Math.round(viewport.w * scale)];
  const room = cameraPicture(renderer, view);
  const target = new WebGLRenderTarget(width, height, { samples: 4, colorSpace: SRGBColorSpace });
  // Tone mapping and sRGB as on the glass: three.js does both for a session's targets alone.
  Object.assign(target, { isXRRenderTarget: true });
  // Kept as written: the bytes are a picture's.
  target.texture.internalFormat = 'RGBA8';
  try {
    return { picture: draw(renderer, scene, view, target, room), hasRoom: room !== null };
  } finally {
    target.dispose();
  }
}

/** The camera's picture of this frame, where the session has access to it. */
function cameraPicture(renderer: WebGLRenderer, view: XRView & { camera?: unknown }): Texture | null {
  const texture = view.camera ? (renderer.xr.getCameraTexture(view.camera as never) as Texture | undefined) : undefined;
  return texture ?? null;
}

function draw(
  renderer: WebGLRenderer,
  scene: Scene,
  view: XRView,
  target: WebGLRenderTarget,
  room: Texture | null,
): ImageData {
  const camera = new PerspectiveCamera();
  camera.projectionMatrix.fromArray(view.projectionMatrix);
  camera.projectionMatrixInverse.copy(camera.projectionMatrix).invert();
  camera.matrixAutoUpdate = camera.matrixWorldAutoUpdate = false;
  camera.matrixWorld.fromArray(view.transform.matrix);
  camera.matrixWorldInverse.copy(camera.matrixWorld).invert();
  const before = { target: renderer.getRenderTarget(), auto: renderer.autoClear, xr: renderer.xr.enabled };
  try {
    // Else three.js would draw with the session's cameras.
    renderer.xr.enabled = false;
    renderer.setRenderTarget(target);
    renderer.clear();
    renderer.autoClear = false;
    if (room) drawRoom(renderer, room);
    renderer.render(scene, camera);
    return read(renderer, target);
  } finally {
    renderer.xr.enabled = before.xr;
    renderer.autoClear = before.auto;
    renderer.setRenderTarget(before.target);
  }
}

/** The camera's picture over all of the target; it is sRGB already. */
function drawRoom(renderer: WebGLRenderer, room: Texture): void {
  const material = new ShaderMaterial({
    uniforms: { room: { value: room } },
    vertexShader: 'varying vec2 at; void main() { at = position.xy * 0.5 + 0.5; gl_Position = vec4(position.xy, 1.0, 1.0); }',
    fragmentShader: 'uniform sampler2D room; varying vec2 at; void main() { gl_FragColor = vec4(texture2D(room, at).rgb, 1.0); }',
    depthTest: false,
    depthWrite: false,
    toneMapped: false,
  });
  const quad = new Mesh(new PlaneGeometry(2, 2), material);
  const scene = new MadeScene();
  scene.add(quad);
  renderer.render(scene, new OrthographicCamera());
  quad.geometry.dispose();
  material.dispose();
}

/** GPU rows begin at the bottom. */
function read(renderer: WebGLRenderer, target: WebGLRenderTarget): ImageData {
  const { width, height } = target;
  const raw = new Uint8Array(width * height * 4);
  renderer.readRenderTargetPixels(target, 0, 0, width, height, raw);
  const picture = new ImageData(width, height);
  for (let row = 0; row < height; row++) {
    const from = (height - 1 - row) * width * 4;
    picture.data.set(raw.subarray(from, from + width * 4), row * width * 4);
  }
  unmultiply(picture.data);
  return picture;
}

/** The GPU keeps colours multiplied by their cover, pictures do not. */
function unmultiply(data: Uint8ClampedArray): void {
  for (let at = 0; at < data.length; at += 4) {
    const alpha = data[at + 3] ?? 255;
    if (alpha === 0 || alpha === 255) continue;
    for (let channel = at; channel < at + 3; channel++) data[channel] = ((data[channel] ?? 0) * 255) / alpha;
  }
}
