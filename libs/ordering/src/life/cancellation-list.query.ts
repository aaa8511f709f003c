import { listPage, type ListPage, type ListRequest, type ListSpec, type Sql } from '#platform';
import { type StoredNames, withClientName } from '#whmcs';
import { type OrderScope, scopeSql } from '../order-list.query.js';

export const CANCELLATION_STATUSES = ['open', 'carried-out', 'withdrawn'] as const;
export const CANCELLATION_KINDS = ['immediate', 'end-of-period'] as const;

export const CANCELLATION_LIST: ListSpec = {
  id: 'c.id',
  sort: { requestedAt: 'c.requested_at', endsOn: 'c.ends_on', id: 'c.id' },
  defaultSort: '-requestedAt',
  filter: {
    status: { column: 'c.status', type: 'text', values: CANCELLATION_STATUSES },
    kind: { column: 'c.kind', type: 'text', values: CANCELLATION_KINDS },
    clientId: { column: 'c.client_id', type: 'number' },
    resellerId: { column: 'c.reseller_id', type: 'number' },
    endsOn: { column: 'c.ends_on', type: 'date' },
  },
};

export type CancellationRow = {
  id: number;
  serviceType: 'hosting' | 'addon';
  serviceId: number;
  clientId: number;
  clientName: string;
  resellerId: number;
  label: string;
  domain: string;
  kind: (typeof CANCELLATION_KINDS)[number];
  reason: string;
  endsOn: string;
  status: (typeof CANCELLATION_STATUSES)[number];
  requestedBy: string;
  requestedAt: string;
  decidedAt: string | null;
};

const COLUMNS = `c.id, c.service_type AS serviceType, c.service_id AS serviceId, c.client_id AS clientId,
  c.reseller_id AS resellerId, s.label, s.domain, c.kind, c.reason, c.ends_on AS endsOn, c.status,
  c.requested_by AS requestedBy, c.requested_at AS requestedAt, c.decided_at AS decidedAt,
  t.firstname, t.lastname, t.companyname`;
const FROM = `rc_cancel_requests c JOIN rc_services s ON s.service_type = c.service_type AND s.service_id = c.service_id
  LEFT JOIN tblclients t ON t.id = c.client_id`;

type Stored = Omit<CancellationRow, 'clientName'> & StoredNames;
export async function cancellationList(
  sql: Sql,
  scope: OrderScope,
  request: ListRequest,
): Promise<ListPage<CancellationRow>> {
  const source = { select: COLUMNS, from: FROM, ...scopeSql('c', scope) };
  const page = await listPage<Stored>(sql, CANCELLATION_LIST, source, request);
  return { ...page, items: page.items.map(withClientName) };
}

export async function cancellationById(sql: Sql, scope: OrderScope, id: number): Promise<CancellationRow | null> {
  const { where, params } = scopeSql('c', scope);
  const [row] = await sql.query<Stored>(
    `SELECT ${COLUMNS} FROM ${FROM} WHERE c.id = ?${where ? ` AND ${where}` : ''}`,
    [id, ...params],
  );
  return row ? withClientName(row) : null;
}

/** The request of a service that waits; null when none does. */
export async function openCancellation(sql: Sql, type: string, id: number): Promise<CancellationRow | null> {
  const [row] = await sql.query<Stored>(
    `SELECT ${COLUMNS} FROM ${FROM} WHERE c.service_type = ? AND c.service_id = ? AND c.is_open = 1`,
    [type, id],
  );
  return row ? withClientName(row) : null;
}

/** Open requests whose day has come and whose service was not ended yet. */
export async function dueCancellations(sql: Sql, date: string): Promise<CancellationRow[]> {
  const rows = await sql.query<Stored>(
    `SELECT ${COLUMNS} FROM ${FROM}
     LEFT JOIN rc_service_ends e ON e.service_type = c.service_type AND e.service_id = c.service_id
     WHERE c.status = 'open' AND c.ends_on <= ? AND e.service_id IS NULL AND s.status IN ('Active', 'Suspended')
       AND (c.kind = 'immediate' OR s.next_due_on <= ?) ORDER BY c.id`,
    [date, date],
  );
  return rows.map(withClientName);
}

export type ImportedCancellation = { id: number; serviceId: number; type: string; reason: string; date: string | null };

/** Requests of a WHMCS for services that run, without a row of ours; those that end them at once come first. */
export const importedCancellations = (sql: Sql): Promise<ImportedCancellation[]> =>
  sql.query<ImportedCancellation>(
    `SELECT c.id, c.relid AS serviceId, c.type, c.reason, c.date
     FROM tblcancelrequests c
     JOIN rc_services s ON s.service_type = 'hosting' AND s.service_id = c.relid AND s.status IN ('Active', 'Suspended')
     LEFT JOIN rc_cancel_requests r ON r.service_type = 'hosting' AND r.service_id = c.relid AND (r.request_id = c.id OR r.is_open = 1)
     LEFT JOIN rc_service_ends e ON e.service_type = 'hosting' AND e.service_id = c.relid
     WHERE r.id IS NULL AND e.service_id IS NULL
     ORDER BY c.type <> 'Immediate', c.id`,
  );
