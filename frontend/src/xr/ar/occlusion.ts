import { DataTexture, FloatType, GLSL3, Matrix4, Mesh, NearestFilter, PlaneGeometry, RedFormat, RGFormat, ShaderMaterial, UnsignedByteType } from 'three';
import type { Dispose } from '../../island';

/** What the room hides of the models, from the depths that the device measures. */
export interface Occlusion {
  mesh: Mesh;
  update(frame: XRFrame, view: XRView): void;
  dispose: Dispose;
}

// Drawn before everything, writes nothing but depth. Depths tremble: what stands on a floor must not sink into it.
const FRAGMENT = `
uniform sampler2D depths;
uniform mat4 toDepths;
uniform mat4 projection;
uniform float metres;
uniform bool packed;
in vec2 at;
void main() {
  vec2 uv = (toDepths * vec4(at.x, 1.0 - at.y, 0.0, 1.0)).xy;
  vec2 raw = texture(depths, uv).rg;
  float z = (packed ? raw.r * 255.0 + raw.g * 65280.0 : raw.r) * metres;
  if (z <= 0.0) discard;
  z = z * 1.03 + 0.03;
  vec4 clip = projection * vec4(0.0, 0.0, -z, 1.0);
  gl_FragDepth = clamp(clip.z / clip.w * 0.5 + 0.5, 0.0, 1.0);
}`;
const VERTEX = `
out vec2 at;
void main() {
  at = position.xy * 0.5 + 0.5;
  gl_Position = vec4(position.xy, 0.0, 1.0);
}`;

/** Null where the session gives no depths to the CPU; depths on the GPU (headsets) three.js uses by itself. */
export function createOcclusion(session: XRSession): Occlusion | null {
  if (!session.enabledFeatures?.includes('depth-sensing') || session.depthUsage !== 'cpu-optimized') return null;
  const packed = session.depthDataFormat !== 'float32';
  const uniforms = {
    depths: { value: null as DataTexture | null },
    toDepths: { value: new Matrix4() },
    projection: { value: new Matrix4() },
    metres: { value: 1 },
    packed: { value: packed },
  };
  const material = new ShaderMaterial({ glslVersion: GLSL3, vertexShader: VERTEX, fragmentShader: FRAGMENT, uniforms, colorWrite: false });
  const mesh = new Mesh(new PlaneGeometry(2, 2), material);
  mesh.name = 'occlusion';
  mesh.frustumCulled = false;
  mesh.renderOrder = -1000;
  mesh.visible = false;
  return {
    mesh,
    update: (frame, view) => {
      const info = frame.getDepthInformation?.(view);
      mesh.visible = info !== null && info !== undefined;
      if (!info) return;
      uniforms.depths.value = fill(uniforms.depths.value, info, packed);
      uniforms.toDepths.value.fromArray(info.normDepthBufferFromNormView.matrix);
      uniforms.projection.value.fromArray(view.projectionMatrix);
      uniforms.metres.value = info.rawValueToMeters;
    },
    dispose: () => {
      mesh.removeFromParent();
      mesh.geometry.dispose();
      material.dispose();
      uniforms.depths.value?.dispose();
    },
  };
}

/** The texture with this frame's depths; a new one when their number changed. */
function fill(texture: DataTexture | null, { width, height, data }: XRCPUDepthInformation, packed: boolean): DataTexture {
  const values = packed ? new Uint8Array(data) : new Float32Array(data);
  if (texture && texture.image.width === width && texture.image.height === height) {
    texture.image.data = values;
    texture.needsUpdate = true;
    return texture;
  }
  texture?.dispose();
  const made = new DataTexture(values, width, height, packed ? RGFormat : RedFormat, packed ? UnsignedByteType : FloatType);
  made.minFilter = made.magFilter = NearestFilter;
  made.unpackAlignment = 1;
  made.needsUpdate = true;
  return made;
}
