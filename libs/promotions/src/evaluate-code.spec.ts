import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LocalDate, Money, type ResellerId } from '#kernel';
import { discountOf, wholeOf } from './benefit.js';
import { evaluateCode, renewalDiscount, requireBuyer, requireOpen } from './evaluate-code.js';
import { type Benefit, PROMOTION_KINDS, type PromotedLine, type Promotion } from './promotion.types.js';

const eur = (amount: string) => Money.of(amount, 'EUR');
const jpy = (amount: string) => Money.of(amount, 'JPY');

const percent = (value: string): Benefit => ({ kind: 'percent', percent: value, amounts: {} });
const sums = (kind: 'fixed' | 'price_override', amounts: Record<string, string>): Benefit => ({
  kind,
  percent: '0',
  amounts,
});
const freeSetup: Benefit = { kind: 'free_setup', percent: '0', amounts: {} };

const promotion = (over: Partial<Promotion> = {}): Promotion => ({
  id: 7,
  resellerId: 0 as ResellerId,
  code: 'SUMMER',
  benefit: percent('10'),
  upgrade: null,
  appliesTo: [{ type: 'product', id: 0 }],
  terms: [],
  requires: [],
  requiresOwned: false,
  oncePerOrder: false,
  recurrence: 'first',
  further: 0,
  startsOn: null,
  expiresOn: null,
  maxUses: 0,
  maxUsesPerClient: 0,
  audience: 'all',
  status: 'active',
  uses: 0,
  version: 1,
  batchId: 0,
  mirrorId: null,
  notes: '',
  ...over,
});

const line = (over: Partial<PromotedLine> = {}): PromotedLine => {
  const setup = over.setup ?? eur('5.00');
  const recurring = over.recurring ?? eur('10.00');
  return {
    ref: 'a',
    item: { type: 'product', id: 1 },
    term: 'monthly',
    quantity: 1,
    setup,
    recurring,
    own: { setup, recurring },
    given: Money.zero(setup.currency),
    ...over,
  };
};

const of = (benefit: Benefit, on: Partial<PromotedLine> = {}) => discountOf(benefit, line(on))?.toDecimal() ?? null;
const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'no error';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('what a code lowers a line by', () => {
  it('takes a percentage of set-up, recurring and options', () => {
    expect(of(percent('10'))).toBe('1.50');
    expect(of(percent('33.3333'), { setup: eur('0'), recurring: eur('9.99') })).toBe('3.33');
    expect(of(percent('100'))).toBe('15.00');
  });

  it('takes a percentage of what the client-group discount left', () => {
    expect(of(percent('10'), { given: eur('1.50') })).toBe('1.35');
    expect(of(percent('100'), { given: eur('1.50') })).toBe('13.50');
  });

  it('rounds to the line half away from zero', () => {
    expect(of(percent('50'), { setup: eur('0'), recurring: eur('0.01') })).toBe('0.01');
    expect(of(percent('12.5'), { setup: eur('0'), recurring: eur('0.20') })).toBe('0.03');
  });

  it('takes a fixed sum once per line whatever the quantity, and no more than is left', () => {
    expect(of(sums('fixed', { EUR: '4.00' }), { quantity: 3, setup: eur('15.00'), recurring: eur('30.00') })).toBe(
      '4.00',
    );
    expect(of(sums('fixed', { EUR: '40.00' }))).toBe('15.00');
    expect(of(sums('fixed', { EUR: '40.00' }), { given: eur('1.50') })).toBe('13.50');
  });

  it('never converts a sum', () => {
    expect(of(sums('fixed', { USD: '4.00' }))).toBe(null);
    expect(
      of(sums('fixed', { JPY: '400', EUR: '4.00' }), { setup: jpy('0'), recurring: jpy('1500'), given: jpy('0') }),
    ).toBe('400');
  });

  it('lowers the item to a new price per unit, options aside', () => {
    const options = { setup: eur('1.00'), recurring: eur('3.00') };
    const own = { setup: eur('0.00'), recurring: eur('30.00') };
    expect(
      of(sums('price_override', { EUR: '6.00' }), { quantity: 3, setup: options.setup, recurring: eur('33.00'), own }),
    ).toBe('12.00');
    expect(of(sums('price_override', { EUR: '0' }))).toBe('15.00');
    expect(of(sums('price_override', { EUR: '6.00' }))).toBe('9.00');
  });

  it('never raises a price by a new price above it', () => {
    expect(of(sums('price_override', { EUR: '99.00' }))).toBe('0.00');
  });

  it('scales recurring parts and a new price with a part of a cycle, never the set-up', () => {
    const factor = { days: 15, of: 30 };
    expect(of(sums('price_override', { EUR: '6.00' }), { setup: eur('0'), factor })).toBe('2.00');
    expect(of(percent('10'), { factor })).toBe('1.00');
    expect(of(freeSetup, { factor })).toBe('5.00');
    expect(of(sums('fixed', { EUR: '4.00' }), { setup: eur('0'), factor })).toBe('4.00');
  });

  it('makes the set-up free, that of options too, as far as the group discount left it', () => {
    expect(of(freeSetup)).toBe('5.00');
    expect(of(freeSetup, { setup: eur('7.50'), own: { setup: eur('5.00'), recurring: eur('10.00') } })).toBe('7.50');
    expect(of(freeSetup, { given: eur('1.50') })).toBe('4.50');
  });

  it('has whole amounts in a currency without minor unit', () => {
    expect(of(percent('12.5'), { setup: jpy('0'), recurring: jpy('1004'), given: jpy('0') })).toBe('126');
  });

  it('leaves a line that costs nothing, or that gives money back, as it is', () => {
    expect(of(percent('10'), { setup: eur('0'), recurring: eur('0') })).toBe('0.00');
    expect(of(percent('10'), { setup: eur('0'), recurring: eur('-3.00') })).toBe('0.00');
  });

  it('never makes a line negative and never costs anything, for every kind, price, quantity, part and currency', () => {
    const money = (currency: string) =>
      fc
        .integer({ min: 0, max: 5_000_00 })
        .map((n) => Money.ofMinor(BigInt(currency === 'JPY' ? n * 100 : n), currency));
    const anything = fc.constantFrom('EUR', 'JPY', 'USD').chain((currency) =>
      fc.record({
        kind: fc.constantFrom(...PROMOTION_KINDS),
        rate: fc.integer({ min: 1, max: 1_000_000 }),
        sum: money(currency),
        setup: money(currency),
        recurring: money(currency),
        optionSetup: money(currency),
        optionRecurring: money(currency),
        quantity: fc.integer({ min: 1, max: 9 }),
        days: fc.integer({ min: 0, max: 31 }),
        group: fc.integer({ min: 0, max: 100 }),
      }),
    );
    fc.assert(
      fc.property(anything, (one) => {
        const { currency } = one.sum;
        const own = { setup: one.setup.times(one.quantity), recurring: one.recurring.times(one.quantity) };
        const sold: PromotedLine = line({
          quantity: one.quantity,
          setup: own.setup.plus(one.optionSetup.times(one.quantity)),
          recurring: own.recurring.plus(one.optionRecurring.times(one.quantity)),
          own,
          factor: { days: one.days, of: 31 },
        });
        const whole = wholeOf({ ...sold, given: Money.zero(currency) });
        const given = Money.ofMinor((((whole.minor / 100n) * BigInt(one.group)) / 100n) * 100n, currency);
        const benefit: Benefit = {
          kind: one.kind,
          percent: `${Math.trunc(one.rate / 10_000)}.${String(one.rate % 10_000).padStart(4, '0')}`,
          amounts: { [currency]: one.sum.toDecimal() },
        };
        const discount = discountOf(benefit, { ...sold, given })!;
        expect(discount.isNegative()).toBe(false);
        expect(whole.minus(given).minus(discount).isNegative()).toBe(false);
        expect(discount.currency).toBe(currency);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('which lines a code lowers', () => {
  const small = line({ ref: 'small', setup: eur('0'), recurring: eur('4.00') });
  const large = line({ ref: 'large', setup: eur('0'), recurring: eur('40.00'), item: { type: 'product', id: 2 } });
  const addon = line({ ref: 'addon', setup: eur('0'), recurring: eur('90.00'), item: { type: 'addon', id: 3 } });
  const lowered = (over: Partial<Promotion>, lines = [small, large, addon]) =>
    Object.fromEntries(
      [...evaluateCode(promotion(over), lines, 'EUR', null).lines].map(([ref, sum]) => [ref, sum.toDecimal()]),
    );

  it('are all that fit, or the dearest of them once per order', () => {
    expect(lowered({})).toEqual({ small: '0.40', large: '4.00' });
    expect(lowered({ oncePerOrder: true })).toEqual({ large: '4.00' });
    expect(lowered({ oncePerOrder: true }, [small, { ...small, ref: 'twin' }])).toEqual({ small: '0.40' });
  });

  it('are the chosen items and cycles', () => {
    expect(
      lowered({
        appliesTo: [
          { type: 'product', id: 1 },
          { type: 'addon', id: 0 },
        ],
      }),
    ).toEqual({
      small: '0.40',
      addon: '9.00',
    });
    expect(lowered({ terms: ['annually'] }, [small, { ...large, term: 'annually' }])).toEqual({ large: '4.00' });
  });

  it('sum up to the discount that is told', () => {
    const { discount, lines } = evaluateCode(promotion(), [small, large, addon], 'EUR', null);
    expect(Money.sum([...lines.values()], 'EUR').equals(discount)).toBe(true);
    expect(discount.toDecimal()).toBe('4.40');
  });

  it('need another line with the required item, or a running service of it', () => {
    const needsAddon = promotion({ requires: [{ type: 'addon', id: 3 }] });
    expect(lowered(needsAddon)).toEqual({ small: '0.40', large: '4.00' });
    expect(codeOf(() => evaluateCode(needsAddon, [small], 'EUR', null))).toBe('promotions.requires_item');
    const owns = { hasOrders: true, owned: [{ type: 'addon', id: 3 } as const] };
    expect(codeOf(() => evaluateCode(needsAddon, [small], 'EUR', owns))).toBe('promotions.requires_item');
    const ownedCounts = { ...needsAddon, requiresOwned: true };
    expect(evaluateCode(ownedCounts, [small], 'EUR', owns).discount.toDecimal()).toBe('0.40');
    // The discounted line itself is not "another".
    const itself = promotion({ requires: [{ type: 'product', id: 1 }] });
    expect(codeOf(() => evaluateCode(itself, [small], 'EUR', null))).toBe('promotions.requires_item');
  });

  it('are none: told why', () => {
    expect(codeOf(() => evaluateCode(promotion(), [addon], 'EUR', null))).toBe('promotions.nothing_fits');
    expect(codeOf(() => evaluateCode(promotion({ benefit: freeSetup }), [small], 'EUR', null))).toBe(
      'promotions.nothing_fits',
    );
    const noEuros = promotion({ benefit: sums('fixed', { USD: '1.00' }) });
    expect(codeOf(() => evaluateCode(noEuros, [small], 'EUR', null))).toBe('promotions.no_value_in_currency');
  });

  it('follow a rule of their own in upgrades, and none without one', () => {
    const upgrade = promotion({ upgrade: percent('50') });
    expect(evaluateCode(upgrade, [small], 'EUR', null, 'upgrade').discount.toDecimal()).toBe('2.00');
    expect(codeOf(() => evaluateCode(promotion(), [small], 'EUR', null, 'upgrade'))).toBe('promotions.nothing_fits');
  });

  it('are lowered by whoever owns the code', () => {
    expect(evaluateCode(promotion(), [small], 'EUR', null).borneBy).toBe('provider');
    expect(evaluateCode(promotion({ resellerId: 5 as ResellerId }), [small], 'EUR', null).borneBy).toBe('reseller');
  });
});

describe('renewals of what was sold with a code', () => {
  const frozen = (over: Partial<Promotion>) => evaluateCode(promotion(over), [line()], 'EUR', null).frozen;

  it('get it on the first invoice only, on n further ones, or always', () => {
    expect(frozen({})).toBe(null);
    expect(frozen({ recurrence: 'further', further: 3 })).toMatchObject({ kind: 'percent', value: '10', further: 3 });
    expect(frozen({ recurrence: 'always' })).toMatchObject({ further: null, borneBy: 'provider' });
    expect(frozen({ recurrence: 'always', benefit: freeSetup })).toBe(null);
  });

  it('are lowered by what was frozen, on the renewal’s own price', () => {
    const renewal = line({ setup: eur('0'), recurring: eur('8.00') });
    const always = frozen({ recurrence: 'always', benefit: sums('price_override', { EUR: '6.00', USD: '7.00' }) })!;
    expect(always.value).toBe('6.00');
    expect(renewalDiscount(always, renewal, 99).toDecimal()).toBe('2.00');
    const twice = { ...always, further: 2 };
    expect([0, 1, 2].map((given) => renewalDiscount(twice, renewal, given).toDecimal())).toEqual([
      '2.00',
      '2.00',
      '0.00',
    ]);
  });
});

describe('when and for whom a code works', () => {
  const on = (day: string, over: Partial<Promotion>) => codeOf(() => requireOpen(promotion(over), LocalDate.of(day)));

  it('works from its first to its last day, both included', () => {
    const week = { startsOn: '2026-11-01', expiresOn: '2026-11-07' };
    expect(on('2026-10-31', week)).toBe('promotions.not_started');
    expect(on('2026-11-01', week)).toBe('no error');
    expect(on('2026-11-07', week)).toBe('no error');
    expect(on('2026-11-08', week)).toBe('promotions.expired');
  });

  it('works until it is used up or archived', () => {
    expect(on('2026-11-01', { maxUses: 2, uses: 1 })).toBe('no error');
    expect(on('2026-11-01', { maxUses: 2, uses: 2 })).toBe('promotions.used_up');
    expect(on('2026-11-01', { status: 'archived' })).toBe('promotions.unknown_code');
  });

  const by = (over: Partial<Promotion>, history: Parameters<typeof requireBuyer>[1], used = 0) =>
    codeOf(() => requireBuyer(promotion(over), history, used));
  const fresh = { hasOrders: false, owned: [] };
  const old = { hasOrders: true, owned: [{ type: 'product', id: 1 } as const] };

  it('is for everybody, for new clients, or for those with a running service', () => {
    expect([by({}, null), by({}, fresh), by({}, old)]).toEqual(['no error', 'no error', 'no error']);
    expect([by({ audience: 'new' }, null), by({ audience: 'new' }, fresh), by({ audience: 'new' }, old)]).toEqual([
      'no error',
      'no error',
      'promotions.not_for_client',
    ]);
    const existing = { audience: 'existing' } as const;
    expect([by(existing, null), by(existing, fresh), by(existing, old)]).toEqual([
      'promotions.not_for_client',
      'promotions.not_for_client',
      'no error',
    ]);
  });

  it('is used by a client as often as its limit says', () => {
    expect(by({ maxUsesPerClient: 1 }, old, 0)).toBe('no error');
    expect(by({ maxUsesPerClient: 1 }, old, 1)).toBe('promotions.used_up_for_client');
  });
});
