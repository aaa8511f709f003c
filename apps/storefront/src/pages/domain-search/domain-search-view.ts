import { type Currency, formatMoney } from '#catalog';
import type { Availability, TldField } from '#domains';
import type { StoreCatalogue } from '#pricing';
import type { Texts } from '../../theme/texts.js';
import { tldRow } from '../catalogue/catalogue-view.js';

/** Answers of a search that this store can sell, with what each costs by years. */
export function domainSearchView(
  shop: StoreCatalogue,
  found: Availability[],
  query: string,
  currency: Currency,
  texts: Texts,
  fieldsOf: (tld: string) => readonly TldField[],
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
        isUnknown: answer.status === 'unknown',
        state: texts.say(
          `domain.status.${isFree ? 'available' : answer.status === 'available' ? 'not-sold' : answer.status}`,
        ),
        reason: answer.status === 'invalid' ? (answer.reason ?? null) : null,
        isExact: answer.unicode === query.toLowerCase() || answer.ascii === query.toLowerCase(),
        isLocal: answer.source === 'local',
        from: isFree ? formatMoney(tld.register[0].price, currency) : null,
        years: tld.register.map(({ years, price }) => ({
          years,
          label: texts.say('domain.years', { n: years, price: formatMoney(price, currency) }),
        })),
        renewal:
          isFree && tld.renew.length > 0
            ? texts.say('domain.renews-for', { price: formatMoney(tld.renew[0].price, currency) })
            : null,
        fields: isFree ? fieldsOf(answer.tld).map((field) => fieldInput(field)) : [],
        transfer:
          answer.status === 'taken' && answer.source === 'registrar' && tld.transfer
            ? formatMoney(tld.transfer, currency)
            : null,
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

/** A question of an ending as a form asks it; its name on the form cannot be another field's. */
export const fieldInput = ({ name, label, required, choices }: TldField, value: unknown = '') => ({
  input: `field-${name}`,
  label,
  required,
  value: typeof value === 'string' ? value : '',
  choices: choices?.map((choice) => ({ ...choice, isChosen: choice.value === value })) ?? null,
});
