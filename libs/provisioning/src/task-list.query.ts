import { listPage, type ListPage, type ListRequest, type ListSpec, type Sql, type Tx } from '#platform';
import { decodeEntities, nameSql } from '#whmcs';
import { PROVISIONING_ACTIONS, type ProvisioningAction } from '#plugin-sdk';

export const TASK_STATUSES = ['open', 'done', 'refused'] as const;
/** What an adapter said last; `attention`: it said nothing so often that people are needed. */
export const TASK_OUTCOMES = ['unknown', 'pending', 'attention', 'done', 'refused'] as const;
export type TaskStatus = (typeof TASK_STATUSES)[number];

/**
 * Needed still and not under way: the set-up of a service that waits, which its server refused, or a refused end that is decided. What
 * people refused to set up was decided by them.
 */
const STUCK = `(t.status = 'refused' AND (t.action = 'terminate' AND e.service_id IS NOT NULL OR t.action = 'create'
  AND s.status = 'Pending' AND (t.done_by LIKE 'adapter:%' OR t.done_by LIKE 'server:%')))`;

export const PROVISIONING_TASK_LIST: ListSpec = {
  id: 't.id',
  sort: { createdAt: 't.created_at', id: 't.id' },
  defaultSort: 'id',
  filter: {
    status: { column: 't.status', type: 'text', values: TASK_STATUSES },
    action: { column: 't.action', type: 'text', values: PROVISIONING_ACTIONS },
    adapter: { column: 't.adapter', type: 'text' },
    outcome: { column: 't.outcome', type: 'text', values: TASK_OUTCOMES },
    serverId: { column: 't.server_id', type: 'number' },
    serviceId: { column: 't.service_id', type: 'number' },
    serviceType: { column: 't.service_type', type: 'text', values: ['hosting', 'addon'] },
    stuck: { column: STUCK, type: 'boolean' },
    clientId: { column: 't.client_id', type: 'number' },
    resellerId: { column: 't.reseller_id', type: 'number' },
  },
};

export type TaskRow = {
  id: number;
  resellerId: number;
  clientId: number;
  serviceType: 'hosting' | 'addon';
  serviceId: number;
  action: ProvisioningAction;
  requestKey: string;
  module: string;
  adapter: string;
  description: string;
  status: TaskStatus;
  outcome: string;
  serverId: number;
  sending: number;
  username: string;
  note: string;
  createdAt: string;
  doneAt: string | null;
  doneBy: string;
  /** When it is asked again by itself: a refused end; UTC as stored. */
  retryAt: string | null;
};

export const TASK_COLUMNS = `t.id, t.reseller_id AS resellerId, t.client_id AS clientId, t.service_type AS serviceType,
  t.service_id AS serviceId, t.action, t.request_key AS requestKey, t.module, t.adapter, t.description, t.status,
  t.outcome, t.server_id AS serverId, t.sending, t.username, t.note, t.created_at AS createdAt, t.done_at AS doneAt, t.done_by AS doneBy,
  t.retry_at AS retryAt`;

/** A task with the names of what it is about. `ending`: the end of its service is decided and not carried out. */
export type NamedTaskRow = TaskRow & {
  clientName: string;
  resellerName: string;
  serverName: string;
  service: string;
  serviceStatus: string;
  ending: number;
};

const NAMES = `${nameSql('c')} AS clientName, ${nameSql('r')} AS resellerName, COALESCE(v.name, '') AS serverName,
  COALESCE(s.label, '') AS service, COALESCE(s.status, '') AS serviceStatus,
  e.service_id IS NOT NULL AS ending`;
const FROM = `rc_provisioning_tasks t LEFT JOIN tblclients c ON c.id = t.client_id LEFT JOIN tblclients r ON r.id = t.reseller_id
  LEFT JOIN tblservers v ON v.id = t.server_id
  LEFT JOIN rc_services s ON s.service_type = t.service_type AND s.service_id = t.service_id
  LEFT JOIN rc_service_ends e ON e.service_type = t.service_type AND e.service_id = t.service_id AND e.ended_at IS NULL`;

const decoded = (row: NamedTaskRow): NamedTaskRow => ({
  ...row,
  clientName: decodeEntities(row.clientName),
  resellerName: decodeEntities(row.resellerName),
});

/** The task list as staff see it, oldest first. */
export async function provisioningTasks(sql: Sql, request: ListRequest): Promise<ListPage<NamedTaskRow>> {
  const wantsStuck = request.filters.some(
    ({ field, op, value }) => field === 'stuck' && op === 'eq' && value === 'true',
  );
  // What is stuck was refused: said apart, the index of the status finds the few there are.
  const source = {
    select: `${TASK_COLUMNS}, ${NAMES}`,
    from: FROM,
    ...(wantsStuck ? { where: "t.status = 'refused'" } : {}),
  };
  const page = await listPage<NamedTaskRow>(sql, PROVISIONING_TASK_LIST, source, request);
  return { ...page, items: page.items.map(decoded) };
}

export async function namedTask(sql: Sql, taskId: number): Promise<NamedTaskRow | null> {
  const [row] = await sql.query<NamedTaskRow>(`SELECT ${TASK_COLUMNS}, ${NAMES} FROM ${FROM} WHERE t.id = ?`, [taskId]);
  return row ? decoded(row) : null;
}

/** The task under its lock; null when there is none. */
export async function lockedTask(tx: Tx, taskId: number): Promise<TaskRow | null> {
  const [task] = await tx.query<TaskRow>(
    `SELECT ${TASK_COLUMNS} FROM rc_provisioning_tasks t WHERE t.id = ? FOR UPDATE`,
    [taskId],
  );
  return task ?? null;
}

/** Whether the end of a task's service is decided and not carried out. */
export async function isEndOpen(sql: Sql, { serviceType, serviceId }: TaskRow): Promise<boolean> {
  const rows = await sql.query(
    'SELECT 1 FROM rc_service_ends WHERE service_type = ? AND service_id = ? AND ended_at IS NULL',
    [serviceType, serviceId],
  );
  return rows.length > 0;
}

/** Whether there is nothing left at the server that could be changed: it was terminated, or the service never came to be. */
export async function isServiceGone(sql: Sql, { serviceType, serviceId }: TaskRow): Promise<boolean> {
  const rows = await sql.query(
    `SELECT 1 FROM rc_provisioning_tasks
     WHERE service_type = ? AND service_id = ? AND action = 'terminate' AND status = 'done'
     UNION ALL
     SELECT 1 FROM rc_services
     WHERE service_type = ? AND service_id = ? AND status IN ('Terminated', 'Cancelled', 'Fraud') LIMIT 1`,
    [serviceType, serviceId, serviceType, serviceId],
  );
  return rows.length > 0;
}

/** One call about a task: what was sent or asked, or told by the other side. `httpStatus` 0 when there was no answer. */
export type AttemptRow = {
  id: number;
  kind: 'send' | 'ask' | 'call-back';
  httpStatus: number;
  outcome: string;
  answer: string;
  calledAt: string;
};

/** The calls about a task, newest first, at most 200. */
export const taskAttempts = (sql: Sql, taskId: number): Promise<AttemptRow[]> =>
  sql.query<AttemptRow>(
    `SELECT id, kind, http_status AS httpStatus, outcome, answer, called_at AS calledAt
     FROM rc_provisioning_attempts WHERE task_id = ? ORDER BY id DESC LIMIT 200`,
    [taskId],
  );
