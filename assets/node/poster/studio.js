// The studio: paper-white backdrop, and soft daylight from above and from two sides.
import * as THREE from 'three';
import { RoomEnvironment } from 'three/addons/environments/RoomEnvironment.js';

const PAPER = ['#fdfbf7', '#f8f4ec', '#efe8dc'];
const PANELS = [
  { size: [7, 5], at: [0, 5.9, 0], turn: [Math.PI / 2, 0, 0], light: 9 },
  { size: [4, 5], at: [-5.9, 2, 2], turn: [0, Math.PI / 2, 0], light: 6 },
  { size: [2, 5], at: [5.9, 2, -1], turn: [0, -Math.PI / 2, 0], light: 3.5 },
  { size: [6, 1.2], at: [0, 3.4, 5.9], turn: [0, Math.PI, 0], light: 3 },
];

/** A vertical gradient, as paper rolled down behind the product. */
export function backdrop() {
  const canvas = document.createElement('canvas');
  canvas.width = 4;
  canvas.height = 512;
  const pen = canvas.getContext('2d');
  const ramp = pen.createLinearGradient(0, 0, 0, canvas.height);
  PAPER.forEach((colour, at) => ramp.addColorStop(at / (PAPER.length - 1), colour));
  pen.fillStyle = ramp;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  const texture = new THREE.CanvasTexture(canvas);
  texture.colorSpace = THREE.SRGBColorSpace;
  return texture;
}

let made = null;
let hard = null;

/**
 * The light of pictures for measuring: small bright lamps, as most viewers have. In daylight what a gloss loses hardly
 * shows: a lamp of brushed metal came to FLIP 0.047 there, and to 0.068 in this room.
 */
export function contrast(renderer) {
  hard ??= blurred(renderer, new RoomEnvironment(), 0.04);
  return hard;
}

/** The one light of all pictures, made when it is first asked for: its blur costs seconds without a GPU. */
export function light(renderer) {
  made ??= daylight(renderer);
  return made;
}

/** Light of a white room with bright panels, blurred for reflections. */
function daylight(renderer) {
  const room = new THREE.Scene();
  const walls = new THREE.MeshBasicMaterial({ color: new THREE.Color(0.62, 0.6, 0.57), side: THREE.BackSide });
  room.add(new THREE.Mesh(new THREE.BoxGeometry(12, 12, 12), walls));
  for (const panel of PANELS) {
    const material = new THREE.MeshBasicMaterial({ color: new THREE.Color().setScalar(panel.light), side: THREE.DoubleSide });
    const mesh = new THREE.Mesh(new THREE.PlaneGeometry(...panel.size), material);
    mesh.position.set(...panel.at);
    mesh.rotation.set(...panel.turn);
    room.add(mesh);
  }
  return blurred(renderer, room, 0.03);
}

function blurred(renderer, room, sigma) {
  const generator = new THREE.PMREMGenerator(renderer);
  const { texture } = generator.fromScene(room, sigma);
  generator.dispose();
  return texture;
}
