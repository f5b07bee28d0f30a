import {
  BoxGeometry,
  BufferGeometry,
  CylinderGeometry,
  Float32BufferAttribute,
  type Group,
  IcosahedronGeometry,
  InstancedMesh,
  Matrix4,
  Mesh,
  MeshStandardMaterial,
  type WebGLRenderer,
} from 'three';
import type { Dispose } from '../../island';

/** What one sees of one's hands: a grip with its ray for a controller, joints for bare hands. */
export interface Hands {
  update(frame: XRFrame, space: XRReferenceSpace): void;
  dispose: Dispose;
}

const JOINTS = 25;
const RAY_M = 1.6;

export function createHands(renderer: WebGLRenderer, rig: Group): Hands {
  const material = new MeshStandardMaterial({ color: 0x3a322b, roughness: 0.6 });
  const grip = gripShape();
  const joint = new IcosahedronGeometry(1, 1);
  const made = [0, 1].map((index) => {
    const controller = new Mesh(grip, material);
    const joints = new InstancedMesh(joint, material, JOINTS);
    joints.frustumCulled = false;
    joints.visible = controller.visible = false;
    renderer.xr.getController(index).add(controller);
    rig.add(joints);
    return { controller, joints };
  });
  return {
    update: (frame, space) => {
      const sources = [...frame.session.inputSources].filter((source) => source.targetRayMode === 'tracked-pointer');
      made.forEach(({ controller, joints }, index) => {
        const source = sources[index];
        joints.visible = source?.hand ? pose(joints, source.hand, frame, space) : false;
        controller.visible = source !== undefined && !source.hand;
      });
    },
    dispose: () => {
      for (const { controller, joints } of made) {
        controller.removeFromParent();
        joints.removeFromParent();
        joints.dispose();
      }
      for (const part of [grip, joint, material]) part.dispose();
    },
  };
}

const matrix = new Matrix4();

/** Each joint as a ball of its own radius; false while the hand is not seen. */
function pose(joints: InstancedMesh, hand: XRHand, frame: XRFrame, space: XRReferenceSpace): boolean {
  let index = 0;
  for (const joint of hand.values()) {
    const found = frame.getJointPose?.(joint, space);
    if (!found) continue;
    const radius = found.radius ?? 0.008;
    matrix.fromArray(found.transform.matrix);
    for (let at = 0; at < 12; at++) if (at % 4 !== 3) matrix.elements[at] = (matrix.elements[at] ?? 0) * radius;
    joints.setMatrixAt(index++, matrix);
  }
  joints.count = index;
  joints.instanceMatrix.needsUpdate = true;
  return index > 0;
}

/** A rounded grip and a ray that thins out, as one shape along −Z. */
function gripShape(): BufferGeometry {
  const body = new CylinderGeometry(0.016, 0.02, 0.11, 14).rotateX(Math.PI / 2 - 0.35).translate(0, -0.015, 0.05);
  const head = new BoxGeometry(0.036, 0.024, 0.05).translate(0, 0.002, -0.005);
  const ray = new CylinderGeometry(0.0006, 0.0022, RAY_M, 6).rotateX(-Math.PI / 2).translate(0, 0, -RAY_M / 2);
  const parts = [body, head, ray].map((part) => part.toNonIndexed());
  const shape = new BufferGeometry();
  for (const name of ['position', 'normal']) {
    const values = parts.flatMap((part) => Array.from(part.getAttribute(name).array));
    shape.setAttribute(name, new Float32BufferAttribute(values, 3));
  }
  for (const part of [body, head, ray, ...parts]) part.dispose();
  return shape;
}
