import type { Term } from '#catalog';
import { type ClientProfile, countryChoices } from '#clients';
import type { Quote, StoreCatalogue, StoreProduct } from '#pricing';
import type { Words } from '../../page/problem-words.js';
import { personFields } from '../../page/person-form.js';
import type { Visit } from '../../visit/visit.js';
import { quotedLine, totalsView } from '../cart/cart-view.js';
import { buyerLines, gatewayChoices } from '../checkout/checkout-view.js';
import { productView, type Typed } from '../product/product-view.js';

export type OnePage = {
  shop: StoreCatalogue;
  product: StoreProduct;
  quote: Quote | null;
  /** Why there is no sum, or why the code lowers nothing. */
  problem: Words | null;
  profile: ClientProfile | null;
  gateways: readonly string[];
  key: string;
};

/** The whole order on one page. */
export function onePageView(page: OnePage, visit: Visit, typed: Typed | null, term: Term) {
  const { shop, product, quote, problem, profile, gateways, key } = page;
  const { texts, currency, brand } = visit;
  const values = typed?.values ?? {};
  return {
    ...productView(shop, product, { term, currency, texts, typed }),
    key,
    fingerprint: quote?.fingerprint ?? '',
    order: quote && quote.lines.map((line) => quotedLine(line, currency, texts)),
    totals: quote && totalsView(quote, currency, texts),
    problem,
    isFree: quote?.total.isZero() ?? false,
    code: values.code ?? '',
    saved: quote?.promotion ? texts.say('cart.code-works', { code: quote.promotion.code }) : null,
    buyer: profile && buyerLines(profile, texts),
    account: profile
      ? null
      : {
          isKnown: values.account === 'known',
          email: values.email ?? '',
          person: personFields(values, texts),
          countries: countryChoices(values.country ?? '', texts),
        },
    gateways: gatewayChoices(gateways, values.paymentMethod ?? '', texts),
    termsUrl: brand.termsUrl || null,
    hasAccepted: typed?.checked.has('terms') ?? false,
    currencyCode: currency.code,
  };
}
