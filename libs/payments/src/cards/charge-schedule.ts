import type { LocalDate } from '#kernel';
import type { CardFailure } from './card-failures.js';

/** What was tried with one card on one invoice. */
export type Tries = { declined: number; firstOn: LocalDate; lastOn: LocalDate; lastFailure: CardFailure | '' };

/**
 * The day of the next try of a card on an invoice, null when there is none: only a plain decline is tried again, on the days of
 * `billing.cardRetryDays` after the first try (domain.md §6, automatic payment).
 * @example first declined on the 1st, days 1, 3, 7: again on the 2nd, the 4th and the 8th, then no more
 */
export function nextTry(tries: Tries, retryDays: readonly number[]): LocalDate | null {
  if (tries.lastFailure !== 'card_declined' || tries.declined > retryDays.length) return null;
  const planned = tries.firstOn.plusDays(retryDays[tries.declined - 1] ?? 0);
  return planned.isAfter(tries.lastOn) ? planned : tries.lastOn.plusDays(1);
}
