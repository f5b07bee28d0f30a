/** Name plates over the booths: cells of one drawn texture on one batch of quads that turn to the reader. */

import {
  CanvasTexture,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  Mesh,
  PlaneGeometry,
  ShaderMaterial,
  UniformsLib,
  UniformsUtils,
} from 'three';
import type { LocalizedText } from '../../api/types';
import { pick, type Translate } from '../../i18n';
import type { Dispose } from '../../island';
import { toWorld } from '../plan/geometry';
import type { Stand } from '../plan/layout';
import { Slots } from '../stream/slots';
import { canvas, FACE, fitText, textureOf } from './canvas';
import { INK, mixedCss, PAPER } from './palette';

const CELL = { width: 512, height: 128 };
const COLUMNS = 4;
const EDGE = 6;

export interface Plates {
  mesh: Mesh;
  textureBytes: number;
  /** Gives the plates to the nearest stands, nearest first; true when something was redrawn. */
  update(nearest: readonly Stand[]): boolean;
  /** The second lines are known now: every plate is drawn again. */
  tell(tagline: (slug: string) => LocalizedText): void;
  dispose: Dispose;
}

export interface PlateOptions {
  accent: string;
  t: Translate;
  phone: boolean;
}

export function makePlates({ accent, t, phone }: PlateOptions): Plates {
  const rows = phone ? 8 : 16;
  const [element, c] = canvas(COLUMNS * CELL.width, rows * CELL.height);
  const texture = textureOf(element, 4);
  const slots = new Slots(COLUMNS * rows);
  const geometry = quads(slots.capacity, rows);
  const material = plateMaterial(texture);
  const mesh = new Mesh(geometry, material);
  mesh.frustumCulled = false;
  mesh.name = 'plates';
  let tagline = (_slug: string): LocalizedText => ({});
  const update = (nearest: readonly Stand[]): boolean => {
    const changes = slots.assign(nearest.map((s) => s.number));
    if (!changes.length) return false;
    const byNumber = new Map(nearest.map((s) => [s.number, s]));
    for (const { key, slot } of changes) drawPlate(c, slot, byNumber.get(key)!, { accent, t, tagline });
    texture.needsUpdate = true;
    position(geometry, slots, byNumber);
    return true;
  };
  return {
    mesh,
    textureBytes: element.width * element.height * 4 * 1.33,
    update,
    tell: (words) => {
      tagline = words;
      slots.clear();
    },
    dispose: () => [geometry, texture, material].forEach((part) => part.dispose()),
  };
}

function quads(capacity: number, rows: number): InstancedBufferGeometry {
  const geometry = new InstancedBufferGeometry();
  const plane = new PlaneGeometry(1, 1);
  geometry.setAttribute('position', plane.getAttribute('position'));
  geometry.setAttribute('uv', plane.getAttribute('uv'));
  geometry.setIndex(plane.getIndex());
  geometry.setAttribute('anchor', new InstancedBufferAttribute(new Float32Array(capacity * 4), 4));
  const cells = new Float32Array(capacity * 4);
  for (let i = 0; i < capacity; i++) {
    const [column, row] = [i % COLUMNS, Math.floor(i / COLUMNS)];
    cells.set([column / COLUMNS, 1 - (row + 1) / rows, 1 / COLUMNS, 1 / rows], i * 4);
  }
  geometry.setAttribute('cell', new InstancedBufferAttribute(cells, 4));
  geometry.instanceCount = capacity;
  return geometry;
}

/** Over the front edge of a booth; at an empty stand low above the floor. */
function position(geometry: InstancedBufferGeometry, slots: Slots, stands: Map<string, Stand>): void {
  const anchor = geometry.getAttribute('anchor') as InstancedBufferAttribute;
  (anchor.array as Float32Array).fill(0);
  for (const [key, slot] of slots.entries) {
    const stand = stands.get(key);
    if (!stand) continue;
    const p = toWorld(stand, { x: 0, z: stand.booth ? stand.depth / 2 - 0.3 : 0 });
    anchor.setXYZW(slot, p.x, stand.booth ? 4.05 : 1.15, p.z, stand.booth ? 2.5 : 1.7);
  }
  anchor.needsUpdate = true;
}

interface Words {
  accent: string;
  t: Translate;
  tagline(slug: string): LocalizedText;
}

function drawPlate(c: CanvasRenderingContext2D, slot: number, stand: Stand, { accent, t, tagline }: Words): void {
  const { booth } = stand;
  const [x, y] = [(slot % COLUMNS) * CELL.width, Math.floor(slot / COLUMNS) * CELL.height];
  const closed = booth !== null && !booth.open;
  c.save();
  c.translate(x, y);
  c.clearRect(0, 0, CELL.width, CELL.height);
  panel(c, closed ? mixedCss(PAPER, '#8d8780', 0.4) : booth ? '#ffffff' : PAPER);
  const chip = numberChip(c, stand.number, closed ? '#77716b' : accent);
  const left = chip + 22;
  const width = CELL.width - EDGE - 18 - left;
  c.textAlign = 'left';
  c.textBaseline = 'middle';
  const title = booth ? pick(booth.company).text || pick(booth.title).text : t('hall-plate-available');
  const second = closed ? t('hall-plate-closed') : booth ? pick(tagline(booth.slug)).text || pick(booth.title).text : '';
  c.fillStyle = INK;
  fitText(c, title, { x: left, y: second ? 48 : 64, width, size: 42, weight: 700 });
  c.fillStyle = mixedCss(INK, PAPER, 0.32);
  if (second) fitText(c, second, { x: left, y: 92, width, size: 25, weight: 500 });
  c.restore();
}

function panel(c: CanvasRenderingContext2D, color: string): void {
  c.beginPath();
  c.roundRect(EDGE, EDGE, CELL.width - 2 * EDGE, CELL.height - 2 * EDGE, 18);
  c.fillStyle = color;
  c.fill();
  c.lineWidth = 1.5;
  c.strokeStyle = 'rgba(60, 44, 32, 0.25)';
  c.stroke();
}

/** The stand's number on the accent; returns its right edge in pixels. */
function numberChip(c: CanvasRenderingContext2D, number: string, color: string): number {
  c.font = `700 32px ${FACE}`;
  const width = Math.min(170, Math.max(96, c.measureText(number).width + 34));
  c.beginPath();
  c.roundRect(EDGE, EDGE, width, CELL.height - 2 * EDGE, [18, 0, 0, 18]);
  c.fillStyle = color;
  c.fill();
  c.fillStyle = '#ffffff';
  c.textAlign = 'center';
  c.textBaseline = 'middle';
  fitText(c, number, { x: EDGE + width / 2, y: CELL.height / 2 + 2, width: width - 20, size: 32, weight: 700 });
  return EDGE + width;
}

/** Quads turn about +Y to the eye, grow a little with distance to stay readable, and fade before they crowd. */
function plateMaterial(texture: CanvasTexture): ShaderMaterial {
  const material = new ShaderMaterial({
    uniforms: UniformsUtils.merge([UniformsLib.fog, { map: { value: null } }]),
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    transparent: true,
    fog: true,
    toneMapped: false,
  });
  material.uniforms['map']!.value = texture;
  return material;
}

const VERTEX = /* glsl */ `
attribute vec4 anchor;
attribute vec4 cell;
varying vec2 vUv;
varying float vSeen;
#include <fog_pars_vertex>
void main() {
  vec2 eye = cameraPosition.xz - anchor.xz;
  float away = length(eye);
  vec2 side = vec2(eye.y, -eye.x) / max(away, 0.01);
  float size = anchor.w * clamp(away / 13.0, 0.6, 1.3);
  vec3 at = vec3(anchor.x + side.x * position.x * size, anchor.y + position.y * size * 0.25, anchor.z + side.y * position.x * size);
  vec4 mvPosition = viewMatrix * vec4(at, 1.0);
  gl_Position = projectionMatrix * mvPosition;
  vUv = cell.xy + uv * cell.zw;
  vSeen = anchor.w > 0.0 ? 1.0 - smoothstep(24.0, 34.0, away) : 0.0;
  #include <fog_vertex>
}`;

const FRAGMENT = /* glsl */ `
uniform sampler2D map;
varying vec2 vUv;
varying float vSeen;
#include <fog_pars_fragment>
void main() {
  vec4 texel = texture2D(map, vUv);
  gl_FragColor = vec4(texel.rgb, texel.a * vSeen);
  if (gl_FragColor.a < 0.03) discard;
  #include <fog_fragment>
  #include <colorspace_fragment>
}`;
