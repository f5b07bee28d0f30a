import type { Translate } from '../i18n';
import type { Shell } from './shell';

/** Open this page in the phone's own browser; where an app offers no way, the address is copied to paste there. */
export async function openOutside(android: boolean, t: Translate, shell: Shell): Promise<void> {
  const outside = outsideUrl(location.href, navigator.userAgent, android);
  if (outside) return void (location.href = outside);
  const copied = await navigator.clipboard?.writeText(location.href).then(() => true, () => false);
  shell.note(t(copied ? 'xr-copied' : 'xr-copy', { address: location.href }));
}

/** Pure: an address that leaves the app, for the apps that know one. */
export function outsideUrl(page: string, agent: string, android: boolean): string | null {
  if (/kakaotalk/i.test(agent)) return `kakaotalk://web/openExternal?url=${encodeURIComponent(page)}`;
  const url = new URL(page);
  if (/\bline\//i.test(agent)) {
    url.searchParams.set('openExternalBrowser', '1');
    return url.href;
  }
  if (!android) return null;
  const plain = page.replace(/^https?:\/\//, '').replace(/#.*$/, '');
  return `intent://${plain}#Intent;scheme=${url.protocol.slice(0, -1)};package=com.android.chrome;end`;
}
