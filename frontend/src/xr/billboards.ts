import { BufferAttribute, BufferGeometry, CanvasTexture, Mesh, MeshBasicMaterial, SRGBColorSpace, Vector3 } from 'three';
import { canvas, FACE } from '../hall/draw/canvas';
import type { Dispose } from '../island';

/** One label: its words, and whether they stand in a round or on a plate. */
export interface Label {
  text: string;
  round: boolean;
}

/** Labels that face the reader and are always as large to the eye, all in one draw call. */
export interface Billboards {
  mesh: Mesh;
  /** Labels in order; a null place hides one. `degrees`: their height to the eye. */
  update(eye: Vector3, places: readonly (Vector3 | null)[], degrees: number): void;
  dispose: Dispose;
}

const CELL_W = 256;
const CELL_H = 80;
const MOST = 48;

/** At most 48 labels; the text of further ones is not drawn. */
export function createBillboards(labels: readonly Label[]): Billboards {
  const shown = labels.slice(0, MOST);
  const texture = atlas(shown);
  const count = Math.max(1, shown.length);
  const positions = new BufferAttribute(new Float32Array(count * 12), 3);
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', positions);
  geometry.setAttribute('uv', uvs(count));
  geometry.setIndex(Array.from({ length: count }, (_, i) => [0, 2, 1, 1, 2, 3].map((corner) => i * 4 + corner)).flat());
  const material = new MeshBasicMaterial({ map: texture, transparent: true, depthTest: false, depthWrite: false, toneMapped: false });
  const mesh = new Mesh(geometry, material);
  mesh.frustumCulled = false;
  mesh.renderOrder = 10;
  return {
    mesh,
    update: (eye, places, degrees) => {
      shown.forEach((_, index) => place(positions, index, places[index] ?? null, eye, degrees));
      positions.needsUpdate = true;
    },
    dispose: () => {
      mesh.removeFromParent();
      geometry.dispose();
      material.dispose();
      texture.dispose();
    },
  };
}

const right = new Vector3();
const up = new Vector3();
const towards = new Vector3();
const corner = new Vector3();

/** Upright, turned to the eye, as high as its angle asks. */
function place(into: BufferAttribute, index: number, at: Vector3 | null, eye: Vector3, degrees: number): void {
  if (!at) {
    for (let vertex = 0; vertex < 4; vertex++) into.setXYZ(index * 4 + vertex, 0, 0, 0);
    return;
  }
  towards.subVectors(eye, at);
  const distance = Math.max(0.05, towards.length());
  towards.divideScalar(distance);
  right.set(towards.z, 0, -towards.x);
  if (right.lengthSq() < 1e-6) right.set(1, 0, 0);
  right.normalize();
  up.crossVectors(towards, right);
  const half = distance * Math.tan((degrees * Math.PI) / 360);
  for (let vertex = 0; vertex < 4; vertex++) {
    const x = (vertex % 2 ? 1 : -1) * half * (CELL_W / CELL_H);
    const y = (vertex < 2 ? 1 : -1) * half;
    corner.copy(at).addScaledVector(right, x).addScaledVector(up, y);
    into.setXYZ(index * 4 + vertex, corner.x, corner.y, corner.z);
  }
}

function uvs(count: number): BufferAttribute {
  const [columns, rows] = grid(count);
  const made = new Float32Array(count * 8);
  for (let index = 0; index < count; index++) {
    const column = index % columns;
    const row = Math.floor(index / columns);
    for (let vertex = 0; vertex < 4; vertex++) {
      made[index * 8 + vertex * 2] = (column + (vertex % 2)) / columns;
      made[index * 8 + vertex * 2 + 1] = 1 - (row + (vertex < 2 ? 0 : 1)) / rows;
    }
  }
  return new BufferAttribute(made, 2);
}

function grid(count: number): [columns: number, rows: number] {
  const columns = Math.min(4, count);
  return [columns, Math.ceil(count / columns)];
}

function atlas(labels: readonly Label[]): CanvasTexture {
  const [columns, rows] = grid(Math.max(1, labels.length));
  const [element, c] = canvas(columns * CELL_W, rows * CELL_H);
  c.textAlign = 'center';
  c.textBaseline = 'middle';
  labels.forEach(({ text, round }, index) => {
    const x = ((index % columns) + 0.5) * CELL_W;
    const y = (Math.floor(index / columns) + 0.5) * CELL_H;
    c.font = `600 ${round ? 40 : 42}px ${FACE}`;
    const half = round ? CELL_H / 2 - 3 : Math.min(CELL_W / 2 - 3, c.measureText(text).width / 2 + 22);
    c.beginPath();
    c.roundRect(x - half, y - CELL_H / 2 + 3, half * 2, CELL_H - 6, CELL_H / 2 - 3);
    c.fillStyle = round ? '#fbf9f6' : 'rgba(30, 26, 22, 0.86)';
    c.fill();
    if (round) {
      c.lineWidth = 6;
      c.strokeStyle = '#2d2621';
      c.stroke();
    }
    c.fillStyle = round ? '#2d2621' : '#ffffff';
    c.fillText(text, x, y + 2, CELL_W - 24);
  });
  const texture = new CanvasTexture(element);
  texture.colorSpace = SRGBColorSpace;
  texture.anisotropy = 4;
  return texture;
}
