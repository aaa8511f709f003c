import { formatDate } from '#branding';
import { formatMoney } from '#catalog';
import type { DomainRegistry } from '#domains';
import type { RenewalOffer } from '#ordering';
import type { Texts } from '../../theme/texts.js';
import type { Visit } from '../../visit/visit.js';
import { fieldInput } from '../domain-search/domain-search-view.js';

/** What its owner can do with a domain now. */
export function domainRegistryView(
  { registration, answered, can, fields }: DomainRegistry,
  offers: readonly RenewalOffer[],
  { brand, currency, currencies }: Pick<Visit, 'brand' | 'currency' | 'currencies'>,
  texts: Texts,
) {
  const date = (day: string | null) => formatDate(day, brand.dateFormat);
  const held = registration?.state === 'registered' || registration?.state === 'grace';
  return {
    note: answered ? null : texts.say('domain.silent'),
    offers: offers.map(({ years, total, expiresOn }) => ({
      years,
      label: texts.say('domain.renew-offer', {
        n: years,
        price: formatMoney(total.toJSON(), currencies.find(({ code }) => code === total.currency) ?? currency),
        date: date(expiresOn),
      }),
    })),
    lock: held && can.lock ? { isOn: registration.locked, movableOn: date(registration.movableOn ?? null) } : null,
    hasCode: held && can.eppCode,
    fields: fields.map(({ field, value }) => fieldInput(field, value)),
  };
}
