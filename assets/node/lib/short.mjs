// Numbers of a node as short as their 32-bit floats allow: exporters print floats with the digits of doubles,
// and digits are what no web server's compression makes smaller.

/** The shortest decimal that is the same 32-bit float. */
export function short(value) {
  const wanted = Math.fround(value);
  for (let digits = 1; digits < 9; digits += 1) {
    const tried = Number(wanted.toPrecision(digits));
    if (Math.fround(tried) === wanted) return tried;
  }
  return Number(wanted.toPrecision(9));
}

/** Shorten where every node stands. */
export function shortenNodes(document) {
  for (const node of document.getRoot().listNodes()) {
    node.setTranslation(node.getTranslation().map(short));
    node.setRotation(node.getRotation().map(short));
    node.setScale(node.getScale().map(short));
  }
}
