import type { ClientId, ResellerId } from '#kernel';
import { parseJson, type Sql } from '#platform';
import type { ItemRef, Term } from '#catalog';
import type { FrozenTerms } from '#pricing';
import type { ServiceType } from '../service-terms.js';

/** What is renewed: ended services and those that never ran are not. */
const RENEWED = "s.status IN ('Active', 'Suspended')";

export type DueClient = { clientId: ClientId; resellerId: ResellerId; dates: number };

export type DueService = {
  id: number;
  type: ServiceType;
  serviceId: number;
  clientId: ClientId;
  /** Whose client he was when it was sold. */
  resellerId: ResellerId;
  parentId: number;
  itemType: ItemRef['type'];
  itemId: number;
  label: string;
  domain: string;
  term: Term | '';
  currency: string;
  nextInvoiceOn: string;
};

/** What the mirrored row adds; of an addon also the product that it hangs on. */
export type ServiceFacts = {
  paymentMethod: string;
  quantity: number;
  registeredOn: string | null;
  parentProductId: number | null;
  options: { optionId: number; subId: number; quantity: number }[];
};

export type SoldTerms = { term: Term; anchorDay: number; taxed: boolean; terms: FrozenTerms; version: number };

export const keyOf = ({ type, serviceId }: Pick<DueService, 'type' | 'serviceId'>): string => `${type}:${serviceId}`;

/** Clients with something to invoice up to a day, from one index; those of one reseller together. */
export async function dueClients(sql: Sql, until: string): Promise<DueClient[]> {
  const rows = await sql.query<DueClient>(
    `SELECT s.client_id AS clientId, MIN(s.reseller_id) AS resellerId, COUNT(DISTINCT s.next_invoice_on) AS dates
     FROM rc_services s WHERE ${RENEWED} AND s.next_invoice_on <= ? GROUP BY s.client_id`,
    [until],
  );
  return rows.sort((a, b) => a.resellerId - b.resellerId || a.clientId - b.clientId);
}

/** The services of these clients that are to be invoiced, in the order of their ids. */
export function dueServices(
  sql: Sql,
  clientIds: readonly number[],
  until: string,
  { lock }: { lock: boolean },
): Promise<DueService[]> {
  return sql.query<DueService>(
    `SELECT s.id, s.service_type AS type, s.service_id AS serviceId, s.client_id AS clientId, s.reseller_id AS resellerId,
       s.parent_id AS parentId, s.item_type AS itemType, s.item_id AS itemId, s.label, s.domain, s.term, s.currency,
       s.next_invoice_on AS nextInvoiceOn
     FROM rc_services s WHERE s.client_id IN (?) AND ${RENEWED} AND s.next_invoice_on <= ?
     ORDER BY s.id${lock ? ' FOR UPDATE' : ''}`,
    [[...clientIds], until],
  );
}

/** Facts of hosting and addons by key; domains are told by their context. */
export async function serviceFacts(sql: Sql, services: readonly DueService[]): Promise<Map<string, ServiceFacts>> {
  const found = new Map<string, ServiceFacts>();
  const ids = idsOf(services);
  type Row = ServiceFacts & { id: number };
  const add = (type: ServiceType, rows: Row[]) => rows.forEach(({ id, ...facts }) => found.set(`${type}:${id}`, facts));
  if (ids.hosting.length > 0)
    add(
      'hosting',
      await sql.query<Row>(
        `SELECT id, paymentmethod AS paymentMethod, qty AS quantity, NULLIF(regdate, '0000-00-00') AS registeredOn,
           NULL AS parentProductId FROM tblhosting WHERE id IN (?)`,
        [ids.hosting],
      ),
    );
  if (ids.addon.length > 0)
    add(
      'addon',
      await sql.query<Row>(
        `SELECT a.id, a.paymentmethod AS paymentMethod, 1 AS quantity, NULLIF(a.regdate, '0000-00-00') AS registeredOn,
           h.packageid AS parentProductId
         FROM tblhostingaddons a LEFT JOIN tblhosting h ON h.id = a.hostingid WHERE a.id IN (?)`,
        [ids.addon],
      ),
    );
  return found;
}

/** The options that a service without frozen terms has, as WHMCS keeps them. */
export type ChosenOption = { optionId: number; subId: number; quantity: number };
export function chosenOptions(sql: Sql, hostingId: number): Promise<ChosenOption[]> {
  return sql.query(
    'SELECT configid AS optionId, optionid AS subId, qty AS quantity FROM tblhostingconfigoptions WHERE relid = ? ORDER BY id',
    [hostingId],
  );
}

/** The latest version of what later periods were sold for, by key; absent where nothing was frozen. */
export async function renewalTerms(sql: Sql, services: readonly DueService[]): Promise<Map<string, SoldTerms>> {
  const found = new Map<string, SoldTerms>();
  for (const [type, ids] of Object.entries(idsOf(services)) as [ServiceType, number[]][]) {
    if (ids.length === 0) continue;
    const rows = await sql.query<
      Omit<SoldTerms, 'taxed' | 'terms'> & { serviceId: number; taxed: number; terms: unknown }
    >(
      `SELECT service_id AS serviceId, term, anchor_day AS anchorDay, taxed, terms, version FROM rc_service_terms
       WHERE service_type = ? AND service_id IN (?) AND applies_to = 'renewal' ORDER BY version`,
      [type, ids],
    );
    const latest = new Map(rows.map((row) => [row.serviceId, row]));
    for (const { serviceId, taxed, terms, ...sold } of latest.values())
      found.set(`${type}:${serviceId}`, { ...sold, taxed: taxed === 1, terms: parseJson<FrozenTerms>(terms) });
  }
  return found;
}

/** How many periods of each service were charged, by key: a code may lower the first of them only. */
export async function periodsCharged(sql: Sql, services: readonly DueService[]): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (const [type, ids] of Object.entries(idsOf(services)) as [ServiceType, number[]][]) {
    if (ids.length === 0) continue;
    const rows = await sql.query<{ serviceId: number; n: string | number }>(
      `SELECT service_id AS serviceId, COUNT(*) AS n FROM rc_service_periods
       WHERE service_type = ? AND service_id IN (?) GROUP BY service_id`,
      [type, ids],
    );
    for (const { serviceId, n } of rows) found.set(`${type}:${serviceId}`, Number(n));
  }
  return found;
}

/**
 * Keys of services whose end was asked for, or decided and not yet carried out at the server; a product's addons end with it. WHMCS keeps
 * requests of products alone.
 */
export async function endingServices(sql: Sql, services: readonly DueService[]): Promise<Set<string>> {
  const products = services.flatMap(({ type, serviceId, parentId }) =>
    type === 'hosting' ? [serviceId] : type === 'addon' ? [parentId] : [],
  );
  if (products.length === 0) return new Set();
  const rows = await sql.query<{ id: number }>('SELECT relid AS id FROM tblcancelrequests WHERE relid IN (?)', [
    products,
  ]);
  const ending = new Set(rows.map(({ id }) => `hosting:${id}`));
  const { addon } = idsOf(services);
  if (addon.length > 0)
    for (const { id } of await sql.query<{ id: number }>(
      "SELECT service_id AS id FROM rc_cancel_requests WHERE service_type = 'addon' AND service_id IN (?) AND is_open = 1",
      [addon],
    ))
      ending.add(`addon:${id}`);
  const decided = await sql.query<{ type: ServiceType; id: number }>(
    "SELECT service_type AS type, service_id AS id FROM rc_service_ends WHERE service_type IN ('hosting', 'addon') AND service_id IN (?)",
    [[...products, ...addon]],
  );
  for (const { type, id } of decided) ending.add(`${type}:${id}`);
  return ending;
}

export function idsOf(services: readonly Pick<DueService, 'type' | 'serviceId'>[]): Record<ServiceType, number[]> {
  const ids: Record<ServiceType, number[]> = { hosting: [], addon: [], domain: [] };
  for (const { type, serviceId } of services) ids[type].push(serviceId);
  return ids;
}
