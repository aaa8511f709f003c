import { describe, expect, it } from 'vitest';
import { DomainError, Money } from '#kernel';
import type { CartView } from '#ordering';
import type { CartLine, Quote, StoreCatalogue } from '#pricing';
import { Theme } from '../../theme/theme.js';
import { cartView, totalsView } from './cart-view.js';

const texts = new Theme('default').texts;
const currency = { id: 2, code: 'EUR', prefix: '', suffix: ' €', format: 3, rate: '1', isDefault: false };
const eur = (amount: string) => Money.of(amount, 'EUR');
const shop: StoreCatalogue = {
  currency: 'EUR',
  pricesIncludeTax: false,
  groups: [],
  addons: [],
  domainAddons: [
    { id: 1, name: 'DNS management', pricePerYear: eur('5.00') },
    { id: 3, name: 'ID protection', pricePerYear: eur('7.00') },
  ],
  tlds: [
    {
      id: 4,
      extension: '.com',
      register: [
        { years: 1, price: eur('10.00') },
        { years: 2, price: eur('20.00') },
      ],
      renew: [],
      transfer: null,
      needsEppCode: true,
      addonIds: [3],
    },
  ],
};
const line: CartLine = {
  ref: 'd1',
  item: { type: 'domainregister', id: 4 },
  term: '2y',
  quantity: 1,
  domain: 'example.com',
  domainAddons: [3],
};
const cart = (change: Partial<CartView> = {}): CartView => ({
  resellerId: 5 as never,
  clientId: null,
  currency: 'EUR',
  country: 'DE',
  state: '',
  status: 'open',
  orderId: null,
  lines: [line],
  quote: null,
  problem: null,
  promotion: null,
  ...change,
});
const rates = { rate1: '19.0000', rate2: '0', name1: 'VAT', name2: '', compound: false, inclusive: false };
const quote = (change: Partial<Quote['rates']> = {}) =>
  ({
    subtotal: eur('100.00'),
    tax: eur('19.00'),
    tax2: eur('0.00'),
    total: eur('119.00'),
    rates: { ...rates, ...change },
  }) as Quote;

describe('a cart', () => {
  it('offers a domain its years and only the extras that its ending takes', () => {
    const { lines } = cartView(cart(), { shop, currency, texts }, null);
    expect(lines![0]).toMatchObject({
      quantity: null,
      hasChoices: true,
      years: [{ isChosen: false }, { years: 2, label: '2 years – 20,00 €', isChosen: true }],
      domainAddons: [{ id: 3, isChecked: true, label: 'ID protection (7,00 € per year)' }],
    });
  });

  it('marks the line that is not sold any more, and has no total then', () => {
    const problem = new DomainError('pricing.not_sold', 'invalid', {
      errors: [{ pointer: '/lines/0', code: 'not_sold', detail: '' }],
    });
    const view = cartView(cart({ problem }), { shop, currency, texts }, { sentence: 'gone', fields: {}, list: [] });
    expect(view.lines![0]).toMatchObject({ isBad: true, description: 'example.com', amount: null });
    expect(view.totals).toBeNull();
  });

  it('is empty without lines', () => {
    expect(cartView(cart({ lines: [] }), { shop, currency, texts }, null)).toEqual({ isEmpty: true });
    expect(cartView(null, { shop, currency, texts }, null)).toEqual({ isEmpty: true });
  });

  it('names each tax with its rate and leaves out a level that is not there', () => {
    expect(totalsView(quote(), currency, texts)).toEqual({
      subtotal: '100,00 €',
      taxes: [{ label: 'VAT 19%', sum: '19,00 €' }],
      total: '119,00 €',
      inclusive: false,
    });
    expect(totalsView(quote({ rate1: '7.5000', name1: '' }), currency, texts).taxes[0].label).toBe('Tax 7.5%');
  });
});
