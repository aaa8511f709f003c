import type { Currency } from '#catalog';
import type { Availability } from '#domains';
import type { StoreCatalogue } from '#pricing';
import { formatMoney } from '../../theme/format-money.js';
import type { Texts } from '../../theme/texts.js';
import { tldRow } from '../catalogue/catalogue-view.js';

/** Answers of a search that this store can sell, with what each costs by years. */
export function domainSearchView(
  shop: StoreCatalogue,
  found: Availability[],
  query: string,
  currency: Currency,
  texts: Texts,
) {
  const results = found.flatMap((answer) => {
    const tld = shop.tlds.find(({ extension }) => extension === answer.tld);
    if (!tld) return [];
    const isFree = answer.status === 'available' && tld.register.length > 0;
    return [
      {
        name: answer.unicode,
        ascii: answer.ascii,
        isFree,
        isExact: answer.unicode === query.toLowerCase() || answer.ascii === query.toLowerCase(),
        isLocal: answer.source === 'local',
        from: isFree ? formatMoney(tld.register[0].price, currency) : null,
        years: tld.register.map(({ years, price }) => ({
          years,
          label: texts.say('domain.years', { n: years, price: formatMoney(price, currency) }),
        })),
        transfer: !isFree && tld.transfer ? formatMoney(tld.transfer, currency) : null,
        needsEppCode: tld.needsEppCode,
      },
    ];
  });
  return {
    query,
    isAsked: query !== '',
    results,
    isLocalOnly: results.some((result) => result.isFree && result.isLocal),
    tlds: shop.tlds.map((tld) => tldRow(tld, currency)),
    canTransfer: shop.tlds.some((tld) => tld.transfer !== null),
    pricesIncludeTax: shop.pricesIncludeTax,
  };
}
