import { describe, expect, it } from 'vitest';
import { bestOn, contrast } from './contrast.js';

describe('the contrast of a brand colour', () => {
  it('is 21 for black on white and 1 for equal colours', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#336699', '#336699')).toBe(1);
  });
  it('chooses white text on a dark colour and black on a light one', () => {
    expect(bestOn('#123456')?.text).toBe('#ffffff');
    expect(bestOn('#ffe680')?.text).toBe('#000000');
  });
  it('says nothing about what is no colour', () => expect(bestOn('blue')).toBeNull());
});
