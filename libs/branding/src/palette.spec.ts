import { describe, expect, it } from 'vitest';
import { contrast, paletteOf } from './palette.js';

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
