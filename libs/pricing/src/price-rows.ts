import { Money } from '#kernel';
import type { ItemRef, ItemType, Term } from '#catalog';
import { parseJson, type Sql, type SqlValue } from '#platform';
import { cellKey, itemKey, type GroupCell, type PricePair } from './cell.js';
import { parseEnding } from './ending.js';
import type { GroupItem } from './price-book.js';
import type { PriceRule, RuleKind, RuleScope } from './price-rule.js';

export type GroupCellRow = { item: ItemRef; term: Term; cell: GroupCell };
export type StoredPriceRow = {
  id: number;
  resellerId: number;
  item: ItemRef;
  term: Term;
  price: PricePair;
  flagged: boolean;
};

/** `(item_type, item_id) IN (…)` for the items, or everything. */
export function itemsCondition(items: readonly ItemRef[] | null, params: SqlValue[]): string {
  if (!items) return '1 = 1';
  if (items.length === 0) return '1 = 0';
  const byType = new Map<ItemType, number[]>();
  for (const { type, id } of items) byType.set(type, [...(byType.get(type) ?? []), id]);
  const parts = [...byType].map(([type, ids]) => {
    params.push(type, ids);
    return '(item_type = ? AND item_id IN (?))';
  });
  return `(${parts.join(' OR ')})`;
}

export async function readGroupItems(
  sql: Sql,
  groupId: number,
  items: readonly ItemRef[] | null,
): Promise<{ item: ItemRef; terms: GroupItem }[]> {
  const params: SqlValue[] = [groupId];
  const rows = await sql.query<{
    item_type: ItemType;
    item_id: number;
    method: string;
    args: string | object | null;
    floor_at_zero: number | null;
  }>(
    `SELECT item_type, item_id, method, args, floor_at_zero FROM rc_group_items
     WHERE group_id = ? AND status = 'active' AND ${itemsCondition(items, params)}`,
    params,
  );
  return rows.map((row) => ({
    item: { type: row.item_type, id: row.item_id },
    terms: {
      method: row.method,
      args: parseJson<Record<string, unknown> | null>(row.args) ?? {},
      floorAtZero: row.floor_at_zero === null ? null : row.floor_at_zero === 1,
    },
  }));
}

/** The items of one type that a group holds, for paging through them: names only. */
export async function readGroupItemsOfType(sql: Sql, groupId: number, type: string): Promise<ItemRef[]> {
  const rows = await sql.query<{ item_type: ItemType; item_id: number }>(
    "SELECT item_type, item_id FROM rc_group_items WHERE group_id = ? AND item_type = ? AND status = 'active'",
    [groupId, type],
  );
  return rows.map((row) => ({ type: row.item_type, id: row.item_id }));
}

type CellRow = {
  item_type: ItemType;
  item_id: number;
  term: Term;
  admin_setup: string | null;
  admin_recurring: string | null;
  lowest_setup: string | null;
  lowest_recurring: string | null;
  highest_setup: string | null;
  highest_recurring: string | null;
};

export async function readGroupCells(
  sql: Sql,
  groupId: number,
  currency: string,
  items: readonly ItemRef[] | null,
): Promise<GroupCellRow[]> {
  const params: SqlValue[] = [groupId, currency];
  const rows = await sql.query<CellRow>(
    `SELECT item_type, item_id, term, admin_setup, admin_recurring, lowest_setup, lowest_recurring, highest_setup, highest_recurring
     FROM rc_group_prices WHERE group_id = ? AND currency = ? AND ${itemsCondition(items, params)}`,
    params,
  );
  const money = (value: string | null) => (value === null ? null : Money.fromDatabase(value, currency));
  return rows.map((row) => {
    const setup = money(row.admin_setup);
    const recurring = money(row.admin_recurring);
    return {
      item: { type: row.item_type, id: row.item_id },
      term: row.term,
      cell: {
        admin: recurring && { setup: setup ?? Money.zero(currency), recurring },
        lowest: { setup: money(row.lowest_setup), recurring: money(row.lowest_recurring) },
        highest: { setup: money(row.highest_setup), recurring: money(row.highest_recurring) },
      },
    };
  });
}

/** The stored prices of some resellers, `resellerIds` null for those of all. */
export async function readStoredPrices(
  sql: Sql,
  resellerIds: readonly number[] | null,
  currency: string,
  items: readonly ItemRef[] | null,
): Promise<StoredPriceRow[]> {
  if (resellerIds?.length === 0) return [];
  const params: SqlValue[] = [currency, ...(resellerIds ? [resellerIds] : [])];
  const rows = await sql.query<{
    id: number;
    reseller_id: number;
    item_type: ItemType;
    item_id: number;
    term: Term;
    setup: string;
    recurring: string;
    flagged: number;
  }>(
    `SELECT id, reseller_id, item_type, item_id, term, setup, recurring, flagged FROM rc_reseller_prices
     WHERE currency = ? ${resellerIds ? 'AND reseller_id IN (?)' : ''} AND ${itemsCondition(items, params)}`,
    params,
  );
  return rows.map((row) => ({
    id: row.id,
    resellerId: row.reseller_id,
    item: { type: row.item_type, id: row.item_id },
    term: row.term,
    price: {
      setup: Money.fromDatabase(row.setup, currency),
      recurring: Money.fromDatabase(row.recurring, currency),
    },
    flagged: row.flagged === 1,
  }));
}

export async function readRules(sql: Sql, resellerId: number): Promise<(PriceRule & { endingText: string })[]> {
  const rows = await sql.query<{
    id: number;
    scope: RuleScope;
    scope_ref: string;
    currency: string;
    kind: RuleKind;
    value: string;
    ending: string;
  }>(
    'SELECT id, scope, scope_ref, currency, kind, value, ending FROM rc_price_rules WHERE reseller_id = ? ORDER BY id',
    [resellerId],
  );
  const tlds = rows.some((row) => row.scope === 'tld-set')
    ? await sql.query<{ rule_id: number; tld_id: number }>(
        'SELECT rule_id, tld_id FROM rc_price_rule_tlds WHERE reseller_id = ?',
        [resellerId],
      )
    : [];
  return rows.map((row) => ({
    id: row.id,
    scope: row.scope,
    scopeRef: row.scope_ref,
    currency: row.currency,
    kind: row.kind,
    value: row.value,
    ending: parseEnding(row.ending),
    endingText: row.ending,
    tldIds: new Set(tlds.filter((tld) => tld.rule_id === row.id).map((tld) => tld.tld_id)),
  }));
}

export const itemMap = (rows: { item: ItemRef; terms: GroupItem }[]): Map<string, GroupItem> =>
  new Map(rows.map(({ item, terms }) => [itemKey(item), terms]));
export const cellMap = (rows: GroupCellRow[]): Map<string, GroupCell> =>
  new Map(rows.map(({ item, term, cell }) => [cellKey(item, term), cell]));
export const priceMap = (rows: StoredPriceRow[]): Map<string, PricePair> =>
  new Map(rows.map(({ item, term, price }) => [cellKey(item, term), price]));
