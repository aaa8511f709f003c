import { describe, expect, it } from 'vitest';
import { Money } from '#kernel';
import type { QuoteLine } from '#pricing';
import {
  invoiceLineTypeOf,
  phpSerialisedCodes,
  renewalTermsOf,
  serviceTypeOf,
  transferCodeOf,
} from './service-terms.js';

const eur = (amount: string) => Money.of(amount, 'EUR');

const QUOTED: QuoteLine = {
  ref: 'a',
  line: { ref: 'a', item: { type: 'product', id: 3 }, term: 'monthly', quantity: 2 },
  description: 'Start (Monthly)',
  taxed: true,
  setup: eur('10.00'),
  recurring: eur('20.00'),
  amount: eur('27.00'),
  net: eur('27.00'),
  tax: eur('5.13'),
  tax2: eur('0.00'),
  total: eur('32.13'),
  profit: eur('7.00'),
  providerShare: eur('20.00'),
  terms: {
    currency: 'EUR',
    method: 'difference',
    args: {},
    quantity: 2,
    price: { setup: '5.00', recurring: '9.00' },
    admin: { setup: '4.00', recurring: '6.00' },
    discounts: [{ amount: '3.00', borneBy: 'provider', label: 'Client group' }],
    floorAtZero: false,
    options: [
      {
        subId: 8,
        label: 'Disk: 20 GB',
        method: 'difference',
        args: {},
        quantity: 1,
        price: { setup: '1.00', recurring: '1.00' },
        admin: null,
      },
    ],
    optionCommissions: false,
    tax: { rate1: '19', rate2: '0', compound: false, inclusive: false },
  },
  explain: ['because'],
};

describe('terms of a service', () => {
  it('keep price, method and options for renewals, without set-up and without the discounts of the first invoice', () => {
    const { terms, term, item } = renewalTermsOf(QUOTED);
    expect({ term, item }).toEqual({ term: 'monthly', item: { type: 'product', id: 3 } });
    expect(terms.price).toEqual({ setup: '0', recurring: '9.00' });
    expect(terms.admin).toEqual({ setup: '0', recurring: '6.00' });
    expect(terms.options[0]).toMatchObject({
      price: { setup: '0', recurring: '1.00' },
      admin: null,
      method: 'difference',
    });
    expect(terms.discounts).toEqual([]);
    expect(terms.quantity).toBe(2);
    expect(QUOTED.terms.price.setup).toBe('5.00');
  });

  it('become a hosting service, an addon or a domain; nothing else can be ordered', () => {
    expect(serviceTypeOf({ type: 'product', id: 1 })).toBe('hosting');
    expect(serviceTypeOf({ type: 'addon', id: 1 })).toBe('addon');
    expect(serviceTypeOf({ type: 'domaintransfer', id: 1 })).toBe('domain');
    expect(serviceTypeOf({ type: 'domainrenew', id: 1 })).toBe('domain');
    expect(serviceTypeOf({ type: 'option', id: 1 })).toBeNull();
    expect(invoiceLineTypeOf({ type: 'domainregister', id: 1 })).toBe('DomainRegister');
  });
});

describe('transfer codes of an order', () => {
  it('are kept in the form of PHP and found again by name', () => {
    const kept = phpSerialisedCodes([
      ['example.com', 'ab"c;d'],
      ['b.com', 'x'],
    ]);
    expect(kept).toBe('a:2:{s:11:"example.com";s:6:"ab"c;d";s:5:"b.com";s:1:"x";}');
    expect(transferCodeOf(kept, 'example.com')).toBe('ab"c;d');
    expect(transferCodeOf(kept, 'b.com')).toBe('x');
    expect(transferCodeOf(kept, 'c.com')).toBe('');
    expect(phpSerialisedCodes([])).toBe('');
    expect(transferCodeOf('', 'b.com')).toBe('');
  });
});
