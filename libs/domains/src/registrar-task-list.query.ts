import { listPage, type ListPage, type ListRequest, type ListSpec, type Sql } from '#platform';
import { REGISTRAR_ACTIONS, type RegistrarAction } from '#plugin-sdk';

export const REGISTRAR_TASK_STATUSES = ['open', 'done', 'refused'] as const;
export type RegistrarTaskStatus = (typeof REGISTRAR_TASK_STATUSES)[number];

export const REGISTRAR_TASK_LIST: ListSpec = {
  id: 't.id',
  sort: { createdAt: 't.created_at', id: 't.id' },
  defaultSort: 'id',
  filter: {
    status: { column: 't.status', type: 'text', values: REGISTRAR_TASK_STATUSES },
    action: { column: 't.action', type: 'text', values: REGISTRAR_ACTIONS },
    domainId: { column: 't.domain_id', type: 'number' },
    clientId: { column: 't.client_id', type: 'number' },
    resellerId: { column: 't.reseller_id', type: 'number' },
  },
};

export type RegistrarTaskRow = {
  id: number;
  resellerId: number;
  clientId: number;
  domainId: number;
  action: RegistrarAction;
  requestKey: string;
  name: string;
  years: number;
  eppCodeSealed: string;
  registrar: string;
  adapter: string;
  status: RegistrarTaskStatus;
  outcome: string;
  note: string;
  createdAt: string;
  doneAt: string | null;
  doneBy: string;
};

export const REGISTRAR_TASK_COLUMNS = `t.id, t.reseller_id AS resellerId, t.client_id AS clientId,
  t.domain_id AS domainId, t.action, t.request_key AS requestKey, t.name, t.years, t.epp_code_sealed AS eppCodeSealed,
  t.registrar, t.adapter, t.status, t.outcome, t.note, t.created_at AS createdAt, t.done_at AS doneAt,
  t.done_by AS doneBy`;

/** The registrar's task list as staff see it, oldest first. */
export const registrarTasks = (sql: Sql, request: ListRequest): Promise<ListPage<RegistrarTaskRow>> =>
  listPage<RegistrarTaskRow>(
    sql,
    REGISTRAR_TASK_LIST,
    { select: REGISTRAR_TASK_COLUMNS, from: 'rc_registrar_tasks t' },
    request,
  );
