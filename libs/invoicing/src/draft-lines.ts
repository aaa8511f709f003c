import { DomainError, type FieldError, LocalDate, Money, Percent } from '#kernel';
import type { AppliedRates, FrozenTerms, LineAmounts } from '#pricing';
import { frozenRates } from '#pricing';
import { InvalidDraftError } from './draft.errors.js';
import type { Bearer, DraftContent, DraftLine } from './draft.types.js';

const MOST_LINES = 200;
const MOST_UNITS = 1_000_000;
/** A due date further away than this is a typing error. */
const YEARS_AHEAD = 5;
const HUNDRED = Percent.of('100');

/** As `DraftLine`, in JSON: what `rc_invoice_drafts` keeps. */
export type StoredDraftLine = {
  description: string;
  quantity: number;
  unitPrice: string;
  taxed: boolean;
  discount: { percent: string } | { amount: string } | null;
  discountBorneBy: Bearer;
  adminPrice: string | null;
};

export const toStored = (line: DraftLine): StoredDraftLine => ({
  ...line,
  unitPrice: line.unitPrice.toDecimal(),
  discount:
    line.discount === null || 'percent' in line.discount ? line.discount : { amount: line.discount.amount.toDecimal() },
  adminPrice: line.adminPrice?.toDecimal() ?? null,
});

export const fromStored = (line: StoredDraftLine, currency: string): DraftLine => ({
  ...line,
  unitPrice: Money.of(line.unitPrice, currency),
  discount:
    line.discount === null || 'percent' in line.discount
      ? line.discount
      : { amount: Money.of(line.discount.amount, currency) },
  adminPrice: line.adminPrice === null ? null : Money.of(line.adminPrice, currency),
});

type Ground = {
  currency: string;
  today: LocalDate;
  gateways: readonly string[];
  isResellers: boolean;
  byStaff: boolean;
};

/** @throws InvalidDraftError with every field that is wrong */
export function checkDraft({ dueOn, paymentMethod, notes, lines }: DraftContent, ground: Ground): void {
  const errors: FieldError[] = [];
  const fail = (pointer: string, code: string, detail: string) => errors.push({ pointer, code, detail });
  const latest = ground.today.plusYears(YEARS_AHEAD);
  if (dueOn.isBefore(ground.today)) fail('/dueOn', 'past', 'an invoice is not due before it is issued');
  else if (dueOn.isAfter(latest)) fail('/dueOn', 'too_far', `is later than ${latest}`);
  if (!ground.gateways.includes(paymentMethod))
    fail('/paymentMethod', 'not_offered', `is one of ${ground.gateways.join(', ')}`);
  if (notes.length > 2000) fail('/notes', 'too_long', 'has at most 2000 characters');
  if (lines.length > MOST_LINES) fail('/lines', 'too_many', `an invoice has at most ${MOST_LINES} lines`);
  lines.forEach((line, index) => checkLine(line, `/lines/${index}`, ground, fail));
  if (errors.length > 0) throw new InvalidDraftError(errors);
}

function checkLine(
  line: DraftLine,
  at: string,
  { currency, isResellers, byStaff }: Ground,
  fail: (pointer: string, code: string, detail: string) => void,
): void {
  const { description, quantity, unitPrice, discount, adminPrice } = line;
  if (description.trim() === '' || description.length > 1000)
    fail(`${at}/description`, 'length', 'has 1 to 1000 characters');
  if (!Number.isInteger(quantity) || quantity < 1 || quantity > MOST_UNITS)
    fail(`${at}/quantity`, 'whole_number', `is a whole number from 1 to ${MOST_UNITS}`);
  const inCurrency = (money: Money, field: string) =>
    money.currency !== currency && fail(`${at}/${field}`, 'currency', `the client pays in ${currency}`);
  inCurrency(unitPrice, 'unitPrice');
  if (adminPrice) {
    inCurrency(adminPrice, 'adminPrice');
    if (adminPrice.isNegative()) fail(`${at}/adminPrice`, 'negative', 'an admin price is never negative');
    if (!byStaff) fail(`${at}/adminPrice`, 'staff_only', 'only the provider gives a line an admin price');
    else if (!isResellers) fail(`${at}/adminPrice`, 'no_reseller', 'a direct client’s line has no admin price');
  }
  if (!discount) return;
  if (unitPrice.isNegative()) fail(`${at}/discount`, 'negative_line', 'a negative line has no discount');
  if ('percent' in discount) {
    const percent = percentOf(discount.percent);
    if (!percent || percent.isNegative() || percent.isZero() || percent.compare(HUNDRED) > 0)
      fail(`${at}/discount/percent`, 'range', 'is more than 0 and at most 100 percent');
  } else {
    inCurrency(discount.amount, 'discount/amount');
    if (!discount.amount.isPositive()) fail(`${at}/discount/amount`, 'positive', 'is more than zero');
  }
}

function percentOf(text: string): Percent | null {
  try {
    return Percent.of(text);
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}

/**
 * A typed line as frozen terms (`domain.md §3.8`): without an admin price the issuer keeps all; with one the reseller's profit is what
 * is left of the price over it, less a discount that he bears.
 */
export function termsOf(line: DraftLine, currency: string, rates: AppliedRates): FrozenTerms {
  const zero = Money.zero(currency).toDecimal();
  const discount = discountOf(line, currency);
  return {
    currency,
    method: line.adminPrice ? 'difference' : null,
    args: {},
    quantity: line.quantity,
    price: { setup: zero, recurring: line.unitPrice.toDecimal() },
    admin: line.adminPrice && { setup: zero, recurring: line.adminPrice.toDecimal() },
    discounts: discount
      ? [{ amount: discount.toDecimal(), borneBy: line.discountBorneBy, label: discountWords(line) }]
      : [],
    floorAtZero: false,
    options: [],
    optionCommissions: false,
    tax: frozenRates(rates, line.taxed),
  };
}

/** Rounded once to the line, which it never exceeds; gross where prices are. */
function discountOf({ discount, unitPrice, quantity }: DraftLine, currency: string): Money | null {
  if (!discount) return null;
  if ('amount' in discount) return discount.amount;
  const amount = unitPrice.times(quantity).percent(Percent.of(discount.percent)).round(currency);
  return amount.isZero() ? null : amount;
}

const discountWords = ({ discount }: DraftLine): string =>
  discount && 'percent' in discount ? `Discount ${discount.percent} %` : 'Discount';

/** The line as the client reads it: how many at which price, and what was taken off. */
export function describe(line: DraftLine, { amount }: LineAmounts): string {
  const { description, quantity, unitPrice } = line;
  const off = discountOf(line, amount.currency);
  const parts = [description.trim()];
  if (quantity !== 1 || off) parts.push(`${quantity} × ${unitPrice}`);
  if (off) parts.push(`− ${off} (${discountWords(line)})`);
  return parts.join(', ');
}
