import { CanvasTexture, CircleGeometry, Group, Mesh, MeshBasicMaterial, MeshStandardMaterial, PlaneGeometry, RepeatWrapping, SRGBColorSpace } from 'three';
import type { Dispose } from '../island';

/** The floor around the booth in VR, and a sign that leads out. */
export interface Room {
  group: Group;
  exit: Mesh;
  dispose: Dispose;
}

export function createRoom(radius: number, exitWords: string): Room {
  const planks = plankTexture();
  planks.repeat.set(radius, radius / 2);
  const floor = new Mesh(
    new CircleGeometry(radius, 64).rotateX(-Math.PI / 2),
    new MeshStandardMaterial({ map: planks, roughness: 0.75 }),
  );
  // Just below booth floors, which lie at 0.
  floor.position.y = -0.005;
  const words = signTexture(exitWords);
  const exit = new Mesh(new PlaneGeometry(0.8, 0.3), new MeshBasicMaterial({ map: words, toneMapped: false }));
  const group = new Group();
  group.add(floor, exit);
  return {
    group,
    exit,
    dispose: () => {
      group.removeFromParent();
      for (const mesh of [floor, exit]) {
        mesh.geometry.dispose();
        mesh.material.dispose();
      }
      planks.dispose();
      words.dispose();
    },
  };
}

/** Two metres by one of oak planks, drawn. */
function plankTexture(): CanvasTexture {
  const texture = drawn(512, 512, (context) => {
    const tones = ['#c9a97e', '#c4a276', '#ceb088', '#bf9c70', '#caac83', '#c6a57a', '#cdae85', '#c19f73'];
    tones.forEach((tone, row) => {
      context.fillStyle = tone;
      context.fillRect(0, row * 64, 512, 64);
      context.fillStyle = 'rgba(90, 62, 36, 0.5)';
      context.fillRect(0, row * 64, 512, 2);
      context.fillRect((row * 197) % 512, row * 64, 2, 64);
    });
  });
  texture.wrapS = texture.wrapT = RepeatWrapping;
  texture.anisotropy = 4;
  return texture;
}

function signTexture(words: string): CanvasTexture {
  return drawn(512, 192, (context) => {
    context.fillStyle = '#2d2621';
    context.fillRect(0, 0, 512, 192);
    context.fillStyle = '#fbf9f6';
    context.font = '600 84px "Pretendard Variable", "Noto Sans CJK KR", system-ui, sans-serif';
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.fillText(words, 256, 100, 460);
  });
}

function drawn(width: number, height: number, draw: (context: CanvasRenderingContext2D) => void): CanvasTexture {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (context) draw(context);
  const texture = new CanvasTexture(canvas);
  texture.colorSpace = SRGBColorSpace;
  return texture;
}
