import type { Actor, ResellerId } from '#kernel';
import type { Sql, SqlValue } from '#platform';
import { decodeEntities, nameSql } from '#whmcs';

export const HIT_KINDS = [
  'client',
  'reseller',
  'order',
  'invoice',
  'credit-note',
  'service',
  'domain',
  'payment',
  'promotion',
] as const;
export type HitKind = (typeof HIT_KINDS)[number];

/** One record that was found. `title` is what people call it, `detail` tells it from its like. */
export type Hit = { kind: HitKind; id: number; title: string; detail: string };

type Row = { id: number; title: string; detail: string };
/** `where` starts the search at an index: what was typed is the beginning of a column, or the whole of a number. */
type Search = {
  kind: HitKind;
  needs: string;
  select: string;
  from: string;
  /** Column of the reseller. A search without one is the provider's alone. */
  reseller: string | null;
  /** Columns whose beginning is searched. */
  starts?: string[];
  /** Columns that hold exactly this number. */
  number?: string[];
};

const NAME = nameSql('c');
const PER_KIND = 6;

const SEARCHES: readonly Search[] = [
  {
    kind: 'client',
    needs: 'clients.read',
    select: `c.id, ${NAME} AS title, c.email AS detail`,
    from: 'tblclients c LEFT JOIN rc_reseller_clients rc ON rc.client_id = c.id',
    reseller: 'rc.reseller_id',
    starts: ['c.email', 'c.lastname', 'c.firstname', 'c.companyname'],
    number: ['c.id'],
  },
  {
    kind: 'reseller',
    needs: 'resellers.read',
    select: `r.client_id AS id, ${NAME} AS title, c.email AS detail`,
    from: 'rc_resellers r JOIN tblclients c ON c.id = r.client_id',
    reseller: null,
    starts: ['c.email', 'c.lastname', 'c.companyname'],
    number: ['r.client_id'],
  },
  {
    kind: 'order',
    needs: 'orders.read',
    select: `o.order_id AS id, o.order_number AS title, ${NAME} AS detail`,
    from: 'rc_orders o JOIN tblclients c ON c.id = o.client_id',
    reseller: 'o.reseller_id',
    number: ['o.order_number', 'o.order_id'],
  },
  {
    kind: 'invoice',
    needs: 'invoices.read',
    select: `i.invoice_id AS id, IF(i.number <> '', i.number, CONCAT('#', i.invoice_id)) AS title,
      CONCAT_WS(', ', ${NAME}, i.status) AS detail`,
    from: 'rc_invoices i JOIN tblclients c ON c.id = i.client_id',
    reseller: 'i.reseller_id',
    starts: ['i.number'],
    number: ['i.invoice_id'],
  },
  {
    kind: 'credit-note',
    needs: 'invoices.read',
    select: `n.id, n.number AS title, ${NAME} AS detail`,
    from: 'rc_credit_notes n JOIN tblclients c ON c.id = n.client_id',
    reseller: 'n.reseller_id',
    starts: ['n.number'],
  },
  {
    kind: 'service',
    needs: 'services.read',
    select: `s.service_id AS id, s.label AS title, CONCAT_WS(', ', ${NAME}, s.status) AS detail`,
    from: "rc_services s JOIN tblclients c ON c.id = s.client_id AND s.service_type = 'hosting'",
    reseller: 's.reseller_id',
    starts: ['s.domain', 's.label'],
  },
  {
    kind: 'domain',
    needs: 'domains.read',
    select: `s.service_id AS id, s.domain AS title, CONCAT_WS(', ', ${NAME}, s.status) AS detail`,
    from: "rc_services s JOIN tblclients c ON c.id = s.client_id AND s.service_type = 'domain'",
    reseller: 's.reseller_id',
    starts: ['s.domain'],
  },
  {
    kind: 'payment',
    needs: 'payments.read',
    select: `p.invoice_id AS id, p.transaction_id AS title, ${NAME} AS detail`,
    from: 'rc_payments p JOIN tblclients c ON c.id = p.client_id AND p.invoice_id <> 0',
    reseller: null,
    starts: ['p.transaction_id'],
  },
  {
    kind: 'promotion',
    needs: 'promotions.read',
    select: 'p.id, p.code AS title, p.status AS detail',
    from: 'rc_promotions p',
    reseller: 'p.reseller_id',
    starts: ['p.code'],
  },
];

/**
 * What begins with the given words, or has them as its number, at most six of a kind: only kinds the actor may read, for a reseller only
 * his own. Every column is asked by itself, so that each question is answered by its index.
 */
export async function searchRecords(sql: Sql, actor: Actor, words: string): Promise<Hit[]> {
  const typed = words.trim();
  const resellerId = actor.kind === 'reseller' ? actor.resellerId : null;
  const allowed = SEARCHES.filter(
    ({ needs, reseller }) => actor.can(needs) && (resellerId === null || reseller !== null),
  );
  const found = await Promise.all(allowed.map((search) => hitsOf(sql, search, typed, resellerId)));
  return found.flat();
}

async function hitsOf(sql: Sql, search: Search, typed: string, resellerId: ResellerId | null): Promise<Hit[]> {
  const { kind, select, from, reseller, starts = [], number = [] } = search;
  const beginning = `${typed.replace(/[\\%_]/g, (c) => `\\${c}`)}%`;
  const digits = /^#?(\d{1,10})$/.exec(typed)?.[1];
  const ways: { condition: string; value: SqlValue }[] = [
    ...(digits === undefined ? [] : number.map((column) => ({ condition: `${column} = ?`, value: digits }))),
    ...starts.map((column) => ({ condition: `${column} LIKE ?`, value: beginning })),
  ];
  const scope = resellerId === null ? '' : ` AND ${reseller} = ?`;
  const rows = await Promise.all(
    ways.map(({ condition, value }) =>
      sql.query<Row>(`SELECT ${select} FROM ${from} WHERE ${condition}${scope} LIMIT ${PER_KIND}`, [
        value,
        ...(resellerId === null ? [] : [resellerId]),
      ]),
    ),
  );
  const hits = new Map<number, Hit>();
  for (const { id, title, detail } of rows.flat())
    hits.set(id, { kind, id, title: decodeEntities(String(title)), detail: decodeEntities(String(detail)) });
  return [...hits.values()].slice(0, PER_KIND);
}
