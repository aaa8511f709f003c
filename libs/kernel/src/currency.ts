import { DomainError } from './domain-error.js';

/** Minor units by ISO 4217. Funds, metals and test codes are no money a client can pay in and are left out. */
const ZERO = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF';
const TWO =
  'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC ' +
  'CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES ' +
  'KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR ' +
  'NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT ' +
  'TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG';
/** Known, and refused: the mirrored columns hold two decimals (domain.md §1). */
const MORE_THAN_TWO = new Set('BHD IQD JOD KWD LYD OMR TND CLF UYW'.split(' '));

const DIGITS = new Map<string, 0 | 2>([
  ...ZERO.split(' ').map((code): [string, 0] => [code, 0]),
  ...TWO.split(' ').map((code): [string, 2] => [code, 2]),
]);

/** Digits after the point of a currency: 2, or 0 for one without minor unit. Anything else is refused. */
export function currencyDigits(code: string): 0 | 2 {
  const digits = DIGITS.get(code);
  if (digits !== undefined) return digits;
  const why = MORE_THAN_TWO.has(code)
    ? `${code} has more than two decimals; amounts are kept with two`
    : 'a currency is a three-letter upper-case code of ISO 4217';
  throw new DomainError('kernel.unsupported_currency', 'invalid', { currency: String(code).slice(0, 20) }, why);
}

/** Every currency the product can bill in, sorted. */
export function supportedCurrencies(): string[] {
  return [...DIGITS.keys()].sort();
}
