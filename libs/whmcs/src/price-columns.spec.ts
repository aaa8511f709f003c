import { describe, expect, it } from 'vitest';
import { BILLING_CYCLES } from './cycles.js';
import {
  DOMAIN_CLIENT_GROUP_COLUMN,
  DOMAIN_YEARS,
  domainAddonPriceColumns,
  domainPriceColumns,
  isOffered,
  LONGEST_DOMAIN_TERM,
  NOT_OFFERED,
  priceColumns,
} from './price-columns.js';

describe('prices of products and addons', () => {
  it('have a price and a set-up column for every cycle but the free one', () => {
    expect(Object.keys(priceColumns)).toEqual(BILLING_CYCLES.filter((cycle) => cycle !== 'free'));
    expect(priceColumns.semiannually).toEqual({ price: 'semiannually', setup: 'ssetupfee' });
    expect(priceColumns.triennially).toEqual({ price: 'triennially', setup: 'tsetupfee' });
  });

  it('that are paid once stand in the monthly columns', () => {
    expect(priceColumns.onetime).toEqual(priceColumns.monthly);
  });
});

describe('prices of domains', () => {
  it('stand by years: one to five in the set-up columns, six to ten in the cycle columns', () => {
    expect(DOMAIN_YEARS.map((years) => domainPriceColumns[years])).toEqual([
      'msetupfee',
      'qsetupfee',
      'ssetupfee',
      'asetupfee',
      'bsetupfee',
      'monthly',
      'quarterly',
      'semiannually',
      'annually',
      'biennially',
    ]);
  });

  it('never stand in the column that names the client group, nor in the unused one', () => {
    const used = DOMAIN_YEARS.map((years) => domainPriceColumns[years]);
    expect(used).not.toContain(DOMAIN_CLIENT_GROUP_COLUMN);
    expect(used).not.toContain('triennially');
  });

  it('are for one term at transfer and for at most nine years at renewal', () => {
    expect(LONGEST_DOMAIN_TERM).toEqual({ domainregister: 10, domaintransfer: 1, domainrenew: 9 });
  });

  it('of their extras stand in one row', () => {
    expect(domainAddonPriceColumns).toEqual({
      dnsmanagement: 'msetupfee',
      emailforwarding: 'qsetupfee',
      idprotection: 'ssetupfee',
    });
  });
});

describe('a stored price', () => {
  it.each([NOT_OFFERED, '-1', '-0.01', ' -1.00', '', null, undefined])('of %s means that it is not sold', (price) => {
    expect(isOffered(price)).toBe(false);
  });

  it.each(['0.00', '0', '4.99', '1000000.00'])('of %s means that it is sold', (price) => {
    expect(isOffered(price)).toBe(true);
  });
});
