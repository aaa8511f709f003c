import type { Actor, Clock } from '#kernel';
import type { ItemRef, Term } from '#catalog';
import { listPage, type ListPage, type ListRequest, type ListSpec, type Sql, type SqlValue, type Tx } from '#platform';

export type PriceChange = {
  groupId: number;
  resellerId: number;
  item: ItemRef;
  currency: string;
  term: Term | '';
  before: unknown;
  after: unknown;
};

const COLUMNS = [
  'reseller_id',
  'group_id',
  'item_type',
  'item_id',
  'currency',
  'term',
  'before_value',
  'after_value',
  'changed_by',
  'changed_at',
] as const;
const CHUNK = 500;

/** Who changed which cell from what to what; written with the change. */
export async function recordChanges(
  tx: Tx,
  actor: Actor,
  clock: Clock,
  changes: readonly PriceChange[],
): Promise<void> {
  const at = clock.now();
  const json = (value: unknown) => (value === null || value === undefined ? null : JSON.stringify(value));
  const rows = changes.map((c): SqlValue[] => [
    c.resellerId,
    c.groupId,
    c.item.type,
    c.item.id,
    c.currency,
    c.term,
    json(c.before),
    json(c.after),
    actor.key,
    at,
  ]);
  for (let from = 0; from < rows.length; from += CHUNK)
    await tx.insertMany('rc_price_changes', COLUMNS, rows.slice(from, from + CHUNK));
}

export const PRICE_CHANGE_LIST: ListSpec = {
  id: 'c.id',
  sort: { id: 'c.id' },
  defaultSort: '-id',
  filter: {},
};

export type PriceChangeRow = {
  id: string;
  itemType: string;
  itemId: number;
  currency: string;
  term: string;
  before: string | object | null;
  after: string | object | null;
  changedBy: string;
  changedAt: string;
};

/** The log of a group's cells, or of a reseller's prices. */
export function listChanges(
  sql: Sql,
  of: { groupId: number } | { resellerId: number },
  request: ListRequest,
): Promise<ListPage<PriceChangeRow>> {
  const [where, id] =
    'groupId' in of ? ['c.group_id = ? AND c.reseller_id = 0', of.groupId] : ['c.reseller_id = ?', of.resellerId];
  return listPage<PriceChangeRow>(
    sql,
    PRICE_CHANGE_LIST,
    {
      select: `c.id, c.item_type AS itemType, c.item_id AS itemId, c.currency, c.term, c.before_value AS \`before\`,
        c.after_value AS \`after\`, c.changed_by AS changedBy, c.changed_at AS changedAt`,
      from: 'rc_price_changes c',
      where,
      params: [id],
    },
    request,
  );
}
