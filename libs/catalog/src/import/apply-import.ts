import type { Tx } from '#platform';
import {
  type BillingCycle,
  decodeEntities,
  domainPriceColumns,
  type DomainYears,
  isFlagSet,
  mirrorInsert,
  mirrorInsertMany,
  NOT_OFFERED,
  type PriceColumn,
  priceColumns,
} from '#whmcs';
import type { PriceRow } from '../price-row.js';
import { shownName } from '../load-catalogue.query.js';
import { PriceRows } from './price-rows.js';
import { IMPORT_KINDS, type ImportCounts, type ImportKind, type ImportPlan } from './import.types.js';

const OPTION_TYPE: Record<string, string> = { dropdown: '1', radio: '2', yesno: '3', quantity: '4' };

/**
 * Brings the tables to what the plan says, matching by names: group and product, addon, option and choice, TLD, currency code. What the
 * list does not name stays as it is, so a cycle leaves the shop by −1, not by being left out. Counts what it did.
 */
export class ImportApplier {
  readonly counts = Object.fromEntries(
    IMPORT_KINDS.map((k) => [k, { created: 0, updated: 0, unchanged: 0 }]),
  ) as ImportCounts;
  private readonly currencyIds = new Map<string, number>();
  private readonly groupIds = new Map<string, number>();
  private readonly productIdsOfGroup = new Map<number, number[]>();
  private prices: PriceRows;

  constructor(
    private readonly tx: Tx,
    private readonly plan: ImportPlan,
  ) {}

  async run(): Promise<ImportCounts> {
    this.prices = await PriceRows.load(this.tx, this.counts.prices);
    await this.currencies();
    await this.products();
    await this.addons();
    await this.options();
    await this.tlds();
    await this.prices.flush();
    return this.counts;
  }

  private count(kind: ImportKind, what: 'created' | 'updated' | 'unchanged'): void {
    this.counts[kind][what]++;
  }

  private async currencies(): Promise<void> {
    const rows = await this.tx.query<{
      id: number;
      code: string;
      prefix: string;
      suffix: string;
      format: number;
      rate: string;
      is_default: number;
    }>('SELECT id, code, prefix, suffix, format, rate, `default` AS is_default FROM tblcurrencies');
    for (const row of rows) this.currencyIds.set(row.code, row.id);
    const newDefault = this.plan.currencies.find((c) => c.isDefault)?.code ?? null;
    for (const c of this.plan.currencies) {
      const row = rows.find((r) => r.code === c.code);
      // A list that names no default leaves the present one alone.
      const isDefault = newDefault === null ? isFlagSet(row?.is_default) : c.isDefault;
      if (!row) {
        const { insertId } = await mirrorInsert(this.tx, 'tblcurrencies', {
          code: c.code,
          prefix: c.prefix,
          suffix: c.suffix,
          format: c.format,
          rate: c.rate,
          default: isDefault ? 1 : 0,
        });
        this.currencyIds.set(c.code, insertId);
        this.count('currencies', 'created');
      } else if (
        decodeEntities(row.prefix) !== c.prefix ||
        decodeEntities(row.suffix) !== c.suffix ||
        row.format !== c.format ||
        row.rate !== c.rate ||
        isFlagSet(row.is_default) !== isDefault
      ) {
        await this.tx.execute(
          'UPDATE tblcurrencies SET prefix = ?, suffix = ?, format = ?, rate = ?, `default` = ? WHERE id = ?',
          [c.prefix, c.suffix, c.format, c.rate, isDefault ? 1 : 0, row.id],
        );
        this.count('currencies', 'updated');
      } else this.count('currencies', 'unchanged');
    }
    if (newDefault !== null)
      await this.tx.execute('UPDATE tblcurrencies SET `default` = 0 WHERE code <> ? AND `default` <> 0', [newDefault]);
  }

  private async products(): Promise<void> {
    const groups = await this.tx.query<{ id: number; name: string }>(
      'SELECT id, name FROM tblproductgroups ORDER BY id DESC',
    );
    for (const g of groups) this.groupIds.set(decodeEntities(g.name), g.id);
    const rows = await this.tx.query<{ id: number; gid: number; name: string; hidden: number; paytype: string }>(
      'SELECT id, gid, name, hidden, paytype FROM tblproducts ORDER BY id DESC',
    );
    for (const r of rows) this.productIdsOfGroup.set(r.gid, [...(this.productIdsOfGroup.get(r.gid) ?? []), r.id]);
    const byName = new Map(rows.map((r) => [`${r.gid}\n${decodeEntities(r.name)}`, r]));
    const groupsOfPlan = new Set<string>();
    for (const [index, p] of this.plan.products.entries()) {
      if (!groupsOfPlan.has(p.group)) {
        groupsOfPlan.add(p.group);
        await this.productGroup(p.group, groupsOfPlan.size);
      }
      const gid = this.groupIds.get(p.group)!;
      const row = byName.get(`${gid}\n${p.name}`);
      let id = row?.id;
      if (!row) {
        ({ insertId: id } = await mirrorInsert(this.tx, 'tblproducts', {
          type: 'hostingaccount',
          gid,
          name: p.name,
          slug: slugOf(p.name),
          hidden: p.hidden ? 1 : 0,
          paytype: p.payType,
          tax: 1,
          autosetup: 'payment',
          allowqty: 0,
          order: index + 1,
        }));
        this.productIdsOfGroup.set(gid, [...(this.productIdsOfGroup.get(gid) ?? []), id]);
        this.count('products', 'created');
      } else if (isFlagSet(row.hidden) !== p.hidden || row.paytype !== p.payType) {
        await this.tx.execute('UPDATE tblproducts SET hidden = ?, paytype = ? WHERE id = ?', [
          p.hidden ? 1 : 0,
          p.payType,
          row.id,
        ]);
        this.count('products', 'updated');
      } else this.count('products', 'unchanged');
      await this.cyclePrices('product', id!, p.prices);
    }
  }

  private async productGroup(name: string, order: number): Promise<void> {
    if (this.groupIds.has(name)) return this.count('productGroups', 'unchanged');
    const { insertId } = await mirrorInsert(this.tx, 'tblproductgroups', {
      name,
      slug: slugOf(name),
      headline: '',
      tagline: '',
      order,
    });
    this.groupIds.set(name, insertId);
    this.count('productGroups', 'created');
  }

  private async addons(): Promise<void> {
    const rows = await this.tx.query<{ id: number; name: string; packages: string; billingcycle: string }>(
      'SELECT id, name, packages, billingcycle FROM tbladdons ORDER BY id DESC',
    );
    const byName = new Map(rows.map((r) => [decodeEntities(r.name), r]));
    for (const [index, a] of this.plan.addons.entries()) {
      const packages = a.groups
        .flatMap((g) => this.productIdsOfGroup.get(this.groupIds.get(g)!) ?? [])
        .sort((x, y) => x - y)
        .join(',');
      const row = byName.get(a.name);
      let id = row?.id;
      if (!row) {
        ({ insertId: id } = await mirrorInsert(this.tx, 'tbladdons', {
          packages,
          name: a.name,
          billingcycle: a.payType,
          tax: 1,
          showorder: 1,
          weight: index + 1,
          autoactivate: 'payment',
        }));
        this.count('addons', 'created');
      } else if (row.packages !== packages || row.billingcycle !== a.payType) {
        await this.tx.execute('UPDATE tbladdons SET packages = ?, billingcycle = ? WHERE id = ?', [
          packages,
          a.payType,
          row.id,
        ]);
        this.count('addons', 'updated');
      } else this.count('addons', 'unchanged');
      await this.cyclePrices('addon', id!, a.prices);
    }
  }

  /** All products of a product group share its options: one option group per product group, of the same name. */
  private async options(): Promise<void> {
    if (this.plan.options.length === 0 && this.plan.products.length === 0) return;
    const groups = await this.tx.query<{ id: number; name: string }>(
      'SELECT id, name FROM tblproductconfiggroups ORDER BY id DESC',
    );
    const groupIds = new Map(groups.map((g) => [decodeEntities(g.name), g.id]));
    const options = await this.tx.query<{ id: number; gid: number; optionname: string; optiontype: string }>(
      'SELECT id, gid, optionname, optiontype FROM tblproductconfigoptions ORDER BY id DESC',
    );
    const optionByName = new Map(options.map((o) => [`${o.gid}\n${shownName(o.optionname)}`, o]));
    const choices = await this.tx.query<{ id: number; configid: number; optionname: string }>(
      'SELECT id, configid, optionname FROM tblproductconfigoptionssub ORDER BY id DESC',
    );
    const choiceIds = new Map(choices.map((c) => [`${c.configid}\n${shownName(c.optionname)}`, c.id]));
    for (const [index, o] of this.plan.options.entries()) {
      let gid = groupIds.get(o.group);
      if (gid === undefined) {
        ({ insertId: gid } = await mirrorInsert(this.tx, 'tblproductconfiggroups', {
          name: o.group,
          description: '',
        }));
        groupIds.set(o.group, gid);
      }
      const row = optionByName.get(`${gid}\n${o.name}`);
      let id = row?.id;
      if (!row) {
        ({ insertId: id } = await mirrorInsert(this.tx, 'tblproductconfigoptions', {
          gid,
          optionname: o.name,
          optiontype: OPTION_TYPE[o.type],
          qtyminimum: 0,
          qtymaximum: 0,
          order: index + 1,
        }));
        this.count('options', 'created');
      } else if (row.optiontype !== OPTION_TYPE[o.type]) {
        await this.tx.execute('UPDATE tblproductconfigoptions SET optiontype = ? WHERE id = ?', [
          OPTION_TYPE[o.type],
          row.id,
        ]);
        this.count('options', 'updated');
      } else this.count('options', 'unchanged');
      for (const [position, [choice, prices]] of [...o.choices].entries()) {
        let subId = choiceIds.get(`${id}\n${choice}`);
        if (subId === undefined) {
          ({ insertId: subId } = await mirrorInsert(this.tx, 'tblproductconfigoptionssub', {
            configid: id!,
            optionname: choice,
            sortorder: position,
          }));
          this.count('choices', 'created');
        } else this.count('choices', 'unchanged');
        for (const [currency, { setup, price }] of prices)
          this.prices.want(
            'configoptions',
            this.currencyIds.get(currency)!,
            subId,
            { msetupfee: setup, monthly: price },
            '0.00',
          );
      }
    }
    await this.linkProducts(groupIds);
  }

  private async linkProducts(optionGroupIds: Map<string, number>): Promise<void> {
    const links = await this.tx.query<{ gid: number; pid: number }>('SELECT gid, pid FROM tblproductconfiglinks');
    const linked = new Set(links.map((l) => `${l.gid}:${l.pid}`));
    const missing = [...optionGroupIds].flatMap(([name, gid]) =>
      (this.productIdsOfGroup.get(this.groupIds.get(name) ?? -1) ?? [])
        .filter((pid) => !linked.has(`${gid}:${pid}`))
        .map((pid) => [gid, pid]),
    );
    await mirrorInsertMany(this.tx, 'tblproductconfiglinks', ['gid', 'pid'], missing);
  }

  private async tlds(): Promise<void> {
    const rows = await this.tx.query<{ id: number; extension: string }>(
      'SELECT id, extension FROM tbldomainpricing ORDER BY id DESC',
    );
    const ids = new Map(rows.map((r) => [r.extension.toLowerCase(), r.id]));
    for (const [index, t] of this.plan.tlds.entries()) {
      let id = ids.get(t.extension);
      if (id === undefined) {
        ({ insertId: id } = await mirrorInsert(this.tx, 'tbldomainpricing', {
          extension: t.extension,
          autoreg: '',
          eppcode: 1,
          order: index + 1,
        }));
        this.count('tlds', 'created');
      } else this.count('tlds', 'unchanged');
      for (const [operation, byCurrency] of t.prices)
        for (const [currency, byYears] of byCurrency) {
          const wanted: Partial<PriceRow> = {};
          for (const [years, price] of byYears) wanted[domainPriceColumns[years as DomainYears]] = price;
          this.prices.want(`domain${operation}`, this.currencyIds.get(currency)!, id, wanted, NOT_OFFERED, '0.00');
        }
    }
  }

  private async cyclePrices(
    type: 'product' | 'addon',
    id: number,
    prices: ImportPlan['products'][number]['prices'],
  ): Promise<void> {
    for (const [currency, byCycle] of prices) {
      const wanted: Partial<Record<PriceColumn, string>> = {};
      for (const [cycle, { setup, price }] of byCycle) {
        // The price row of a free item is ignored (schema §0.5), but it tells that the item exists in that currency.
        const columns = priceColumns[cycle === 'free' ? 'monthly' : (cycle as Exclude<BillingCycle, 'free'>)];
        wanted[columns.price] = price;
        wanted[columns.setup] = setup;
      }
      this.prices.want(type, this.currencyIds.get(currency)!, id, wanted, NOT_OFFERED);
    }
  }
}

/** `VPS 2` → `vps-2`, for the address of a product in the store. */
export const slugOf = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 128);
