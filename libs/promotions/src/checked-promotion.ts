import { type Catalogue, type Term, TERMS } from '#catalog';
import { DomainError, type FieldError, LocalDate, Money, Percent } from '#kernel';
import {
  AUDIENCES,
  type Benefit,
  PROMOTED_TYPES,
  type PromotedItem,
  PROMOTION_KINDS,
  type PromotionInput,
  RECURRENCES,
} from './promotion.types.js';
import { InvalidPromotionError } from './promotions.errors.js';

/** A benefit as it comes from outside. */
export type BenefitRequest = { kind: string; percent?: string; amounts?: { amount: string; currency: string }[] };

/** A promotion as it comes from outside; absent = the usual. */
export type PromotionRequest = BenefitRequest & {
  code: string;
  upgrade?: BenefitRequest | null;
  appliesTo: { type: string; id: number }[];
  terms?: string[];
  requires?: { type: string; id: number }[];
  requiresOwned?: boolean;
  oncePerOrder?: boolean;
  recurrence?: string;
  further?: number;
  startsOn?: string | null;
  expiresOn?: string | null;
  maxUses?: number;
  maxUsesPerClient?: number;
  audience?: string;
  notes?: string;
};

type Fail = (pointer: string, code: string, detail: string) => void;

const CODE = /^[!-~]{2,64}$/;
const MOST_ITEMS = 500;
const MOST_COUNT = 1_000_000_000;

/** Codes are compared without case: `summer-10` and `SUMMER-10` are one. */
export const canonicalCode = (code: string): string => code.trim().toUpperCase();

/** Whether a text can be a code at all. */
export const isCode = (code: string): boolean => CODE.test(canonicalCode(code));

/**
 * Reads a promotion: every field is checked, and the first fifty mistakes are told together.
 * @throws InvalidPromotionError
 */
export function checkedPromotion(request: PromotionRequest, catalogue: Catalogue): PromotionInput {
  const errors: FieldError[] = [];
  const fail: Fail = (pointer, code, detail) => void errors.push({ pointer, code, detail });
  if (!isCode(request.code)) fail('/code', 'pattern', 'expected 2 to 64 visible characters without spaces');
  const recurrence = choice(RECURRENCES, request.recurrence ?? 'first', '/recurrence', fail);
  const further = recurrence === 'further' ? whole(request.further ?? 0, 1, 1000, '/further', fail) : 0;
  const startsOn = date(request.startsOn, '/startsOn', fail);
  const expiresOn = date(request.expiresOn, '/expiresOn', fail);
  if (startsOn && expiresOn && expiresOn < startsOn) fail('/expiresOn', 'order', 'a promotion ends after it starts');
  if (request.appliesTo.length === 0) fail('/appliesTo', 'required', 'choose what the code can be used for');
  const input: PromotionInput = {
    code: canonicalCode(request.code),
    benefit: benefit(request, '', catalogue, fail),
    upgrade: request.upgrade ? benefit(request.upgrade, '/upgrade', catalogue, fail) : null,
    appliesTo: items(request.appliesTo, '/appliesTo', catalogue, fail),
    terms: terms(request.terms ?? [], fail),
    requires: items(request.requires ?? [], '/requires', catalogue, fail),
    requiresOwned: request.requiresOwned ?? false,
    oncePerOrder: request.oncePerOrder ?? false,
    recurrence,
    further,
    startsOn,
    expiresOn,
    maxUses: whole(request.maxUses ?? 0, 0, MOST_COUNT, '/maxUses', fail),
    maxUsesPerClient: whole(request.maxUsesPerClient ?? 0, 0, MOST_COUNT, '/maxUsesPerClient', fail),
    audience: choice(AUDIENCES, request.audience ?? 'all', '/audience', fail),
    notes: (request.notes ?? '').slice(0, 1000),
  };
  if (errors.length > 0) throw new InvalidPromotionError(errors.slice(0, 50));
  return input;
}

function benefit(request: BenefitRequest, at: string, catalogue: Catalogue, fail: Fail): Benefit {
  const kind = choice(PROMOTION_KINDS, request.kind, `${at}/kind`, fail);
  const amounts: Record<string, string> = {};
  let percent = '0';
  if (kind === 'percent') {
    try {
      const read = Percent.of(request.percent ?? '');
      if (read.isNegative() || read.isZero() || read.compare(Percent.of('100')) > 0)
        fail(`${at}/percent`, 'range', 'expected more than 0 and at most 100');
      percent = read.toDecimal();
    } catch (error) {
      told(error, `${at}/percent`, fail);
    }
  } else if (kind !== 'free_setup') {
    const given = request.amounts ?? [];
    if (given.length === 0) fail(`${at}/amounts`, 'required', 'expected an amount in at least one currency');
    given.slice(0, 50).forEach(({ amount, currency }, index) => {
      const pointer = `${at}/amounts/${index}`;
      if (!catalogue.hasCurrency(currency)) fail(`${pointer}/currency`, 'currency', 'nothing is sold in that currency');
      else if (currency in amounts) fail(`${pointer}/currency`, 'duplicate', 'one amount per currency');
      else {
        try {
          const sum = Money.of(amount, currency);
          if (sum.isNegative() || (kind === 'fixed' && sum.isZero()))
            fail(`${pointer}/amount`, 'range', kind === 'fixed' ? 'expected more than 0' : 'expected 0 or more');
          amounts[currency] = sum.toDecimal();
        } catch (error) {
          told(error, `${pointer}/amount`, fail);
        }
      }
    });
  }
  return { kind, percent, amounts };
}

/** What the kernel has against a text is told at its field. */
function told(error: unknown, pointer: string, fail: Fail): void {
  if (!(error instanceof DomainError)) throw error;
  fail(pointer, error.code.slice(error.code.indexOf('.') + 1), error.message);
}

function items(given: { type: string; id: number }[], at: string, catalogue: Catalogue, fail: Fail): PromotedItem[] {
  if (given.length > MOST_ITEMS) fail(at, 'too_many', `at most ${MOST_ITEMS} items`);
  const seen = new Set<string>();
  return given.slice(0, MOST_ITEMS).flatMap(({ type, id }, index) => {
    const known = choice(PROMOTED_TYPES, type, `${at}/${index}/type`, fail);
    const item = { type: known, id };
    if (id !== 0 && !catalogue.exists(item)) fail(`${at}/${index}/id`, 'unknown', 'there is no such item');
    const key = `${known}:${id}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [item];
  });
}

function terms(given: string[], fail: Fail): Term[] {
  return [...new Set(given)].map((term, index) => choice(TERMS, term as Term, `/terms/${index}`, fail));
}

function choice<T extends string>(known: readonly T[], given: string, pointer: string, fail: Fail): T {
  const found = known.find((one) => one === given);
  if (!found) fail(pointer, 'choice', `expected one of ${known.join(', ')}`);
  return found ?? known[0];
}

function whole(given: number, least: number, most: number, pointer: string, fail: Fail): number {
  if (Number.isInteger(given) && given >= least && given <= most) return given;
  fail(pointer, 'whole_number', `expected a whole number from ${least} to ${most}`);
  return least;
}

function date(given: string | null | undefined, pointer: string, fail: Fail): string | null {
  if (!given) return null;
  try {
    return LocalDate.of(given).toString();
  } catch (error) {
    told(error, pointer, fail);
    return null;
  }
}
