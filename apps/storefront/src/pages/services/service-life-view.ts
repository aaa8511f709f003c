import { formatDate } from '#branding';
import type { Currency } from '#catalog';
import type { ServiceDetailRow, ServiceLifeView, ServiceUpgradeQuote } from '#ordering';
import type { StoreCatalogue } from '#pricing';
import type { Texts } from '../../theme/texts.js';
import type { Visit } from '../../visit/visit.js';
import { priceLine } from '../catalogue/catalogue-view.js';
import { shownMoney } from './service-view.js';

/** What the page of a service says of its life: why it is held, what waits, what its client may do. */
export function lifeView(service: ServiceDetailRow, life: ServiceLifeView, { brand, texts, isOpen }: Visit) {
  const isRunning = service.status === 'Active' || service.status === 'Suspended';
  const { cancellation, upgrade, ending } = life;
  return {
    notices: noticesOf(life, texts),
    upgrade: upgrade && { ...upgrade, until: formatDate(upgrade.dueOn, brand.dateFormat) },
    mayChange: service.type === 'hosting' && service.status === 'Active' && isOpen && !cancellation && !ending,
    mayCancel: isRunning && !ending,
    cancellation: cancellation && {
      text:
        cancellation.kind === 'immediate'
          ? texts.say('cancel.waits-now')
          : texts.say('cancel.waits', { date: formatDate(cancellation.endsOn, brand.dateFormat) ?? '' }),
      mayWithdraw: !ending,
    },
  };
}

function noticesOf({ holds, ending, asked }: ServiceLifeView, texts: Texts) {
  const held = holds.map(({ cause, reason, invoiceId }) => {
    if (cause === 'overdue')
      return {
        text: texts.say('life.overdue'),
        link: invoiceId === null ? null : `/account/invoices/${invoiceId}`,
        linkText: texts.say('life.invoice'),
      };
    // Why a reseller is suspended is nothing of his clients' (domain.md §5).
    return {
      text: cause === 'reseller-suspended' ? texts.say('life.suspended') : texts.say('life.reason', { reason }),
    };
  });
  const [last] = asked.slice(-1);
  const onTheWay = ending ? 'life.ending' : `life.asked.${last}`;
  return last !== undefined && texts.has(onTheWay) ? [...held, { text: texts.say(onTheWay) }] : held;
}

/** Products and cycles that a service may become: what is allowed and sold, by product group. */
export function changeChoices(
  shop: StoreCatalogue,
  allowed: ReadonlySet<number>,
  chosen: string,
  { currency, texts }: { currency: Currency; texts: Texts },
) {
  return shop.groups.flatMap(({ name, products }) => {
    const choices = products
      .filter(({ id }) => allowed.has(id))
      .flatMap((product) =>
        product.prices.map((price) => {
          const { cycle, per, price: each } = priceLine(price, currency, texts);
          const value = `${product.id}-${price.term}`;
          return { value, label: `${product.name}, ${cycle}, ${each} ${per}`.trim(), isChosen: value === chosen };
        }),
      );
    return choices.length > 0 ? [{ name, choices }] : [];
  });
}

/** What a change costs today and later, with tax, and what becomes of the amount. */
export function changeQuoteView({ line, renewal, effect, period, fingerprint }: ServiceUpgradeQuote, visit: Visit) {
  const { texts, brand } = visit;
  const money = (total: { toJSON(): { amount: string; currency: string } }) => {
    const { amount, currency } = total.toJSON();
    return shownMoney(amount, currency, visit);
  };
  const shown =
    effect === 'credit' ? line.total.negated() : effect === 'charge' ? line.total : line.total.minus(line.total);
  return {
    label: line.description,
    now: money(shown),
    effect: texts.say(`change.effect.${effect}`),
    isCharged: effect === 'charge',
    later: money(renewal.total),
    period:
      period &&
      texts.say('change.period-text', {
        from: formatDate(period.start, brand.dateFormat) ?? '',
        until: formatDate(period.end, brand.dateFormat) ?? '',
      }),
    fingerprint,
  };
}
