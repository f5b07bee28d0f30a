const APPS = /kakaotalk|naver\(inapp|\bline\/|instagram|fban|fbav|fb_iab|micromessenger|\bwv\)|daumapps|snapchat|tiktok|linkedinapp/i;

/** Pure: whether a page is shown inside another app, whose browser offers less than the phone's own. */
export function isInApp(agent: string): boolean {
  return APPS.test(agent);
}
