/** Light that lies on the floor, drawn once: pools under the nave, warmth in the stands, shade under what stands there. */

import type { CanvasTexture } from 'three';
import type { HallScene } from '../../api/types';
import { corners, type Rect } from '../plan/geometry';
import { layoutOf } from '../plan/layout';
import { canvas, textureOf } from './canvas';
import { mixedCss } from './palette';
import { lampsOf, type Section } from './section';
import type { Theme } from './theme';

/** Pixels along the longer side. */
const SIZE = 1024;

interface Sheet {
  c: CanvasRenderingContext2D;
  /** Pixels a metre. */
  scale: number;
  width: number;
  depth: number;
}

export function lightmap(scene: HallScene, section: Section, theme: Theme): CanvasTexture {
  const scale = SIZE / Math.max(section.width, section.depth);
  const [element, c] = canvas(Math.round(section.width * scale), Math.round(section.depth * scale));
  const sheet: Sheet = { c, scale, width: section.width, depth: section.depth };
  c.fillStyle = theme.night ? '#5d544b' : '#dcd8d2';
  c.fillRect(0, 0, element.width, element.height);
  c.setTransform(scale, 0, 0, scale, element.width / 2, element.height / 2);
  if (!theme.night) pools(sheet, section);
  lampPools(sheet, section, theme);
  runner(sheet, scene, theme);
  wallShade(sheet);
  const layout = layoutOf(scene);
  for (const rect of layout.obstacles.rects) shade(sheet, rect);
  for (const stand of layout.stands) stand.booth ? warmth(sheet, stand, stand.booth.open, theme) : emptyMark(sheet, stand, theme);
  const texture = textureOf(element);
  texture.channel = 1;
  return texture;
}

/** Daylight from each light well, falling off towards the side aisles. */
function pools({ c, depth }: Sheet, s: Section): void {
  for (let i = 0; i < s.bays; i++) {
    const z = -depth / 2 + (i + 0.5) * s.bay;
    const reach = s.nave * 1.7;
    const glow = c.createRadialGradient(0, 0, 0, 0, 0, reach);
    glow.addColorStop(0, 'rgba(255, 253, 248, 0.62)');
    glow.addColorStop(0.5, 'rgba(255, 252, 244, 0.3)');
    glow.addColorStop(1, 'rgba(255, 250, 240, 0)');
    c.save();
    c.translate(0, z);
    c.scale(1, (s.bay * 0.62) / reach);
    c.fillStyle = glow;
    c.fillRect(-reach, -reach, 2 * reach, 2 * reach);
    c.restore();
  }
}

/** Warm rounds under the lamps: faint by day, all there is in the evening. */
function lampPools({ c }: Sheet, s: Section, { night }: Theme): void {
  const reach = night ? 5.2 : 3.4;
  for (const { x, z } of lampsOf(s)) {
    const glow = c.createRadialGradient(x, z, 0, x, z, reach);
    glow.addColorStop(0, `rgba(255, 226, 180, ${night ? 0.62 : 0.22})`);
    glow.addColorStop(0.45, `rgba(255, 220, 170, ${night ? 0.28 : 0.09})`);
    glow.addColorStop(1, 'rgba(255, 216, 160, 0)');
    c.fillStyle = glow;
    c.fillRect(x - reach, z - reach, 2 * reach, 2 * reach);
  }
}

/** In the evening an open booth throws its light on the aisle before it. */
function spill({ c, scale }: Sheet, rect: Rect): void {
  c.save();
  c.shadowColor = 'rgba(255, 232, 196, 0.95)';
  c.shadowBlur = 2.6 * scale;
  c.fillStyle = '#fff3e2';
  trace(c, rect);
  c.fill();
  c.restore();
}

/** A woven runner along the main aisle, in a breath of the accent, with a border on each side. */
function runner({ c }: Sheet, scene: HallScene, theme: Theme): void {
  const aisle = scene.plan.zones.find((z) => z.kind === 'aisle' && Math.abs(z.x) < 0.5 && z.depth > z.width);
  if (!aisle) return;
  const wide = Math.min(aisle.width * 0.42, 2.6);
  const [x, z] = [aisle.x - wide / 2, aisle.z - aisle.depth / 2];
  c.save();
  c.globalCompositeOperation = 'multiply';
  c.fillStyle = mixedCss(theme.accent, '#ffffff', 0.72);
  c.fillRect(x, z, wide, aisle.depth);
  c.fillStyle = mixedCss(theme.accent, '#ffffff', 0.3);
  for (const edge of [x + 0.12, x + wide - 0.2]) c.fillRect(edge, z, 0.08, aisle.depth);
  c.restore();
}

function wallShade({ c, width, depth }: Sheet): void {
  const reach = 1.6;
  for (const [x, z, w, d, dx, dz] of [
    [-width / 2, -depth / 2, reach, depth, 1, 0],
    [width / 2 - reach, -depth / 2, reach, depth, -1, 0],
    [-width / 2, -depth / 2, width, reach, 0, 1],
    [-width / 2, depth / 2 - reach, width, reach, 0, -1],
  ] as const) {
    const [x0, z0] = [dx < 0 ? x + w : x, dz < 0 ? z + d : z];
    const fade = c.createLinearGradient(x0, z0, x0 + dx * reach, z0 + dz * reach);
    fade.addColorStop(0, 'rgba(74, 52, 36, 0.34)');
    fade.addColorStop(1, 'rgba(74, 52, 36, 0)');
    c.fillStyle = fade;
    c.fillRect(x, z, w, d);
  }
}

function trace(c: CanvasRenderingContext2D, rect: Rect): void {
  c.beginPath();
  for (const [i, p] of corners(rect).entries()) i ? c.lineTo(p.x, p.z) : c.moveTo(p.x, p.z);
  c.closePath();
}

/** Soft occlusion around and under something that stands on the floor. */
function shade({ c, scale }: Sheet, rect: Rect): void {
  c.save();
  c.shadowColor = 'rgba(46, 28, 14, 0.78)';
  c.shadowBlur = 0.8 * scale;
  c.fillStyle = 'rgba(120, 100, 84, 1)';
  trace(c, { ...rect, width: rect.width - 0.1, depth: rect.depth - 0.1 });
  c.fill();
  c.restore();
}

function warmth(sheet: Sheet, rect: Rect, open: boolean, { night }: Theme): void {
  const { c } = sheet;
  if (night && open) spill(sheet, rect);
  c.fillStyle = open ? '#fff3e2' : night ? '#6b645d' : '#c4bdb5';
  trace(c, { ...rect, width: rect.width - 0.16, depth: rect.depth - 0.16 });
  c.fill();
}

/** An empty stand: bare floor, its edge drawn as a dashed inlay. */
function emptyMark({ c }: Sheet, rect: Rect, { accent, night }: Theme): void {
  c.save();
  c.fillStyle = night ? '#6a6158' : '#e6e2dc';
  trace(c, rect);
  c.fill();
  c.strokeStyle = accent;
  c.lineWidth = 0.1;
  c.setLineDash([0.5, 0.3]);
  trace(c, { ...rect, width: rect.width - 0.3, depth: rect.depth - 0.3 });
  c.stroke();
  c.restore();
}
