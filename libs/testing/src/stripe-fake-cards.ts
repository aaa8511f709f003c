import type { FakeEvents } from './stripe-fake-events.js';
import {
  fingerprint,
  type FakeCardError,
  type FakeCustomer,
  type FakeIntent,
  type FakeMethod,
  type FakeState,
} from './stripe-fake-state.js';

/** What a test card does: on the page on which it is typed, and when it is charged later without its owner. */
type Card = { brand: string; page: 'pays' | 'declines' | 'disputes'; later: Later };
type Later = 'pays' | 'declines' | 'blocked' | 'asks' | 'expired';

const CARDS: Record<string, Card> = {
  '4242424242424242': { brand: 'visa', page: 'pays', later: 'pays' },
  '5555555555554444': { brand: 'mastercard', page: 'pays', later: 'pays' },
  '4000000000000002': { brand: 'visa', page: 'declines', later: 'declines' },
  '4000000000000259': { brand: 'visa', page: 'disputes', later: 'pays' },
  '4000000000000341': { brand: 'visa', page: 'pays', later: 'declines' },
  '4000002760003184': { brand: 'visa', page: 'pays', later: 'asks' },
  '4000000000009979': { brand: 'visa', page: 'pays', later: 'blocked' },
  '4000000000000069': { brand: 'visa', page: 'pays', later: 'expired' },
};

const ERRORS: Record<Exclude<Later, 'pays'>, Omit<FakeCardError, 'type'>> = {
  declines: { code: 'card_declined', decline_code: 'generic_decline', message: 'Your card was declined.' },
  blocked: {
    code: 'card_declined',
    decline_code: 'stolen_card',
    message: 'Your card was declined.',
    advice_code: 'do_not_try_again',
  },
  asks: {
    code: 'authentication_required',
    decline_code: 'authentication_required',
    message: 'Your card was declined. This transaction requires authentication.',
  },
  expired: { code: 'expired_card', decline_code: 'expired_card', message: 'Your card has expired.' },
};

const now = (): number => Math.floor(Date.now() / 1000);

/** Cards as a gateway keeps them: typed once on its own page, then known by a token. */
export class FakeCards {
  constructor(
    private readonly state: FakeState,
    private readonly events: FakeEvents,
  ) {}

  typed(number: string): Card | undefined {
    return CARDS[number.replace(/\D/g, '')];
  }

  /** A card of a customer, or of nobody. */
  make(number: string, customer: string | null): FakeMethod {
    const digits = number.replace(/\D/g, '');
    const method: FakeMethod = {
      id: this.state.newId('pm'),
      object: 'payment_method',
      type: 'card',
      customer,
      card: {
        brand: CARDS[digits]?.brand ?? 'unknown',
        last4: digits.slice(-4),
        exp_month: 12,
        exp_year: 2034,
        fingerprint: fingerprint(digits).slice(0, 16),
      },
      created: now(),
    };
    this.state.data.methods[method.id] = method;
    this.state.data.numbers[method.id] = digits;
    return method;
  }

  /** Null when it is nobody's. */
  detach(id: string): FakeMethod | null {
    const method = this.state.data.methods[id];
    if (!method?.customer) return null;
    method.customer = null;
    this.events.emit('payment_method.detached', method);
    return method;
  }

  /** Charges a card without its owner. @returns why it did not pay, null when it did */
  charge(intent: FakeIntent, method: FakeMethod): FakeCardError | null {
    const later = CARDS[this.state.data.numbers[method.id] ?? '']?.later ?? 'declines';
    intent.payment_method = method.id;
    if (later === 'pays') return null;
    const error = { type: 'card_error' as const, ...ERRORS[later] };
    Object.assign(intent, { status: 'requires_payment_method', last_payment_error: error });
    this.events.emit('payment_intent.payment_failed', intent);
    return error;
  }

  customer({ metadata }: Record<string, unknown>): FakeCustomer {
    const id = this.state.newId('cus');
    const customer = {
      id,
      object: 'customer' as const,
      metadata: (metadata ?? {}) as Record<string, string>,
      created: now(),
    };
    this.state.data.customers[id] = customer;
    return customer;
  }

  /** With what the asker wants to see in place of ids. */
  expanded<T extends object>(thing: T | undefined, { expand }: Record<string, unknown>): object | undefined {
    if (!thing) return undefined;
    const { methods, setups } = this.state.data;
    const wanted = Object.values((expand ?? {}) as Record<string, string>);
    const shown = { ...thing } as Record<string, unknown>;
    if (wanted.includes('payment_method')) shown.payment_method = methods[String(shown.payment_method)] ?? null;
    if (wanted.includes('setup_intent.payment_method')) {
      const setup = setups[String(shown.setup_intent)];
      shown.setup_intent = setup ? { ...setup, payment_method: methods[String(setup.payment_method)] ?? null } : null;
    }
    return shown;
  }

  /** Newest first, as the list of a real one. */
  intentsOf({ customer, created }: Record<string, unknown>): FakeIntent[] {
    const since = +String((created as { gte?: string } | undefined)?.gte ?? 0);
    const all = Object.values(this.state.data.intents).reverse();
    return all.filter((one) => one.created >= since && (customer === undefined || one.customer === customer));
  }
}
