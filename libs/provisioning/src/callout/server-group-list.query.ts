import { listPage, type ListPage, type ListRequest, type ListSpec, type Sql } from '#platform';
import { type FillRule, fillRuleOf } from './server-choice.js';

/** `firstServerId`: the member that is filled now; null where none is. */
export type ServerGroupInput = { name: string; fill: FillRule; serverIds: number[]; firstServerId: number | null };
export type GroupMember = { id: number; name: string; isFirst: boolean };
/** `others`: members of other server modules, as after an import. `products`: that are set up in it. */
export type ServerGroupRow = {
  id: number;
  version: number;
  name: string;
  fill: FillRule;
  servers: GroupMember[];
  others: number;
  products: number;
};

export const SERVER_GROUP_LIST: ListSpec = {
  id: 'g.id',
  sort: { id: 'g.id', name: 'g.name' },
  defaultSort: 'name',
  filter: { filltype: { column: 'g.filltype', type: 'number' } },
  search: ['g.name'],
};

const COLUMNS = `g.id, g.name, g.filltype, COALESCE(v.version, 1) AS version,
  (SELECT COUNT(*) FROM tblproducts p WHERE p.servergroup = g.id) AS products,
  (SELECT COUNT(*) FROM tblservergroupsrel r JOIN tblservers s ON s.id = r.serverid
   WHERE r.groupid = g.id AND s.type <> 'callout') AS others`;
const FROM = 'tblservergroups g LEFT JOIN rc_provisioning_groups v ON v.group_id = g.id';

type Stored = { id: number; name: string; filltype: number; version: number; products: string; others: string };

async function withMembers(sql: Sql, rows: readonly Stored[]): Promise<ServerGroupRow[]> {
  if (rows.length === 0) return [];
  const members = await sql.query<{ groupId: number; id: number; name: string; isFirst: number }>(
    `SELECT DISTINCT r.groupid AS groupId, s.id, s.name, s.active = 1 AS isFirst
     FROM tblservergroupsrel r JOIN tblservers s ON s.id = r.serverid AND s.type = 'callout'
     WHERE r.groupid IN (?) ORDER BY s.name, s.id`,
    [rows.map(({ id }) => id)],
  );
  return rows.map(({ id, name, filltype, version, products, others }) => ({
    ...{ id, name, version, fill: fillRuleOf(filltype), products: Number(products), others: Number(others) },
    servers: members
      .filter(({ groupId }) => groupId === id)
      .map((member) => ({ id: member.id, name: member.name, isFirst: Number(member.isFirst) === 1 })),
  }));
}

/** Groups of servers with their members that are reached by call-out. */
export async function serverGroupList(sql: Sql, request: ListRequest): Promise<ListPage<ServerGroupRow>> {
  const page = await listPage<Stored>(sql, SERVER_GROUP_LIST, { select: COLUMNS, from: FROM }, request);
  return { ...page, items: await withMembers(sql, page.items) };
}

export async function serverGroupById(sql: Sql, id: number): Promise<ServerGroupRow | null> {
  const rows = await sql.query<Stored>(`SELECT ${COLUMNS} FROM ${FROM} WHERE g.id = ?`, [id]);
  return (await withMembers(sql, rows)).at(0) ?? null;
}
