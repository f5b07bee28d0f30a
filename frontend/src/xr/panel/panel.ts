import { CanvasTexture, Mesh, MeshBasicMaterial, PlaneGeometry, type Raycaster, SRGBColorSpace, Vector3 } from 'three';
import { canvas, FACE, fitText } from '../../hall/draw/canvas';
import type { Dispose } from '../../island';
import { DISTANCE_M, layOut, type PanelButton, type PanelContent, type PanelLayout, PX_PER_M, WIDTH } from './layout';

/** A sheet that stands in the room: words and buttons, read at arm's length and a half, chosen by a ray. */
export interface Panel {
  mesh: Mesh;
  /** Null hides it. */
  draw(content: PanelContent | null): void;
  /** Stand before the eyes, turned to them; `aside` degrees to the right, `lower` metres below. */
  standBefore(eye: Vector3, gaze: Vector3, aside?: number, lower?: number): void;
  /** What a ray meets: a button's id, '' for the sheet itself, null for nothing. Marks what it meets. */
  point(ray: Raycaster): string | null;
  dispose: Dispose;
}

const COLOURS = { ink: '#2d2621', quiet: '#6b5d50', mine: '#7a4a21' } as const;

export function createPanel(name: string): Panel {
  const [element, c] = canvas(WIDTH, 2);
  let texture = new CanvasTexture(element);
  const material = new MeshBasicMaterial({ map: texture, transparent: true, depthTest: false, toneMapped: false });
  const mesh = new Mesh(new PlaneGeometry(1, 1), material);
  mesh.name = name;
  mesh.visible = false;
  mesh.renderOrder = 20;
  let content: PanelContent | null = null;
  let laid: PanelLayout | null = null;
  let marked: string | null = null;
  const measure = (text: string, size: number, weight: number): number => {
    c.font = `${weight} ${size}px ${FACE}`;
    return c.measureText(text).width;
  };
  const paint = (): void => {
    if (!content) return;
    laid = layOut(content, measure);
    if (element.height !== laid.height) {
      element.height = laid.height;
      // A texture keeps the size it was first given.
      texture.dispose();
      material.map = texture = new CanvasTexture(element);
    }
    texture.colorSpace = SRGBColorSpace;
    texture.anisotropy = 4;
    paintPanel(c, laid, content, marked);
    texture.needsUpdate = true;
    mesh.scale.set(WIDTH / PX_PER_M, laid.height / PX_PER_M, 1);
  };
  return {
    mesh,
    draw: (next) => {
      content = next;
      mesh.visible = next !== null;
      marked = null;
      paint();
      tellOf(name, content, mesh, () => laid);
    },
    standBefore: (eye, gaze, aside = 0, lower = 0.12) => {
      const heading = Math.atan2(gaze.x, gaze.z) - (aside * Math.PI) / 180;
      mesh.position.set(eye.x + Math.sin(heading) * DISTANCE_M, eye.y - lower, eye.z + Math.cos(heading) * DISTANCE_M);
      mesh.lookAt(eye);
      mesh.updateMatrixWorld();
    },
    point: (ray) => {
      const hit = mesh.visible ? ray.intersectObject(mesh)[0] : undefined;
      const id = hit?.uv && laid ? buttonAt(laid, hit.uv.x * WIDTH, (1 - hit.uv.y) * laid.height) : null;
      if (id !== marked) {
        marked = id;
        paint();
      }
      return hit ? (id ?? '') : null;
    },
    dispose: () => {
      mesh.removeFromParent();
      mesh.geometry.dispose();
      material.dispose();
      texture.dispose();
    },
  };
}

/** Say on the window what a sheet shows and where its buttons are, for whatever acts without hands. */
function tellOf(name: string, content: PanelContent | null, mesh: Mesh, laid: () => PanelLayout | null): void {
  const where = (id: string): number[] | null => {
    const layout = laid();
    const button = layout?.buttons.find((one) => one.id === id);
    if (!layout || !button) return null;
    const x = (button.x + button.width / 2) / WIDTH - 0.5;
    const y = 0.5 - (button.y + button.height / 2) / layout.height;
    return mesh.localToWorld(new Vector3(x, y, 0)).toArray();
  };
  window.dispatchEvent(new CustomEvent('xr-panel', { detail: { name, content, where } }));
}

function buttonAt({ buttons }: PanelLayout, x: number, y: number): string | null {
  const found = buttons.find((b) => x >= b.x && x <= b.x + b.width && y >= b.y && y <= b.y + b.height);
  return found?.id ?? null;
}

function paintPanel(c: CanvasRenderingContext2D, laid: PanelLayout, content: PanelContent, marked: string | null): void {
  c.clearRect(0, 0, WIDTH, laid.height);
  c.fillStyle = '#fbf9f6';
  c.beginPath();
  c.roundRect(2, 2, WIDTH - 4, laid.height - 4, 40);
  c.fill();
  c.lineWidth = 3;
  c.strokeStyle = '#d9cdbd';
  c.stroke();
  c.textAlign = 'left';
  c.textBaseline = 'middle';
  for (const { text, size, weight, tone, x, y, height } of laid.words) {
    c.font = `${weight} ${size}px ${FACE}`;
    c.fillStyle = COLOURS[tone];
    c.fillText(text, x, y + height / 2);
  }
  const { picture } = laid;
  if (picture && content.picture) c.drawImage(content.picture, picture.x, picture.y, picture.width, picture.height);
  for (const made of laid.buttons) paintButton(c, made, made.id === marked);
}

function paintButton(c: CanvasRenderingContext2D, made: PanelButton & PanelLayout['buttons'][number], marked: boolean): void {
  const { x, y, width, height, label, primary } = made;
  c.beginPath();
  c.roundRect(x, y, width, height, 24);
  c.fillStyle = primary ? (marked ? '#8f4f22' : '#2d2621') : marked ? '#ead9c4' : '#f1e9dd';
  c.fill();
  if (marked) {
    c.lineWidth = 5;
    c.strokeStyle = '#b5642d';
    c.stroke();
  }
  c.fillStyle = primary ? '#fbf9f6' : '#2d2621';
  c.textAlign = 'center';
  fitText(c, label, { x: x + width / 2, y: y + height / 2 + 2, width: width - 40, size: 42, weight: 600, least: 0.86 });
  c.textAlign = 'left';
}
