import { describe, expect, it } from 'vitest';
import { accentFor, contrast, legibilityOf, paletteOf } from './index.js';

const CHANNELS = ['00', '33', '66', '99', 'cc', 'ff'];
const MANY = CHANNELS.flatMap((r) => CHANNELS.flatMap((g) => CHANNELS.map((b) => `#${r}${g}${b}`)));

describe('the colours of a brand', () => {
  it('keeps a readable colour as it is', () => {
    expect(paletteOf('#0b5c3b', '#123456')).toMatchObject({ brand: '#0b5c3b', ink: '#0b5c3b', onBrand: '#ffffff' });
  });

  it('puts dark text on a pale colour', () => {
    expect(paletteOf('#ffe45c', '#ffe45c').onBrand).toBe('#000000');
  });

  it('falls back to its own blue where a brand has none, and never repeats text that is no colour', () => {
    expect(paletteOf('', 'red;}body{display:none').brand).toBe('#2454a6');
    expect(paletteOf('#12345', '').accent).toBe('#2454a6');
  });

  it('is readable with every colour a brand can choose, on light and on dark pages', () => {
    for (const colour of MANY) {
      const palette = paletteOf(colour, colour);
      expect(contrast(palette.onBrand, palette.brand), `${colour} button`).toBeGreaterThanOrEqual(4.5);
      expect(contrast(palette.ink, '#eef0f3'), `${colour} light`).toBeGreaterThanOrEqual(4.5);
      expect(contrast(palette.inkDark, '#232830'), `${colour} dark`).toBeGreaterThanOrEqual(4.5);
    }
  });
});

describe('how well a colour is read', () => {
  it('is counted as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#336699', '#336699')).toBe(1);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  it('says what the store shows in its place: the very colours of the palette', () => {
    for (const colour of MANY) {
      const [palette, { text, light, dark }] = [paletteOf(colour, colour), legibilityOf(colour)!];
      expect([text.color, light.shown, dark.shown]).toEqual([palette.onBrand, palette.ink, palette.inkDark]);
      expect(light.shown === colour, colour).toBe(light.contrast >= 4.5);
    }
    expect(legibilityOf('#ffe45c')).toMatchObject({ text: { color: '#000000' }, light: { contrast: 1.1 } });
  });

  it('says nothing about what is no colour', () => {
    expect(['blue', '#12', '', '#1234567'].map(legibilityOf)).toEqual([null, null, null, null]);
  });
});

describe('a second colour from the first', () => {
  it('has the opposite hue, and is a colour whatever the first is', () => {
    expect(accentFor('#0000ff')).toBe('#b8b81d');
    for (const colour of [...MANY, 'none']) expect(accentFor(colour)).toMatch(/^#[0-9a-f]{6}$/);
  });
});
