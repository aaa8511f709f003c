import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { FakeCards } from './stripe-fake-cards.js';
import { FakeDisputes, type DisputeTurn, type DisputeWish } from './stripe-fake-disputes.js';
import { FakeEvents } from './stripe-fake-events.js';
import { FakeFees, type FeeWish } from './stripe-fake-fees.js';
import { payPage } from './stripe-fake-page.js';
import {
  FakeState,
  fingerprint,
  parseForm,
  type FakeDispute,
  type FakeIntent,
  type FakeSession,
} from './stripe-fake-state.js';

export { signature as stripeSignature } from './stripe-fake-events.js';

export type StripeFakeOptions = {
  /** 0 or absent = any free port. */
  port?: number;
  /** Where events go; '' = nowhere. */
  webhookUrl: string;
  /** Signs the events. */
  secret: string;
  /** Keeps the state over a restart; absent = in memory. */
  stateFile?: string;
  /** The only key that is accepted; absent = any. */
  apiKey?: string;
  disputeAfterMs?: number;
};

/** Falsifies what the next events say, for tests; the money itself is as asked for. */
export type Tamper = { amount?: number; currency?: string; account?: string; reference?: string; deliver?: boolean };
/** What goes wrong with the next calls of the API: the answer is lost after the work, or before it, is no JSON, or is an error of the gateway's. */
export type Fault = 'lost-answer' | 'lost-request' | 'html' | 'error';

export type StripeFake = {
  url: string;
  port: number;
  state: FakeState;
  events: FakeEvents;
  /** Types a card on a pay page. @returns whether it was paid */
  pay(sessionId: string, card: string, tamper?: Tamper): boolean;
  /** Opens a dispute of a payment. @returns null when nothing of it is left */
  dispute(intentId: string, wish?: DisputeWish): FakeDispute | null;
  /** Moves a dispute on. @returns null when it cannot go that way */
  turnDispute(disputeId: string, turn: DisputeTurn, told?: { deliver?: boolean; fee?: number }): FakeDispute | null;
  failNext(fault: Fault, times?: number): void;
  /** What the gateway keeps of an intent, or for a refund. */
  settle(id: string, wish: FeeWish): void;
  close(): Promise<void>;
};

/** A loopback Stripe with state: pay pages, intents, refunds, idempotency keys, signed events with retries (contracts.md, card fake). */
export async function startStripeFake(options: StripeFakeOptions): Promise<StripeFake> {
  const fake = new StripeServer(options);
  const server = createServer((request, response) => void fake.handle(request, response));
  await new Promise<void>((ready, failed) => {
    server.once('error', failed);
    server.listen(options.port ?? 0, '127.0.0.1', ready);
  });
  const { port } = server.address() as AddressInfo;
  fake.url = `http://127.0.0.1:${port}`;
  fake.events.resume();
  return {
    url: fake.url,
    port,
    state: fake.state,
    events: fake.events,
    pay: (sessionId, card, tamper) => fake.pay(sessionId, card, tamper).paid,
    dispute: (intentId, wish) => fake.disputes.open(fake.state.data.intents[intentId], wish),
    turnDispute: (disputeId, turn, told) => fake.disputes.turn(disputeId, turn, told),
    failNext: (fault, times = 1) => fake.faults.push(...Array.from({ length: times }, () => fault)),
    settle: (id, wish) => fake.fees.settle(id, wish),
    close: async () => {
      fake.events.close();
      server.closeAllConnections();
      await new Promise<void>((closed) => server.close(() => closed()));
    },
  };
}

type Answer = { status: number; body: unknown };
type Form = Record<string, unknown>;

const refused = (status: number, message: string, type = 'invalid_request_error'): Answer => ({
  status,
  body: { error: { type, message } },
});
const missing = (what: string) => refused(404, `No such ${what}`);

class StripeServer {
  url = '';
  readonly faults: Fault[] = [];
  readonly fees = new FakeFees();
  readonly state: FakeState;
  readonly events: FakeEvents;
  readonly disputes: FakeDisputes;
  readonly cards: FakeCards;

  constructor(private readonly options: StripeFakeOptions) {
    this.state = new FakeState(options.stateFile ?? null);
    this.events = new FakeEvents(this.state, options);
    this.disputes = new FakeDisputes(this.state, this.events);
    this.cards = new FakeCards(this.state, this.events);
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString('utf8');
    const path = new URL(request.url ?? '/', 'http://fake').pathname;
    if (path.startsWith('/pay/')) return this.page(request, response, path.slice(5), body);
    if (path.startsWith('/fake/')) return json(response, await this.control(path, body));
    // Faults are for what moves money; a fee is read beside it.
    const fault = request.url?.includes('balance_transaction') ? undefined : this.faults.shift();
    if (fault === 'lost-request') return void request.socket.destroy();
    const answer = this.api(request, path, body);
    if (fault === 'lost-answer') return void request.socket.destroy();
    if (fault === 'html') return void response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>It works</h1>');
    if (fault === 'error') return json(response, refused(500, 'something broke', 'api_error'));
    json(response, answer);
  }

  pay(sessionId: string, number: string, tamper: Tamper = {}): { paid: boolean; why: string } {
    const session = this.state.data.sessions[sessionId];
    if (!session || session.status !== 'open') return { paid: false, why: 'This page cannot be paid.' };
    const card = this.cards.typed(number);
    if (!card) return { paid: false, why: 'Only the test cards below work here.' };
    if (session.mode === 'setup') return this.setUp(session, number, tamper);
    const intent = this.state.data.intents[session.payment_intent as string] as FakeIntent;
    if (card.page === 'declines') {
      this.events.emit('payment_intent.payment_failed', intent, tamper);
      return { paid: false, why: 'Your card was declined.' };
    }
    const method = this.cards.make(number, intent.setup_future_usage ? intent.customer : null);
    Object.assign(intent, {
      payment_method: method.id,
      status: 'succeeded',
      amount_received: intent.amount,
      latest_charge: this.state.newId('ch'),
    });
    Object.assign(session, { status: 'complete', payment_status: 'paid', url: null });
    this.state.save();
    const { amount, currency, reference } = tamper;
    const told = { ...(currency ? { currency } : {}) };
    this.events.emit(
      'payment_intent.succeeded',
      { ...intent, ...told, ...(amount ? { amount_received: amount } : {}) },
      tamper,
    );
    this.events.emit(
      'checkout.session.completed',
      {
        ...session,
        ...told,
        ...(amount ? { amount_total: amount } : {}),
        ...(reference ? { client_reference_id: reference } : {}),
      },
      tamper,
    );
    if (card.page === 'disputes')
      this.events.after(this.options.disputeAfterMs ?? 3000, () => void this.disputes.open(intent));
    return { paid: true, why: '' };
  }

  /** Keeps a card without a payment. */
  private setUp(session: FakeSession, number: string, tamper: Tamper): { paid: boolean; why: string } {
    if (this.cards.typed(number)?.page === 'declines') return { paid: false, why: 'Your card was declined.' };
    const setup = this.state.data.setups[session.setup_intent as string];
    const method = this.cards.make(number, session.customer);
    Object.assign(setup, { status: 'succeeded', payment_method: method.id });
    Object.assign(session, { status: 'complete', payment_status: 'no_payment_required', url: null });
    this.state.save();
    this.events.emit('setup_intent.succeeded', setup, tamper);
    this.events.emit('checkout.session.completed', session, tamper);
    return { paid: true, why: '' };
  }

  private page(request: IncomingMessage, response: ServerResponse, id: string, body: string): void {
    const session = this.state.data.sessions[id];
    if (!session) return void response.writeHead(404).end('no such page');
    let message = '';
    if (request.method === 'POST') {
      const result = this.pay(id, new URLSearchParams(body).get('card') ?? '');
      if (result.paid) return void response.writeHead(303, { location: session.success_url }).end();
      message = result.why;
    }
    response.writeHead(message ? 402 : 200, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
    });
    response.end(payPage(session, shownSum(session), message));
  }

  /** Levers for scripts and tests; a real gateway has none of them. */
  private async control(path: string, body: string): Promise<Answer> {
    const [, , what, id, verb] = path.split('/');
    if (what === 'events' && id && verb === 'resend')
      return { status: 200, body: { answered: await this.events.send(id) } };
    if (what === 'events') return { status: 200, body: Object.values(this.state.data.events) };
    if (what === 'pay') {
      const { session, card, tamper } = JSON.parse(body) as { session: string; card: string; tamper?: Tamper };
      return { status: 200, body: this.pay(session, card, tamper) };
    }
    if (what === 'disputes') {
      const wish = JSON.parse(body || '{}') as DisputeWish & { intent?: string; turn?: DisputeTurn };
      const dispute = id
        ? this.disputes.turn(id, wish.turn ?? 'lost', wish)
        : this.disputes.open(this.state.data.intents[wish.intent ?? ''], wish);
      return dispute ? { status: 200, body: dispute } : refused(409, 'This dispute is not possible.');
    }
    if (what === 'fail') {
      const { fault, times } = JSON.parse(body) as { fault: Fault; times?: number };
      this.faults.push(...Array.from({ length: times ?? 1 }, () => fault));
      return { status: 200, body: { waiting: this.faults.length } };
    }
    return missing('lever');
  }

  private api(request: IncomingMessage, path: string, body: string): Answer {
    const { apiKey } = this.options;
    if (apiKey && request.headers.authorization !== `Bearer ${apiKey}`)
      return refused(401, 'Invalid API Key provided', 'authentication_error');
    const key = request.headers['idempotency-key'];
    const hash = fingerprint(`${request.method} ${path}\n${body}`);
    const known = typeof key === 'string' ? this.state.data.answers[key] : undefined;
    if (known)
      return known.hash === hash
        ? known
        : refused(400, 'Keys for idempotent requests can only be used with the same parameters', 'idempotency_error');
    const query = parseForm(new URL(request.url ?? '/', 'http://fake').search.slice(1));
    const answer = this.route(request.method ?? 'GET', path, request.method === 'POST' ? parseForm(body) : query);
    if (typeof key === 'string' && request.method === 'POST') this.state.data.answers[key] = { hash, ...answer };
    this.state.save();
    return answer;
  }

  private route(method: string, path: string, form: Form): Answer {
    const { sessions, intents, refunds, events, customers, methods } = this.state.data;
    const [, , kind, second, third, fourth] = path.split('/');
    const of = (value: unknown, what: string): Answer => (value ? { status: 200, body: value } : missing(what));
    if (kind === 'checkout' && second === 'sessions') {
      if (method === 'POST' && !third) return this.createSession(form);
      if (method === 'POST' && fourth === 'expire') return this.expire(third as string);
      return of(this.cards.expanded(sessions[third as string], form), 'checkout.session');
    }
    if (kind === 'customers') {
      if (method === 'POST' && !second) return { status: 200, body: this.cards.customer(form) };
      return of(customers[second as string], 'customer');
    }
    if (kind === 'payment_methods') {
      if (method === 'POST' && third === 'detach') {
        const detached = this.cards.detach(second as string);
        return detached ? { status: 200, body: detached } : refused(400, 'The payment method is not attached.');
      }
      return of(methods[second as string], 'payment_method');
    }
    if (kind === 'payment_intents') {
      if (method === 'POST' && !second) return form.confirm === 'true' ? this.charge(form) : this.unpaidIntent(form);
      if (method === 'POST' && third === 'confirm') return this.confirm(second as string, form);
      if (!second)
        return { status: 200, body: { object: 'list', data: this.cards.intentsOf(form), has_more: false, url: path } };
      return of(
        this.fees.ofIntent(intents[second], form, this.cards.expanded(intents[second], form)),
        'payment_intent',
      );
    }
    if (kind === 'refunds' && method === 'GET' && !second) {
      const made = Object.values(refunds).filter((refund) => refund.payment_intent === form.payment_intent);
      return { status: 200, body: { object: 'list', data: made.reverse(), has_more: false, url: path } };
    }
    if (kind === 'refunds')
      return method === 'POST' && !second
        ? this.refund(form)
        : of(this.fees.ofRefund(refunds[second as string], form), 'refund');
    if (kind === 'disputes') {
      const { disputes } = this.state.data;
      if (second) return of(disputes[second], 'dispute');
      const list = Object.values(disputes).filter(({ payment_intent: of }) => of === form.payment_intent);
      return { status: 200, body: { object: 'list', data: list, has_more: false, url: path } };
    }
    if (kind === 'events') {
      const list = Object.values(events).map(({ event }) => event);
      return second
        ? of(events[second]?.event, 'event')
        : { status: 200, body: { object: 'list', data: list, has_more: false, url: path } };
    }
    return refused(404, `Unrecognized request URL (${method}: ${path})`);
  }

  private createSession(form: Form): Answer {
    if (form.mode === 'setup') return this.createSetup(form);
    const lines = Object.values(
      (form.line_items ?? {}) as Record<string, { quantity: string; price_data: Record<string, unknown> }>,
    );
    const [first] = lines;
    if (!first) return refused(400, 'Missing required param: line_items.');
    const amount = lines.reduce((sum, line) => sum + +(line.price_data.unit_amount as string) * +line.quantity, 0);
    if (!Number.isSafeInteger(amount) || amount <= 0) return refused(400, 'Invalid integer: unit_amount');
    const currency = String(first.price_data.currency);
    const data = (form.payment_intent_data ?? {}) as { metadata?: Record<string, string>; setup_future_usage?: string };
    if (form.customer !== undefined && !this.state.data.customers[String(form.customer)]) return missing('customer');
    const intent = this.createIntent({ amount: String(amount), currency, metadata: data.metadata ?? {}, ...data });
    intent.customer = form.customer === undefined ? null : String(form.customer);
    const id = this.state.newId('cs_test');
    const session: FakeSession = {
      id,
      object: 'checkout.session',
      amount_total: amount,
      currency,
      client_reference_id: typeof form.client_reference_id === 'string' ? form.client_reference_id : null,
      payment_intent: intent.id,
      setup_intent: null,
      customer: intent.customer,
      payment_status: 'unpaid',
      status: 'open',
      url: `${this.url}/pay/${id}`,
      success_url: String(form.success_url ?? ''),
      cancel_url: String(form.cancel_url ?? ''),
      metadata: (form.metadata ?? {}) as Record<string, string>,
      mode: 'payment',
      livemode: false,
      created: Math.floor(Date.now() / 1000),
      title: String((first.price_data.product_data as { name?: string } | undefined)?.name ?? 'Payment'),
    };
    this.state.data.sessions[id] = session;
    return { status: 200, body: session };
  }

  private createSetup(form: Form): Answer {
    const { customers, setups, sessions } = this.state.data;
    const customer = String(form.customer);
    if (!customers[customer]) return missing('customer');
    const { metadata } = (form.setup_intent_data ?? {}) as { metadata?: Record<string, string> };
    const setupId = this.state.newId('seti');
    const created = Math.floor(Date.now() / 1000);
    setups[setupId] = {
      id: setupId,
      object: 'setup_intent',
      status: 'requires_payment_method',
      customer,
      payment_method: null,
      metadata: metadata ?? {},
      created,
    };
    const id = this.state.newId('cs_test');
    sessions[id] = {
      id,
      object: 'checkout.session',
      amount_total: 0,
      currency: '',
      client_reference_id: typeof form.client_reference_id === 'string' ? form.client_reference_id : null,
      payment_intent: null,
      setup_intent: setupId,
      customer,
      payment_status: 'unpaid',
      status: 'open',
      url: `${this.url}/pay/${id}`,
      success_url: String(form.success_url ?? ''),
      cancel_url: String(form.cancel_url ?? ''),
      metadata: {},
      mode: 'setup',
      livemode: false,
      created,
      title: 'Keep a card',
    };
    return { status: 200, body: sessions[id] };
  }

  private unpaidIntent(form: Form): Answer {
    return { status: 200, body: this.createIntent(form) };
  }

  /** A kept card is charged without its owner. */
  private charge(form: Form): Answer {
    const method = this.state.data.methods[String(form.payment_method)];
    if (!method || method.customer !== form.customer)
      return {
        status: 400,
        body: {
          error: {
            type: 'invalid_request_error',
            code: 'resource_missing',
            param: 'payment_method',
            message: 'No such PaymentMethod of this customer',
          },
        },
      };
    if (form.off_session !== 'true') return refused(400, 'This fake charges off-session only.');
    const intent = this.createIntent(form);
    intent.customer = method.customer;
    const error = this.cards.charge(intent, method);
    if (error) return { status: 402, body: { error: { ...error, payment_intent: intent } } };
    const latest = { status: 'succeeded', amount_received: intent.amount, latest_charge: this.state.newId('ch') };
    Object.assign(intent, latest);
    this.events.emit('payment_intent.succeeded', intent);
    return { status: 200, body: intent };
  }

  private expire(id: string): Answer {
    const session = this.state.data.sessions[id];
    if (!session) return missing('checkout.session');
    if (session.status !== 'open') return refused(400, 'Only open sessions can be expired.');
    Object.assign(session, { status: 'expired', url: null });
    this.events.emit('checkout.session.expired', session);
    return { status: 200, body: session };
  }

  private createIntent(form: Form): FakeIntent {
    const intent: FakeIntent = {
      id: this.state.newId('pi'),
      object: 'payment_intent',
      amount: +String(form.amount),
      amount_received: 0,
      currency: String(form.currency),
      status: 'requires_payment_method',
      metadata: (form.metadata ?? {}) as Record<string, string>,
      latest_charge: null,
      customer: null,
      payment_method: null,
      setup_future_usage: typeof form.setup_future_usage === 'string' ? form.setup_future_usage : null,
      last_payment_error: null,
      livemode: false,
      created: Math.floor(Date.now() / 1000),
    };
    this.state.data.intents[intent.id] = intent;
    return intent;
  }

  private confirm(id: string, form: Form): Answer {
    const intent = this.state.data.intents[id];
    if (!intent) return missing('payment_intent');
    if (form.payment_method === 'pm_card_chargeDeclined') {
      this.events.emit('payment_intent.payment_failed', intent);
      return {
        status: 402,
        body: {
          error: {
            type: 'card_error',
            code: 'card_declined',
            message: 'Your card was declined.',
            payment_intent: intent,
          },
        },
      };
    }
    Object.assign(intent, {
      status: 'succeeded',
      amount_received: intent.amount,
      latest_charge: this.state.newId('ch'),
    });
    this.events.emit('payment_intent.succeeded', intent);
    return { status: 200, body: intent };
  }

  private refund(form: Form): Answer {
    const intent = this.state.data.intents[String(form.payment_intent)];
    if (!intent || intent.status !== 'succeeded') return missing('payment_intent');
    if (this.disputes.blocks(intent)) return refused(400, 'This charge has been charged back.');
    const left = this.disputes.left(intent);
    const amount = form.amount === undefined ? left : +String(form.amount);
    if (amount <= 0 || amount > left) return refused(400, 'Refund amount is greater than unrefunded amount on charge');
    const refund = {
      id: this.state.newId('re'),
      object: 'refund' as const,
      amount,
      currency: intent.currency,
      payment_intent: intent.id,
      status: 'succeeded' as const,
      metadata: (form.metadata ?? {}) as Record<string, string>,
      created: Math.floor(Date.now() / 1000),
    };
    this.state.data.refunds[refund.id] = refund;
    this.events.emit('charge.refunded', {
      id: intent.latest_charge,
      object: 'charge',
      payment_intent: intent.id,
      amount_refunded: amount,
      metadata: refund.metadata,
      currency: intent.currency,
    });
    return { status: 200, body: refund };
  }
}

function shownSum({ amount_total: minor, currency }: FakeSession): string {
  const whole = /^(jpy|krw|vnd|clp)$/.test(currency);
  const text = String(minor).padStart(3, '0');
  return `${whole ? minor : `${text.slice(0, -2)}.${text.slice(-2)}`} ${currency.toUpperCase()}`;
}

function json(response: ServerResponse, { status, body }: Answer): void {
  response.writeHead(status, { 'content-type': 'application/json', 'request-id': 'req_fake' });
  response.end(JSON.stringify(body));
}
