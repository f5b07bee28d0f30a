export interface PhoneCode {
  /** The booth's short link. */
  share: string;
  model: string;
  /** Name of a finish, or nothing for the standard one. */
  finish: string;
}

/** Where a booth's code of this product and finish is drawn, on the page's own server. */
export function phoneCodeUrl({ share, model, finish }: PhoneCode, base: string): string {
  const url = new URL(`${new URL(share, base).pathname}.svg`, base);
  url.searchParams.set('model', model);
  if (finish) url.searchParams.set('finish', finish);
  return `${url.pathname}${url.search}`;
}

/** Put the code of what is on show over the page's own, which leads to the booth and stays where this one fails. */
export function showPhoneCode(qr: HTMLDetailsElement, code: PhoneCode): void {
  const drawn = qr.querySelector<SVGElement>('svg');
  const source = phoneCodeUrl(code, location.href);
  const known = qr.querySelector<HTMLImageElement>('img[data-code]');
  if (!drawn || known?.getAttribute('src') === source) return;
  const image = new Image();
  image.dataset['code'] = 'product';
  image.className = 'qr';
  image.alt = drawn.getAttribute('aria-label') ?? '';
  image.src = source;
  image.decode().then(
    () => {
      known?.remove();
      drawn.style.display = 'none';
      drawn.after(image);
    },
    () => undefined,
  );
}
