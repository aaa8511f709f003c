import { describe, expect, it } from 'vitest';
import { Money } from '#kernel';
import type { StoreCatalogue, StoreProduct } from '#pricing';
import { Form } from '../../page/form.js';
import { productWish } from './order-form.js';

const one = (amount: string) => [
  { term: 'monthly' as const, setup: Money.zero('EUR'), recurring: Money.of(amount, 'EUR') },
];
const product: StoreProduct = {
  id: 7,
  name: 'Start',
  slug: 'start',
  description: '',
  hidden: false,
  needsDomain: true,
  prices: one('2.99'),
  addonIds: [3],
  options: [
    {
      id: 1,
      name: 'Disk',
      type: 'dropdown',
      min: 0,
      max: 0,
      choices: [
        { subId: 11, name: 'None', prices: one('0') },
        { subId: 12, name: '+20', prices: one('2') },
      ],
    },
    { id: 2, name: 'IPs', type: 'quantity', min: 0, max: 9, choices: [{ subId: 21, name: 'IP', prices: one('1') }] },
    { id: 3, name: 'Backup', type: 'yesno', min: 0, max: 0, choices: [{ subId: 31, name: 'Yes', prices: one('3') }] },
  ],
};
const shop: StoreCatalogue = {
  currency: 'EUR',
  pricesIncludeTax: false,
  groups: [{ id: 1, name: 'Web', slug: 'web', headline: '', tagline: '', products: [product] }],
  addons: [
    { id: 3, name: 'Dedicated IP', description: '', productIds: [7], prices: one('2.50') },
    { id: 4, name: 'Other', description: '', productIds: [8], prices: one('2.50') },
  ],
  tlds: [
    {
      id: 1,
      extension: '.com',
      register: [{ years: 1, price: Money.of('10', 'EUR') }],
      renew: [],
      transfer: null,
      needsEppCode: true,
      addonIds: [],
    },
  ],
  domainAddons: [],
};
const wish = (body: Record<string, string>) => {
  const form = new Form(body);
  return { ...productWish(form, shop, product, 'monthly'), errors: form.errors };
};

describe('the order form of a product', () => {
  it('reads choices, quantities, extras and the domain', () => {
    const read = wish({
      quantity: '2',
      domainMode: 'register',
      domain: ' Example.COM ',
      'option-1': '12',
      'option-2': '4',
      'option-3': '31',
      'addon-3': '1',
      'addon-4': '1',
    });
    expect(read.product).toMatchObject({
      item: { type: 'product', id: 7 },
      term: 'monthly',
      quantity: 2,
      domain: 'example.com',
      options: [
        { subId: 12, quantity: 1 },
        { subId: 21, quantity: 4 },
        { subId: 31, quantity: 1 },
      ],
    });
    expect(read.addons).toMatchObject([
      { item: { type: 'addon', id: 3 }, term: 'monthly', parentRef: read.product.ref },
    ]);
    expect(read.domain).toMatchObject({ mode: 'register', name: 'example.com' });
  });

  it.each(['-1', '1.5', '1e9', '', 'two', '0x10', ' '])('never makes a number of the quantity %j', (quantity) => {
    expect(wish({ quantity, domain: 'example.com' }).product.quantity).toBeNaN();
  });

  it('takes no price from the form', () => {
    const read = wish({ quantity: '1', domain: 'example.com', price: '0.01', 'product[price]': '0.01' });
    expect(JSON.stringify(read)).not.toContain('0.01');
  });

  it('asks for a domain where the product needs one', () => {
    expect(wish({ quantity: '1', domain: '', domainMode: 'none' }).errors).toEqual([
      { pointer: '/domain', code: 'required', detail: 'required' },
    ]);
  });
});
