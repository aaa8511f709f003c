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
  username: string;
  note: string;
  createdAt: string;
  doneAt: string | null;
  doneBy: string;
};

export const TASK_COLUMNS = `t.id, t.reseller_id AS resellerId, t.client_id AS clientId, t.service_type AS serviceType,
  t.service_id AS serviceId, t.action, t.request_key AS requestKey, t.module, t.adapter, t.description, t.status,
  t.outcome, t.username, t.note, t.created_at AS createdAt, t.done_at AS doneAt, t.done_by AS doneBy`;

/** The task list as staff see it, oldest first. */
export const provisioningTasks = (sql: Sql, request: ListRequest): Promise<ListPage<TaskRow>> =>
  listPage<TaskRow>(sql, PROVISIONING_TASK_LIST, { select: TASK_COLUMNS, from: 'rc_provisioning_tasks t' }, request);
