import type { Currency } from '#catalog';
import { type ClientProfile, countryName } from '#clients';
import type { Quote } from '#pricing';
import type { Texts } from '../../theme/texts.js';
import { quotedLine, totalsView } from '../cart/cart-view.js';

export type Checkout = {
  quote: Quote;
  profile: ClientProfile;
  gateways: readonly string[];
  currency: Currency;
  termsUrl: string;
};

/** The last look before an order: who buys, what, for how much, paid how. `key` makes a double click one order. */
export function checkoutView(
  { quote, profile, gateways, currency, termsUrl }: Checkout,
  texts: Texts,
  key: string,
  chosen: string,
) {
  return {
    key,
    fingerprint: quote.fingerprint,
    lines: quote.lines.map((line) => quotedLine(line, currency, texts)),
    totals: totalsView(quote, currency, texts),
    buyer: buyerLines(profile, texts),
    gateways: gatewayChoices(gateways, chosen, texts),
    termsUrl: termsUrl || null,
    isFree: quote.total.isZero(),
  };
}

/** The ways to pay in their order; the first one unless another was chosen. */
export const gatewayChoices = (gateways: readonly string[], chosen: string, texts: Texts) =>
  gateways.map((name, index) => ({
    name,
    label: texts.has(`gateway.${name}`) ? texts.say(`gateway.${name}`) : name,
    hint: texts.has(`gateway.${name}.hint`) ? texts.say(`gateway.${name}.hint`) : null,
    isChosen: gateways.includes(chosen) ? name === chosen : index === 0,
  }));

export function buyerLines(profile: ClientProfile, texts: Texts): string[] {
  const { companyName, firstName, lastName, address1, address2, postcode, city, state, country, email } = profile;
  return [
    companyName,
    `${firstName} ${lastName}`,
    address1,
    address2,
    `${postcode} ${city}`,
    state,
    countryName(country, texts),
    email,
  ]
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
