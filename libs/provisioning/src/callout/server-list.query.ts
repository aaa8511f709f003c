import { listPage, type ListPage, type ListRequest, type ListSpec, type Sql } from '#platform';

export type ServerInput = { name: string; address: string; maxAccounts: number; active: boolean };
/** `waiting`: open tasks. Instants are UTC as stored. */
export type ServerRow = ServerInput & {
  id: number;
  version: number;
  oldSecretUntil: string | null;
  lastSuccessAt: string | null;
  failuresInARow: number;
  lastFailure: string;
  waiting: number;
};

/** `disabled` is WHMCS's word: it takes no new services. */
export const SERVER_LIST: ListSpec = {
  id: 'c.server_id',
  sort: { id: 'c.server_id', name: 's.name', failuresInARow: 'c.failures_in_a_row' },
  defaultSort: 'name',
  filter: {
    disabled: { column: 's.disabled', type: 'boolean' },
    failuresInARow: { column: 'c.failures_in_a_row', type: 'number' },
  },
  search: ['s.name'],
};

const COLUMNS = `s.id, s.name, s.maxaccounts AS maxAccounts, s.disabled, c.address, c.version, c.old_secret_until AS oldSecretUntil,
  c.last_success_at AS lastSuccessAt, c.failures_in_a_row AS failuresInARow, c.last_failure AS lastFailure,
  (SELECT COUNT(*) FROM rc_provisioning_tasks t WHERE t.server_id = s.id AND t.status = 'open') AS waiting`;
const FROM = 'rc_provisioning_servers c JOIN tblservers s ON s.id = c.server_id';
const WHERE = "s.type = 'callout'";

type Stored = Omit<ServerRow, 'active' | 'waiting'> & { disabled: number; waiting: string };
const toRow = ({ disabled, waiting, ...row }: Stored): ServerRow => ({
  ...row,
  active: disabled === 0,
  waiting: Number(waiting),
});

/** Servers that are reached by call-out, with how the calls went. */
export async function serverList(sql: Sql, request: ListRequest): Promise<ListPage<ServerRow>> {
  const page = await listPage<Stored>(sql, SERVER_LIST, { select: COLUMNS, from: FROM, where: WHERE }, request);
  return { ...page, items: page.items.map(toRow) };
}

export async function serverById(sql: Sql, id: number): Promise<ServerRow | null> {
  const [row] = await sql.query<Stored>(`SELECT ${COLUMNS} FROM ${FROM} WHERE ${WHERE} AND c.server_id = ?`, [id]);
  return row ? toRow(row) : null;
}
