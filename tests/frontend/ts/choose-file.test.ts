import { describe, expect, it } from 'vitest';
import { chooseFile, isPhone } from '@/api/choose';
import type { ShownName, Variant } from '@/api/types';

const file = (name: ShownName, textures?: Variant['textures']): Variant => ({
  url: `/o/${name}.glb`,
  bytes: 1,
  media_type: 'model/gltf-binary',
  ...(textures ? { textures } : {}),
});

const searched = {
  web: file('web', 'avif'),
  web_webp: file('web_webp', 'webp'),
  phone: file('phone', 'avif'),
  phone_webp: file('phone_webp', 'webp'),
};

describe('the file to show', () => {
  it.each([
    [{ phone: false, avif: true }, 'web'],
    [{ phone: false, avif: false }, 'web_webp'],
    [{ phone: true, avif: true }, 'phone'],
    [{ phone: true, avif: false }, 'phone_webp'],
  ] as const)('suits the device and the browser: %j → %s', (tier, name) => {
    expect(chooseFile(searched, tier)?.name).toBe(name);
  });

  it('is the one file that an older or a quick build has', () => {
    for (const phone of [true, false]) {
      for (const avif of [true, false]) expect(chooseFile({ web: file('web') }, { phone, avif })?.name).toBe('web');
    }
  });

  it('is one of another size where the browser could not read the right one', () => {
    const variants = { phone: file('phone', 'avif'), web: file('web', 'webp') };
    expect(chooseFile(variants, { phone: true, avif: false })?.name).toBe('web');
  });

  it('is one without pictures rather than none', () => {
    expect(chooseFile({ web: file('web', 'avif') }, { phone: false, avif: false })?.name).toBe('web');
    expect(chooseFile({}, { phone: false, avif: true })).toBeNull();
    expect(chooseFile({ web: null }, { phone: false, avif: true })).toBeNull();
  });
});

describe('a phone', () => {
  const desk = { coarse: false, saveData: false, memory: 8 };

  it('has a finger for a pointer, saves data or has little memory', () => {
    expect(isPhone(desk)).toBe(false);
    expect(isPhone({ ...desk, memory: undefined })).toBe(false);
    expect(isPhone({ ...desk, coarse: true })).toBe(true);
    expect(isPhone({ ...desk, saveData: true })).toBe(true);
    expect(isPhone({ ...desk, memory: 4 })).toBe(true);
  });
});
