/** Small helpers for textures drawn at run time. */

import { CanvasTexture, SRGBColorSpace, LinearMipmapLinearFilter } from 'three';

/** A canvas and its context; throws where a browser gives no 2D context, which ends the 3D view with a sentence. */
export function canvas(width: number, height: number): [HTMLCanvasElement, CanvasRenderingContext2D] {
  const element = document.createElement('canvas');
  element.width = width;
  element.height = height;
  const context = element.getContext('2d');
  if (!context) throw new Error('no 2D canvas');
  return [element, context];
}

export function textureOf(element: HTMLCanvasElement, anisotropy = 4): CanvasTexture {
  const texture = new CanvasTexture(element);
  texture.colorSpace = SRGBColorSpace;
  texture.anisotropy = anisotropy;
  texture.minFilter = LinearMipmapLinearFilter;
  return texture;
}

/** Repeatable numbers in 0…1 (mulberry32), so that a hall looks the same on every visit. */
export function dice(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** System faces that carry Korean, Chinese and Japanese everywhere; nothing is fetched for them. */
export const FACE = `'Pretendard Variable', Pretendard, 'Apple SD Gothic Neo', 'Noto Sans KR', 'Noto Sans CJK KR', 'Malgun Gothic', 'PingFang SC', 'Hiragino Sans', system-ui, sans-serif`;

/** Writes one line that fits `width`: first smaller, down to `least` of its size (70 % when not said), then cut with an ellipsis. */
export function fitText(
  c: CanvasRenderingContext2D,
  text: string,
  at: { x: number; y: number; width: number; size: number; weight: number; least?: number },
): void {
  let size = at.size;
  const font = (): string => `${at.weight} ${size}px ${FACE}`;
  c.font = font();
  while (c.measureText(text).width > at.width && size > at.size * (at.least ?? 0.7)) {
    size -= 1;
    c.font = font();
  }
  c.fillText(shortened(c, text, at.width), at.x, at.y);
}

function shortened(c: CanvasRenderingContext2D, text: string, width: number): string {
  if (c.measureText(text).width <= width) return text;
  const letters = [...text];
  while (letters.length > 1 && c.measureText(`${letters.join('')}…`).width > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
