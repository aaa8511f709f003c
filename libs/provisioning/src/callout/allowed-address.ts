import { lookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

const inner = new BlockList();
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  inner.addSubnet(network, bits, 'ipv4');

const outer = new BlockList();
outer.addSubnet('2000::', 3, 'ipv6');
/** Parts of the global range that lead somewhere else: Teredo, documentation, 6to4. */
for (const [network, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
] as const)
  inner.addSubnet(network, bits, 'ipv6');

/** An address of the public net. Of IPv6 only the global range counts: what is mapped, local or translated is not in it. */
export function isPublic(ip: string): boolean {
  const family = isIP(ip);
  if (family === 4) return !inner.check(ip, 'ipv4');
  return family === 6 && outer.check(ip, 'ipv6') && !inner.check(ip, 'ipv6');
}

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);

/** Why an address may not be called; null when it may. Names are looked at again when they are resolved. */
export function refusalOf(address: string, allowPrivate: boolean): string | null {
  if (!URL.canParse(address)) return 'is no address';
  const url = new URL(address);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (url.username || url.password || url.hash || url.search) return 'has a user, a query or a fragment';
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && allowPrivate && isLoopback(host)))
    return 'does not start with https://';
  if (!allowPrivate && (host === 'localhost' || host.endsWith('.localhost') || (isIP(host) !== 0 && !isPublic(host))))
    return 'is an address of a private network';
  return null;
}

/** Resolves a name once and refuses it when any of its addresses is private: what was looked at is what is connected to. */
export const publicLookup: LookupFunction = (hostname, options, done) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return done(error, '', 0);
    if (addresses.length === 0 || addresses.some(({ address }) => !isPublic(address)))
      return done(new Error(`${hostname} leads into a private network`), '', 0);
    if (options.all) return done(null, addresses);
    done(null, addresses[0].address, addresses[0].family);
  });
};
