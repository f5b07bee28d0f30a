import { canvas, FACE, fitText } from '../../hall/draw/canvas';
import type { Shot } from './photo';

/** What is written below a photo. */
export interface PhotoWords {
  title: string;
  size: string;
  booth: string;
  /** Beside the code: where it leads. */
  scan: string;
}

const FOOT = 0.19;
const PAPER = '#fbf9f6';
const INK = '#2d2621';
const MUTED = '#6b5d50';

/** The photo with a strip below: the product, its true size, the booth and its code. A JPEG. */
export async function layOut({ picture }: Shot, words: PhotoWords, code: SVGElement | null): Promise<Blob> {
  const { width, height } = picture;
  const foot = Math.round(Math.max(width * FOOT, 150));
  const [element, c] = canvas(width, height + foot);
  paper(c, width, height + foot);
  c.drawImage(await createImageBitmap(picture), 0, 0);
  c.fillStyle = PAPER;
  c.fillRect(0, height, width, foot);
  const qr = code ? await drawn(code, foot) : null;
  const margin = Math.round(foot * 0.14);
  if (qr) c.drawImage(qr, width - foot + margin / 2, height + margin / 2, foot - margin, foot - margin);
  write(c, words, { left: margin, top: height, foot, width: width - (qr ? foot : 0) - margin * 2 });
  return new Promise((resolve, reject) =>
    element.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/jpeg', 0.9),
  );
}

/** Where the room is not in the picture, paper is. */
function paper(c: CanvasRenderingContext2D, width: number, height: number): void {
  const shade = c.createLinearGradient(0, 0, 0, height);
  shade.addColorStop(0, '#fdfcf9');
  shade.addColorStop(1, '#e6ddce');
  c.fillStyle = shade;
  c.fillRect(0, 0, width, height);
}

function write(
  c: CanvasRenderingContext2D,
  { title, size, booth, scan }: PhotoWords,
  at: { left: number; top: number; foot: number; width: number },
): void {
  c.textBaseline = 'middle';
  const line = (text: string, share: number, em: number, weight: number, colour: string): void => {
    c.fillStyle = colour;
    fitText(c, text, { x: at.left, y: at.top + at.foot * share, width: at.width, size: at.foot * em, weight });
  };
  c.font = FACE;
  line(title, 0.24, 0.17, 700, INK);
  line(size, 0.47, 0.14, 500, INK);
  line(booth, 0.67, 0.12, 400, MUTED);
  line(scan, 0.84, 0.12, 400, MUTED);
}

/** The page's own code, at this many pixels. */
async function drawn(code: SVGElement, side: number): Promise<HTMLImageElement | null> {
  const copy = code.cloneNode(true) as SVGElement;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(side));
  copy.setAttribute('height', String(side));
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(copy.outerHTML)}`;
  return image.decode().then(
    () => image,
    () => null,
  );
}

/** Hand it to the device's own sharing; where there is none it is downloaded. False when the reader thought better. */
export async function share(file: File, words: { title: string; url: string }): Promise<boolean> {
  const shared = { files: [file], title: words.title, url: words.url };
  if (!navigator.canShare?.(shared)) {
    download(file);
    return true;
  }
  return navigator.share(shared).then(
    () => true,
    () => false,
  );
}

export function download(file: File): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
