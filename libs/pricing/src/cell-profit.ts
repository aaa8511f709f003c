import { DomainError, Money, type TaxRates } from '#kernel';
import type { ItemRef, Term } from '#catalog';
import type { CommissionService } from '#commission';
import type { PricePair } from './cell.js';
import type { PriceBook } from './price-book.js';

/** What a sale at a price leaves the reseller, set-up and first period together, before tax. */
export type CellProfit = {
  /** The price less A; null without a price. */
  margin: Money | null;
  /** By the item's method; null without a price, or when the method fails: `problem` names the error. */
  profit: Money | null;
  problem: string | null;
};

/** What besides the prices decides a profit: who issues, the floor, the tax in the shown price, commissions from options. */
export type ProfitGround = {
  issuer: 'provider' | 'reseller';
  floorAtZero: boolean;
  optionCommissions: boolean;
  /** Home rates where prices contain tax, else null. */
  home: TaxRates | null;
};

const NOTHING: CellProfit = { margin: null, profit: null, problem: null };

/** Margin and profit of one unit sold at `price` (`domain.md §3`), by the calculator that bills. */
export function cellProfit(
  commission: CommissionService,
  book: PriceBook,
  item: ItemRef,
  term: Term,
  price: PricePair | null,
  ground: ProfitGround,
): CellProfit {
  const terms = book.groupTerms(item, term);
  if (!price || !terms) return NOTHING;
  const { method, args, floorAtZero, admin } = terms;
  try {
    const { net, profit } = commission.calculate({
      currency: book.currency,
      quantity: 1,
      method,
      args,
      price,
      admin,
      floorAtZero: floorAtZero ?? ground.floorAtZero,
      issuer: ground.issuer,
      tax: ground.home ? { ...ground.home, inclusive: true } : undefined,
    });
    const margin = net.minus(admin.setup).minus(admin.recurring);
    // An option is a part of its product's line: without commissions from options it earns nothing (domain.md §3.4).
    const earns = item.type !== 'option' || ground.optionCommissions || ground.issuer === 'reseller';
    return { margin, profit: earns ? profit : Money.zero(book.currency), problem: null };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { ...NOTHING, problem: error.code };
  }
}
