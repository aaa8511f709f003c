import { asId, type ClientId, type PricingGroupId, type ResellerId } from '#kernel';
import { listPage, parseJson, type ListPage, type ListRequest, type ListSpec, type Sql } from '#platform';
import { decodeEntities } from '#whmcs';
import {
  GROUP_STATUSES,
  RESELLER_STATUSES,
  type GroupStatus,
  type PricingGroup,
  type Reseller,
  type ResellerHistoryEntry,
  type ResellerListRow,
  type ResellerStatus,
} from './resellers.types.js';

export const GROUP_LIST: ListSpec = {
  id: 'g.id',
  sort: { id: 'g.id', name: 'g.name', createdAt: 'g.created_at' },
  defaultSort: 'name',
  filter: { status: { column: 'g.status', type: 'text', values: GROUP_STATUSES } },
  search: ['g.name'],
};

export const RESELLER_LIST: ListSpec = {
  id: 'r.client_id',
  sort: { id: 'r.client_id', joinedAt: 'r.joined_at' },
  defaultSort: '-joinedAt',
  filter: {
    status: { column: 'r.status', type: 'text', values: RESELLER_STATUSES },
    groupId: { column: 'r.group_id', type: 'number' },
    joinedAt: { column: 'r.joined_at', type: 'instant' },
  },
  search: ['c.companyname', 'c.lastname', 'c.firstname', 'c.email'],
};

export const HISTORY_LIST: ListSpec = {
  id: 'h.id',
  sort: { id: 'h.id' },
  defaultSort: '-id',
  filter: { clientId: { column: 'h.client_id', type: 'number' } },
};

/** DATETIME(3) in UTC as an ISO instant. */
export const instant = (stored: string): string => `${stored.replace(' ', 'T')}Z`;

export type GroupRow = {
  id: number;
  name: string;
  status: GroupStatus;
  notes: string | null;
  created_at: string;
  updated_at: string;
  resellers: number;
};
export const GROUP_COLUMNS = `g.id, g.name, g.status, g.notes, g.created_at, g.updated_at,
  (SELECT COUNT(*) FROM rc_resellers r WHERE r.group_id = g.id AND r.status <> 'left') AS resellers`;

export const toGroup = (g: GroupRow): PricingGroup => ({
  groupId: asId<PricingGroupId>(g.id),
  name: g.name,
  status: g.status,
  notes: g.notes ?? '',
  createdAt: instant(g.created_at),
  updatedAt: instant(g.updated_at),
  resellers: g.resellers,
});

export async function groupList(sql: Sql, request: ListRequest): Promise<ListPage<PricingGroup>> {
  const page = await listPage<GroupRow>(
    sql,
    GROUP_LIST,
    { select: GROUP_COLUMNS, from: 'rc_pricing_groups g' },
    request,
  );
  return { ...page, items: page.items.map(toGroup) };
}

export type ResellerRow = {
  client_id: number;
  group_id: number;
  status: ResellerStatus;
  joined_at: string;
  left_at: string | null;
  suspended_at: string | null;
};
export const RESELLER_COLUMNS = 'r.client_id, r.group_id, r.status, r.joined_at, r.left_at, r.suspended_at';

export const toReseller = (r: ResellerRow): Reseller => ({
  resellerId: asId<ResellerId>(r.client_id),
  groupId: r.status === 'left' || r.group_id === 0 ? null : asId<PricingGroupId>(r.group_id),
  status: r.status,
  joinedAt: instant(r.joined_at),
  leftAt: r.left_at && instant(r.left_at),
  suspendedAt: r.suspended_at && instant(r.suspended_at),
});

type ListRow = ResellerRow & {
  companyname: string | null;
  firstname: string | null;
  lastname: string | null;
  email: string | null;
  group_name: string | null;
  end_clients: number;
};

export async function resellerList(
  sql: Sql,
  request: ListRequest,
  only: number | null = null,
): Promise<ListPage<ResellerListRow>> {
  const page = await listPage<ListRow>(
    sql,
    RESELLER_LIST,
    {
      select: `${RESELLER_COLUMNS}, c.companyname, c.firstname, c.lastname, c.email, g.name AS group_name,
        (SELECT COUNT(*) FROM rc_reseller_clients rc WHERE rc.reseller_id = r.client_id) AS end_clients`,
      from: 'rc_resellers r LEFT JOIN tblclients c ON c.id = r.client_id LEFT JOIN rc_pricing_groups g ON g.id = r.group_id',
      ...(only === null ? {} : { where: 'r.client_id = ?', params: [only] }),
    },
    request,
  );
  return {
    ...page,
    items: page.items.map((r) => ({
      ...toReseller(r),
      name: decodeEntities(r.companyname || `${r.firstname ?? ''} ${r.lastname ?? ''}`.trim()),
      email: r.email ?? '',
      groupName: r.group_name ?? '',
      endClients: r.end_clients,
    })),
  };
}

export async function historyList(
  sql: Sql,
  resellerId: number,
  request: ListRequest,
): Promise<ListPage<ResellerHistoryEntry>> {
  const page = await listPage<{
    id: number;
    client_id: number;
    event: string;
    detail: unknown;
    done_by: string;
    happened_at: string;
  }>(
    sql,
    HISTORY_LIST,
    {
      select: 'h.id, h.client_id, h.event, h.detail, h.done_by, h.happened_at',
      from: 'rc_reseller_history h',
      where: 'h.reseller_id = ?',
      params: [resellerId],
    },
    request,
  );
  return {
    ...page,
    items: page.items.map((h) => ({
      id: h.id,
      clientId: asId<ClientId>(h.client_id),
      event: h.event,
      detail: parseJson<Record<string, unknown>>(h.detail),
      by: h.done_by,
      at: instant(h.happened_at),
    })),
  };
}
