import { currencyDigits, DomainError } from '#kernel';
import type { CommissionService } from '#commission';

type Args = Record<string, unknown>;
type ByCurrency = Record<string, string>;

const isByCurrency = (value: unknown): value is ByCurrency =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The arguments of a rule for one currency. A fixed sum may be given per currency (`{ "fixed": { "EUR": "2.00", "JPY": "300" } }`),
 * since nothing is ever converted. A currency that is not named leaves the argument out, and the method refuses the line.
 */
export function argsIn(args: Args, currency: string): Args {
  if (!Object.values(args).some(isByCurrency)) return args;
  return Object.fromEntries(
    Object.entries(args)
      .map(([name, value]): [string, unknown] => [
        name,
        isByCurrency(value) ? (Object.hasOwn(value, currency) ? value[currency] : undefined) : value,
      ])
      .filter(([, value]) => value !== undefined),
  );
}

/** Checks a rule as it will be used: in each currency it names, or in none in particular. */
export function validateArgs(commission: CommissionService, method: string, args: Args): void {
  const currencies = new Set(
    Object.values(args)
      .filter(isByCurrency)
      .flatMap((value) => Object.keys(value)),
  );
  for (const currency of currencies) {
    currencyDigits(currency);
    for (const [name, value] of Object.entries(args))
      if (isByCurrency(value) && (!Object.hasOwn(value, currency) || typeof value[currency] !== 'string'))
        throw new DomainError(
          'pricing.invalid_args',
          'invalid',
          { errors: [{ pointer: `/args/${name}`, code: 'currency', detail: `has no sum in ${currency}` }] },
          `argument ${name} has no sum in ${currency}`,
        );
    commission.validateRule(method, argsIn(args, currency), currency);
  }
  if (currencies.size === 0) commission.validateRule(method, args);
}
