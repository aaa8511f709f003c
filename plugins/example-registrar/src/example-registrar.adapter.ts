import {
  type NameAvailability,
  Registrar,
  type RegistrarAction,
  type RegistrarAdapter,
  type RegistrarOutcome,
  type RegistrarRequest,
  type Registration,
} from '#plugin-sdk';

/** What this registrar answers to an order: `404` means that it never heard of the key. */
type Order = { status: 'completed' | 'processing' | 'rejected'; expires?: string; message?: string };
type Domain = { name: string; state: Registration['state']; expires: string; locked: boolean };

/**
 * A registrar with a JSON API: `PUT /orders/{key}` places an order once per key, `GET /orders/{key}` tells what became
 * of it. The order of the lines below is what a real adapter has to keep as well.
 */
@Registrar('example', 'Example registrar')
export class ExampleRegistrar implements RegistrarAdapter {
  readonly answerWithinMs = 3_000;

  constructor(
    private readonly url: string,
    private readonly token: string,
    private readonly patienceMs = 20_000,
  ) {}

  /** This registrar wants a phone number of everybody. Checked before anything is sent: staff are told what is missing. */
  lacks({ action, registrant }: RegistrarRequest): string[] {
    return action === 'renew' || registrant.phone !== '' ? [] : ['phone number'];
  }

  register(request: RegistrarRequest): Promise<RegistrarOutcome> {
    return this.order('register', request);
  }

  transfer(request: RegistrarRequest): Promise<RegistrarOutcome> {
    return this.order('transfer', request);
  }

  renew(request: RegistrarRequest): Promise<RegistrarOutcome> {
    return this.order('renew', request);
  }

  /** Asks by the key. It never arrived: it is placed now, under the same key, so that it cannot exist twice. */
  async outcomeOf(request: RegistrarRequest): Promise<RegistrarOutcome> {
    const answer = await this.call('GET', `/orders/${encodeURIComponent(request.requestKey)}`);
    if (answer.status === 404) return this.order(request.action, request);
    return toOutcome((await answer.json()) as Order);
  }

  async availability(names: readonly string[]): Promise<NameAvailability[]> {
    const answer = await this.call('POST', '/check', { names });
    const { results } = (await answer.json()) as { results: { name: string; free: boolean; premium?: boolean }[] };
    return results.map(({ name, free, premium }) => ({
      name,
      status: premium ? 'premium' : free ? 'available' : 'taken',
    }));
  }

  async registrations(names: readonly string[]): Promise<Registration[]> {
    const answer = await this.call('POST', '/domains', { names });
    const { domains } = (await answer.json()) as { domains: Domain[] };
    return domains.map(({ name, state, expires, locked }) => ({ name, state, expiresOn: expires, locked }));
  }

  private async order(action: RegistrarAction, request: RegistrarRequest): Promise<RegistrarOutcome> {
    const { name, years, eppCode, registrant, fields } = request;
    const answer = await this.call('PUT', `/orders/${encodeURIComponent(request.requestKey)}`, {
      ...{ action, name, years, owner: registrant, fields },
      ...(eppCode ? { authCode: eppCode } : {}),
    });
    return toOutcome((await answer.json()) as Order);
  }

  /**
   * A timeout, a broken connection or a 5xx throws: whether the order exists is then not known, and saying so by
   * throwing is right. Only an answer that the registrar gave on purpose may be read as done or refused.
   */
  private async call(method: string, path: string, body?: object): Promise<Response> {
    const answer = await fetch(`${this.url}${path}`, {
      method,
      headers: { authorization: `Bearer ${this.token}`, 'content-type': 'application/json' },
      signal: AbortSignal.timeout(this.patienceMs),
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (answer.status >= 500) throw new Error(`the registrar answers ${answer.status}`);
    return answer;
  }
}

function toOutcome({ status, expires, message }: Order): RegistrarOutcome {
  if (status === 'completed') return { outcome: 'done', ...(expires ? { expiresOn: expires } : {}) };
  if (status === 'rejected') return { outcome: 'refused', note: message ?? 'refused without a reason' };
  if (status === 'processing') return { outcome: 'pending', ...(message ? { note: message } : {}) };
  // An answer in words that we do not know is no answer.
  return { outcome: 'unknown', note: 'the registrar answered in words we do not know' };
}
