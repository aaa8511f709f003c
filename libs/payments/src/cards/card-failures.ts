/**
 * Why a kept card did not pay. `card_declined` may work on another day; the others never do without the client: he has to confirm
 * (`authentication_required`), the card has expired, is blocked for good by its bank, or is gone at the gateway.
 */
export const CARD_FAILURES = [
  'card_declined',
  'authentication_required',
  'expired_card',
  'card_blocked',
  'card_gone',
] as const;
export type CardFailure = (typeof CARD_FAILURES)[number];

/** What banks say of cards that must not be tried again. */
const BLOCKED = new Set([
  'lost_card',
  'stolen_card',
  'pickup_card',
  'restricted_card',
  'revocation_of_authorization',
  'revocation_of_all_authorizations',
  'stop_payment_order',
  'invalid_account',
  'fraudulent',
]);

type Told = { type?: unknown; code?: unknown; decline_code?: unknown; advice_code?: unknown; param?: unknown };

/** The failure that an error of the gateway tells of; null when it is not about the card. */
export function failureOf(error: unknown): CardFailure | null {
  if (typeof error !== 'object' || error === null) return null;
  const { type, code, decline_code: decline, advice_code: advice, param } = error as Told;
  if (code === 'resource_missing') return param === 'payment_method' ? 'card_gone' : null;
  if (type !== 'StripeCardError' && type !== 'card_error') return null;
  if (code === 'authentication_required' || decline === 'authentication_required') return 'authentication_required';
  if (code === 'expired_card' || decline === 'expired_card') return 'expired_card';
  if (advice === 'do_not_try_again' || (typeof decline === 'string' && BLOCKED.has(decline))) return 'card_blocked';
  return 'card_declined';
}
