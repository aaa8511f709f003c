import { describe, expect, it } from 'vitest';
import { DomainError } from '#kernel';
import type { CartLine } from '#pricing';
import { checkedLines, type NameReader } from './cart-lines.js';

const names: NameReader = {
  ascii: (text) => text.toLowerCase(),
  sold: (text) => {
    if (!text.toLowerCase().endsWith('.com')) throw new DomainError('domains.ending_not_sold', 'invalid');
    const rules = { tld: '.com', transferable: true, needsCode: true };
    return Promise.resolve({ ascii: text.toLowerCase(), tldId: 5, ...rules });
  },
  owned: (text, years) => {
    if (text !== 'mine.com') throw new DomainError('domains.not_found', 'not_found');
    if (years > 8) throw new DomainError('ordering.too_far', 'invalid');
    return Promise.resolve({ ascii: text, tldId: 5, domainId: 77, addons: [3] });
  },
  running: (serviceId) => Promise.resolve(serviceId === 44 ? { productId: 9 } : null),
};
const product: CartLine = { ref: 'p', item: { type: 'product', id: 1 }, term: 'monthly', quantity: 1 };
const addon: CartLine = { ref: 'a', item: { type: 'addon', id: 2 }, term: 'monthly', quantity: 1, parentRef: 'p' };
const domain: CartLine = {
  ref: 'd',
  item: { type: 'domainregister', id: 5 },
  term: '2y',
  quantity: 1,
  domain: 'Example.COM',
  domainAddons: [1, 3],
};

const refused = async (lines: unknown[]): Promise<string[]> => {
  try {
    await checkedLines(lines as CartLine[], names);
    return [];
  } catch (error) {
    return (error as DomainError).params.errors!.map((e) => `${e.pointer} ${e.code}`);
  }
};

describe('lines of a cart', () => {
  it('are accepted with names in stored form', async () => {
    const [, , checked] = await checkedLines([product, addon, domain], names);
    expect(checked.domain).toBe('example.com');
  });

  it.each([-1, 0, 1.5, '1e9', '1', null, undefined, [5], 1_000_001, Number.NaN, Number.POSITIVE_INFINITY])(
    'refuse the quantity %j',
    async (quantity) => {
      expect(await refused([{ ...product, quantity }])).toEqual(['/lines/0/quantity whole_number']);
    },
  );

  it('have one of an addon and of a domain', async () => {
    expect(await refused([product, { ...addon, quantity: 2 }, { ...domain, quantity: 3 }])).toEqual([
      '/lines/1/quantity one_only',
      '/lines/2/quantity one_only',
    ]);
  });

  it('refuse items that cannot be ordered by themselves, terms of another kind, and repeated refs', async () => {
    expect(await refused([{ ...product, item: { type: 'option', id: 1 } }])).toContain('/lines/0/item/type choice');
    expect(await refused([{ ...product, term: '1y' }])).toEqual(['/lines/0/term choice']);
    expect(await refused([{ ...domain, term: 'monthly' }])).toEqual(['/lines/0/term choice']);
    expect(await refused([product, product])).toEqual(['/lines duplicate_ref']);
  });

  it('renew a domain that the buyer has, with what he has with it', async () => {
    const renewal = { ...domain, item: { type: 'domainrenew' as const, id: 5 }, domain: 'mine.com', domainAddons: [] };
    const [checked] = await checkedLines([renewal], names);
    expect(checked).toMatchObject({ domain: 'mine.com', serviceId: 77, domainAddons: [3] });
    expect(await refused([{ ...renewal, domain: 'other.com' }])).toEqual(['/lines/0/domain not_found']);
    expect(await refused([{ ...renewal, term: '9y' }])).toEqual(['/lines/0/domain too_far']);
    expect(await refused([{ ...renewal, item: { type: 'domainrenew', id: 6 } }])).toEqual([
      '/lines/0/domain other_ending',
    ]);
  });

  it('take no transfer without its code, and only fields that the ending knows', async () => {
    const transfer = { ...domain, item: { type: 'domaintransfer' as const, id: 5 }, term: '1y' as const };
    expect(await refused([transfer])).toEqual(['/lines/0/eppCode required']);
    expect(await refused([{ ...transfer, eppCode: 'code-7' }])).toEqual([]);
    expect(await refused([{ ...domain, domainFields: { Colour: 'blue' } }])).toEqual([
      '/lines/0/domainFields/Colour unknown',
    ]);
  });

  it('need the product of an addon in the same order', async () => {
    expect(await refused([{ ...addon, parentRef: undefined }])).toEqual(['/lines/0/parentRef no_parent']);
    expect(await refused([domain, { ...addon, parentRef: 'd' }])).toEqual(['/lines/1/parentRef no_parent']);
    const { parentRef: _, ...alone } = addon;
    const [checked] = await checkedLines([{ ...alone, serviceId: 44, parentProductId: 1 }], names);
    expect(checked.parentProductId).toBe(9);
    expect(await refused([{ ...alone, serviceId: 45 }])).toEqual(['/lines/0/serviceId no_service']);
    expect(await refused([product, { ...addon, serviceId: 44 }])).toEqual(['/lines/1/parentRef two_parents']);
    expect(await refused([{ ...product, serviceId: 44 }])).toEqual(['/lines/0/serviceId not_here']);
  });

  it('take a domain name once, with the ending of its item', async () => {
    expect(await refused([domain, { ...domain, ref: 'e', domain: 'example.com' }])).toEqual([
      '/lines/1/domain duplicate_name',
    ]);
    expect(await refused([{ ...domain, item: { type: 'domainregister', id: 6 } }])).toEqual([
      '/lines/0/domain other_ending',
    ]);
    expect(await refused([{ ...domain, domain: 'example.net' }])).toEqual(['/lines/0/domain ending_not_sold']);
  });

  it('refuse choices and domain addons in the wrong place or number', async () => {
    expect(await refused([{ ...product, options: [{ subId: 4, quantity: -1 }] }])).toEqual([
      '/lines/0/options/0/quantity whole_number',
    ]);
    expect(await refused([{ ...domain, options: [{ subId: 4, quantity: 1 }] }])).toEqual(['/lines/0/options not_here']);
    expect(await refused([{ ...domain, domainAddons: [1, 1] }])).toEqual(['/lines/0/domainAddons choice']);
    expect(await refused([{ ...product, domainAddons: [1] }])).toEqual(['/lines/0/domainAddons not_here']);
    expect(await refused([{ ...domain, eppCode: 'x' }])).toEqual(['/lines/0/eppCode pattern']);
  });

  it('are at most fifty', async () => {
    const many = Array.from({ length: 51 }, (_, i) => ({ ...product, ref: `p${i}` }));
    expect(await refused(many)).toEqual(['/lines too_many']);
  });
});
