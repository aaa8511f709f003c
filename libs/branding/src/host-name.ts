import { isIP } from 'node:net';
import { domainToASCII } from 'node:url';

const LABEL = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/;

/**
 * The one form of a host name that is stored and looked up: lower case, ASCII (IDN as punycode), without port and without the final point.
 * Null for what is no host name: empty, an IP address in any notation, doubled points, a user or a path.
 */
export function canonicalHost(given: string): string | null {
  if (given.length === 0 || given.length > 300 || /[\s/\\@?#%,]/.test(given)) return null;
  const withoutPort = given.replace(/:\d{1,5}$/, '');
  if (withoutPort.includes(':') || withoutPort.includes('[')) return null;
  const trimmed = withoutPort.endsWith('.') ? withoutPort.slice(0, -1) : withoutPort;
  // The URL parser turns 0x7f.1 and 2130706433 into the addresses they mean.
  const ascii = domainToASCII(trimmed).toLowerCase();
  if (ascii === '' || ascii.length > 253 || isIP(ascii) !== 0) return null;
  const labels = ascii.split('.');
  if (!labels.every((label) => LABEL.test(label))) return null;
  return /^\d+$/.test(labels.at(-1)!) ? null : ascii;
}

/** First labels that a store may not take: they look like the provider or like a service of his. */
export const RESERVED_NAMES: ReadonlySet<string> = new Set(
  (
    'localhost www admin administrator api app apps auth autoconfig autodiscover billing blog cdn client clients console cpanel dashboard demo dev ' +
    'dns docs ftp git health help host imap invoice invoices login mail mailer manage mx my ns ns1 ns2 ns3 ns4 panel pay payment payments pop pop3 ' +
    'portal postmaster provider proxy relabel reseller resellers root sandbox secure security server shop smtp sso staff staging static status store ' +
    'stores support system test webhook webhooks webmail whm whmcs wpad'
  ).split(' '),
);

/** A name from a company's name for its first address: `Nordlicht Hosting GmbH` → `nordlicht-hosting-gmbh`; '' when nothing is left. */
export function nameFor(company: string): string {
  const slug = company
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '');
  return slug.startsWith('xn--') ? '' : slug;
}
