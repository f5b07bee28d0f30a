import { describe, expect, test } from 'vitest';
import { type ArEnvironment, chooseAr, chooseFallback } from '@/xr/choose';

const BARE: ArEnvironment = {
  secure: true,
  webxrAr: false,
  android: false,
  quickLook: false,
  mobile: false,
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
