/** Names over the figures nearest to the eye: cells of one small drawn texture, one draw call. */

import {
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  Mesh,
  PlaneGeometry,
  ShaderMaterial,
} from 'three';
import { canvas, fitText, textureOf } from '../draw/canvas';
import { INK } from '../draw/palette';
import { Slots } from '../stream/slots';
import type { Figure } from './people';

export interface Tags {
  mesh: Mesh;
  textureBytes: number;
  draw(figures: readonly Figure[]): void;
  dispose(): void;
}

const CELL = { width: 256, height: 56 };
const MOST = 8;
/** Metres from the eye: to read, and not to crowd. */
const FAR = { named: 8, guest: 4.5 };
/** Metres from the eye at which a tag has its full size; nearer ones take no more of the picture. */
const FULL = 5;
const SIZE = { width: 0.8, height: 0.175, over: 1.88 };

export function makeTags(accent: string, nameOf: (figure: Figure) => string): Tags {
  const [element, c] = canvas(CELL.width, CELL.height * MOST);
  const texture = textureOf(element, 4);
  const slots = new Slots(MOST);
  const { geometry, anchor } = quads();
  const material = new ShaderMaterial({ uniforms: { map: { value: texture } }, vertexShader: VERTEX, fragmentShader: FRAGMENT, transparent: true, depthWrite: false, toneMapped: false });
  const mesh = new Mesh(geometry, material);
  mesh.frustumCulled = false;
  mesh.name = 'tags';
  mesh.visible = false;
  return {
    mesh,
    textureBytes: element.width * element.height * 4 * 1.33,
    draw: (figures) => {
      const near = figures.filter((figure) => figure.away <= reach(figure));
      // The name is a part of the key: who is renamed is drawn anew.
      const keyed = new Map(near.map((figure) => [`${figure.id} ${figure.name}`, figure]));
      const changes = slots.assign([...keyed.keys()]);
      for (const { key, slot } of changes) drawTag(c, slot, nameOf(keyed.get(key)!), keyed.get(key)!.role ? accent : null);
      if (changes.length) texture.needsUpdate = true;
      anchor.array.fill(0);
      for (const [key, slot] of slots.entries) {
        const figure = keyed.get(key)!;
        anchor.setXYZW(slot, figure.x, SIZE.over, figure.z, figure.alpha * Math.min(1, (reach(figure) - figure.away) * 1.5));
      }
      anchor.needsUpdate = true;
      mesh.visible = keyed.size > 0;
    },
    dispose: () => [geometry, texture, material].forEach((part) => part.dispose()),
  };
}

const reach = ({ name }: Figure): number => (name ? FAR.named : FAR.guest);

function quads(): { geometry: InstancedBufferGeometry; anchor: InstancedBufferAttribute } {
  const geometry = new InstancedBufferGeometry();
  const plane = new PlaneGeometry(SIZE.width, SIZE.height);
  for (const name of ['position', 'uv']) geometry.setAttribute(name, plane.getAttribute(name));
  geometry.setIndex(plane.getIndex());
  const anchor = new InstancedBufferAttribute(new Float32Array(MOST * 4), 4);
  const rows = Float32Array.from({ length: MOST }, (_, slot) => 1 - (slot + 1) / MOST);
  geometry.setAttribute('anchor', anchor);
  geometry.setAttribute('row', new InstancedBufferAttribute(rows, 1));
  geometry.instanceCount = MOST;
  return { geometry, anchor };
}

function drawTag(c: CanvasRenderingContext2D, slot: number, name: string, mark: string | null): void {
  c.save();
  c.translate(0, slot * CELL.height);
  c.clearRect(0, 0, CELL.width, CELL.height);
  c.font = '600 26px sans-serif';
  c.beginPath();
  c.roundRect(8, 6, CELL.width - 16, CELL.height - 12, 22);
  c.fillStyle = mark ?? 'rgba(255, 253, 248, 0.92)';
  c.fill();
  c.fillStyle = mark ? '#ffffff' : INK;
  c.textAlign = 'center';
  c.textBaseline = 'middle';
  fitText(c, name, { x: CELL.width / 2, y: CELL.height / 2 + 1, width: CELL.width - 44, size: 26, weight: 600 });
  c.restore();
}

const VERTEX = /* glsl */ `
attribute vec4 anchor;
attribute float row;
varying vec2 vUv;
varying float vSeen;
void main() {
  vec4 mvPosition = viewMatrix * vec4(anchor.xyz, 1.0);
  mvPosition.xy += position.xy * clamp(length(mvPosition.xyz) / ${FULL}.0, 0.3, 1.0);
  gl_Position = projectionMatrix * mvPosition;
  vUv = vec2(uv.x, row + uv.y / ${MOST}.0);
  vSeen = anchor.w;
}`;

const FRAGMENT = /* glsl */ `
uniform sampler2D map;
varying vec2 vUv;
varying float vSeen;
void main() {
  vec4 texel = texture2D(map, vUv);
  gl_FragColor = vec4(texel.rgb, texel.a * vSeen);
  if (gl_FragColor.a < 0.02) discard;
  #include <colorspace_fragment>
}`;
