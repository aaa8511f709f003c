import type { DnsResolver } from './dns-resolver.js';

export const RECORD_STATES = [
  'unchecked',
  'ok',
  'no_name',
  'no_record',
  'no_answer',
  'failed',
  'wrong',
  'elsewhere_too',
  'no_target',
] as const;
/**
 * How a record stands: as `DnsAnswer`, or `wrong` (something else is there), `elsewhere_too` (some addresses are not ours), `no_target`
 * (our own address cannot be looked up).
 */
export type RecordState = (typeof RECORD_STATES)[number];
export type RecordFinding = { state: RecordState; found: string[] };

/** What name servers said about a host: whether its owner proved it, whether it leads here, and where `here` is. */
export type HostFindings = { proof: RecordFinding; target: RecordFinding; addresses: string[] };

const MOST_FOUND = 5;
const MOST_LETTERS = 200;

/** The TXT record that proves a host: its name, and the text for a token. Neither names the product. */
export const proofName = (host: string): string => `_store-check.${host}`;
export const proofText = (token: string): string => `store-check=${token}`;

/** Asks the name servers about a host that should lead to `base`. */
export async function askAbout(
  dns: DnsResolver,
  { host, token, base }: { host: string; token: string; base: string },
): Promise<HostFindings> {
  const [texts, alias, theirs, ours] = await Promise.all([
    dns.texts(proofName(host)),
    dns.alias(host),
    dns.addresses(host),
    dns.addresses(base),
  ]);
  const proof: RecordFinding =
    texts.kind !== 'found'
      ? { state: texts.kind, found: [] }
      : { state: texts.values.some((text) => text.trim() === proofText(token)) ? 'ok' : 'wrong', found: texts.values };
  const target = (): RecordFinding => {
    if (alias.values.includes(base)) return { state: 'ok', found: [base] };
    if (theirs.kind !== 'found')
      // An alias that ends nowhere is a record, and the wrong one.
      return alias.kind === 'found' && theirs.kind !== 'no_answer'
        ? { state: 'wrong', found: alias.values }
        : { state: theirs.kind, found: [] };
    const found = [...alias.values, ...theirs.values];
    if (ours.kind !== 'found') return { state: 'no_target', found };
    const here = theirs.values.filter((address) => ours.values.includes(address)).length;
    if (here === theirs.values.length) return { state: 'ok', found };
    return { state: here > 0 ? 'elsewhere_too' : 'wrong', found };
  };
  return { proof: shortened(proof), target: shortened(target()), addresses: ours.values.slice(0, MOST_FOUND) };
}

/** Whoever owns the name writes its records: kept as a sample. */
const shortened = ({ state, found }: RecordFinding): RecordFinding => ({
  state,
  found: found.slice(0, MOST_FOUND).map((text) => text.slice(0, MOST_LETTERS)),
});
