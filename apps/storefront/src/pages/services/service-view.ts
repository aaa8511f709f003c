import { formatDate } from '#branding';
import { type Currency, formatMoney } from '#catalog';
import type { RenewalQuote, ServiceDetailRow, ServiceRow } from '#ordering';
import type { StoreAddon } from '#pricing';
import type { Texts } from '../../theme/texts.js';
import type { Visit } from '../../visit/visit.js';
import { priceLine } from '../catalogue/catalogue-view.js';

type Reader = Pick<Visit, 'brand' | 'currency' | 'currencies'>;

export function serviceStatus(status: string, texts: Texts) {
  const state = status.toLowerCase().replace(/ /g, '-');
  const key = `service.status.${state}`;
  return { state, label: texts.has(key) ? texts.say(key) : status };
}

/** An amount in the signs of its currency. */
export const shownMoney = (amount: string, currency: string, { currencies, currency: own }: Reader): string =>
  formatMoney(
    { amount, currency },
    currencies.find(({ code }) => code === currency) ?? { ...own, code: currency, prefix: '', suffix: '' },
  );

export function serviceRow(service: ServiceRow, reader: Reader, texts: Texts) {
  const per = texts.has(`per.${service.term}`) ? texts.say(`per.${service.term}`) : '';
  return {
    id: service.id,
    type: service.type,
    label: service.label,
    domain: service.domain,
    price: `${shownMoney(service.amount, service.currency, reader)} ${per}`.trim(),
    nextDueOn: formatDate(service.nextDueOn, reader.brand.dateFormat),
    status: serviceStatus(service.status, texts),
  };
}

export function serviceDetail(service: ServiceDetailRow, reader: Reader, texts: Texts) {
  return {
    ...serviceRow(service, reader, texts),
    cycle: texts.has(`cycle.${service.term}`) ? texts.say(`cycle.${service.term}`) : service.term,
    registeredOn: formatDate(service.registeredOn, reader.brand.dateFormat),
    firstPayment: shownMoney(service.firstPayment, service.currency, reader),
    quantity: service.quantity > 1 ? service.quantity : null,
    username: service.username,
  };
}

/** The next period and what it comes to with tax, which is what the client will pay. */
export function renewalView({ total, period }: RenewalQuote, reader: Reader) {
  const { amount, currency } = total.toJSON();
  return {
    total: shownMoney(amount, currency, reader),
    from: formatDate(period.start, reader.brand.dateFormat),
    until: formatDate(period.end, reader.brand.dateFormat),
  };
}

/** An addon that may be bought for a running service, with the terms it is sold for. */
export function extraView({ id, name, prices }: StoreAddon, currency: Currency, texts: Texts) {
  return {
    id,
    name,
    terms: prices.map((price) => {
      const { term, cycle, per, price: each, setup } = priceLine(price, currency, texts);
      const label = [name, cycle, `${each} ${per}`.trim()].join(', ');
      return { term, label: setup ? `${label} + ${texts.say('service.extra-setup', { price: setup })}` : label };
    }),
  };
}
