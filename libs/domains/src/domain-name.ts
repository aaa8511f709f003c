import { domainToASCII, domainToUnicode } from 'node:url';
import { InvalidDomainNameError } from './domains.errors.js';

/** Statuses in which nobody holds the name through us. */
export const FREE_STATUSES: readonly string[] = ['Cancelled', 'Fraud', 'Expired', 'Transferred Away'];

/** A domain name that can be ordered: one label under a sold ending. */
export type DomainName = {
  /** Lower case, ASCII form, as it is stored and sent to a registrar. */
  ascii: string;
  /** As people read it. */
  unicode: string;
  label: string;
  /** With its dot: `.com`, `.co.uk`. */
  tld: string;
};

const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
/** Characters that the conversion to ASCII would read as part of an address rather than of a name. */
const FORBIDDEN = /[\u0000-\u0020\u007f"#%&()*+,/:;<=>?@[\\\]^_`{|}~]/u;

/**
 * The ASCII form of what somebody typed, without its final dot. Letters are folded and other scripts become their
 * `xn--` form; everything that is no host name is refused.
 * @throws DomainError `domains.invalid_name`
 */
export function toAscii(text: string): string {
  const typed = text.trim().replace(/\.$/, '');
  if (typed === '' || typed.length > 253 || FORBIDDEN.test(typed)) throw new InvalidDomainNameError(text);
  const ascii = domainToASCII(typed);
  const labels = ascii.split('.');
  const valid = ascii.length <= 253 && labels.every((label) => LABEL.test(label) && !isReserved(label));
  if (ascii === '' || !valid || /^\d+$/.test(labels.at(-1) as string)) throw new InvalidDomainNameError(text);
  return ascii;
}

/** Two hyphens in the third and fourth place are kept for encoded names. */
function isReserved(label: string): boolean {
  return label.slice(2, 4) === '--' && (!label.startsWith('xn--') || domainToUnicode(label) === label);
}

/**
 * Splits a name at the longest of the sold endings; null when none fits or more than one label stands before it.
 * `endings` carry their dot.
 */
export function splitName(ascii: string, endings: Iterable<string>): DomainName | null {
  let tld = '';
  for (const ending of endings) if (ascii.endsWith(ending) && ending.length > tld.length) tld = ending;
  const label = ascii.slice(0, ascii.length - tld.length);
  if (tld === '' || !LABEL.test(label)) return null;
  return { ascii, unicode: domainToUnicode(ascii), label, tld };
}
