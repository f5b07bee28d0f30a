import {
  BufferGeometry,
  Float32BufferAttribute,
  Group,
  Line,
  LineBasicMaterial,
  Matrix4,
  Mesh,
  MeshBasicMaterial,
  Quaternion,
  RingGeometry,
  type PerspectiveCamera,
  Vector3,
  type WebGLRenderer,
} from 'three';
import type { Vec3 } from '../api';
import type { Dispose } from '../island';
import { Bin } from '../viewer/bin';
import { Stick, throwArc } from './teleport';

export interface WalkOptions {
  renderer: WebGLRenderer;
  camera: PerspectiveCamera;
  /** Metres around the origin where one may stand. */
  radius: number;
  onMoved(position: Vec3): void;
  /** Whether something else than the floor lies on this ray: no arc is thrown then. */
  takes?(origin: Vector3, direction: Vector3): boolean;
  /** A trigger was pulled along this ray; true when something else than the floor took it. */
  onRay(origin: Vector3, direction: Vector3): boolean;
}

/** One's feet in VR: a rig to put into the scene, moved by throwing an arc and turned in steps. */
export interface Walker {
  rig: Group;
  /** Where the hands point from, along −Z. */
  hands: readonly Group[];
  update(): void;
  /** One step about one's own feet. */
  turn(way: 'left' | 'right'): void;
  dispose: Dispose;
}

const SNAP_RADIANS = Math.PI / 6;
const UP = new Vector3(0, 1, 0);

export function createWalker(options: WalkOptions): Walker {
  const { renderer, camera } = options;
  const bin = new Bin();
  const rig = new Group();
  rig.add(camera);
  const arc = createArc();
  bin.add(arc.dispose);
  let aiming: Group | null = null;
  let landing: Vec3 | null = null;
  const head = new Vector3();
  const finish = (): void => {
    if (landing) moveTo(rig, headOf(renderer, head), landing, options.onMoved);
    aiming = null;
    landing = null;
    arc.line.visible = arc.ring.visible = false;
  };
  const hands = [0, 1].map((index) => renderer.xr.getController(index));
  const sticks = hands.map(() => new Stick());
  const sources: (XRInputSource | null)[] = [null, null];
  hands.forEach((hand, index) => {
    rig.add(hand);
    const started = (): void => {
      const ray = rayOf(hand);
      if (!options.takes?.(ray.origin, ray.direction)) aiming = hand;
    };
    const ended = (): void => {
      const ray = rayOf(hand);
      if (options.onRay(ray.origin, ray.direction)) landing = null;
      finish();
    };
    const connected = (event: { data: XRInputSource }): void => void (sources[index] = event.data);
    const gone = (): void => void (sources[index] = null);
    hand.addEventListener('selectstart', started);
    hand.addEventListener('selectend', ended);
    hand.addEventListener('connected', connected);
    hand.addEventListener('disconnected', gone);
    bin.add(() => {
      hand.removeEventListener('selectstart', started);
      hand.removeEventListener('selectend', ended);
      hand.removeEventListener('connected', connected);
      hand.removeEventListener('disconnected', gone);
      hand.removeFromParent();
    });
  });
  const turn = (way: 'left' | 'right'): void =>
    turnAbout(rig, headOf(renderer, head), way === 'left' ? SNAP_RADIANS : -SNAP_RADIANS);
  return {
    rig: addTo(rig, arc),
    hands,
    turn,
    update: () => {
      hands.forEach((hand, index) => {
        const axes = sources[index]?.gamepad?.axes;
        const act = axes ? sticks[index]?.read(axes[2] ?? axes[0] ?? 0, axes[3] ?? axes[1] ?? 0) : null;
        if (act === 'aim') aiming = hand;
        else if (act === 'release') finish();
        else if (act) turn(act === 'turn-left' ? 'left' : 'right');
      });
      if (!aiming) return;
      const { origin, direction } = rayOf(aiming);
      const thrown = throwArc(origin.toArray(), direction.toArray(), options.radius);
      landing = thrown.landing;
      arc.draw(rig, thrown.points, landing);
    },
    dispose: bin.dispose,
  };
}

function addTo(rig: Group, arc: ArcDrawing): Group {
  rig.add(arc.line, arc.ring);
  return rig;
}

function headOf(renderer: WebGLRenderer, into: Vector3): Vector3 {
  return into.setFromMatrixPosition(renderer.xr.getCamera().matrixWorld);
}

function rayOf(hand: Group): { origin: Vector3; direction: Vector3 } {
  hand.updateWorldMatrix(true, false);
  const turn = new Quaternion().setFromRotationMatrix(new Matrix4().extractRotation(hand.matrixWorld));
  return {
    origin: new Vector3().setFromMatrixPosition(hand.matrixWorld),
    direction: new Vector3(0, 0, -1).applyQuaternion(turn),
  };
}

/** The head, not the middle of the play space, comes to stand over the landing. */
function moveTo(rig: Group, head: Vector3, [x, , z]: Vec3, onMoved: (position: Vec3) => void): void {
  rig.position.x += x - head.x;
  rig.position.z += z - head.z;
  rig.updateMatrixWorld(true);
  onMoved([x, 0, z]);
}

function turnAbout(rig: Group, head: Vector3, radians: number): void {
  const foot = new Vector3(head.x, 0, head.z);
  rig.position.sub(foot).applyAxisAngle(UP, radians).add(foot);
  rig.rotateY(radians);
  rig.updateMatrixWorld(true);
}

interface ArcDrawing {
  line: Line;
  ring: Mesh;
  draw(rig: Group, points: Vec3[], landing: Vec3 | null): void;
  dispose: Dispose;
}

function createArc(): ArcDrawing {
  const geometry = new BufferGeometry();
  const material = new LineBasicMaterial({ color: 0xb5642d, toneMapped: false });
  const line = new Line(geometry, material);
  line.frustumCulled = false;
  const ringGeometry = new RingGeometry(0.22, 0.28, 40).rotateX(-Math.PI / 2);
  const ringMaterial = new MeshBasicMaterial({ color: 0xb5642d, toneMapped: false });
  const ring = new Mesh(ringGeometry, ringMaterial);
  line.visible = ring.visible = false;
  const local = new Vector3();
  return {
    line,
    ring,
    draw: (rig, points, landing) => {
      const inRig = points.flatMap((point) => rig.worldToLocal(local.fromArray(point)).toArray());
      geometry.setAttribute('position', new Float32BufferAttribute(inRig, 3));
      line.visible = true;
      ring.visible = landing !== null;
      if (landing) ring.position.copy(rig.worldToLocal(local.fromArray(landing))).setY(0.02);
    },
    dispose: () => {
      line.removeFromParent();
      ring.removeFromParent();
      for (const made of [geometry, material, ringGeometry, ringMaterial]) made.dispose();
    },
  };
}
