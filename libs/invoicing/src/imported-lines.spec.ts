import { describe, expect, it } from 'vitest';
import { Money } from '#kernel';
import { isInclusive, splitImported } from './imported-lines.js';

const eur = (amount: string) => Money.of(amount, 'EUR');
const header = (subtotal: string, tax: string, tax2 = '0.00') => ({
  subtotal: eur(subtotal),
  tax: eur(tax),
  tax2: eur(tax2),
});
const line = (amount: string, taxed = true) => ({ amount: eur(amount), taxed });
const shown = (lines: ReturnType<typeof splitImported>) =>
  lines.map(({ net, tax, tax2 }) => [net, tax, tax2].map((money) => money.toDecimal()).join(' '));

describe('an imported invoice', () => {
  it('spreads its tax over the taxed lines and adds up to its header', () => {
    expect(shown(splitImported(header('213.00', '40.47'), [line('181.00'), line('20.00'), line('12.00')]))).toEqual([
      '181.00 34.39 0.00',
      '20.00 3.80 0.00',
      '12.00 2.28 0.00',
    ]);
  });

  it('gives lines without tax none, and both levels to the others', () => {
    expect(shown(splitImported(header('154.00', '2.70', '3.78'), [line('100.00', false), line('54.00')]))).toEqual([
      '100.00 0.00 0.00',
      '54.00 2.70 3.78',
    ]);
  });

  it('gives a discount its negative tax', () => {
    expect(shown(splitImported(header('90.00', '17.10'), [line('100.00'), line('-10.00')]))).toEqual([
      '100.00 19.00 0.00',
      '-10.00 -1.90 0.00',
    ]);
  });

  it('takes the tax out of amounts that contain it', () => {
    const sums = header('100.00', '19.00');
    const lines = [line('59.50'), line('59.50')];
    expect(isInclusive(sums, lines)).toBe(true);
    expect(shown(splitImported(sums, lines))).toEqual(['50.00 9.50 0.00', '50.00 9.50 0.00']);
  });

  it('keeps its header where lines and header differ', () => {
    expect(shown(splitImported(header('10.01', '0.00'), [line('5.00'), line('5.00')]))).toEqual([
      '5.00 0.00 0.00',
      '5.01 0.00 0.00',
    ]);
    expect(shown(splitImported(header('10.00', '1.90'), [line('5.00', false), line('5.00', false)]))).toEqual([
      '5.00 0.00 0.00',
      '5.00 1.90 0.00',
    ]);
  });
});
