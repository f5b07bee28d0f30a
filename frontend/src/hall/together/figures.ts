/** All figures in one draw call. */

import {
  Color,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  Mesh,
  ShaderMaterial,
  UniformsLib,
  UniformsUtils,
} from 'three';
import type { Theme } from '../draw/theme';
import { radians } from '../plan/geometry';
import { DRAWN, type Figure } from './people';
import { personGeometry } from './person';
import { ORGANIZER, STAFF } from './wire';

export interface Figures {
  mesh: Mesh;
  triangles: number;
  /** Draws these, the nearest first; `now` in milliseconds moves who walks. */
  draw(figures: readonly Figure[], now: number, still: boolean): void;
  dispose(): void;
}

/** Cloth, wool and linen: beside wood and paper none of them shouts. */
const CLOTHES = ['#5b7186', '#8a9a80', '#b2795c', '#c3ab86', '#85677d', '#5d5f63', '#4f8080', '#a79a92'];
const BOB = { metres: 0.022, steps: 1.7 };

/** In the evening lamps are warm, and do not reach everywhere: half way between their light and none. */
const LAMPLIGHT = '#ffe9cf';

export function makeFigures({ accent, night, ambient }: Pick<Theme, 'accent' | 'night' | 'ambient'>): Figures {
  const person = personGeometry();
  const geometry = new InstancedBufferGeometry();
  for (const name of ['position', 'normal', 'paint', 'opacity']) geometry.setAttribute(name, person.getAttribute(name));
  geometry.setIndex(person.getIndex());
  const place = new InstancedBufferAttribute(new Float32Array(DRAWN * 4), 4);
  const look = new InstancedBufferAttribute(new Float32Array(DRAWN * 4), 4);
  geometry.setAttribute('place', place);
  geometry.setAttribute('look', look);
  const material = new ShaderMaterial({
    uniforms: UniformsUtils.merge([UniformsLib.fog, { light: { value: lightOf(night, ambient) } }]),
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    transparent: true,
    fog: true,
    toneMapped: false,
  });
  const mesh = new Mesh(geometry, material);
  mesh.frustumCulled = false;
  mesh.name = 'figures';
  mesh.visible = false;
  const colours = CLOTHES.map((hex) => new Color(hex));
  const marked = { [STAFF]: new Color(accent), [ORGANIZER]: new Color('#2b2622') };
  return {
    mesh,
    triangles: (person.getIndex()!.count / 3) * DRAWN,
    draw: (figures, now, still) => {
      // The farthest first: who fades shows what is behind.
      [...figures].reverse().forEach((figure, at) => {
        const { r, g, b } = marked[figure.role as 1 | 2] ?? colours[figure.id % colours.length]!;
        place.setXYZW(at, figure.x, figure.z, radians(figure.heading), still ? 0 : bob(figure, now));
        look.setXYZW(at, r, g, b, figure.alpha);
      });
      place.needsUpdate = look.needsUpdate = true;
      geometry.instanceCount = figures.length;
      mesh.visible = figures.length > 0;
    },
    dispose: () => [geometry, person, material].forEach((part) => part.dispose()),
  };
}

function lightOf(night: boolean, ambient: number): Color {
  return night ? new Color(LAMPLIGHT).multiplyScalar((1 + ambient) / 2) : new Color('#ffffff');
}

function bob({ speed, id }: Figure, now: number): number {
  return BOB.metres * Math.min(speed, 1) * Math.abs(Math.sin((now / 1000) * Math.PI * BOB.steps + id));
}

const VERTEX = /* glsl */ `
attribute vec4 paint;
attribute float opacity;
attribute vec4 place;
attribute vec4 look;
uniform vec3 light;
varying vec4 vColor;
#include <fog_pars_vertex>
void main() {
  float s = sin(place.z);
  float c = cos(place.z);
  vec3 at = vec3(position.x * c + position.z * s, position.y, -position.x * s + position.z * c);
  vec3 facing = vec3(normal.x * c + normal.z * s, normal.y, -normal.x * s + normal.z * c);
  float lift = position.y > 0.013 ? place.w : 0.0;
  vec4 mvPosition = viewMatrix * vec4(at.x + place.x, at.y + lift, at.z + place.y, 1.0);
  gl_Position = projectionMatrix * mvPosition;
  float shade = opacity < 1.0 ? 1.0 : 0.8 + 0.2 * facing.y + 0.1 * dot(facing.xz, vec2(0.4, 0.6));
  vColor = vec4(mix(paint.rgb, look.rgb, paint.a) * light * shade, opacity * look.a);
  #include <fog_vertex>
}`;

const FRAGMENT = /* glsl */ `
varying vec4 vColor;
#include <fog_pars_fragment>
void main() {
  gl_FragColor = vColor;
  if (gl_FragColor.a < 0.004) discard;
  #include <fog_fragment>
  #include <colorspace_fragment>
}`;
