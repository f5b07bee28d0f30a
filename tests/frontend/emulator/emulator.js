// An emulated headset or phone for browser tests. The test sets window.__XR_KIND ('headset' | 'phone') first;
// this leaves window.__xr. Positions are metres in the emulated world: floor at y = 0.
import { SyntheticEnvironmentModule } from '@iwer/sem';
import { directionTo, lookRotation, metaQuest3, P_INPUT_SOURCE, XRDevice } from 'iwer';
import { PHONE, ROOM } from './phone.js';

// The room module brings its own three.js, which would warn of a second one.
delete window.__THREE__;

function install(kind) {
  const isPhone = kind === 'phone';
  const device = isPhone
    ? new XRDevice(PHONE, { stereoEnabled: false, fovy: 1.1 })
    : new XRDevice(metaQuest3, { stereoEnabled: true });
  // Chromium has a runtime of its own, without devices: it must give way.
  device.installRuntime({ forceInstall: true });
  const xr = { kind, device, session: null, room: () => loadRoom(device), refuse: null };
  xr.frames = (count) => frames(device, count);
  xr.look = (position, target) => aim(device, position, target);
  xr.hand = (side, position, target) => aim(device.controllers[side], position, target);
  xr.pull = async (side) => {
    const hand = device.controllers[side];
    hand.updateButtonValue('trigger', 1);
    await frames(device, 3);
    hand.updateButtonValue('trigger', 0);
    await frames(device, 3);
  };
  xr.stick = async (side, x, y) => {
    device.controllers[side].updateAxes('thumbstick', x, y);
    await frames(device, 3);
  };
  watchSessions(xr);
  if (isPhone) {
    makeGlass(xr);
    makeCamera(xr);
  }
  return xr;
}

function frames(device, count) {
  return new Promise((resolve) => {
    // A session that ends in between draws no more.
    device.activeSession?.addEventListener('end', resolve, { once: true });
    const step = () => {
      const session = device.activeSession;
      if (count-- <= 0 || !session) resolve();
      else session.requestAnimationFrame(step);
    };
    step();
  });
}

function aim(thing, position, target) {
  if (position) thing.position.set(...position);
  const { x, y, z } = thing.position;
  const turn = lookRotation(directionTo({ x, y, z }, { x: target[0], y: target[1], z: target[2] }));
  thing.quaternion.set(turn.x, turn.y, turn.z, turn.w);
}

/** What IWER keeps to itself: the part of a device that has this property. */
function inner(device, property) {
  return Object.getOwnPropertySymbols(device)
    .map((symbol) => device[symbol])
    .find((value) => value?.[property]);
}

/** Its constructor makes a WebGL renderer: only once, when a test wants a room. */
function loadRoom(device) {
  const find = () => inner(device, 'sem')?.sem;
  if (!find()) device.installSEM(SyntheticEnvironmentModule);
  const sem = find();
  sem.loadEnvironment(ROOM);
  return sem.trackedPlanes.size;
}

/** Keep the last session, count them, and refuse on demand with the DOMException of this name. */
function watchSessions(xr) {
  const request = navigator.xr.requestSession.bind(navigator.xr);
  xr.sessions = 0;
  navigator.xr.requestSession = async (mode, options) => {
    if (xr.refuse) throw new DOMException('refused by the test', xr.refuse);
    // The session's own space begins where the head is now, not where the last frame of the last session was.
    inner(xr.device, 'updateViews').updateViews();
    const session = await request(mode, options);
    const { x, y, z } = xr.device.position;
    xr.origin = [x, y, z];
    xr.session = session;
    xr.options = options;
    xr.sessions++;
    return session;
  };
}

/** What a phone's glass needs and IWER lacks: a finger's ray, transient hit tests, the DOM overlay on top. */
function makeGlass(xr) {
  const { device } = xr;
  const finger = device.controllers.none;
  finger.inputSource[P_INPUT_SOURCE].targetRayMode = 'screen';
  finger.connected = false;
  const request = navigator.xr.requestSession;
  navigator.xr.requestSession = async (mode, options = {}) => {
    const session = await request(mode, options);
    raiseOverlay(session, options.domOverlay?.root);
    session.requestHitTestSourceForTransientInput ??= ({ offsetRay }) =>
      session.requestHitTestSource({ space: finger.inputSource.targetRaySpace, offsetRay });
    return session;
  };
  XRFrame.prototype.getHitTestResultsForTransientInput ??= function transient(source) {
    return finger.connected ? [{ inputSource: finger.inputSource, results: this.getHitTestResults(source) }] : [];
  };
  xr.touch = async (target) => {
    const { x, y, z } = device.position;
    aim(finger, [x, y, z], target);
    finger.connected = true;
    await frames(device, 2);
    finger.updateButtonValue('trigger', 1);
    await frames(device, 2);
  };
  xr.slide = async (target) => {
    aim(finger, null, target);
    await frames(device, 2);
  };
  xr.lift = async () => {
    finger.updateButtonValue('trigger', 0);
    await frames(device, 2);
    finger.connected = false;
    await frames(device, 1);
  };
}

/** What IWER lacks of a camera: its picture (one colour, `xr.camera`) and depths (`xr.depth`, metres, left half of the view). */
function makeCamera(xr) {
  Object.defineProperty(XRView.prototype, 'camera', {
    get: () => (xr.session?.enabledFeatures.includes('camera-access') ? { width: 4, height: 4 } : null),
  });
  const Binding = window.XRWebGLBinding;
  window.XRWebGLBinding = class extends Binding {
    constructor(session, gl) {
      super(session, gl);
      this.gl = gl;
    }
    getCameraImage() {
      const { gl } = this;
      const before = gl.getParameter(gl.TEXTURE_BINDING_2D);
      const texture = gl.createTexture();
      gl.bindTexture(gl.TEXTURE_2D, texture);
      gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, 1, 1, 0, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array([...xr.camera, 255]));
      gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
      gl.bindTexture(gl.TEXTURE_2D, before);
      return texture;
    }
  };
  xr.camera = [90, 140, 70];
  xr.depth = null;
  XRFrame.prototype.getDepthInformation = () => {
    if (xr.depth === null) return null;
    const data = new Float32Array(16).map((_, at) => (at % 4 < 2 ? xr.depth : 0));
    return { width: 4, height: 4, data: data.buffer, rawValueToMeters: 1, normDepthBufferFromNormView: new XRRigidTransform() };
  };
}

function raiseOverlay(session, root) {
  if (!root) return;
  const before = root.style.zIndex;
  root.style.zIndex = '100000';
  session.addEventListener('end', () => void (root.style.zIndex = before), { once: true });
}

window.__xr = install(window.__XR_KIND ?? 'headset');
