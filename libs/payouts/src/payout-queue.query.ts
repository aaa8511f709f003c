import { LocalDate, Money } from '#kernel';
import { decodeEntities, nameSql } from '#whmcs';
import { listPage, type ListPage, type ListRequest, type ListSpec, type Sql } from '#platform';
import { type Hold, QUEUE_STATES, type QueueState, standingOf } from './standing.js';

const NEVER = '9999-12-31';

/** One reseller and currency; the holds are told by the very rule that a payout is made by. */
export type QueueRow = {
  accountId: number;
  resellerId: number;
  resellerName: string;
  currency: string;
  state: QueueState;
  available: Money;
  held: Money;
  inPayout: Money;
  minimum: Money;
  holds: Hold[];
  /** The next day on which more becomes payable. */
  nextOn: string | null;
};
type Stored = Record<
  'available' | 'held' | 'drafts' | 'approved' | 'minimum' | 'currency' | 'nextOn' | 'lastOn',
  string
> & {
  accountId: number;
  resellerId: number;
  resellerName: string;
  suspended: number;
};

export const QUEUE_LIST: ListSpec = {
  id: 'a.id',
  sort: { id: 'a.id', available: 'a.available', held: 'a.held', nextOn: 'a.next_on' },
  defaultSort: '-available',
  filter: {
    id: { column: 'a.id', type: 'number' },
    state: { column: 'a.state', type: 'text', values: QUEUE_STATES },
    currency: { column: 'a.currency', type: 'text' },
    resellerId: { column: 'a.reseller_id', type: 'number' },
    available: { column: 'a.available', type: 'decimal' },
    held: { column: 'a.held', type: 'decimal' },
    nextOn: { column: 'a.next_on', type: 'date' },
  },
};

const COLUMNS = `a.id AS accountId, a.reseller_id AS resellerId, a.currency, a.available, a.held, a.drafts, a.approved, a.minimum,
  a.suspended, a.next_on AS nextOn, a.last_on AS lastOn,
  ${nameSql('r')} AS resellerName`;

export async function listQueue(sql: Sql, request: ListRequest): Promise<ListPage<QueueRow>> {
  const from = 'rc_payout_accounts a LEFT JOIN tblclients r ON r.id = a.reseller_id';
  const page = await listPage<Stored>(sql, QUEUE_LIST, { select: COLUMNS, from }, request);
  return { ...page, items: page.items.map(shown) };
}

function shown(row: Stored): QueueRow {
  const money = (amount: string) => Money.fromDatabase(amount, row.currency);
  const waits = row.nextOn !== NEVER && row.nextOn > '1000-01-01';
  const sums = {
    available: money(row.available),
    held: money(row.held),
    drafts: money(row.drafts),
    approved: money(row.approved),
    nextOn: waits ? LocalDate.of(row.nextOn) : null,
    lastOn: waits ? LocalDate.of(row.lastOn) : null,
  };
  const minimum = money(row.minimum);
  return {
    accountId: row.accountId,
    resellerId: row.resellerId,
    resellerName: decodeEntities(row.resellerName),
    currency: row.currency,
    available: sums.available,
    held: sums.held,
    inPayout: sums.drafts.plus(sums.approved),
    minimum,
    ...standingOf(sums, { minimum, suspended: row.suspended === 1 }),
    nextOn: waits ? row.nextOn : null,
  };
}
