import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import { Db } from '#platform';
import { CatalogService, type ItemRef, type Term } from '#catalog';
import { CommissionService } from '#commission';
import { cellProfit, type CellProfit } from './cell-profit.js';
import type { CellRef } from './cell-input.js';
import { itemKey, samePair, type PricePair } from './cell.js';
import { parseEnding } from './ending.js';
import type { PriceInForce } from './price-book.js';
import { PriceBookLoader } from './price-book.loader.js';
import { checkedRule, type RuleInput } from './price-rule-input.js';
import { applyRule, RuleSet, type PriceRule } from './price-rule.js';
import { readGroupItems, readRules } from './price-rows.js';
import { RuleNotFoundError } from './pricing.errors.js';
import { ProfitGrounds } from './profit-grounds.js';
import { ownResellerId } from './reseller-prices.service.js';

export type RuleEffect = CellRef & {
  label: string;
  admin: PricePair;
  before: PriceInForce | null;
  after: PriceInForce | null;
  /** The markup left the range; the nearest bound is in force. */
  clamped: boolean;
  marginBefore: CellProfit['margin'];
  marginAfter: CellProfit['margin'];
  profitBefore: CellProfit['profit'];
  profitAfter: CellProfit['profit'];
};
export type RulePreview = {
  /** Cells whose price in force changes. */
  changed: number;
  /** Of those, sold from now on, and no longer. */
  opened: number;
  closed: number;
  clamped: number;
  /** Cells of the rule's scope that have a price of their own and keep it. */
  explicit: number;
  /** The first five hundred that change. */
  cells: RuleEffect[];
};

const MOST_SHOWN = 500;

/** What a price rule would do to a store before it is saved, changed or removed. */
@Injectable()
export class RulePreviewService {
  constructor(
    private readonly db: Db,
    private readonly catalog: CatalogService,
    private readonly commission: CommissionService,
    private readonly loader: PriceBookLoader,
    private readonly grounds: ProfitGrounds,
  ) {}

  /**
   * Compares the store's prices with and without the change: `input` alone is a new rule, with `id` it replaces that one, null removes it.
   * @throws InvalidRuleError, RuleNotFoundError
   */
  async preview(actor: Actor, input: RuleInput | null, id: number | null): Promise<RulePreview> {
    actor.require('prices.read');
    const store = await this.loader.store(ownResellerId(actor));
    const catalogue = await this.catalog.current();
    const rules: PriceRule[] = await readRules(this.db, store.resellerId);
    if (id !== null && !rules.some((rule) => rule.id === id)) throw new RuleNotFoundError(id);
    const wanted = input && ruleOf(checkedRule(input, catalogue), id ?? 0);
    const next = rules.filter((rule) => rule.id !== id && !(wanted && sameScope(rule, wanted)));
    if (wanted) next.push(wanted);
    const items = (await readGroupItems(this.db, store.scope.groupId!, null)).map(({ item }) => item);
    const ground = await this.grounds.ofStore(store);
    const result: RulePreview = { changed: 0, opened: 0, closed: 0, clamped: 0, explicit: 0, cells: [] };
    for (const { code: currency } of catalogue.currencies()) {
      const before = await this.loader.book(store, currency, null);
      const after = before.withRules(new RuleSet(next, currency));
      for (const item of items)
        for (const term of before.offeredTerms(item)) {
          const old = before.inForce(item, term);
          const now = after.inForce(item, term);
          const decides = after.ruleFor(item);
          if (now?.source === 'explicit') {
            if (wanted && decides === wanted) result.explicit++;
            continue;
          }
          if (same(old, now)) continue;
          const admin = before.cell(item, term)!.admin!;
          const clamped = Boolean(now && decides && !samePair(applyRule(decides, admin, ground.home), now));
          result.changed++;
          if (!old) result.opened++;
          if (!now) result.closed++;
          if (clamped) result.clamped++;
          if (result.cells.length >= MOST_SHOWN) continue;
          const earned = (price: PriceInForce | null) => cellProfit(this.commission, before, item, term, price, ground);
          const [was, becomes] = [earned(old), earned(now)];
          result.cells.push({
            ...refOf(item, currency, term),
            label: catalogue.describe([item]).get(itemKey(item))?.label ?? itemKey(item),
            admin,
            before: old,
            after: now,
            clamped,
            marginBefore: was.margin,
            marginAfter: becomes.margin,
            profitBefore: was.profit,
            profitAfter: becomes.profit,
          });
        }
    }
    return result;
  }
}

const refOf = (item: ItemRef, currency: string, term: Term): CellRef => ({
  itemType: item.type,
  itemId: item.id,
  currency,
  term,
});

const same = (a: PriceInForce | null, b: PriceInForce | null): boolean => (a && b ? samePair(a, b) : a === b);
const sameScope = (a: PriceRule, b: PriceRule): boolean =>
  a.scope === b.scope && a.scopeRef === b.scopeRef && a.currency === b.currency;

const ruleOf = (checked: ReturnType<typeof checkedRule>, id: number): PriceRule => ({
  id,
  scope: checked.scope,
  scopeRef: checked.scopeRef,
  currency: checked.currency,
  kind: checked.kind,
  value: checked.value,
  ending: parseEnding(checked.ending),
  tldIds: new Set(checked.tldIds),
});
