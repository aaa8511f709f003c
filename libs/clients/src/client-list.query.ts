import { asId, type ClientId, type ResellerId } from '#kernel';
import { listPage, type ListPage, type ListRequest, type ListSpec, type Sql } from '#platform';
import { decodeEntities } from '#whmcs';
import { CLIENT_STATUSES, type ClientListRow, type ClientStatus } from './clients.types.js';

const OWN: Pick<ListSpec, 'id' | 'sort' | 'defaultSort' | 'search'> = {
  id: 'c.id',
  sort: { id: 'c.id', createdOn: 'c.datecreated' },
  defaultSort: '-id',
  search: ['c.email', 'c.lastname', 'c.firstname', 'c.companyname'],
};

/** What a reseller's list of his end clients offers. */
export const RESELLER_CLIENT_LIST: ListSpec = {
  ...OWN,
  filter: {
    status: { column: 'c.status', type: 'text', values: CLIENT_STATUSES },
    createdOn: { column: 'c.datecreated', type: 'date' },
    email: { column: 'c.email', type: 'text' },
  },
};

/** What the provider's list of all clients offers. */
export const ADMIN_CLIENT_LIST: ListSpec = {
  ...OWN,
  filter: {
    ...RESELLER_CLIENT_LIST.filter,
    groupId: { column: 'c.groupid', type: 'number' },
    resellerId: { column: 'rc.reseller_id', type: 'number' },
    direct: { column: '(rc.client_id IS NULL)', type: 'boolean' },
  },
};

type Row = {
  id: number;
  firstname: string;
  lastname: string;
  companyname: string;
  email: string;
  country: string;
  code: string | null;
  status: ClientStatus;
  datecreated: string;
  reseller_id: number | null;
  reseller_company: string | null;
  reseller_first: string | null;
  reseller_last: string | null;
  is_reseller: number | null;
};

/** One page of clients; with `resellerId` only the end clients of that reseller. */
export async function clientList(
  sql: Sql,
  request: ListRequest,
  resellerId: ResellerId | null,
): Promise<ListPage<ClientListRow>> {
  // A reseller's list starts at his assignments, so that its cost is his number of clients and not the provider's.
  const from =
    resellerId === null
      ? 'tblclients c LEFT JOIN rc_reseller_clients rc ON rc.client_id = c.id'
      : 'rc_reseller_clients rc JOIN tblclients c ON c.id = rc.client_id';
  const page = await listPage<Row>(
    sql,
    resellerId === null ? ADMIN_CLIENT_LIST : RESELLER_CLIENT_LIST,
    {
      select: `c.id, c.firstname, c.lastname, c.companyname, c.email, c.country, cur.code, c.status, c.datecreated, rc.reseller_id,
        rs.companyname AS reseller_company, rs.firstname AS reseller_first, rs.lastname AS reseller_last, r.client_id AS is_reseller`,
      from: `${from} LEFT JOIN tblcurrencies cur ON cur.id = c.currency LEFT JOIN tblclients rs ON rs.id = rc.reseller_id
        LEFT JOIN rc_resellers r ON r.client_id = c.id AND r.status <> 'left'`,
      ...(resellerId === null ? {} : { where: 'rc.reseller_id = ?', params: [resellerId] }),
    },
    request,
  );
  return {
    ...page,
    items: page.items.map((r) => ({
      clientId: asId<ClientId>(r.id),
      name: shownName(r.companyname, r.firstname, r.lastname),
      firstName: decodeEntities(r.firstname),
      lastName: decodeEntities(r.lastname),
      companyName: decodeEntities(r.companyname),
      email: r.email,
      country: r.country,
      currency: r.code ?? '',
      status: r.status,
      createdOn: r.datecreated,
      resellerId: asId<ResellerId>(r.reseller_id ?? 0),
      resellerName: shownName(r.reseller_company ?? '', r.reseller_first ?? '', r.reseller_last ?? ''),
      isReseller: r.is_reseller !== null,
    })),
  };
}

/** The company, or the person's names. */
export const shownName = (company: string, first: string, last: string): string =>
  decodeEntities(company) || decodeEntities(`${first} ${last}`.trim());
