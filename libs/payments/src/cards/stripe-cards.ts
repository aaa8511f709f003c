import { Injectable } from '@nestjs/common';
import Stripe from 'stripe';
import { LocalDate, type Money } from '#kernel';
import type { GatewayAccount } from '../gateway-accounts.js';
import {
  clientOf,
  failedOutcome,
  outcomeOf,
  type Outcome,
  type PaySession,
  returnTo,
  sessionOf,
  toGatewayAmount,
} from '../stripe-gateway.js';
import { type CardFailure, failureOf } from './card-failures.js';

/** A card as the gateway knows it; of its number the last four digits only. */
export type GatewayCard = {
  token: string;
  /** `visa` */
  brand: string;
  lastFour: string;
  /** The last day of its month. */
  expiresOn: LocalDate;
  /** The same for the same card, within an account. */
  fingerprint: string;
  /** Whose it is there; null = it was not kept. */
  customer: string | null;
};

/** `open`: on its way, not certain yet. */
export type GatewayCharge = {
  reference: string;
  status: 'paid' | 'open' | 'declined';
  failure: CardFailure | '';
  why: string;
  amount: number | null;
  currency: string | null;
};

export type ChargeRequest = { key: string; amount: Money; title: string; customer: string; token: string };

/** Kept cards at Stripe: customers, set-up pages, payment methods and charges without the payer. */
@Injectable()
export class StripeCards {
  /** Makes a customer, who is a number of ours there and nothing else. The same key gives the same one. */
  createCustomer(account: GatewayAccount, key: string, clientId: number): Promise<Outcome<string>> {
    return outcomeOf(async () => {
      const { id } = await clientOf(account).customers.create(
        { metadata: { client: String(clientId) } },
        { idempotencyKey: `customer-${key}` },
      );
      if (typeof id !== 'string') throw new Error('not a customer');
      return id;
    });
  }

  /** Opens a page on which a card is kept without a payment. The same key gives the same page. */
  createSetup(
    account: GatewayAccount,
    request: { key: string; customer: string; returnUrl: string; setupId: number },
  ): Promise<Outcome<PaySession>> {
    const back = (outcome: string) => returnTo(request.returnUrl, { setup: request.setupId, return: outcome });
    return outcomeOf(async () =>
      sessionOf(
        await clientOf(account).checkout.sessions.create(
          {
            mode: 'setup',
            client_reference_id: request.key,
            customer: request.customer,
            allowed_payment_method_types: ['card'],
            success_url: back('done'),
            cancel_url: back('cancelled'),
            setup_intent_data: { metadata: { setup: request.key } },
          },
          { idempotencyKey: `setup-${request.key}` },
        ),
      ),
    );
  }

  /** What became of a set-up page, and the card that was typed on it. */
  readSetup(
    account: GatewayAccount,
    reference: string,
  ): Promise<Outcome<{ session: PaySession; card: GatewayCard | null }>> {
    return outcomeOf(async () => {
      const session = await clientOf(account).checkout.sessions.retrieve(reference, {
        expand: ['setup_intent.payment_method'],
      });
      const intent = session.setup_intent;
      const isSet = typeof intent === 'object' && intent?.status === 'succeeded';
      return { session: sessionOf(session), card: isSet ? cardOf(intent.payment_method) : null };
    });
  }

  /** The card that a payment was made with; null for what is no card. */
  paidCard(account: GatewayAccount, paymentIntent: string): Promise<Outcome<GatewayCard | null>> {
    return outcomeOf(async () => {
      const { payment_method: method } = await clientOf(account).paymentIntents.retrieve(paymentIntent, {
        expand: ['payment_method'],
      });
      return cardOf(method);
    });
  }

  readCard(account: GatewayAccount, token: string): Promise<Outcome<GatewayCard | null>> {
    return outcomeOf(async () => cardOf(await clientOf(account).paymentMethods.retrieve(token)));
  }

  /** Takes a card away from its customer; one that is nobody's any more is away. */
  detach(account: GatewayAccount, token: string): Promise<Outcome<null>> {
    return outcomeOf(async () => {
      try {
        await clientOf(account).paymentMethods.detach(token);
      } catch (error) {
        if (!(error instanceof Stripe.errors.StripeInvalidRequestError) || !(await isAway(account, token))) throw error;
      }
      return null;
    });
  }

  /** Charges a kept card without the payer. The same key is the same charge, however often it is asked for within a day. */
  async charge(account: GatewayAccount, request: ChargeRequest): Promise<Outcome<GatewayCharge>> {
    try {
      const intent = await clientOf(account).paymentIntents.create(
        {
          amount: toGatewayAmount(request.amount),
          currency: request.amount.currency.toLowerCase(),
          customer: request.customer,
          payment_method: request.token,
          allowed_payment_method_types: ['card'],
          off_session: true,
          confirm: true,
          description: request.title,
          metadata: { attempt: request.key },
        },
        { idempotencyKey: `charge-${request.key}` },
      );
      return { is: 'done', value: chargeOf(intent) };
    } catch (error) {
      const failure = failureOf(error);
      if (!failure) return failedOutcome(error);
      const { message, payment_intent: intent } = error as Stripe.errors.StripeCardError;
      return { is: 'done', value: { ...NOTHING, reference: intent?.id ?? '', failure, why: message.slice(0, 200) } };
    }
  }

  readCharge(account: GatewayAccount, reference: string): Promise<Outcome<GatewayCharge>> {
    return outcomeOf(async () => chargeOf(await clientOf(account).paymentIntents.retrieve(reference)));
  }

  /** The charge of a customer that carries our key, made since then; null when the gateway has none. */
  findCharge(
    account: GatewayAccount,
    { customer, key, since }: { customer: string; key: string; since: Date },
  ): Promise<Outcome<GatewayCharge | null>> {
    return outcomeOf(async () => {
      const created = { gte: Math.floor(since.getTime() / 1000) };
      const pages = clientOf(account).paymentIntents.list({ customer, created, limit: 100 });
      for await (const intent of pages) if (intent.metadata?.attempt === key) return chargeOf(intent);
      return null;
    });
  }
}

const NOTHING = { status: 'declined' as const, amount: null, currency: null };

async function isAway(account: GatewayAccount, token: string): Promise<boolean> {
  try {
    return (await clientOf(account).paymentMethods.retrieve(token)).customer === null;
  } catch (error) {
    return error instanceof Stripe.errors.StripeInvalidRequestError && error.code === 'resource_missing';
  }
}

/** Without the payer nobody can act: what asks for him is declined. */
function chargeOf(intent: Stripe.PaymentIntent): GatewayCharge {
  if (typeof intent?.id !== 'string' || intent.object !== 'payment_intent') throw new Error('not a payment');
  const { id: reference, status, amount_received: amount, currency } = intent;
  if (status === 'succeeded') return { reference, status: 'paid', failure: '', why: '', amount, currency };
  if (status === 'processing') return { reference, status: 'open', failure: '', why: '', amount: null, currency };
  const error = intent.last_payment_error;
  const failure = status === 'requires_action' ? 'authentication_required' : (failureOf(error) ?? 'card_declined');
  return { ...NOTHING, reference, failure, why: (error?.message ?? status).slice(0, 200) };
}

function cardOf(method: string | Stripe.PaymentMethod | null): GatewayCard | null {
  if (!method || typeof method === 'string' || !method.card) return null;
  const { brand, last4, exp_month: month, exp_year: year, fingerprint } = method.card;
  const { customer } = method;
  return {
    token: method.id,
    brand,
    lastFour: last4,
    expiresOn: lastDayOf(year, month),
    fingerprint: fingerprint ?? '',
    customer: typeof customer === 'string' ? customer : (customer?.id ?? null),
  };
}

function lastDayOf(year: number, month: number): LocalDate {
  const [nextYear, nextMonth] = month === 12 ? [year + 1, 1] : [year, month + 1];
  return LocalDate.of(`${nextYear}-${String(nextMonth).padStart(2, '0')}-01`).plusDays(-1);
}
