import { type Brand, type BrandFile, formatDate } from '#branding';
import { formatMoney, type MoneyFormat } from '#catalog';
import { countryName } from '#clients';
import type { InvoiceDocument } from '#invoicing';
import { Money } from '#kernel';
import { paletteOf } from '#palette';
import type { Language } from './language.js';

/** Whose paper it is, and how amounts and dates are written on it. */
export type Face = {
  brand: Brand;
  logo: BrandFile | null;
  /** The currency of the document. */
  currency: MoneyFormat;
  /** The brand's store, made from its stored host. */
  storeUrl: string;
  language: Language;
};

export const moneyOf =
  ({ currency }: Face) =>
  (stored: string): string =>
    formatMoney(Money.fromDatabase(stored, currency.code), currency);

export const dateOf =
  ({ brand }: Face) =>
  (date: string | null): string =>
    formatDate(date, brand.dateFormat);

/** A stored amount with its sign turned: what takes away is printed with a minus. */
export const lessOf =
  (face: Face) =>
  (stored: string): string =>
    formatMoney(Money.fromDatabase(stored, face.currency.code).negated(), face.currency);

export const isZero = (amount: string): boolean => /^-?[0.]*$/.test(amount);

/** A sum of stored amounts, as a stored amount. */
export const sumOf = (amounts: readonly string[], currency: string): string =>
  Money.sum(
    amounts.map((amount) => Money.fromDatabase(amount, currency)),
    currency,
  ).toDatabase();

/** The parts that every document shares. */
export function sharedParts(
  { issuer, billTo }: Pick<InvoiceDocument, 'issuer' | 'billTo'>,
  { brand, logo, language }: Face,
) {
  const taxId = (id: string) => (id ? language.say('tax-id', { id }) : '');
  return {
    palette: paletteOf(brand.primaryColor, brand.accentColor),
    // One of four raster types, told by its bytes when it was stored.
    logo: logo ? `data:${logo.mediaType};base64,${logo.bytes.toString('base64')}` : null,
    issuer: {
      company: issuer.company,
      lines: filled([
        ...issuer.address.split('\n'),
        issuer.country && countryName(issuer.country, { language }),
        taxId(issuer.taxId),
      ]),
    },
    billTo: {
      name: billTo.name,
      lines: filled([
        ...billTo.address,
        billTo.country && countryName(billTo.country, { language }),
        taxId(billTo.taxId),
      ]),
    },
    termsUrl: brand.termsUrl,
  };
}

const filled = (lines: readonly string[]): string[] => lines.map((line) => line.trim()).filter(Boolean);

/** Keeps the order of a number's parts in a text that runs the other way (Unicode's isolates). */
export const isolated = (text: string): string => (text ? `\u2068${text}\u2069` : '');

/** Letters, digits and points of ASCII: a name that every system and every header takes. */
export const fileNameOf = (text: string): string =>
  text
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, 100) || 'unnamed';
