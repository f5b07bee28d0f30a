import { describe, expect, test } from 'vitest';
import { sceneViewerUrl, shorten } from '@/xr/scene-viewer';
import { quickLookUrl } from '@/xr/quick-look';
import { sessionOptions, xrFailure } from '@/xr/session-options';

const BASE = 'https://maru.example/halls/home/booths/lamps?lang=ko';

function parts(url: string): { query: URLSearchParams; intent: string } {
  const [address, intent] = url.split('#Intent;');
  return { query: new URL(address?.replace('intent:', 'https:') ?? '').searchParams, intent: intent ?? '' };
}

describe('Scene Viewer', () => {
  test('gets an absolute https file, the title and true scale', () => {
    const url = sceneViewerUrl({ file: '/o/ab.glb', title: '한지 램프 & 갓', link: '/q/x1', base: BASE });
    const { query, intent } = parts(url ?? '');
    expect(url?.startsWith('intent://arvr.google.com/scene-viewer/1.0?')).toBe(true);
    expect(query.get('file')).toBe('https://maru.example/o/ab.glb');
    expect(query.get('title')).toBe('한지 램프 & 갓');
    expect(query.get('link')).toBe('https://maru.example/q/x1');
    expect(query.get('resizable')).toBe('false');
    expect(url).not.toContain('+');
    expect(intent).toContain('package=com.google.android.googlequicksearchbox');
    expect(intent).toContain(`S.browser_fallback_url=${encodeURIComponent(BASE)}`);
    expect(intent.endsWith('end;')).toBe(true);
  });

  test('is not offered a file over http', () => {
    expect(sceneViewerUrl({ file: '/o/ab.glb', title: 'Lamp', base: 'http://localhost:8000/' })).toBeNull();
  });

  test('titles end after 60 characters, never inside one', () => {
    expect(shorten('a'.repeat(80))).toHaveLength(60);
    expect(shorten('가'.repeat(80))).toHaveLength(60);
    const families = '👨‍👩‍👧‍👦'.repeat(10);
    expect(shorten(families).length).toBeLessThanOrEqual(60);
    expect(families.startsWith(shorten(families))).toBe(true);
    expect(shorten(families).length % '👨‍👩‍👧‍👦'.length).toBe(0);
  });
});

test('Quick Look is told not to scale', () => {
  expect(quickLookUrl('/o/ab.usdz')).toBe('/o/ab.usdz#allowsContentScaling=0');
});

describe('session options', () => {
  const overlay = {} as Element;

  test('AR requires hit-test and asks for the rest', () => {
    const options = sessionOptions('immersive-ar', overlay);
    expect(options.requiredFeatures).toEqual(['hit-test']);
    expect(options.optionalFeatures).toEqual([
      'dom-overlay',
      'light-estimation',
      'anchors',
      'local-floor',
      'plane-detection',
      'depth-sensing',
      'camera-access',
    ]);
    expect(options.domOverlay?.root).toBe(overlay);
  });

  test('without an overlay none is named', () => {
    const options = sessionOptions('immersive-ar');
    expect(options).not.toHaveProperty('domOverlay');
    expect(options.optionalFeatures).not.toContain('dom-overlay');
  });

  test('VR requires nothing', () => {
    expect(sessionOptions('immersive-vr')).toEqual({ optionalFeatures: ['local-floor', 'bounded-floor', 'hand-tracking'] });
  });

  test.each([
    ['NotAllowedError', 'denied'],
    ['NotSupportedError', 'unsupported'],
    ['InvalidStateError', 'busy'],
    ['SecurityError', 'insecure'],
    ['TypeError', 'failed'],
  ])('%s means %s', (name, reason) => {
    expect(xrFailure(name)).toBe(reason);
  });
});
