import { DomainError } from '#kernel';
import type { Sql, SqlValue } from '../db/sql.js';

/** How a filter value is read. `date` is a calendar date, `instant` an ISO date-time, `text` matches exactly. */
export type FilterType = 'text' | 'number' | 'date' | 'instant' | 'decimal' | 'boolean';

/** What one list offers: only these fields can be sorted and filtered, each backed by an index. */
export interface ListSpec {
  /** The tie-breaker column, unique and indexed: `i.id`. */
  id: string;
  /** Public name → column. */
  sort: Record<string, string>;
  /** Public name, `-` for descending. */
  defaultSort: string;
  filter: Record<string, { column: string; type: FilterType; values?: readonly string[] }>;
  /** Columns searched by `q` as a prefix. */
  search?: readonly string[];
}

/** A parsed list request (`contracts.md`, lists). */
export interface ListRequest {
  limit: number;
  cursor: string | null;
  sort: string;
  filters: { field: string; op: FilterOp; value: string }[];
  q: string | null;
  includeTotal: boolean;
}

export type FilterOp = 'eq' | 'ne' | 'lt' | 'lte' | 'gt' | 'gte' | 'in';
const SQL_OP: Record<Exclude<FilterOp, 'in'>, string> = { eq: '=', ne: '<>', lt: '<', lte: '<=', gt: '>', gte: '>=' };
const TOTAL_CAP = 10_000;

export interface ListPage<T> {
  items: T[];
  nextCursor: string | null;
  total?: number | null;
  totalAtLeast?: number;
}

export const everything = (limit = 50): ListRequest => ({
  limit,
  cursor: null,
  sort: '',
  filters: [],
  q: null,
  includeTotal: false,
});

function bad(pointer: string, detail: string): DomainError {
  return new DomainError(
    'platform.invalid_list_query',
    'invalid',
    {
      errors: [{ pointer, code: 'invalid', detail }],
    },
    detail,
  );
}

const CHECK: Record<FilterType, RegExp> = {
  text: /^[^]{1,190}$/,
  number: /^-?\d{1,15}$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  instant: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z$/,
  decimal: /^-?\d{1,14}(\.\d{1,4})?$/,
  boolean: /^(true|false)$/,
};

function toSql(type: FilterType, field: string, value: string): SqlValue {
  if (!CHECK[type].test(value)) throw bad(`/filter[${field}]`, `is not a ${type}`);
  if (type === 'boolean') return value === 'true' ? 1 : 0;
  if (type === 'instant') return value.replace('T', ' ').replace('Z', '');
  return value;
}

/**
 * One page of a list by keyset: `select` names the columns (the id as `_id`, the sort value as `_sort` are added),
 * `from` the joins, `where` the scope (tenant first). Deep pages cost what the first costs.
 */
export async function listPage<Row extends object>(
  sql: Sql,
  spec: ListSpec,
  source: { select: string; from: string; where?: string; params?: SqlValue[] },
  request: ListRequest,
): Promise<ListPage<Row>> {
  const sort = request.sort || spec.defaultSort;
  const descending = sort.startsWith('-');
  const sortName = descending ? sort.slice(1) : sort;
  const column = Object.hasOwn(spec.sort, sortName) ? spec.sort[sortName] : undefined;
  if (!column) throw bad('/sort', `sort is one of ${Object.keys(spec.sort).join(', ')}`);
  const conditions: string[] = source.where ? [`(${source.where})`] : [];
  const params: SqlValue[] = [...(source.params ?? [])];
  for (const { field, op, value } of request.filters) {
    const offered = Object.hasOwn(spec.filter, field) ? spec.filter[field] : undefined;
    if (!offered) throw bad(`/filter[${field}]`, `filters are ${Object.keys(spec.filter).join(', ') || 'none'}`);
    if (op === 'in') {
      const values = value.split(',').map((v) => toSql(offered.type, field, v)) as string[];
      if (values.length > 100) throw bad(`/filter[${field}]`, 'takes at most 100 values');
      conditions.push(`${offered.column} IN (?)`);
      params.push(values);
    } else {
      conditions.push(`${offered.column} ${SQL_OP[op]} ?`);
      params.push(toSql(offered.type, field, value));
    }
  }
  if (request.q) {
    if (!spec.search?.length) throw bad('/q', 'this list has no search');
    const like = `${request.q.replace(/[\\%_]/g, (c) => `\\${c}`)}%`;
    conditions.push(`(${spec.search.map((c) => `${c} LIKE ?`).join(' OR ')})`);
    params.push(...spec.search.map(() => like));
  }
  const scope = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '';
  const page = cursorCondition(request.cursor, column, spec.id, descending, sort);
  const where = page ? (scope ? `${scope} AND ${page.condition}` : `WHERE ${page.condition}`) : scope;
  const direction = descending ? 'DESC' : 'ASC';
  const order = column === spec.id ? `${spec.id} ${direction}` : `${column} ${direction}, ${spec.id} ${direction}`;
  const rows = await sql.query<Row & { _id: string; _sort: string }>(
    `SELECT ${source.select}, ${spec.id} AS _id, ${column} AS _sort FROM ${source.from} ${where} ORDER BY ${order} LIMIT ${request.limit + 1}`,
    [...params, ...(page?.params ?? [])],
  );
  const more = rows.length > request.limit;
  const shown = more ? rows.slice(0, request.limit) : rows;
  const last = shown.at(-1);
  const nextCursor = more && last ? encodeCursor(sort, last._sort, last._id) : null;
  // The columns of the cursor are the list's own: a row that is passed on as it stands must not show them.
  const items = shown.map(({ _id, _sort, ...row }) => row as unknown as Row);
  const result: ListPage<Row> = { items, nextCursor };
  if (request.includeTotal) {
    const [count] = await sql.query<{ n: string }>(
      `SELECT COUNT(*) AS n FROM (SELECT 1 FROM ${source.from} ${scope} LIMIT ${TOTAL_CAP + 1}) AS counted`,
      params,
    );
    const n = Number(count.n);
    result.total = n > TOTAL_CAP ? null : n;
    if (n > TOTAL_CAP) result.totalAtLeast = TOTAL_CAP;
  }
  return result;
}

const encodeCursor = (sort: string, value: unknown, id: unknown): string =>
  Buffer.from(JSON.stringify([sort, value, id])).toString('base64url');

function cursorCondition(cursor: string | null, column: string, id: string, descending: boolean, sort: string) {
  if (!cursor) return null;
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    throw bad('/cursor', 'is not a cursor of this list');
  }
  if (
    !Array.isArray(parts) ||
    parts.length !== 3 ||
    parts[0] !== sort ||
    !parts.every((p) => p === null || typeof p !== 'object')
  )
    throw bad('/cursor', 'is not a cursor of this list and sort');
  const [, value, lastId] = parts as [string, string | number | null, string | number];
  const beyond = descending ? '<' : '>';
  if (column === id) return { condition: `${id} ${beyond} ?`, params: [lastId] as SqlValue[] };
  // Without NULLs in sort columns (house rule: every column has a default) this is a plain keyset.
  return {
    condition: `(${column} ${beyond} ? OR (${column} = ? AND ${id} ${beyond} ?))`,
    params: [value, value, lastId] as SqlValue[],
  };
}
