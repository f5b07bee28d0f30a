import { CanvasTexture, CircleGeometry, Group, Mesh, MeshStandardMaterial, RepeatWrapping, SRGBColorSpace } from 'three';
import { canvas } from '../../hall/draw/canvas';
import type { Dispose } from '../../island';

/** The floor around the booth in VR. */
export interface Room {
  group: Group;
  dispose: Dispose;
}

export function createRoom(radius: number): Room {
  const planks = plankTexture();
  planks.repeat.set(radius, radius / 2);
  const floor = new Mesh(
    new CircleGeometry(radius, 64).rotateX(-Math.PI / 2),
    new MeshStandardMaterial({ map: planks, roughness: 0.75 }),
  );
  // Just below booth floors, which lie at 0.
  floor.position.y = -0.005;
  const group = new Group();
  group.add(floor);
  return {
    group,
    dispose: () => {
      group.removeFromParent();
      floor.geometry.dispose();
      floor.material.dispose();
      planks.dispose();
    },
  };
}

/** Two metres by one of oak planks, drawn. */
function plankTexture(): CanvasTexture {
  const [element, context] = canvas(512, 512);
  const tones = ['#c9a97e', '#c4a276', '#ceb088', '#bf9c70', '#caac83', '#c6a57a', '#cdae85', '#c19f73'];
  tones.forEach((tone, row) => {
    context.fillStyle = tone;
    context.fillRect(0, row * 64, 512, 64);
    context.fillStyle = 'rgba(90, 62, 36, 0.5)';
    context.fillRect(0, row * 64, 512, 2);
    context.fillRect((row * 197) % 512, row * 64, 2, 64);
  });
  const texture = new CanvasTexture(element);
  texture.colorSpace = SRGBColorSpace;
  texture.wrapS = texture.wrapT = RepeatWrapping;
  texture.anisotropy = 4;
  return texture;
}
