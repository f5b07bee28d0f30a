import { describe, expect, test } from 'vitest';
import { type ArEnvironment, chooseAr, chooseFallback } from '@/xr/choose';
import { isInApp } from '@/xr/in-app';
import { whyNot } from '@/xr/why-not';
import { outsideUrl } from '@/viewer/outside';
import { phoneCodeUrl } from '@/viewer/phone-code';

const BARE: ArEnvironment = {
  secure: true,
  webxrAr: false,
  android: false,
  quickLook: false,
  mobile: false,
  inApp: false,
  hasWeb: true,
  hasAr: true,
  hasUsdz: true,
  hasShare: true,
};
const ANDROID = { ...BARE, android: true, mobile: true };
const IPHONE = { ...BARE, quickLook: true, mobile: true };

describe('the way into a room', () => {
  test.each([
    ['an Android phone with WebXR', { ...ANDROID, webxrAr: true }, 'webxr'],
    ['a headset that passes the room through', { ...BARE, webxrAr: true }, 'webxr'],
    ['an Android phone without WebXR', ANDROID, 'scene-viewer'],
    ['an Android phone over http', { ...ANDROID, secure: false, webxrAr: true }, 'none'],
    ['an Android phone while the file for AR is still being made', { ...ANDROID, hasAr: false }, 'none'],
    ['an iPhone', IPHONE, 'quick-look'],
    ['an iPhone over http in the hall’s own network', { ...IPHONE, secure: false }, 'quick-look'],
    ['an iPhone without a USDZ', { ...IPHONE, hasUsdz: false }, 'none'],
    ['an Android phone inside an app', { ...ANDROID, inApp: true }, 'none'],
    ['a desktop', BARE, 'qr'],
    ['a desktop without a short link', { ...BARE, hasShare: false }, 'none'],
  ] as const)('%s', (_who, environment, way) => {
    expect(chooseAr(environment)).toBe(way);
  });

  test('a refused WebXR session falls back to what the phone has besides', () => {
    expect(chooseFallback({ ...ANDROID, webxrAr: true })).toBe('scene-viewer');
    expect(chooseFallback({ ...BARE, webxrAr: true })).toBe('qr');
  });
});

const KAKAO = 'Mozilla/5.0 (Linux; Android 15; wv) AppleWebKit/537.36 Chrome/140 Mobile Safari/537.36 KAKAOTALK 11.0.0';
const CHROME = 'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140 Mobile Safari/537.36';
const LINE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1 Mobile/15E Safari Line/15.1';

describe('when there is no AR', () => {
  test.each([
    ['in-app', { ...ANDROID, inApp: true }],
    ['insecure', { ...ANDROID, secure: false }],
    ['making', { ...ANDROID, hasAr: false }],
    ['making', { ...IPHONE, hasUsdz: false }],
    ['browser', { ...BARE, mobile: true }],
    ['desktop', { ...BARE, hasShare: false }],
  ] as const)('the reason is %s', (reason, environment) => {
    expect(whyNot(environment)).toBe(reason);
  });

  test('apps that show pages themselves are known', () => {
    expect([KAKAO, LINE].every(isInApp)).toBe(true);
    expect(isInApp(CHROME)).toBe(false);
  });

  test('each app is left by its own door', () => {
    const page = 'https://maru.example/q/ab?model=1#ar';
    expect(outsideUrl(page, KAKAO, true)).toBe(`kakaotalk://web/openExternal?url=${encodeURIComponent(page)}`);
    expect(outsideUrl(page, LINE, false)).toBe('https://maru.example/q/ab?model=1&openExternalBrowser=1#ar');
    expect(outsideUrl(page, `${CHROME} Instagram`, true)).toBe(
      'intent://maru.example/q/ab?model=1#Intent;scheme=https;package=com.android.chrome;end',
    );
    expect(outsideUrl(page, 'iPhone Instagram', false)).toBeNull();
  });
});

test('the code for a phone names product and finish, on this page’s own server', () => {
  const code = { share: 'https://maru.example/q/ab12', model: 'm 1', finish: 'Oak & brass' };
  expect(phoneCodeUrl(code, 'http://localhost:80/booth')).toBe('/q/ab12.svg?model=m+1&finish=Oak+%26+brass');
  expect(phoneCodeUrl({ ...code, finish: '' }, 'http://localhost/')).toBe('/q/ab12.svg?model=m+1');
});
