import { DataTexture, EquirectangularReflectionMapping, HalfFloatType, DataUtils, LinearFilter, RGBAFormat } from 'three';

const WIDTH = 256;
const HEIGHT = 128;

/**
 * The light of the hall as a picture all around: warm floor, white walls, two light wells and a window.
 * Drawn by us at 256×128 so that filtering it takes milliseconds where RoomEnvironment takes seconds.
 */
export function daylight(): DataTexture {
  const data = new Uint16Array(WIDTH * HEIGHT * 4);
  for (let y = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++) {
      const colour = radiance((x / WIDTH) * 360, 90 - ((HEIGHT - 1 - y + 0.5) / HEIGHT) * 180);
      const at = (y * WIDTH + x) * 4;
      for (let channel = 0; channel < 3; channel++) data[at + channel] = DataUtils.toHalfFloat(colour[channel] ?? 0);
      data[at + 3] = DataUtils.toHalfFloat(1);
    }
  }
  const texture = new DataTexture(data, WIDTH, HEIGHT, RGBAFormat, HalfFloatType);
  texture.mapping = EquirectangularReflectionMapping;
  texture.minFilter = texture.magFilter = LinearFilter;
  texture.needsUpdate = true;
  return texture;
}

/** Linear radiance from azimuth 0…360° and elevation −90…90°. */
function radiance(azimuth: number, elevation: number): [number, number, number] {
  const up = smooth(-18, 8, elevation);
  const zenith = smooth(10, 80, elevation);
  const wells = box(azimuth, 60, 34, 12) * box(elevation, 58, 16, 8) + box(azimuth, 235, 40, 12) * box(elevation, 52, 18, 8);
  const window = box(azimuth, 140, 26, 10) * box(elevation, 16, 22, 6);
  const joinery = 1 - 0.55 * box(azimuth % 45, 22, 1.5, 1.5) * box(elevation, 12, 26, 4);
  const wall = mix(0.4, 0.56, zenith) * joinery;
  const light = wells * 5 + window * 2.6;
  return [
    mix(0.24, wall, up) + light,
    mix(0.19, wall * 0.985, up) + light * 0.98,
    mix(0.145, wall * 0.955, up) + light * 0.94,
  ];
}

function mix(from: number, to: number, share: number): number {
  return from + (to - from) * share;
}

function smooth(from: number, to: number, value: number): number {
  const share = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return share * share * (3 - 2 * share);
}

/** 1 inside `centre ± half`, falling to 0 over `edge` degrees. */
function box(value: number, centre: number, half: number, edge: number): number {
  return 1 - smooth(half, half + edge, Math.abs(value - centre));
}
