import { LocalDate, Money } from '#kernel';
import { discountOf, wholeOf } from './benefit.js';
import type {
  AppliedPromotion,
  Benefit,
  ClientHistory,
  FrozenPromotion,
  PromotedItem,
  PromotedLine,
  Promotion,
  Purpose,
} from './promotion.types.js';
import {
  CodeExpiredError,
  CodeNotForClientError,
  CodeNotStartedError,
  CodeUsedByClientError,
  CodeUsedUpError,
  NothingFitsError,
  NoValueInCurrencyError,
  RequiresItemError,
  UnknownCodeError,
} from './promotions.errors.js';

/** Whether a code works on a day at all, whoever asks. @throws DomainError with the reason */
export function requireOpen(promotion: Promotion, today: LocalDate): void {
  const { code, status, startsOn, expiresOn, maxUses, uses } = promotion;
  if (status !== 'active') throw new UnknownCodeError(code);
  if (startsOn && today.isBefore(LocalDate.of(startsOn))) throw new CodeNotStartedError(code, startsOn);
  if (expiresOn && LocalDate.of(expiresOn).isBefore(today)) throw new CodeExpiredError(code, expiresOn);
  if (maxUses > 0 && uses >= maxUses) throw new CodeUsedUpError(code);
}

/**
 * Whether a code is for this buyer. A visitor may look: he can be a new client; who has running services signs in.
 * @throws DomainError with the reason
 */
export function requireBuyer(promotion: Promotion, history: ClientHistory | null, usedByClient: number): void {
  const { code, audience, maxUsesPerClient } = promotion;
  if (maxUsesPerClient > 0 && usedByClient >= maxUsesPerClient) throw new CodeUsedByClientError(code);
  if (audience === 'new' && history?.hasOrders) throw new CodeNotForClientError(code, audience);
  if (audience === 'existing' && !history?.owned.length) throw new CodeNotForClientError(code, audience);
}

/**
 * What a code lowers each line by (`domain.md §10`): the fitting lines, all of them or the dearest.
 * @throws DomainError with the reason when it lowers none
 */
export function evaluateCode(
  promotion: Promotion,
  lines: readonly PromotedLine[],
  currency: string,
  history: ClientHistory | null,
  purpose: Purpose = 'order',
): AppliedPromotion {
  const { code } = promotion;
  const benefit = purpose === 'order' ? promotion.benefit : promotion.upgrade;
  const matching = benefit ? lines.filter((line) => isChosen(promotion, line)) : [];
  if (!benefit || matching.length === 0) throw new NothingFitsError(code);
  const fitting = matching.filter((line) => hasRequired(promotion, line, lines, history));
  if (fitting.length === 0) throw new RequiresItemError(code, promotion.requires);
  if (needsSum(benefit) && benefit.amounts[currency] === undefined) throw new NoValueInCurrencyError(code, currency);
  const lowered = fitting.flatMap((line) => {
    const discount = discountOf(benefit, line);
    return discount?.isPositive() ? [{ line, discount }] : [];
  });
  if (lowered.length === 0) throw new NothingFitsError(code);
  const taken = promotion.oncePerOrder ? [dearest(lowered)] : lowered;
  const borneBy = promotion.resellerId === 0 ? 'provider' : 'reseller';
  return {
    promotionId: promotion.id,
    version: promotion.version,
    code,
    borneBy,
    mirrorId: promotion.mirrorId,
    kind: benefit.kind,
    value: valueOf(benefit, currency),
    discount: Money.sum(
      taken.map(({ discount }) => discount),
      currency,
    ),
    lines: new Map(taken.map(({ line, discount }) => [line.ref, discount])),
    frozen: purpose === 'order' ? frozenOf(promotion, currency) : null,
  };
}

/**
 * What a renewal is lowered by, by what was frozen at the sale. `given` counts the invoices after the first that were made already;
 * zero once all further ones had theirs.
 */
export function renewalDiscount(frozen: FrozenPromotion, line: PromotedLine, given: number): Money {
  const { currency } = line.setup;
  if (frozen.further !== null && given >= frozen.further) return Money.zero(currency);
  const benefit: Benefit = { kind: frozen.kind, percent: frozen.value, amounts: { [currency]: frozen.value } };
  return discountOf(benefit, line) ?? Money.zero(currency);
}

function frozenOf(promotion: Promotion, currency: string): FrozenPromotion | null {
  const { id, code, benefit, recurrence, further, resellerId } = promotion;
  // A renewal has no set-up that could be free.
  if (recurrence === 'first' || benefit.kind === 'free_setup') return null;
  return {
    promotionId: id,
    code,
    borneBy: resellerId === 0 ? 'provider' : 'reseller',
    kind: benefit.kind,
    value: valueOf(benefit, currency),
    further: recurrence === 'always' ? null : further,
  };
}

const needsSum = ({ kind }: Benefit): boolean => kind === 'fixed' || kind === 'price_override';

function valueOf(benefit: Benefit, currency: string): string {
  if (benefit.kind === 'percent') return benefit.percent;
  return needsSum(benefit) ? (benefit.amounts[currency] ?? '') : '';
}

function isChosen({ appliesTo, terms }: Promotion, line: PromotedLine): boolean {
  return isAmong(appliesTo, line.item) && (terms.length === 0 || terms.includes(line.term));
}

/** The required item is another line of the cart, or by setting a running service. */
function hasRequired(
  { requires, requiresOwned }: Promotion,
  line: PromotedLine,
  lines: readonly PromotedLine[],
  history: ClientHistory | null,
): boolean {
  if (requires.length === 0) return true;
  if (lines.some((other) => other !== line && isAmong(requires, other.item))) return true;
  return requiresOwned && (history?.owned ?? []).some((item) => isAmong(requires, item));
}

const isAmong = (items: readonly PromotedItem[], item: { type: string; id: number }): boolean =>
  items.some(({ type, id }) => type === item.type && (id === 0 || id === item.id));

/** Ties to the first. */
function dearest<T extends { line: PromotedLine }>(lowered: readonly T[]): T {
  return lowered.reduce((best, one) => (wholeOf(one.line).isGreaterThan(wholeOf(best.line)) ? one : best));
}
