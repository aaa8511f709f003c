import type { ResellerId } from '#kernel';
import type { ReadOnce } from '#platform';
import type { CommissionService } from '#commission';
import type { PriceBookLoader, Store } from './price-book.loader.js';
import type { RenewalAmounts, RenewalInput } from './renewal-amounts.js';
import { renewalAmounts } from './renewal-amounts.js';
import type { Buyer, NamedRates, StoreTax } from './store-tax.service.js';

/** What a run knows of a payer already; `ClientProfile` has these. */
export type RenewalPayer = { country: string; state: string; taxExempt: boolean; groupDiscountPercent: string };

/**
 * Renewals of many services in one piece of work: stores and rates are read once for all of them, the payers come from the caller.
 * The amounts are those of `renewalQuote`, by the same function.
 */
export class RenewalSales {
  private readonly stores = new Map<ResellerId, Promise<Store>>();
  private readonly rates = new Map<string, Promise<NamedRates>>();

  constructor(
    private readonly loader: PriceBookLoader,
    private readonly tax: StoreTax,
    private readonly commission: CommissionService,
    private readonly reads: ReadOnce,
  ) {}

  /** @throws errors of the calculator: the line is parked, the others are not touched by it (`domain.md §3.7`) */
  async amounts(input: Omit<RenewalInput, 'clientId'>, payer: RenewalPayer): Promise<RenewalAmounts> {
    const { country, state, taxExempt: exempt, groupDiscountPercent: groupDiscount } = payer;
    const store = await this.store(input.resellerId);
    const rates = await this.ratesOf(store, { country, state, exempt, groupDiscount });
    return renewalAmounts(this.commission, input, { rates, groupDiscount, issuer: store.issuer });
  }

  private store(resellerId: ResellerId): Promise<Store> {
    const found = this.stores.get(resellerId) ?? this.loader.store(resellerId, this.reads);
    this.stores.set(resellerId, found);
    return found;
  }

  private ratesOf(store: Store, buyer: Buyer): Promise<NamedRates> {
    const scope = store.book === 0 ? '' : store.resellerId;
    const key = `${store.book}|${scope}|${buyer.country}|${buyer.state}|${buyer.exempt}`;
    const found = this.rates.get(key) ?? this.tax.ratesFor(store.book, store.scope, buyer, this.reads);
    this.rates.set(key, found);
    return found;
  }
}
