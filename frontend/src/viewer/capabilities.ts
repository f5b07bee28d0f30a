import { isPhone, type Tier } from '../api';

/** What this browser and this reader allow. */
export interface Capabilities {
  webgl2: boolean;
  /** A CPU draws the pictures: leave out what costs pixels. */
  software: boolean;
  reducedMotion: boolean;
  /** The reader saves data, or the line is slow: ask before loading. */
  frugal: boolean;
}

interface Connection {
  saveData?: boolean;
  effectiveType?: string;
}

type Hints = Navigator & { connection?: Connection; deviceMemory?: number };

// One white pixel.
const AVIF =
  'data:image/avif;base64,AAAAHGZ0eXBhdmlmAAAAAG1pZjFhdmlmbWlhZgAAANZtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAA' +
  'AAAAACJpbG9jAAAAAERAAAEAAQAAAAAA+gABAAAAAAAAACAAAAAjaWluZgAAAAAAAQAAABVpbmZlAgAAAAABAABhdjAxAAAAAA5waXRtAAAAAAABAAAAVmlw' +
  'cnAAAAA4aXBjbwAAAAxhdjFDgQAMAAAAABRpc3BlAAAAAAAAAAEAAAABAAAAEHBpeGkAAAAAAwgICAAAABZpcG1hAAAAAAAAAAEAAQOBAgMAAAAobWRhdBIA' +
  'CggYAAaICGg0IDISH/eHhRXf///iz8AAkDWOPH1k';
let avif: Promise<boolean> | undefined;

/** Which files suit this browser; it is asked once whether it decodes AVIF. */
export async function readTier(): Promise<Tier> {
  const { connection, deviceMemory: memory } = navigator as Hints;
  avif ??= decodes(AVIF);
  const coarse = matchMedia('(pointer: coarse)').matches;
  return { phone: isPhone({ coarse, saveData: connection?.saveData === true, memory }), avif: await avif };
}

function decodes(picture: string): Promise<boolean> {
  const image = new Image();
  image.src = picture;
  return image.decode().then(() => true, () => false);
}

const SOFTWARE = /swiftshader|llvmpipe|software|basic render/i;

export function readCapabilities(): Capabilities {
  const gl = document.createElement('canvas').getContext('webgl2', { powerPreference: 'high-performance' });
  const made: Capabilities = {
    webgl2: gl !== null,
    software: gl !== null && SOFTWARE.test(rendererName(gl)),
    reducedMotion: matchMedia('(prefers-reduced-motion: reduce)').matches,
    frugal: isFrugal((navigator as Hints).connection),
  };
  // A probe's context counts against the browser's limit until it is collected.
  gl?.getExtension('WEBGL_lose_context')?.loseContext();
  return made;
}

/** Pure: whether this connection asks for care. */
export function isFrugal(connection: Connection | undefined): boolean {
  if (!connection) return false;
  return connection.saveData === true || ['slow-2g', '2g', '3g'].includes(connection.effectiveType ?? '');
}

function rendererName(gl: WebGL2RenderingContext): string {
  const info = gl.getExtension('WEBGL_debug_renderer_info');
  return String(gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
}
