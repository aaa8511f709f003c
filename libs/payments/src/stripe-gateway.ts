import { Injectable } from '@nestjs/common';
import Stripe from 'stripe';
import { Money, currencyDigits } from '#kernel';
import type { GatewayAccount } from './gateway-accounts.js';
import { BadSignatureError } from './payments.errors.js';

/** Stripe's own list of currencies told in whole units; it differs from ISO in both directions (ISK, UGX, MGA). */
const WHOLE_UNITS = new Set('BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF'.split(' '));
const TIMEOUT_MS = 20_000;
/** Seconds a signature stays good, measured by the machine's own clock: it is the gateway's clock that signed. */
const SIGNATURE_TOLERANCE = 300;

/** What a call to the gateway came to: done, refused, or unknown, which only asking resolves (reliability.md, decision 4). */
export type Outcome<T> = { is: 'done'; value: T } | { is: 'refused'; why: string } | { is: 'unknown'; why: string };

export type PaySession = {
  reference: string;
  url: string | null;
  /** open | complete | expired */
  status: string;
  paid: boolean;
  paymentIntent: string | null;
  amountTotal: number | null;
  currency: string | null;
};

export type SessionRequest = {
  key: string;
  amount: Money;
  title: string;
  returnUrl: string;
  attemptId: number;
  /** The payer's customer there: his card is kept for later payments without him. Absent: it is not kept. */
  customer?: string;
};

/** `sent`: on its way, not certain yet. */
export type GatewayRefund = { reference: string; status: 'done' | 'sent' | 'failed' };

/** `reference` is the balance transaction. */
export type GatewayFee = { reference: string; fee: Money };

/** The one place that talks to Stripe. Card numbers never come here: they are typed on the gateway's own page. */
@Injectable()
export class StripeGateway {
  /** Opens a pay page. The same key gives the same page, so asking again after a lost answer charges nobody twice. */
  createSession(account: GatewayAccount, request: SessionRequest): Promise<Outcome<PaySession>> {
    const back = (outcome: string) => returnTo(request.returnUrl, { attempt: request.attemptId, return: outcome });
    return outcomeOf(async () =>
      sessionOf(
        await clientOf(account).checkout.sessions.create(
          {
            mode: 'payment',
            client_reference_id: request.key,
            success_url: back('done'),
            cancel_url: back('cancelled'),
            line_items: [
              {
                quantity: 1,
                price_data: {
                  currency: request.amount.currency.toLowerCase(),
                  unit_amount: toGatewayAmount(request.amount),
                  product_data: { name: request.title },
                },
              },
            ],
            ...(request.customer
              ? { customer: request.customer, allowed_payment_method_types: ['card' as const] }
              : {}),
            payment_intent_data: {
              metadata: { attempt: request.key },
              ...(request.customer ? { setup_future_usage: 'off_session' as const } : {}),
            },
          },
          { idempotencyKey: `attempt-${request.key}` },
        ),
      ),
    );
  }

  readSession(account: GatewayAccount, reference: string): Promise<Outcome<PaySession>> {
    return outcomeOf(async () => sessionOf(await clientOf(account).checkout.sessions.retrieve(reference)));
  }

  /** Closes a pay page on which nothing was paid. @returns the page as it is then: one that was paid meanwhile stays paid */
  async closeSession(account: GatewayAccount, reference: string): Promise<Outcome<PaySession>> {
    const closed = await outcomeOf(async () => sessionOf(await clientOf(account).checkout.sessions.expire(reference)));
    return closed.is === 'refused' ? this.readSession(account, reference) : closed;
  }

  /** Gives money of a payment back. The same key is the same refund, however often it is asked for within a day. */
  createRefund(
    account: GatewayAccount,
    request: { key: string; paymentIntent: string; amount: Money },
  ): Promise<Outcome<GatewayRefund>> {
    return outcomeOf(async () =>
      refundOf(
        await clientOf(account).refunds.create(
          {
            payment_intent: request.paymentIntent,
            amount: toGatewayAmount(request.amount),
            metadata: { refund: request.key },
          },
          { idempotencyKey: `refund-${request.key}` },
        ),
      ),
    );
  }

  readRefund(account: GatewayAccount, reference: string): Promise<Outcome<GatewayRefund>> {
    return outcomeOf(async () => refundOf(await clientOf(account).refunds.retrieve(reference)));
  }

  /** What was kept of a payment, in the currency that it was settled in; null while that is not known there. */
  chargeFee(account: GatewayAccount, paymentIntent: string): Promise<Outcome<GatewayFee | null>> {
    return outcomeOf(async () => {
      const expand = ['latest_charge.balance_transaction'];
      const { latest_charge: charge } = await clientOf(account).paymentIntents.retrieve(paymentIntent, { expand });
      return feeOf(typeof charge === 'object' ? charge?.balance_transaction : null);
    });
  }

  /** What giving money back cost, below zero where a fee came back with it; null while that is not known. */
  refundFee(account: GatewayAccount, reference: string): Promise<Outcome<GatewayFee | null>> {
    return outcomeOf(async () => {
      const refund = await clientOf(account).refunds.retrieve(reference, { expand: ['balance_transaction'] });
      return feeOf(refund.balance_transaction);
    });
  }

  /** The refund of a payment that carries our key; null when the gateway has none. */
  findRefund(account: GatewayAccount, paymentIntent: string, key: string): Promise<Outcome<GatewayRefund | null>> {
    return outcomeOf(async () => {
      const pages = clientOf(account).refunds.list({ payment_intent: paymentIntent, limit: 100 });
      for await (const refund of pages) if (refund.metadata?.refund === key) return refundOf(refund);
      return null;
    });
  }

  /** The event of a message, from its raw bytes. @throws BadSignatureError */
  verify(account: GatewayAccount, rawBody: Buffer, signature: string): Stripe.Event {
    try {
      return clientOf(account).webhooks.constructEvent(rawBody, signature, account.webhookSecret, SIGNATURE_TOLERANCE);
    } catch {
      throw new BadSignatureError();
    }
  }
}

/** Hundredths, or whole units where Stripe counts so. */
export function toGatewayAmount(amount: Money): number {
  const units = WHOLE_UNITS.has(amount.currency) ? amount.minor / 100n : amount.minor;
  return Number.parseInt(units.toString(), 10);
}

/** The inverse; null for what is no whole number of a currency we can hold. */
export function fromGatewayAmount(amount: unknown, currency: unknown): Money | null {
  if (typeof amount !== 'number' || !Number.isSafeInteger(amount) || typeof currency !== 'string') return null;
  const code = currency.toUpperCase();
  try {
    currencyDigits(code);
    return Money.ofMinor(BigInt(amount) * (WHOLE_UNITS.has(code) ? 100n : 1n), code);
  } catch {
    return null;
  }
}

/** Where a page of the gateway leads back to, told what it was about. */
export function returnTo(returnUrl: string, told: Record<string, string | number>): string {
  const url = new URL(returnUrl);
  for (const [name, value] of Object.entries(told)) url.searchParams.set(name, String(value));
  return url.toString();
}

export function clientOf(account: GatewayAccount): Stripe {
  const base = account.apiBase ? new URL(account.apiBase) : null;
  return new Stripe(account.secretKey, {
    timeout: TIMEOUT_MS,
    maxNetworkRetries: 0,
    telemetry: false,
    ...(base
      ? {
          host: base.hostname,
          port: base.port || (base.protocol === 'https:' ? '443' : '80'),
          protocol: base.protocol === 'https:' ? ('https' as const) : ('http' as const),
        }
      : {}),
  });
}

function feeOf(moved: string | Stripe.BalanceTransaction | null | undefined): GatewayFee | null {
  if (!moved || typeof moved === 'string') return null;
  const fee = fromGatewayAmount(moved.fee, moved.currency);
  return fee && typeof moved.id === 'string' ? { reference: moved.id, fee } : null;
}

function refundOf(refund: Stripe.Refund): GatewayRefund {
  if (typeof refund?.id !== 'string' || refund.object !== 'refund') throw new Error('not a refund');
  const failed = refund.status === 'failed' || refund.status === 'canceled';
  return { reference: refund.id, status: refund.status === 'succeeded' ? 'done' : failed ? 'failed' : 'sent' };
}

export function sessionOf(session: Stripe.Checkout.Session): PaySession {
  if (typeof session?.id !== 'string' || session.object !== 'checkout.session') throw new Error('not a pay page');
  const intent = session.payment_intent;
  return {
    reference: session.id,
    url: session.url ?? null,
    status: session.status ?? 'open',
    paid: session.payment_status === 'paid',
    paymentIntent: typeof intent === 'string' ? intent : (intent?.id ?? null),
    amountTotal: session.amount_total,
    currency: session.currency,
  };
}

/** Only a clear no of the gateway is a refusal; a lost answer, a broken one or an error on its side is unknown. */
export async function outcomeOf<T>(call: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { is: 'done', value: await call() };
  } catch (error) {
    return failedOutcome(error);
  }
}

export function failedOutcome(error: unknown): Outcome<never> {
  const why = (error as Error).message.slice(0, 200);
  const refused =
    error instanceof Stripe.errors.StripeInvalidRequestError ||
    error instanceof Stripe.errors.StripeAuthenticationError ||
    error instanceof Stripe.errors.StripePermissionError ||
    error instanceof Stripe.errors.StripeCardError;
  return refused ? { is: 'refused', why } : { is: 'unknown', why };
}
