import { describe, expect, it } from 'vitest';
import { LocalDate } from '#kernel';
import type { CardFailure } from './card-failures.js';
import { nextTry } from './charge-schedule.js';

const day = (text: string) => LocalDate.of(`2026-12-${text}`);
const tries = (declined: number, lastOn: string, lastFailure: CardFailure | '' = 'card_declined') => ({
  declined,
  firstOn: day('01'),
  lastOn: day(lastOn),
  lastFailure,
});

describe('the next try of a card', () => {
  it.each([
    ['the first decline', tries(1, '01'), '2026-12-02'],
    ['the second', tries(2, '02'), '2026-12-04'],
    ['the third', tries(3, '04'), '2026-12-08'],
    ['the second, late after missed days', tries(2, '05'), '2026-12-06'],
  ])('after %s', (_, tried, expected) => {
    expect(nextTry(tried, [1, 3, 7])?.toString()).toBe(expected);
  });

  it.each([
    ['the last retry was declined', tries(4, '08')],
    ['the client has to confirm', tries(1, '01', 'authentication_required')],
    ['the card has expired', tries(1, '01', 'expired_card')],
    ['the bank blocked it', tries(1, '01', 'card_blocked')],
  ])('is none when %s', (_, tried) => {
    expect(nextTry(tried, [1, 3, 7])).toBeNull();
  });
});
