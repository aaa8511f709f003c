import { domainToUnicode } from 'node:url';
import { formatDate } from '#branding';
import { formatMoney } from '#catalog';
import type { DomainRow } from '#domains';
import type { Texts } from '../../theme/texts.js';
import type { Visit } from '../../visit/visit.js';
import { serviceStatus } from '../services/service-view.js';

/** A domain as its owner sees it. */
export function domainView(
  domain: DomainRow,
  { brand, currencies, currency }: Pick<Visit, 'brand' | 'currency' | 'currencies'>,
  texts: Texts,
) {
  const code = domain.currency || currency.code;
  const known = currencies.find((one) => one.code === code) ?? currency;
  const extras = [
    { has: domain.dnsManagement, key: 'domain.addon.1' },
    { has: domain.emailForwarding, key: 'domain.addon.2' },
    { has: domain.idProtection, key: 'domain.addon.3' },
  ];
  return {
    id: domain.id,
    name: domainToUnicode(domain.name) || domain.name,
    registeredOn: formatDate(domain.registeredOn, brand.dateFormat),
    expiresOn: formatDate(domain.expiresOn, brand.dateFormat),
    nextDueOn: formatDate(domain.nextDueOn, brand.dateFormat),
    renewal: formatMoney({ amount: domain.recurring, currency: code }, known),
    years: domain.years,
    status: serviceStatus(domain.status, texts),
    extras: extras.filter(({ has }) => has).map(({ key }) => texts.say(key)),
  };
}
