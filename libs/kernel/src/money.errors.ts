import { DomainError } from './domain-error.js';

/** Digits too many in an input are refused, never rounded silently (domain.md §1). */
export function tooManyDecimals(amount: string, currency: string, places: number): DomainError {
  const params = { value: amount.slice(0, 60), currency, places };
  return new DomainError('kernel.too_many_decimals', 'invalid', params, `${currency} has ${places} decimals`);
}

/** DECIMAL(16,2) holds no more. */
export function amountOutOfRange(currency: string): DomainError {
  const detail = 'an amount has at most 14 digits before the point';
  return new DomainError('kernel.amount_out_of_range', 'invalid', { currency }, detail);
}

export function currencyMismatch(left: string, right: string): DomainError {
  const detail = 'amounts of different currencies do not mix';
  return new DomainError('kernel.currency_mismatch', 'invalid', { left, right }, detail);
}
