/** Hashes a file off the page's thread. In: a File. Out: `{read}` while it goes, `{hex}` or `{failed}` at the end. */
import { Sha256 } from './sha256';

export type HashNews = { read: number } | { hex: string } | { failed: true };

const CHUNK = 4 * 1024 * 1024;
const tell = (news: HashNews): void => self.postMessage(news);

async function hash(file: Blob): Promise<void> {
  const sha = new Sha256();
  for (let at = 0; at < file.size; at += CHUNK) {
    sha.update(new Uint8Array(await file.slice(at, at + CHUNK).arrayBuffer()));
    tell({ read: Math.min(at + CHUNK, file.size) });
  }
  tell({ hex: sha.hex() });
}

self.onmessage = (event: MessageEvent<Blob>): void => {
  hash(event.data).catch(() => tell({ failed: true }));
};
