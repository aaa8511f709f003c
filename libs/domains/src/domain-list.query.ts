import { listPage, type ListPage, type ListRequest, type ListSpec, type Sql } from '#platform';
import { DOMAIN_STATUSES, type DomainStatus, type StoredNames, withClientName } from '#whmcs';

export const DOMAIN_LIST: ListSpec = {
  id: 'd.id',
  sort: { id: 'd.id', registeredOn: 'd.registrationdate', nextDueOn: 'd.nextduedate' },
  defaultSort: '-id',
  filter: {
    status: { column: 'd.status', type: 'text', values: DOMAIN_STATUSES },
    nextDueOn: { column: 'd.nextduedate', type: 'date' },
    expiresOn: { column: 'd.expirydate', type: 'date' },
    clientId: { column: 'd.userid', type: 'number' },
    orderId: { column: 'd.orderid', type: 'number' },
  },
  search: ['d.domain'],
};

export type DomainRow = {
  id: number;
  clientId: number;
  clientName: string;
  resellerId: number;
  orderId: number;
  type: 'Register' | 'Transfer';
  name: string;
  registeredOn: string | null;
  expiresOn: string | null;
  nextDueOn: string | null;
  years: number;
  currency: string;
  firstPayment: string;
  recurring: string;
  status: DomainStatus;
  dnsManagement: number;
  emailForwarding: number;
  idProtection: number;
  autoRenewOff: number;
};

/** Zero dates of the mirrored table mean "not set". */
const date = (column: string) => `NULLIF(${column}, '0000-00-00')`;

const DOMAIN_COLUMNS = `d.id, d.userid AS clientId, c.firstname, c.lastname, c.companyname,
  COALESCE(x.reseller_id, 0) AS resellerId, d.orderid AS orderId,
  d.type, d.domain AS name, ${date('d.registrationdate')} AS registeredOn, ${date('d.expirydate')} AS expiresOn,
  ${date('d.nextduedate')} AS nextDueOn, d.registrationperiod AS years, COALESCE(x.currency, '') AS currency,
  d.firstpaymentamount AS firstPayment, d.recurringamount AS recurring, d.status, d.dnsmanagement AS dnsManagement,
  d.emailforwarding AS emailForwarding, d.idprotection AS idProtection, d.donotrenew AS autoRenewOff`;

const DOMAIN_FROM =
  'tbldomains d LEFT JOIN rc_domains x ON x.domain_id = d.id LEFT JOIN tblclients c ON c.id = d.userid';
type Stored = Omit<DomainRow, 'clientName'> & StoredNames;

/** Domains of one client, of one reseller's clients, or all. */
export async function domainList(
  sql: Sql,
  scope: { clientId?: number; resellerId?: number },
  request: ListRequest,
): Promise<ListPage<DomainRow>> {
  const where = [
    ...(scope.clientId === undefined ? [] : ['d.userid = ?']),
    ...(scope.resellerId === undefined ? [] : ['x.reseller_id = ?']),
  ].join(' AND ');
  const params = [scope.clientId, scope.resellerId].filter((value) => value !== undefined);
  const page = await listPage<Stored>(
    sql,
    DOMAIN_LIST,
    { select: DOMAIN_COLUMNS, from: DOMAIN_FROM, ...(where ? { where, params } : {}) },
    request,
  );
  return { ...page, items: page.items.map(withClientName) };
}

/** One domain, whoever's it is. */
export async function domainRow(sql: Sql, domainId: number): Promise<DomainRow | null> {
  const [row] = await sql.query<Stored>(`SELECT ${DOMAIN_COLUMNS} FROM ${DOMAIN_FROM} WHERE d.id = ?`, [domainId]);
  return row ? withClientName(row) : null;
}
