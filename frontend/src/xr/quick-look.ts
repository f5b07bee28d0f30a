/** The address of a USDZ for iOS Quick Look at true scale. */
export function quickLookUrl(usdz: string): string {
  return `${usdz}#allowsContentScaling=0`;
}

/** Open Quick Look: iOS wants `<a rel="ar">` with exactly one `<img>` child. Call it from a tap. */
export function openQuickLook(usdz: string): void {
  const anchor = quickLookAnchor(usdz);
  anchor.hidden = true;
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
}

export function quickLookAnchor(usdz: string): HTMLAnchorElement {
  const anchor = document.createElement('a');
  anchor.rel = 'ar';
  anchor.href = quickLookUrl(usdz);
  const image = document.createElement('img');
  image.alt = '';
  anchor.append(image);
  return anchor;
}
