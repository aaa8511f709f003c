import type { ListPage, ListRequest, ListSpec, Sql } from '#platform';
import { listPage } from '#platform';

const hidden = (table: string): ListSpec['filter'] => ({ hidden: { column: `${table}.hidden`, type: 'boolean' } });

/** What the provider's lists of his catalogue offer. */
export const CATALOG_LISTS = {
  products: {
    id: 'p.id',
    sort: { id: 'p.id', order: 'p.`order`' },
    defaultSort: 'order',
    filter: { ...hidden('p'), groupId: { column: 'p.gid', type: 'number' } },
    search: ['p.name'],
  },
  productGroups: {
    id: 'g.id',
    sort: { id: 'g.id', order: 'g.`order`' },
    defaultSort: 'order',
    filter: hidden('g'),
    search: ['g.name'],
  },
  addons: {
    id: 'a.id',
    sort: { id: 'a.id', order: 'a.weight' },
    defaultSort: 'order',
    filter: hidden('a'),
    search: ['a.name'],
  },
  options: {
    id: 'o.id',
    sort: { id: 'o.id', order: 'o.`order`' },
    defaultSort: 'id',
    filter: { ...hidden('o'), groupId: { column: 'o.gid', type: 'number' } },
    search: ['o.optionname'],
  },
  tlds: {
    id: 'd.id',
    sort: { id: 'd.id', order: 'd.`order`', extension: 'd.extension' },
    defaultSort: 'order',
    filter: {},
    search: ['d.extension'],
  },
  currencies: { id: 'c.id', sort: { id: 'c.id', code: 'c.code' }, defaultSort: 'id', filter: {}, search: ['c.code'] },
} as const satisfies Record<string, ListSpec>;
export type CatalogList = keyof typeof CATALOG_LISTS;

const TABLES: Record<CatalogList, string> = {
  products: 'tblproducts p',
  productGroups: 'tblproductgroups g',
  addons: 'tbladdons a',
  options: 'tblproductconfigoptions o',
  tlds: 'tbldomainpricing d',
  currencies: 'tblcurrencies c',
};

/** Ids of one page of a list; what they stand for is asked of the catalogue. */
export async function catalogIds(sql: Sql, list: CatalogList, request: ListRequest): Promise<ListPage<{ id: number }>> {
  const spec: ListSpec = CATALOG_LISTS[list];
  return listPage<{ id: number }>(sql, spec, { select: `${spec.id} AS id`, from: TABLES[list] }, request);
}
