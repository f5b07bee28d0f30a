/** The wooden floor: planks, baked light, and a soft reflection of the light wells that follows the eye. */

import { Color, Float32BufferAttribute, Mesh, MeshBasicMaterial, PlaneGeometry, Vector4 } from 'three';
import type { HallScene } from '../../api/types';
import type { Dispose } from '../../island';
import { lightmap } from './lightmap';
import { planks, TILE } from './planks';
import type { Section } from './section';
import type { Theme } from './theme';

export interface Floor {
  mesh: Mesh;
  textureBytes: number;
  dispose: Dispose;
}

export function makeFloor(scene: HallScene, section: Section, theme: Theme, phone: boolean): Floor {
  const geometry = new PlaneGeometry(section.width, section.depth).rotateX(-Math.PI / 2);
  const size = phone ? 512 : 1024;
  const map = planks(size, phone ? 4 : 8, theme.floor);
  const light = lightmap(scene, section, theme);
  geometry.setAttribute('uv1', geometry.getAttribute('uv').clone());
  geometry.setAttribute('uv', new Float32BufferAttribute(tiled(section), 2));
  const material = new MeshBasicMaterial({ map, lightMap: light, lightMapIntensity: Math.PI * 1.06, toneMapped: false });
  reflectWells(material, section, theme);
  const mesh = new Mesh(geometry, material);
  mesh.name = 'floor';
  return {
    mesh,
    textureBytes: (size * size + light.image.width * light.image.height) * 4 * 1.33,
    dispose: () => {
      geometry.dispose();
      map.dispose();
      light.dispose();
      material.dispose();
    },
  };
}

function tiled({ width, depth }: Section): number[] {
  const [u, v] = [width / TILE, depth / TILE];
  return [0, v, u, v, 0, 0, u, 0];
}

/**
 * Mirrors the eye's ray at the floor, meets the roof as if it were level, and adds what glows there: the light
 * wells of the bays and the two clerestories. Schlick's term makes it appear at grazing angles only.
 */
function reflectWells(material: MeshBasicMaterial, s: Section, theme: Theme): void {
  material.onBeforeCompile = (shader) => {
    shader.uniforms['uNave'] = { value: new Vector4(s.nave, (s.gable + s.height) / 2, s.bay, s.depth / 2) };
    shader.uniforms['uGloss'] = { value: new Color(theme.night ? theme.zenith : '#fffbf4').multiplyScalar(theme.night ? 0.7 : 1) };
    shader.vertexShader = shader.vertexShader
      .replace('#include <common>', '#include <common>\nvarying vec3 vAt;')
      .replace('#include <begin_vertex>', '#include <begin_vertex>\nvAt = (modelMatrix * vec4(transformed, 1.0)).xyz;');
    shader.fragmentShader = shader.fragmentShader
      .replace('#include <common>', `#include <common>\n${GLOSS}`)
      .replace('#include <opaque_fragment>', 'outgoingLight = glossed(outgoingLight);\n#include <opaque_fragment>');
  };
  material.customProgramCacheKey = () => 'hall-floor';
}

const GLOSS = /* glsl */ `
varying vec3 vAt;
uniform vec4 uNave;
uniform vec3 uGloss;
float band(float at, float half_, float soft) { return 1.0 - smoothstep(half_ - soft, half_ + soft, abs(at)); }
vec3 glossed(vec3 wood) {
  vec3 ray = normalize(vAt - cameraPosition);
  float up = max(-ray.y, 0.02);
  float reach = uNave.y / up;
  vec2 roof = vAt.xz + ray.xz * reach;
  float soft = clamp(reach * 0.08, 0.5, 2.6);
  float along = mod(roof.y + uNave.w, uNave.z) - 0.5 * uNave.z;
  float inside = band(roof.y, uNave.w, soft);
  float slopes = band(abs(roof.x) - uNave.x * 0.48, uNave.x * 0.32, soft * 0.6);
  float wells = slopes * band(along, uNave.z * 0.34, soft * 0.8);
  float clere = band(abs(roof.x) - uNave.x, 0.3, soft * 0.7);
  float schlick = 0.03 + 0.5 * pow(1.0 - up, 5.0);
  float glow = inside * (wells + 0.6 * clere);
  return wood * (1.0 - 0.25 * schlick) + uGloss * schlick * (0.42 + glow * 0.9) * 0.72;
}`;
