import { CanvasTexture, Mesh, MeshBasicMaterial, PlaneGeometry, SRGBColorSpace } from 'three';
import { type Bounds, centre } from './framing';

const SPREAD = 1.5;

/** A soft shadow on the floor below what is on show. */
export interface Ground {
  mesh: Mesh;
  fit(bounds: Bounds): void;
  dispose(): void;
}

export function createGround(): Ground {
  const texture = shadowTexture();
  const material = new MeshBasicMaterial({ map: texture, transparent: true, depthWrite: false, toneMapped: false });
  const geometry = new PlaneGeometry(1, 1).rotateX(-Math.PI / 2);
  const mesh = new Mesh(geometry, material);
  mesh.renderOrder = -1;
  return {
    mesh,
    fit: (bounds) => {
      const [x, , z] = centre(bounds);
      const width = bounds.max[0] - bounds.min[0];
      const depth = bounds.max[2] - bounds.min[2];
      const margin = Math.max(width, depth) * (SPREAD - 1);
      mesh.scale.set(width + margin, 1, depth + margin);
      // Just below the feet, so that a flat underside does not flicker.
      mesh.position.set(x, bounds.min[1] - Math.max(width, depth) * 0.002, z);
    },
    dispose: () => {
      mesh.removeFromParent();
      geometry.dispose();
      material.dispose();
      texture.dispose();
    },
  };
}

function shadowTexture(): CanvasTexture {
  const size = 128;
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = size;
  const context = canvas.getContext('2d');
  if (context) {
    const gradient = context.createRadialGradient(size / 2, size / 2, size * 0.1, size / 2, size / 2, size / 2);
    gradient.addColorStop(0, 'rgba(42, 32, 22, 0.42)');
    gradient.addColorStop(0.55, 'rgba(42, 32, 22, 0.16)');
    gradient.addColorStop(1, 'rgba(42, 32, 22, 0)');
    context.fillStyle = gradient;
    context.fillRect(0, 0, size, size);
  }
  const texture = new CanvasTexture(canvas);
  texture.colorSpace = SRGBColorSpace;
  return texture;
}
