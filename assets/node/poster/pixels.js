// Pixels as the graphics side gives them, from the bottom row up, and as pictures have them, from the top.

const PAD = 16; // pixels around the object, for what a filter reaches

/** Where a shot's box lies, counted from the bottom: the whole picture for as long as it has none. */
export function windowOf({ side, box }) {
  if (!box) return { x: 0, y: 0, width: side, height: side };
  const [x, top, width, height] = box;
  return { x, y: side - top - height, width, height };
}

/** [x, y, width, height] of what is not white in a square picture, from the top left, padded. */
export function boxOf(pixels, side) {
  const words = new Uint32Array(pixels.buffer);
  let [left, right, bottom, top] = [side, -1, side, -1];
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      if (words[y * side + x] === 0xffffffff) continue;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < bottom) bottom = y;
      top = y;
    }
  }
  if (right < 0) return null;
  const x = Math.max(0, left - PAD);
  const y = Math.max(0, side - 1 - top - PAD);
  return [x, y, Math.min(side, right + 1 + PAD) - x, Math.min(side, side - bottom + PAD) - y];
}

/** The window `inner` of the window `outer` of a picture: the first `channels` of each pixel, by default rows from the top. */
export function cut(pixels, outer, inner, channels, fromTop = true) {
  const stride = pixels.length / (outer.width * outer.height);
  const out = new Uint8Array(inner.width * inner.height * channels);
  const left = inner.x - outer.x;
  let at = 0;
  for (let row = 0; row < inner.height; row += 1) {
    const y = inner.y - outer.y + (fromTop ? inner.height - 1 - row : row);
    let from = (y * outer.width + left) * stride;
    for (let x = 0; x < inner.width; x += 1, from += stride) {
      for (let channel = 0; channel < channels; channel += 1) out[at++] = pixels[from + channel];
    }
  }
  return out;
}

/** Natively where the browser can. */
export function base64(bytes) {
  if (bytes.toBase64) return bytes.toBase64();
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}
