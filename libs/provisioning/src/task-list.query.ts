import { listPage, type ListPage, type ListRequest, type ListSpec, type Sql } from '#platform';
import { PROVISIONING_ACTIONS, type ProvisioningAction } from './provisioning-adapter.js';

export const TASK_STATUSES = ['open', 'done', 'refused'] as const;
export type TaskStatus = (typeof TASK_STATUSES)[number];

export const PROVISIONING_TASK_LIST: ListSpec = {
  id: 't.id',
  sort: { createdAt: 't.created_at', id: 't.id' },
  defaultSort: 'id',
  filter: {
    status: { column: 't.status', type: 'text', values: TASK_STATUSES },
    action: { column: 't.action', type: 'text', values: PROVISIONING_ACTIONS },
    adapter: { column: 't.adapter', type: 'text' },
    serverId: { column: 't.server_id', type: 'number' },
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
};

export const TASK_COLUMNS = `t.id, t.reseller_id AS resellerId, t.client_id AS clientId, t.service_type AS serviceType,
  t.service_id AS serviceId, t.action, t.request_key AS requestKey, t.module, t.adapter, t.description, t.status,
  t.outcome, t.server_id AS serverId, t.sending, t.username, t.note, t.created_at AS createdAt, t.done_at AS doneAt, t.done_by AS doneBy`;

/** The task list as staff see it, oldest first. */
export const provisioningTasks = (sql: Sql, request: ListRequest): Promise<ListPage<TaskRow>> =>
  listPage<TaskRow>(sql, PROVISIONING_TASK_LIST, { select: TASK_COLUMNS, from: 'rc_provisioning_tasks t' }, request);

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
