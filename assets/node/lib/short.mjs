// Numbers of a node as short as their 32-bit floats allow: exporters print floats with the digits of doubles,
// and digits are what no web server's compression makes smaller.
import { scales } from './matrix.mjs';
import { movingNodes } from './movable.mjs';

/** The shortest decimal that is the same 32-bit float. */
export function short(value) {
  const wanted = Math.fround(value);
  for (let digits = 1; digits < 9; digits += 1) {
    const tried = Number(wanted.toPrecision(digits));
    if (Math.fround(tried) === wanted) return tried;
  }
  return Number(wanted.toPrecision(9));
}

const TOLD_FAR = 64; // times a model's size: from there on what 32 bits leave out shows
const DIGITS = 6;
const PARTS = 1e5; // of a turn's quaternion

/**
 * Shorten where every node stands: to 32 bits, and where nothing is drawn at or below it to a millionth. That is where
 * parts stood that are drawn elsewhere now; it is kept for what names them. What stands far from a model of this `size`
 * keeps every digit: viewers reckon with more than 32 bits.
 */
export function shortenNodes(document, size) {
  const shown = showing(document);
  for (const node of document.getRoot().listNodes()) {
    const above = node.getParentNode();
    const unit = above ? Math.max(...scales(above.getWorldMatrix())) : 1;
    const isFar = Math.hypot(...node.getTranslation()) * unit > TOLD_FAR * size;
    const [place, turn] = shown.has(node) ? [short, short] : [(value) => Number(value.toPrecision(DIGITS)), (value) => Math.round(value * PARTS) / PARTS];
    if (!isFar || !shown.has(node)) node.setTranslation(node.getTranslation().map(place));
    node.setRotation(node.getRotation().map(turn));
    node.setScale(node.getScale().map(place));
  }
}

/** Nodes that draw, light, look or move something, and those above them. */
function showing(document) {
  const root = document.getRoot();
  const shown = new Set([...movingNodes(document), ...root.listSkins().flatMap((skin) => [...skin.listJoints(), skin.getSkeleton()])]);
  for (const node of root.listNodes()) {
    const isBare = !node.getMesh() && !node.getCamera() && node.listExtensions().length === 0;
    if (isBare && !shown.has(node)) continue;
    for (let at = node; at; at = at.getParentNode()) shown.add(at);
  }
  return shown;
}
