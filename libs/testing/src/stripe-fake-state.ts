import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export type FakeSession = {
  id: string;
  object: 'checkout.session';
  amount_total: number;
  currency: string;
  client_reference_id: string | null;
  /** Null on a page that only keeps a card. */
  payment_intent: string | null;
  setup_intent: string | null;
  customer: string | null;
  payment_status: 'unpaid' | 'paid' | 'no_payment_required';
  status: 'open' | 'complete' | 'expired';
  url: string | null;
  success_url: string;
  cancel_url: string;
  metadata: Record<string, string>;
  mode: 'payment' | 'setup';
  livemode: false;
  created: number;
  title: string;
};

export type FakeIntent = {
  id: string;
  object: 'payment_intent';
  amount: number;
  amount_received: number;
  currency: string;
  status: string;
  metadata: Record<string, string>;
  latest_charge: string | null;
  customer: string | null;
  payment_method: string | null;
  setup_future_usage: string | null;
  last_payment_error: FakeCardError | null;
  livemode: false;
  created: number;
};

export type FakeCardError = {
  type: 'card_error';
  code: string;
  decline_code: string;
  message: string;
  advice_code?: string;
};

export type FakeCustomer = { id: string; object: 'customer'; metadata: Record<string, string>; created: number };

/** A card of a customer; its number is kept by the gateway alone. */
export type FakeMethod = {
  id: string;
  object: 'payment_method';
  type: 'card';
  customer: string | null;
  card: { brand: string; last4: string; exp_month: number; exp_year: number; fingerprint: string };
  created: number;
};

export type FakeSetup = {
  id: string;
  object: 'setup_intent';
  status: 'requires_payment_method' | 'succeeded';
  customer: string | null;
  payment_method: string | null;
  metadata: Record<string, string>;
  created: number;
};

export type FakeRefund = {
  id: string;
  object: 'refund';
  amount: number;
  currency: string;
  payment_intent: string;
  status: 'succeeded' | 'pending' | 'failed';
  metadata: Record<string, string>;
  created: number;
};

export type FakeBalanceTransaction = {
  id: string;
  object: 'balance_transaction';
  amount: number;
  fee: number;
  net: number;
  currency: string;
};

export type FakeDispute = {
  id: string;
  object: 'dispute';
  amount: number;
  currency: string;
  charge: string | null;
  payment_intent: string;
  reason: string;
  status:
    | 'warning_needs_response'
    | 'warning_under_review'
    | 'warning_closed'
    | 'needs_response'
    | 'under_review'
    | 'won'
    | 'lost';
  balance_transactions: FakeBalanceTransaction[];
  metadata: Record<string, string>;
  livemode: false;
  created: number;
};

export type FakeEvent = {
  id: string;
  object: 'event';
  type: string;
  created: number;
  livemode: false;
  account?: string;
  data: { object: Record<string, unknown> };
};

type State = {
  sessions: Record<string, FakeSession>;
  intents: Record<string, FakeIntent>;
  customers: Record<string, FakeCustomer>;
  methods: Record<string, FakeMethod>;
  setups: Record<string, FakeSetup>;
  /** The test card behind a method, by its id. */
  numbers: Record<string, string>;
  refunds: Record<string, FakeRefund>;
  disputes: Record<string, FakeDispute>;
  events: Record<string, { event: FakeEvent; deliveries: number; delivered: boolean }>;
  /** Answers by idempotency key, with a hash of what was asked. */
  answers: Record<string, { hash: string; status: number; body: unknown }>;
};

/** What the gateway remembers; kept in a file, so that it outlives a restart as a real one would. */
export class FakeState {
  readonly data: State;

  constructor(private readonly file: string | null) {
    this.data =
      file && existsSync(file) ? { ...nothing(), ...(JSON.parse(readFileSync(file, 'utf8')) as State) } : nothing();
  }

  save(): void {
    if (!this.file) return;
    mkdirSync(dirname(this.file), { recursive: true });
    const next = `${this.file}.next`;
    writeFileSync(next, JSON.stringify(this.data));
    renameSync(next, this.file);
  }

  newId(prefix: string): string {
    return `${prefix}_${randomBytes(12).toString('hex')}`;
  }
}

/** A file of an earlier run may know less kinds of things. */
const nothing = (): State => ({
  sessions: {},
  intents: {},
  customers: {},
  methods: {},
  setups: {},
  numbers: {},
  refunds: {},
  disputes: {},
  events: {},
  answers: {},
});

export const fingerprint = (text: string): string => createHash('sha256').update(text).digest('hex');

/** `a[b][0][c]=1` as nested objects, the way the API reads forms. */
export function parseForm(body: string): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const [name, value] of new URLSearchParams(body)) {
    const path = name.split(/\[|\]\[|\]/).filter((part) => part !== '');
    let at = result;
    for (const part of path.slice(0, -1)) at = (at[part] ??= {}) as Record<string, unknown>;
    at[path.at(-1) as string] = value;
  }
  return result;
}
