import { decodeEntities, nameSql } from '#whmcs';
import { listPage, type ListPage, type ListRequest, type ListSpec, type Sql } from '#platform';
import { BatchNotFoundError } from './payouts.errors.js';

export const BATCH_ACTIONS = ['prepare', 'approve', 'send'] as const;
export const BATCH_STATUSES = ['running', 'stopped', 'done'] as const;
export const BATCH_OUTCOMES = ['waiting', 'made', 'skipped', 'failed'] as const;
export type BatchAction = (typeof BATCH_ACTIONS)[number];

/** A run over many; `made` of a dry run is what would be made. */
export type BatchRow = {
  batchId: number;
  action: BatchAction;
  dryRun: boolean;
  status: (typeof BATCH_STATUSES)[number];
  /** Of a dry run that was carried out: by which run. */
  startedAs: number | null;
  total: number;
  made: number;
  skipped: number;
  failed: number;
  askedBy: string;
  askedAt: string;
  finishedAt: string | null;
};
/** What became of one account or payout; `amount` is a decimal string of `currency`, `code` and `detail` say why not. */
export type BatchItemRow = {
  rowId: number;
  resellerId: number;
  resellerName: string;
  currency: string;
  amount: string;
  payoutId: number;
  outcome: (typeof BATCH_OUTCOMES)[number];
  code: string;
  detail: string;
};

export const PAYOUT_BATCH_LIST: ListSpec = {
  id: 'b.id',
  sort: { id: 'b.id' },
  defaultSort: '-id',
  filter: {
    action: { column: 'b.action', type: 'text', values: BATCH_ACTIONS },
    status: { column: 'b.status', type: 'text', values: BATCH_STATUSES },
    dryRun: { column: 'b.dry', type: 'boolean' },
  },
};
export const PAYOUT_BATCH_ITEM_LIST: ListSpec = {
  id: 'w.id',
  sort: { id: 'w.id', amount: 'w.amount' },
  defaultSort: 'id',
  filter: { outcome: { column: 'w.outcome', type: 'text', values: BATCH_OUTCOMES } },
};

const counted = (outcome: string) =>
  `(SELECT COUNT(*) FROM rc_payout_batch_rows w WHERE w.batch_id = b.id AND w.outcome = '${outcome}') AS ${outcome}`;
const COLUMNS = `b.id AS batchId, b.action, b.dry AS dryRun, b.status, b.total, b.asked_by AS askedBy, b.asked_at AS askedAt,
  b.finished_at AS finishedAt, (SELECT s.id FROM rc_payout_batches s WHERE s.dry_run_id = b.id) AS startedAs,
  ${counted('made')}, ${counted('skipped')}, ${counted('failed')}`;
type Stored = Omit<BatchRow, 'dryRun' | 'made' | 'skipped' | 'failed'> &
  Record<'made' | 'skipped' | 'failed', string | number> & { dryRun: number };

// As the driver hands a TINYINT and a COUNT out.
const shown = (row: Stored): BatchRow => ({
  ...row,
  dryRun: row.dryRun === 1,
  made: Number(row.made),
  skipped: Number(row.skipped),
  failed: Number(row.failed),
});

export async function listBatches(sql: Sql, request: ListRequest): Promise<ListPage<BatchRow>> {
  const source = { select: COLUMNS, from: 'rc_payout_batches b' };
  const page = await listPage<Stored>(sql, PAYOUT_BATCH_LIST, source, request);
  return { ...page, items: page.items.map(shown) };
}

export async function readBatch(sql: Sql, batchId: number): Promise<BatchRow> {
  const [row] = await sql.query<Stored>(`SELECT ${COLUMNS} FROM rc_payout_batches b WHERE b.id = ?`, [batchId]);
  if (!row) throw new BatchNotFoundError(batchId);
  return shown(row);
}

export async function listBatchItems(sql: Sql, batchId: number, request: ListRequest): Promise<ListPage<BatchItemRow>> {
  const page = await listPage<BatchItemRow>(
    sql,
    PAYOUT_BATCH_ITEM_LIST,
    {
      select: `w.id AS rowId, w.reseller_id AS resellerId, w.currency, w.amount, w.payout_id AS payoutId, w.outcome, w.code, w.detail,
        ${nameSql('r')} AS resellerName`,
      from: 'rc_payout_batch_rows w LEFT JOIN tblclients r ON r.id = w.reseller_id',
      where: 'w.batch_id = ?',
      params: [batchId],
    },
    request,
  );
  const items = page.items.map((row) => ({ ...row, resellerName: decodeEntities(row.resellerName) }));
  return { ...page, items };
}
