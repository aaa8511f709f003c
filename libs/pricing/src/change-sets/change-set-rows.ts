import type { CellRef } from '../cell-input.js';
import {
  listPage,
  parseJson,
  type ListPage,
  type ListRequest,
  type ListSpec,
  type Sql,
  type SqlValue,
  type Tx,
} from '#platform';
import type {
  CellChange,
  CellValue,
  ChangeSetCellInput,
  ChangeSetStatus,
  ChangeSetView,
  ChangeSource,
} from './change-set.types.js';
import { CHANGE_SET_STATUSES } from './change-set.types.js';
import { ChangeSetNotFoundError } from './change-set.errors.js';
import type { OwnerIds } from './published-set.js';

export const CHANGE_SET_LIST: ListSpec = {
  id: 's.id',
  sort: { id: 's.id' },
  defaultSort: '-id',
  filter: { status: { column: 's.status', type: 'text', values: CHANGE_SET_STATUSES } },
};
export const CHANGE_SET_CELL_LIST: ListSpec = { id: 'c.id', sort: { id: 'c.id' }, defaultSort: 'id', filter: {} };

const SET_COLUMNS =
  's.id, s.name, s.source, s.status, s.cell_count, s.publish_at, s.overwrite, s.reverts_id, s.problem, s.created_by, s.created_at, s.published_by, s.published_at';
type SetRow = {
  id: number;
  name: string;
  source: ChangeSource;
  status: ChangeSetStatus;
  cell_count: number;
  publish_at: string | null;
  overwrite: number;
  reverts_id: number;
  problem: string | object | null;
  created_by: string;
  created_at: string;
  published_by: string;
  published_at: string | null;
};

const instant = (stored: string): string => `${stored.replace(' ', 'T')}Z`;
const orNull = (stored: string | null) => stored && instant(stored);

const toView = (row: SetRow): ChangeSetView => ({
  id: row.id,
  name: row.name,
  source: row.source,
  status: row.status,
  cells: row.cell_count,
  publishAt: orNull(row.publish_at),
  overwrite: row.overwrite === 1,
  revertsId: row.reverts_id === 0 ? null : row.reverts_id,
  problem: parseJson<ChangeSetView['problem']>(row.problem),
  createdBy: row.created_by,
  createdAt: instant(row.created_at),
  publishedBy: row.published_by || null,
  publishedAt: orNull(row.published_at),
});

/** One set of its owner; a foreign one is not found. @throws ChangeSetNotFoundError */
export async function readSet(sql: Sql, { groupId, resellerId }: OwnerIds, id: number, lock = false) {
  const [row] = await sql.query<SetRow>(
    `SELECT ${SET_COLUMNS} FROM rc_price_change_sets s WHERE s.id = ? AND s.reseller_id = ? AND s.group_id = ?${lock ? ' FOR UPDATE' : ''}`,
    [id, resellerId, groupId],
  );
  if (!row) throw new ChangeSetNotFoundError(id);
  return toView(row);
}

export async function listSets(
  sql: Sql,
  { groupId, resellerId }: OwnerIds,
  request: ListRequest,
): Promise<ListPage<ChangeSetView>> {
  const page = await listPage<SetRow>(
    sql,
    CHANGE_SET_LIST,
    {
      select: SET_COLUMNS,
      from: 'rc_price_change_sets s',
      where: 's.reseller_id = ? AND s.group_id = ?',
      params: [resellerId, groupId],
    },
    request,
  );
  return { ...page, items: page.items.map(toView) };
}

export type SetCell = CellRef & {
  id: number;
  change: CellChange;
  base: CellValue;
  before: CellValue;
  after: CellValue;
};
type CellRow = {
  id: number;
  item_type: string;
  item_id: number;
  currency: string;
  term: string;
  change_value: string | object | null;
  base_value: string | object | null;
  before_value: string | object | null;
  after_value: string | object | null;
};
const CELL_COLUMNS =
  'c.id, c.item_type, c.item_id, c.currency, c.term, c.change_value, c.base_value, c.before_value, c.after_value';

const toCell = (row: CellRow): SetCell => ({
  id: row.id,
  itemType: row.item_type,
  itemId: row.item_id,
  currency: row.currency,
  term: row.term,
  change: parseJson<CellChange>(row.change_value),
  base: parseJson<CellValue>(row.base_value),
  before: parseJson<CellValue>(row.before_value),
  after: parseJson<CellValue>(row.after_value),
});

export async function readSetCells(sql: Sql, setId: number): Promise<SetCell[]> {
  const rows = await sql.query<CellRow>(
    `SELECT ${CELL_COLUMNS} FROM rc_price_change_set_cells c WHERE c.set_id = ? ORDER BY c.id`,
    [setId],
  );
  return rows.map(toCell);
}

export async function listSetCells(sql: Sql, setId: number, request: ListRequest): Promise<ListPage<SetCell>> {
  const page = await listPage<CellRow>(
    sql,
    CHANGE_SET_CELL_LIST,
    { select: CELL_COLUMNS, from: 'rc_price_change_set_cells c', where: 'c.set_id = ?', params: [setId] },
    request,
  );
  return { ...page, items: page.items.map(toCell) };
}

const CHUNK = 500;
const json = (value: unknown) => (value === null || value === undefined ? null : JSON.stringify(value));

/** Writes cells into a set; one that is in it already is replaced. */
export async function writeSetCells(
  tx: Tx,
  setId: number,
  resellerId: number,
  cells: readonly (ChangeSetCellInput & { base: CellValue })[],
): Promise<void> {
  for (let from = 0; from < cells.length; from += CHUNK) {
    const rows = cells
      .slice(from, from + CHUNK)
      .map(({ itemType, itemId, currency, term, base, ...change }): SqlValue[] => [
        setId,
        resellerId,
        itemType,
        itemId,
        currency,
        term,
        JSON.stringify(change),
        json(base),
      ]);
    await tx.execute(
      `INSERT INTO rc_price_change_set_cells (set_id, reseller_id, item_type, item_id, currency, term, change_value, base_value)
       VALUES ${rows.map((row) => `(${row.map(() => '?').join(',')})`).join(',')}
       ON DUPLICATE KEY UPDATE change_value = VALUES(change_value), base_value = VALUES(base_value)`,
      rows.flat(),
    );
  }
  await countCells(tx, setId);
}

export async function removeSetCells(tx: Tx, setId: number, cells: readonly CellRef[]): Promise<void> {
  for (let from = 0; from < cells.length; from += CHUNK) {
    const part = cells.slice(from, from + CHUNK);
    await tx.execute(
      `DELETE FROM rc_price_change_set_cells WHERE set_id = ? AND (${part
        .map(() => '(currency = ? AND item_type = ? AND item_id = ? AND term = ?)')
        .join(' OR ')})`,
      [
        setId,
        ...part.flatMap(({ currency, itemType, itemId, term }): SqlValue[] => [currency, itemType, itemId, term]),
      ],
    );
  }
  await countCells(tx, setId);
}

/** Notes what publishing found and left, for comparison and for the way back. */
export async function notePublished(
  tx: Tx,
  setId: number,
  cells: readonly (CellRef & { before: CellValue; after: CellValue })[],
): Promise<void> {
  for (let from = 0; from < cells.length; from += CHUNK) {
    const rows = cells
      .slice(from, from + CHUNK)
      .map(({ itemType, itemId, currency, term, before, after }): SqlValue[] => [
        setId,
        itemType,
        itemId,
        currency,
        term,
        json(before),
        json(after),
      ]);
    await tx.execute(
      `INSERT INTO rc_price_change_set_cells (set_id, item_type, item_id, currency, term, before_value, after_value)
       VALUES ${rows.map((row) => `(${row.map(() => '?').join(',')})`).join(',')}
       ON DUPLICATE KEY UPDATE before_value = VALUES(before_value), after_value = VALUES(after_value)`,
      rows.flat(),
    );
  }
}

async function countCells(tx: Tx, setId: number): Promise<void> {
  await tx.execute(
    `UPDATE rc_price_change_sets SET cell_count = (SELECT COUNT(*) FROM rc_price_change_set_cells WHERE set_id = ?) WHERE id = ?`,
    [setId, setId],
  );
}
