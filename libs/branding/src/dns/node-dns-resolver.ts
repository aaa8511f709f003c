import { Resolver } from 'node:dns/promises';
import { Injectable } from '@nestjs/common';
import { Env } from '#platform';
import { DnsResolver, type DnsAnswer } from './dns-resolver.js';

/** One question waits so long, twice. */
const TIMEOUT_MS = 1500;
const TRIES = 2;

/** Asks the system's name servers, or those of `DNS_SERVERS`. */
@Injectable()
export class NodeDnsResolver extends DnsResolver {
  constructor(private readonly env: Env) {
    super();
  }

  texts(name: string): Promise<DnsAnswer> {
    return this.ask(async (dns) => (await dns.resolveTxt(name)).map((parts) => parts.join('')));
  }

  alias(name: string): Promise<DnsAnswer> {
    return this.ask(async (dns) =>
      (await dns.resolveCname(name)).map((target) => target.toLowerCase().replace(/\.$/, '')),
    );
  }

  async addresses(name: string): Promise<DnsAnswer> {
    const answers = await Promise.all([this.ask((dns) => dns.resolve4(name)), this.ask((dns) => dns.resolve6(name))]);
    const values = answers.flatMap((answer) => answer.values);
    if (values.length > 0) return { kind: 'found', values };
    // What is not known weighs more than what is not there.
    return answers.find(({ kind }) => kind === 'no_answer' || kind === 'failed') ?? answers[0];
  }

  private async ask(question: (dns: Resolver) => Promise<string[]>): Promise<DnsAnswer> {
    // One that lives on would remember its answers, and a person who has just mended a record asks again at once.
    const dns = new Resolver({ timeout: TIMEOUT_MS, tries: TRIES });
    const { dnsServers } = this.env;
    if (dnsServers.length > 0) dns.setServers(dnsServers);
    try {
      const values = await question(dns);
      return values.length > 0 ? { kind: 'found', values } : { kind: 'no_record', values: [] };
    } catch (error) {
      return { kind: kindOf((error as { code?: string }).code), values: [] };
    }
  }
}

function kindOf(code: string | undefined): 'no_name' | 'no_record' | 'no_answer' | 'failed' {
  if (code === 'ENOTFOUND') return 'no_name';
  if (code === 'ENODATA') return 'no_record';
  return code === 'ETIMEOUT' || code === 'ECONNREFUSED' ? 'no_answer' : 'failed';
}
