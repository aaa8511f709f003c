/**
 * What name servers say about one kind of record: `no_name` when the name does not exist, `no_record` when it does without such a record,
 * `no_answer` when nobody answered in time, `failed` when a server could not or would not tell.
 */
export type DnsAnswer = { kind: 'found' | 'no_name' | 'no_record' | 'no_answer' | 'failed'; values: string[] };

/** The port to DNS (ADR 0032). Never rejects: an answer that is none is one of its kinds. */
export abstract class DnsResolver {
  /** TXT records; the parts of one record are joined. */
  abstract texts(name: string): Promise<DnsAnswer>;
  /** The name that a CNAME leads to, in lower case and without the final point. */
  abstract alias(name: string): Promise<DnsAnswer>;
  /** IPv4 and IPv6 addresses, behind aliases too. */
  abstract addresses(name: string): Promise<DnsAnswer>;
}
