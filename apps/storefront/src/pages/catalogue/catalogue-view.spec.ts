import { describe, expect, it } from 'vitest';
import { Money } from '#kernel';
import type { StoreCatalogue } from '#pricing';
import { Theme } from '../../theme/theme.js';
import { catalogueView, plainLines } from './catalogue-view.js';

const texts = new Theme('default').texts;
const eur = { id: 2, code: 'EUR', prefix: '', suffix: ' €', format: 3, rate: '1.00000', isDefault: false };
const price = (amount: string) => Money.of(amount, 'EUR');

const shop: StoreCatalogue = {
  currency: 'EUR',
  pricesIncludeTax: false,
  addons: [],
  domainAddons: [],
  groups: [
    {
      id: 1,
      name: 'Web Hosting',
      slug: 'web',
      headline: '',
      tagline: 'For every site',
      products: [
        {
          id: 7,
          name: 'Start',
          slug: 'start',
          description: '10 GB disk<br>1 site\n<script>alert(1)</script>',
          hidden: false,
          needsDomain: true,
          options: [],
          addonIds: [],
          prices: [
            { term: 'monthly', setup: price('5.00'), recurring: price('2.99') },
            { term: 'annually', setup: price('0.00'), recurring: price('1290.00') },
          ],
        },
      ],
    },
    { id: 2, name: 'Servers', slug: 'servers', headline: 'Strong', tagline: '', products: [] },
  ],
  tlds: [
    { id: 1, extension: '.com', register: [{ years: 2, price: price('20.00') }], renew: [], transfer: null, needsEppCode: true, addonIds: [] },
  ],
};

describe('the front page', () => {
  it('shows the lowest price of a product, and its set-up fee', () => {
    const [card] = catalogueView(shop, eur, texts).groups[0].products;
    expect(card.from).toEqual({ term: 'monthly', cycle: 'Monthly', per: 'per month', price: '2,99 €', setup: '5,00 €' });
    expect(card.prices.map((line) => [line.cycle, line.price, line.setup])).toEqual([
      ['Monthly', '2,99 €', '5,00 €'],
      ['Yearly', '1.290,00 €', null],
    ]);
  });

  it('says for how many years the first price of an ending counts', () => {
    expect(catalogueView(shop, eur, texts).tlds).toEqual([{ extension: '.com', register: { price: '20,00 €', years: 2 }, renew: null, transfer: null }]);
  });

  it('shows one group by its direct link', () => {
    const view = catalogueView(shop, eur, texts, 2);
    expect(view.groups.map(({ name }) => name)).toEqual(['Servers']);
    expect(view.tlds).toEqual([]);
  });

  it('keeps the lines of a description and drops its HTML', () => {
    expect(plainLines(shop.groups[0].products[0].description)).toEqual(['10 GB disk', '1 site', 'alert(1)']);
  });
});
