import type { Sql } from '#platform';
import { decodeEntities, isFlagSet, parseCycle } from '#whmcs';
import { supportedCurrencies } from '#kernel';
import { Catalogue } from './catalogue.js';
import { priceKey, type PriceRow } from './price-row.js';
import type { ConfigOption, OptionType, PayType } from './catalog.types.js';
import { CYCLES, type Term } from './item.js';

const OPTION_TYPES: Record<string, OptionType> = { '1': 'dropdown', '2': 'radio', '3': 'yesno', '4': 'quantity' };
const PAY_TYPES = new Set(['free', 'onetime', 'recurring']);

const payTypeOf = (text: string): PayType => (PAY_TYPES.has(text) ? (text as PayType) : 'recurring');

/** Reads the catalogue with one query per table. Rows that dangle (a choice without its option) are left out. */
export async function loadCatalogue(sql: Sql, version: number): Promise<Catalogue> {
  const supported = new Set(supportedCurrencies());
  const currencies = (
    await sql.query<{
      id: number;
      code: string;
      prefix: string;
      suffix: string;
      format: number;
      rate: string;
      is_default: number;
    }>(
      'SELECT id, code, prefix, suffix, format, rate, `default` AS is_default FROM tblcurrencies ORDER BY `default` DESC, id',
    )
  )
    // A currency with three decimals cannot be billed in (domain.md §1), so it does not exist for the business.
    .filter((c) => supported.has(c.code))
    .map(({ is_default, ...c }) => ({
      ...c,
      prefix: decodeEntities(c.prefix),
      suffix: decodeEntities(c.suffix),
      isDefault: isFlagSet(is_default),
    }));

  const groups = (
    await sql.query<{
      id: number;
      name: string;
      slug: string;
      headline: string | null;
      tagline: string | null;
      hidden: number;
      sorting: number;
    }>(
      'SELECT id, name, slug, headline, tagline, hidden, `order` AS sorting FROM tblproductgroups ORDER BY `order`, id',
    )
  ).map((g) => ({
    id: g.id,
    name: decodeEntities(g.name),
    slug: g.slug,
    headline: decodeEntities(g.headline ?? ''),
    tagline: decodeEntities(g.tagline ?? ''),
    hidden: isFlagSet(g.hidden),
    order: g.sorting,
  }));
  const groupById = new Map(groups.map((g, position) => [g.id, { ...g, position }]));

  const products = (
    await sql.query<{
      id: number;
      gid: number;
      name: string;
      slug: string;
      description: string;
      type: string;
      paytype: string;
      hidden: number;
      retired: number;
      tax: number;
      allowqty: number;
      showdomainoptions: number;
      servertype: string;
      sorting: number;
    }>(
      'SELECT id, gid, name, slug, description, type, paytype, hidden, retired, tax, allowqty, showdomainoptions, servertype, `order` AS sorting FROM tblproducts ORDER BY `order`, id',
    )
  )
    .map((p) => ({
      id: p.id,
      groupId: p.gid,
      groupName: groupById.get(p.gid)?.name ?? '',
      name: decodeEntities(p.name),
      slug: p.slug,
      description: decodeEntities(p.description),
      type: p.type,
      payType: payTypeOf(p.paytype),
      hidden: isFlagSet(p.hidden) || (groupById.get(p.gid)?.hidden ?? false),
      retired: isFlagSet(p.retired),
      taxed: isFlagSet(p.tax),
      allowQuantity: p.allowqty,
      needsDomain: isFlagSet(p.showdomainoptions),
      serverType: p.servertype,
      order: p.sorting,
    }))
    .sort((a, b) => (groupById.get(a.groupId)?.position ?? 1e9) - (groupById.get(b.groupId)?.position ?? 1e9));

  const addons = (
    await sql.query<{
      id: number;
      name: string;
      description: string;
      billingcycle: string;
      packages: string;
      hidden: number;
      retired: number;
      tax: number;
      allowqty: number;
    }>(
      'SELECT id, name, description, billingcycle, packages, hidden, retired, tax, allowqty FROM tbladdons ORDER BY weight, id',
    )
  ).map((a) => {
    const { payType, terms } = addonTerms(a.billingcycle);
    return {
      id: a.id,
      name: decodeEntities(a.name),
      description: decodeEntities(a.description),
      payType,
      terms,
      hidden: isFlagSet(a.hidden),
      retired: isFlagSet(a.retired),
      taxed: isFlagSet(a.tax),
      allowQuantity: a.allowqty,
      productIds: a.packages
        .split(',')
        .filter((id) => /^\s*\d+\s*$/.test(id))
        .map((id) => Number.parseInt(id, 10)),
    };
  });

  const links = await sql.query<{ gid: number; pid: number }>('SELECT gid, pid FROM tblproductconfiglinks');
  const optionGroupsOfProduct = new Map<number, number[]>();
  for (const { gid, pid } of links) optionGroupsOfProduct.set(pid, [...(optionGroupsOfProduct.get(pid) ?? []), gid]);

  const upgrades = await sql.query<{ from: number; to: number }>(
    'SELECT product_id AS `from`, upgrade_product_id AS `to` FROM tblproduct_upgrade_products ORDER BY id',
  );
  const upgradesOfProduct = new Map<number, number[]>();
  for (const { from, to } of upgrades) upgradesOfProduct.set(from, [...(upgradesOfProduct.get(from) ?? []), to]);

  const tlds = (
    await sql.query<{
      id: number;
      extension: string;
      dnsmanagement: number;
      emailforwarding: number;
      idprotection: number;
      eppcode: number;
      autoreg: string;
      sorting: number;
    }>(
      'SELECT id, extension, dnsmanagement, emailforwarding, idprotection, eppcode, autoreg, `order` AS sorting FROM tbldomainpricing ORDER BY `order`, id',
    )
  ).map((t) => ({
    id: t.id,
    extension: t.extension.toLowerCase(),
    dnsManagement: isFlagSet(t.dnsmanagement),
    emailForwarding: isFlagSet(t.emailforwarding),
    idProtection: isFlagSet(t.idprotection),
    needsEppCode: isFlagSet(t.eppcode),
    registrar: t.autoreg,
    order: t.sorting,
  }));

  // Price lists of client groups (tsetupfee > 0 in domain rows) are no list prices. Of double rows the first counts.
  const rows = await sql.query<PriceRow & { type: string; currency: number; relid: number }>(
    `SELECT type, currency, relid, msetupfee, qsetupfee, ssetupfee, asetupfee, bsetupfee, tsetupfee, monthly, quarterly, semiannually, annually, biennially, triennially
       FROM tblpricing WHERE type NOT LIKE 'domain%' OR type = 'domainaddons' OR tsetupfee <= 0 ORDER BY id`,
  );
  const prices = new Map<string, PriceRow>();
  for (const row of rows) {
    const key = priceKey(row.type, row.currency, row.relid);
    if (!prices.has(key)) prices.set(key, row);
  }
  return new Catalogue({
    version,
    currencies,
    groups,
    products,
    addons,
    options: await loadOptions(sql),
    optionGroupsOfProduct,
    upgradesOfProduct,
    tlds,
    prices,
  });
}

async function loadOptions(sql: Sql): Promise<ConfigOption[]> {
  const groups = await sql.query<{ id: number; name: string }>('SELECT id, name FROM tblproductconfiggroups');
  const options = await sql.query<{
    id: number;
    gid: number;
    optionname: string;
    optiontype: string;
    qtyminimum: number;
    qtymaximum: number;
    hidden: number;
  }>(
    'SELECT id, gid, optionname, optiontype, qtyminimum, qtymaximum, hidden FROM tblproductconfigoptions ORDER BY gid, `order`, id',
  );
  const choices = await sql.query<{ id: number; configid: number; optionname: string; hidden: number }>(
    'SELECT id, configid, optionname, hidden FROM tblproductconfigoptionssub ORDER BY configid, sortorder, id',
  );
  const nameOfGroup = new Map(groups.map((g) => [g.id, decodeEntities(g.name)]));
  return options
    .filter((o) => nameOfGroup.has(o.gid))
    .map((o) => ({
      id: o.id,
      groupId: o.gid,
      groupName: nameOfGroup.get(o.gid)!,
      name: shownName(o.optionname),
      type: OPTION_TYPES[o.optiontype] ?? 'dropdown',
      min: o.qtyminimum,
      max: o.qtymaximum,
      hidden: isFlagSet(o.hidden),
      choices: choices
        .filter((c) => c.configid === o.id)
        .map((c) => ({ subId: c.id, name: shownName(c.optionname), hidden: isFlagSet(c.hidden) })),
    }));
}

/** WHMCS keeps `system name|shown name` in option names; without a bar both are one. */
export function shownName(stored: string): string {
  const text = decodeEntities(stored);
  const bar = text.indexOf('|');
  return bar < 0 ? text : text.slice(bar + 1);
}

function addonTerms(stored: string): { payType: PayType; terms: readonly Term[] } {
  const cycle = parseCycle(stored);
  if (cycle === 'free' || cycle === 'onetime') return { payType: cycle, terms: [cycle] };
  return { payType: 'recurring', terms: cycle ? [cycle] : CYCLES };
}
