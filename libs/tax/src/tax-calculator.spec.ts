import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Money, Percent } from '#kernel';
import { calculateTax, grossedUp, previewTax, taxOfLine } from './tax-calculator.js';

type Case = Record<string, unknown> & { expect: unknown };
const { cases } = JSON.parse(readFileSync('test/fixtures/vectors/tax.json', 'utf8')) as { cases: Case[] };
const asked = (row: Case) => Object.fromEntries(Object.entries(row).filter(([key]) => key !== 'expect'));

const terms = (rate1: string, rate2 = '0', compound = false, inclusive = false) => ({
  rate1: Percent.of(rate1),
  rate2: Percent.of(rate2),
  compound,
  inclusive,
});
const taxed = (given: ReturnType<typeof terms>, amount: string, currency = 'EUR') => {
  const { net, tax, tax2 } = taxOfLine(given, Money.of(amount, currency));
  return [net, tax, tax2].map((money) => money.toDecimal()).join(' ');
};

describe('the tax vectors of the business', () => {
  it.each(cases.map((row, index) => [index + 1, row] as const))('case %i', (_, row) => {
    expect(previewTax([asked(row)])).toEqual([row.expect]);
  });

  it('are all there and pass in one call', () => {
    expect(cases).toHaveLength(20);
    expect(previewTax(cases.map(asked))).toEqual(cases.map((row) => row.expect));
  });
});

describe('tax of a line', () => {
  it('rounds half away from zero per level', () => {
    expect(taxed(terms('5'), '0.10')).toBe('0.10 0.01 0.00');
    expect(taxed(terms('5'), '-0.10')).toBe('-0.10 -0.01 0.00');
    expect(taxed(terms('10'), '5', 'JPY')).toBe('5 1 0');
  });

  it('takes level 2 of net plus unrounded level 1 when compound', () => {
    expect(taxed(terms('5', '10'), '10.00')).toBe('10.00 0.50 1.00');
    expect(taxed(terms('5', '10', true), '10.00')).toBe('10.00 0.50 1.05');
    // Level 1 is 0.0045, rounded to nothing; level 2 still counts it: (0.09 + 0.0045) × 100 % = 0.0945
    expect(taxed(terms('5', '100', true), '0.09')).toBe('0.09 0.00 0.09');
  });

  it('keeps the shown gross, also of a credit and in yen', () => {
    expect(taxed(terms('20', '0', false, true), '12.00')).toBe('10.00 2.00 0.00');
    expect(taxed(terms('20', '0', false, true), '-12.00')).toBe('-10.00 -2.00 0.00');
    expect(taxed(terms('10', '0', false, true), '1000', 'JPY')).toBe('909 91 0');
    expect(taxed(terms('0', '10', false, true), '11.00')).toBe('10.00 0.00 1.00');
    expect(taxed(terms('0', '0', false, true), '11.00')).toBe('11.00 0.00 0.00');
  });

  it('never gives away or invents a cent of an inclusive price', () => {
    const rate = fc.constantFrom('0', '3', '5', '7.7', '8.875', '9.975', '19', '33.3333');
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 1_000_000n }),
        rate,
        rate,
        fc.boolean(),
        fc.constantFrom('EUR', 'JPY'),
        (n, r1, r2, compound, currency) => {
          const gross = Money.ofMinor(currency === 'JPY' ? n * 100n : n, currency);
          const { net, tax, tax2 } = taxOfLine(terms(r1, r2, compound, true), gross);
          expect(net.plus(tax).plus(tax2).equals(gross)).toBe(true);
          expect([net, tax, tax2].some((money) => money.isNegative())).toBe(false);
        },
      ),
    );
  });

  it('grosses a net price up exactly', () => {
    expect(grossedUp(terms('5', '10', true), Money.of('10.00', 'EUR')).toString()).toBe('11.55');
  });
});

describe('tax of an invoice', () => {
  it('sums its lines into the header and leaves untaxed lines alone', () => {
    const line = (amount: string, isTaxed: boolean) => ({ amount: Money.of(amount, 'EUR'), taxed: isTaxed });
    const { subtotal, tax, total } = calculateTax({
      ...terms('19', '0', false, true),
      currency: 'EUR',
      lines: [line('1.19', true), line('5', false)],
    });
    expect([subtotal, tax, total].map(String)).toEqual(['6.00 EUR', '0.19 EUR', '6.19 EUR']);
  });

  it('of no lines is zero', () => {
    expect(
      previewTax([{ currency: 'JPY', rate1: '19', rate2: '0', compound: false, inclusive: false, lines: [] }]),
    ).toEqual([{ lines: [], subtotal: '0', tax: '0', tax2: '0', total: '0' }]);
  });
});

describe('a tax preview', () => {
  const good = {
    currency: 'EUR',
    rate1: '19',
    rate2: '0',
    compound: false,
    inclusive: false,
    lines: [{ amount: '1.00', taxed: true }],
  };

  it.each<[string, object, string]>([
    ['a rate as a number', { rate1: 19 }, '/cases/1/rate1'],
    ['a fifth decimal of a rate', { rate1: '19.00001' }, '/cases/1/rate1'],
    ['a negative rate', { rate2: '-1' }, '/cases/1/rate2'],
    ['a missing flag', { compound: undefined }, '/cases/1/compound'],
    ['an amount as a number', { lines: [{ amount: 1, taxed: true }] }, '/cases/1/lines/0/amount'],
    ['a third decimal', { lines: [{ amount: '1.001', taxed: true }] }, '/cases/1/lines/0/amount'],
    ['a flag as text', { lines: [{ amount: '1', taxed: 'yes' }] }, '/cases/1/lines/0/taxed'],
    ['lines that are none', { lines: null }, '/cases/1/lines'],
    ['an unknown key', { expect: {} }, '/cases/1/expect'],
    ['a currency with three decimals', { currency: 'KWD' }, '/cases/1/currency'],
  ])('refuses %s and says where', (_, change, pointer) => {
    const call = () => previewTax([good, { ...good, ...change }]);
    const errors = expect.arrayContaining([expect.objectContaining({ pointer })]);
    expect(call).toThrow(expect.objectContaining({ code: 'tax.invalid_input', kind: 'invalid', params: { errors } }));
  });

  it('refuses cases that are no list', () => {
    expect(() => previewTax(undefined)).toThrow(expect.objectContaining({ code: 'tax.invalid_input' }));
  });
});
