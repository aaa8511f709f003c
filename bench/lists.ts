import type { Business, Ground } from './ground.js';

type Parameter = { name: string; schema?: { enum?: string[]; default?: string }; description?: string };
type Document = { paths: Record<string, { get?: { parameters?: Parameter[] } }> };
type Item = Record<string, unknown>;
type Page = { items: Item[]; nextCursor: string | null };
/** Somebody who asks the lists of his audience. */
type Asker = { audience: 'admin' | 'reseller' | 'client'; token: string };
export type Case = { list: string; name: string; url: string; token: string };

const LIMIT = 25;
/** Pages of 100 rows before the one that counts as deep. */
const DEEP = 10;
/** Rows that a page of 25 may touch, its joins and the sign-in included. */
export const MOST_ROWS = 1000;

const plausible: Record<string, string> = {
  number: '999999999',
  date: '2001-02-03',
  instant: '2001-02-03T04:05:06Z',
  decimal: '123456.78',
  boolean: 'true',
  text: 'nobody-has-this',
};

/**
 * Every list of the consoles with every sort, filter and search that its OpenAPI document offers, first page and deep page, with its
 * total up to the cap: how many rows the database touches for one page. That does not depend on how busy the machine is, and grows with
 * the table where an index is missing.
 */
export async function lists(ground: Ground): Promise<{ ratio: number; detail: Record<string, unknown> }> {
  const { cases, skipped } = await allCases(ground);
  const touched: { name: string; rows: number }[] = [];
  for (const one of cases) touched.push({ name: one.name, rows: await rowsTouched(ground, one) });
  touched.sort((a, b) => b.rows - a.rows);
  const beyond = touched.filter(({ rows }) => rows > MOST_ROWS).map(({ name, rows }) => `${name}: ${rows}`);
  return { ratio: touched[0].rows, detail: { cases: cases.length, skipped, beyond } };
}

/** What `business` can be asked, and the lists that are switched off. */
export async function allCases(business: Business): Promise<{ cases: Case[]; skipped: string[] }> {
  const cases: Case[] = [];
  const skipped: string[] = [];
  for (const asker of await askers(business)) cases.push(...(await casesOf(business, asker, skipped)));
  return { cases, skipped };
}

/** Those with the most rows of their own. */
async function askers(ground: Business): Promise<Asker[]> {
  const only = async (sql: string) => (await ground.db.query<{ id: number }>(sql))[0].id;
  const ids = {
    admin: await only('SELECT id FROM tbladmins ORDER BY id LIMIT 1'),
    reseller: await only(
      'SELECT reseller_id AS id FROM rc_invoices WHERE reseller_id > 0 GROUP BY reseller_id ORDER BY COUNT(*) DESC LIMIT 1',
    ),
    client: await only('SELECT client_id AS id FROM rc_invoices GROUP BY client_id ORDER BY COUNT(*) DESC LIMIT 1'),
  };
  const found: Asker[] = [];
  for (const audience of ['admin', 'reseller', 'client'] as const)
    found.push({ audience, token: (await ground.tokens(audience, [ids[audience]]))[0] });
  return found;
}

async function casesOf(ground: Business, { audience, token }: Asker, skipped: string[]): Promise<Case[]> {
  const answer = await fetch(`${ground.api}/api/${audience}/v1/openapi.json`);
  const { paths } = (await answer.json()) as Document;
  const cases: Case[] = [];
  for (const [path, { get }] of Object.entries(paths)) {
    const parameters = get?.parameters ?? [];
    const sort = parameters.find(({ name }) => name === 'sort');
    // Lists below another thing are as long as that thing, not as the business.
    if (!sort || path.includes('{')) continue;
    const first = await open(`${ground.api}${path}?limit=${LIMIT}`, token);
    if (!first) {
      skipped.push(`${audience} ${path}`);
      continue;
    }
    const list = `${audience} ${path.replace(/^.*\/v1\//, '')}`;
    const add = (what: string, query: Record<string, string>) => {
      const url = `${ground.api}${path}?${new URLSearchParams({ limit: String(LIMIT), ...query }).toString()}`;
      cases.push({ list, name: `${list} ${what}`, url, token });
    };
    for (const by of sort.schema?.enum ?? []) {
      add(`sort=${by}`, { sort: by });
      const cursor = await deepCursor(`${ground.api}${path}`, by, token);
      if (cursor) add(`sort=${by} deep`, { sort: by, cursor });
    }
    add('total', { include: 'total' });
    if (parameters.some(({ name }) => name === 'q')) for (const q of ['a', 'Client 1', 'zzzz']) add(`q=${q}`, { q });
    for (const parameter of parameters)
      for (const [filter, value] of filtersOf(parameter, first.items)) add(`${filter}=${value}`, { [filter]: value });
  }
  return cases;
}

/** A value that nothing has, those that the first rows have, and from there on. */
function filtersOf({ name, schema, description }: Parameter, items: readonly Item[]): [string, string][] {
  const field = /^filter\[(\w+)\]$/.exec(name)?.[1];
  if (!field) return [];
  if (schema?.enum) return schema.enum.map((value) => [name, value]);
  const type = description?.split(';')[0] ?? 'text';
  const nothing = plausible[type];
  const seen = valueOf(items[0]?.[field]);
  const ranged = ['date', 'instant', 'decimal'].includes(type);
  return [
    [name, nothing],
    ...(seen === null ? [] : ([[name, seen]] as [string, string][])),
    ...(ranged ? ([[`${name}[gte]`, seen ?? nothing]] as [string, string][]) : []),
  ];
}

function valueOf(shown: unknown): string | null {
  if (typeof shown === 'string' && shown !== '') return shown;
  if (typeof shown === 'number' || typeof shown === 'boolean') return String(shown);
  return typeof shown === 'object' && shown !== null && 'amount' in shown ? String(shown.amount) : null;
}

/** null for a list that is switched off. */
async function open(url: string, token: string): Promise<Page | null> {
  const { status } = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
  return status === 403 ? null : page(url, token);
}

export async function page(url: string, token: string): Promise<Page> {
  const answer = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
  if (!answer.ok) throw new Error(`${url} answers ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as Page;
}

async function deepCursor(list: string, sort: string, token: string): Promise<string | null> {
  let cursor: string | null = null;
  for (let at = 0; at < DEEP; at++) {
    const query = new URLSearchParams({ limit: '100', sort, ...(cursor ? { cursor } : {}) }).toString();
    const { nextCursor } = await page(`${list}?${query}`, token);
    if (!nextCursor) return cursor;
    cursor = nextCursor;
  }
  return cursor;
}

async function rowsTouched(ground: Ground, { url, token }: Case): Promise<number> {
  const total = async () => {
    const rows = await ground.db.query<{ Value: string }>("SHOW GLOBAL STATUS LIKE 'Handler_read%'");
    return rows.reduce((sum, { Value }) => sum + Number(Value), 0);
  };
  await page(url, token);
  const before = await total();
  const idle = (await total()) - before;
  const from = await total();
  await page(url, token);
  return (await total()) - from - idle;
}
