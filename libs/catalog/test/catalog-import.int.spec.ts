import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CatalogImporter, CatalogModule, CatalogService, IMPORT_FILES, type ImportFiles } from '#catalog';
import { Actor, type AdminId, DomainError } from '#kernel';
import { parseJson, projectRoot } from '#platform';
import { testApp, type TestApp } from '#testing';

const admin = Actor.admin(1 as AdminId, ['*']);
const theList = (): ImportFiles =>
  Object.fromEntries(IMPORT_FILES.map((f) => [f, readFileSync(join(projectRoot, 'catalogue', `${f}.csv`), 'utf8')]));
const TABLES = [
  'tblcurrencies',
  'tblproductgroups',
  'tblproducts',
  'tbladdons',
  'tblproductconfiggroups',
  'tblproductconfigoptions',
  'tblproductconfigoptionssub',
  'tblproductconfiglinks',
  'tbldomainpricing',
  'tblpricing',
];

describe('loading a price list', () => {
  let app: TestApp;
  let importer: CatalogImporter;
  let catalog: CatalogService;

  beforeAll(async () => {
    app = await testApp([CatalogModule]);
    importer = app.get(CatalogImporter);
    catalog = app.get(CatalogService);
  });
  afterAll(() => app?.close());

  const fingerprint = async () =>
    Object.fromEntries(
      await Promise.all(
        TABLES.map(async (t) => [t, JSON.stringify(await app.database.sql(`SELECT * FROM ${t} ORDER BY id`))]),
      ),
    );
  const refused = async (
    files: ImportFiles,
  ): Promise<{ code: string; rows: { file: string; line: number; column: string; code: string }[] }> => {
    try {
      await importer.run(admin, files, { dryRun: false });
    } catch (error) {
      if (error instanceof DomainError) return { code: error.code, rows: error.params.rows as never };
      throw error;
    }
    throw new Error('the list was loaded');
  };

  it('tells in a dry run what it would load, and loads nothing', async () => {
    const before = await fingerprint();
    const version = await catalog.version();
    const report = await importer.run(admin, theList(), { dryRun: true });
    expect(report.errorCount).toBe(0);
    expect(report.counts.products.created).toBe(18);
    expect(report.counts.tlds.created).toBe(50);
    expect(report.counts.currencies.created).toBe(4);
    expect(await fingerprint()).toEqual(before);
    expect(await catalog.version()).toBe(version);
  });

  it('loads the whole list with prices to the digit', async () => {
    const report = await importer.run(admin, theList(), { dryRun: false });
    expect(report.counts).toMatchObject({
      productGroups: { created: 8 },
      products: { created: 18 },
      addons: { created: 6 },
      options: { created: 5 },
      tlds: { created: 50 },
    });
    const c = await catalog.current();
    const start = c.products().find((p) => p.name === 'Start')!;
    expect(c.listPrice({ type: 'product', id: start.id }, 'USD', 'monthly')?.recurring.toString()).toBe('2.49 USD');
    expect(c.listPrice({ type: 'product', id: start.id }, 'USD', 'annually')?.recurring.toString()).toBe('26.89 USD');
    const com = c.tldByName('.com')!;
    expect(c.listPrice({ type: 'domainregister', id: com.id }, 'USD', '2y')?.recurring.toDecimal()).toBe('20.52');
    expect(c.listPrice({ type: 'domaintransfer', id: com.id }, 'JPY', '1y')?.recurring.toDecimal()).toBe('1534');
    expect(c.listPrice({ type: 'domainregister', id: com.id }, 'USD', '4y')).toBeNull();
    expect(c.listPrice({ type: 'domaintransfer', id: com.id }, 'USD', '2y')).toBeNull();
  });

  it('agrees with every row of the files', async () => {
    const c = await catalog.current();
    const rows = theList().tlds!.trim().split(/\r?\n/).slice(1);
    for (const row of rows) {
      const [tld, currency, operation, years, price] = row.split(',');
      const found = c.listPrice(
        { type: `domain${operation}` as 'domainregister', id: c.tldByName(tld)!.id },
        currency,
        `${years}y` as '1y',
      );
      expect(`${row} → ${found?.recurring.toDecimal()}`).toBe(`${row} → ${price}`);
    }
    expect(rows.length).toBe(1980);
  });

  it('charges an option without a price for a cycle monthly × months', async () => {
    const c = await catalog.current();
    const start = c.products().find((p) => p.name === 'Start')!;
    const disk = c.configOptions(start.id).find((o) => o.name === 'Extra disk')!;
    const more = disk.choices.find((x) => x.name === '+20 GB')!;
    expect(c.listPrice({ type: 'option', id: more.subId }, 'EUR', 'annually')?.recurring.toString()).toBe('11.04 EUR');
    expect(c.listPrice({ type: 'option', id: more.subId }, 'JPY', 'quarterly')?.recurring.toString()).toBe('450 JPY');
  });

  it('shares options among the products of a group and gives addons to the products of their groups', async () => {
    const c = await catalog.current();
    const web = c.products().filter((p) => p.groupName === 'Web Hosting');
    expect(web.length).toBe(4);
    for (const p of web) expect(c.configOptions(p.id).map((o) => o.name)).toEqual(['Extra disk']);
    const ip = c.addons().find((a) => a.name === 'Dedicated IP')!;
    expect(ip.productIds).toEqual(expect.arrayContaining(web.map((p) => p.id)));
    expect(c.addonsForProduct(web[0].id).map((a) => a.name)).toContain('Dedicated IP');
    expect(c.products().some((p) => p.groupName === 'Legacy')).toBe(false);
    expect(c.products({ includeHidden: true }).some((p) => p.groupName === 'Legacy' && p.hidden)).toBe(true);
  });

  it('changes nothing when the same list is loaded again', async () => {
    const before = await fingerprint();
    const version = await catalog.version();
    const report = await importer.run(admin, theList(), { dryRun: false });
    for (const kind of Object.values(report.counts)) expect(kind).toMatchObject({ created: 0, updated: 0 });
    expect(await fingerprint()).toEqual(before);
    expect(await catalog.version()).toBe(version);
  });

  it('loads a list once when it is sent twice at the same moment', async () => {
    const csv =
      'group,product,hidden,paytype,currency,cycle,setup,price\nTwins,One,0,recurring,USD,monthly,0.00,1.00\n';
    await Promise.all([1, 2, 3].map(() => importer.run(admin, { products: csv }, { dryRun: false })));
    expect(await app.database.sql("SELECT COUNT(*) AS n FROM tblproducts WHERE name = 'One'")).toEqual([{ n: 1 }]);
  });

  it('moves one price, leaves the others, and tells it as a fact', async () => {
    const csv =
      'group,product,hidden,paytype,currency,cycle,setup,price\nWeb Hosting,Start,0,recurring,USD,monthly,1.00,2.99\nWeb Hosting,Start,0,recurring,USD,annually,0,-1\n';
    const report = await importer.run(admin, { products: csv }, { dryRun: false });
    expect(report.counts.prices).toEqual({ created: 0, updated: 1, unchanged: 0 });
    const c = await catalog.current();
    const item = { type: 'product' as const, id: c.products().find((p) => p.name === 'Start')!.id };
    expect(c.listPrice(item, 'USD', 'monthly')).toMatchObject({ setup: { minor: 100n }, recurring: { minor: 299n } });
    expect(c.listPrice(item, 'USD', 'annually')).toBeNull();
    expect(c.listPrice(item, 'USD', 'quarterly')?.recurring.toDecimal()).toBe('7.32');
    const [event] = await app.database.sql<{ payload: string }>(
      "SELECT payload FROM rc_outbox WHERE type = 'catalog.prices-changed.v1' ORDER BY id DESC LIMIT 1",
    );
    expect(parseJson(event.payload)).toMatchObject({ importId: report.importId });
  });

  it('names every bad row by file, line and column, and loads nothing of the rest', async () => {
    const before = await fingerprint();
    const { code, rows } = await refused({
      currencies: 'code,prefix,suffix,format,rate,default\nKWD,,KWD,1,0.3,0\n',
      products: [
        'group,product,hidden,paytype,currency,cycle,setup,price',
        'New,Good,0,recurring,USD,monthly,0.00,5.00',
        'New,Bad,0,recurring,XXX,monthly,0.00,5.00',
        'New,Bad,0,recurring,USD,fortnightly,0.00,5.00',
        'New,Bad,0,recurring,USD,monthly,0.00,5.001',
        'New,Bad,0,recurring,JPY,monthly,0,5.50',
        'New,Bad,0,recurring,USD,annually,0.00,-2',
        'New,Good,0,recurring,USD,monthly,0.00,6.00',
        'New,Bad,0,recurring,EUR,monthly,0.00,"1,000.00"',
        'New,Bad,0,recurring,EUR,annually,0.00',
        'New,Bad,0,recurring,GBP,monthly,0.00,1e3',
      ].join('\n'),
      addons: 'addon,applies_to_groups,currency,cycle,setup,price\nX,Web Hosting|Nowhere,USD,monthly,0,1\n',
      tlds: 'tld,currency,operation,years,price\ncom,USD,register,1,9\n.com,USD,renew,10,9\n.com,USD,register,1,9\n',
    });
    expect(code).toBe('catalog.import_refused');
    expect(rows.map((r) => `${r.file}:${r.line}:${r.column}:${r.code}`)).toEqual([
      'currencies:2:code:unsupported_currency',
      'products:3:currency:unknown_currency',
      'products:4:cycle:unknown_cycle',
      'products:5:price:too_many_decimals',
      'products:6:price:too_many_decimals',
      'products:7:price:negative_price',
      'products:8:cycle:duplicate_row',
      'products:9:price:bad_price',
      'products:10::wrong_column_count',
      'products:11:price:bad_price',
      'addons:2:applies_to_groups:unknown_product_group',
      'tlds:2:tld:bad_tld',
      'tlds:3:years:bad_years',
    ]);
    expect(await fingerprint()).toEqual(before);
  });

  it('reports the same rows in a dry run without refusing', async () => {
    const report = await importer.run(
      admin,
      { tlds: 'tld,currency,operation,years,price\n.com,USD,register,1,abc\n' },
      { dryRun: true },
    );
    expect(report.errors).toEqual([
      expect.objectContaining({ file: 'tlds', line: 2, column: 'price', code: 'bad_price' }),
    ]);
    expect(report.counts.prices).toEqual({ created: 0, updated: 0, unchanged: 0 });
  });

  it('refuses a file that breaks off, is empty or has another header', async () => {
    const before = await fingerprint();
    expect(
      (
        await refused({
          products:
            'group,product,hidden,paytype,currency,cycle,setup,price\nA,B,0,recurring,USD,monthly,0,1\nA,"B,0,recurring',
        })
      ).rows,
    ).toEqual([expect.objectContaining({ code: 'broken_csv', line: 3 })]);
    expect((await refused({ tlds: '' })).rows).toEqual([expect.objectContaining({ code: 'empty_file' })]);
    expect((await refused({ tlds: 'tld,currency,operation,years,price\n' })).rows).toEqual([
      expect.objectContaining({ code: 'empty_file' }),
    ]);
    expect((await refused({ tlds: 'tld,currency,op,years,price\n.com,USD,register,1,9\n' })).rows).toEqual([
      expect.objectContaining({ code: 'wrong_header', line: 1 }),
    ]);
    expect(await fingerprint()).toEqual(before);
  });

  it('keeps a record of every run, of the refused ones too', async () => {
    const { items } = await importer.runs();
    expect(items[0]).toMatchObject({ status: 'refused', by: 'admin:1', dryRun: false });
    expect(
      items.some(
        (r) => r.status === 'done' && r.counts.products.created === 18 && /^[0-9a-f]{64}$/.test(r.fileHashes.products),
      ),
    ).toBe(true);
  });

  it('takes any of the files alone, and refuses a call without one', async () => {
    const csv = 'tld,currency,operation,years,price\n.com,USD,register,1,10.26\n';
    const report = await importer.run(admin, { tlds: csv, products: undefined }, { dryRun: false });
    expect(report.counts.prices).toEqual({ created: 0, updated: 0, unchanged: 1 });
    await expect(importer.run(admin, { tlds: undefined }, { dryRun: true })).rejects.toMatchObject({
      code: 'catalog.nothing_to_import',
    });
  });

  it('is forbidden without catalog.write', async () => {
    await expect(
      importer.run(Actor.admin(2 as AdminId, ['catalog.read']), theList(), { dryRun: true }),
    ).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('lists pages of the catalogue by keyset', async () => {
    const request = { limit: 20, cursor: null as string | null, sort: '', filters: [], q: null, includeTotal: true };
    const seen: string[] = [];
    do {
      const page = await catalog.page('tlds', request, (c, id) => c.findTld(id));
      seen.push(...page.items.map((t) => t.extension));
      expect(page.total).toBe(50);
      request.cursor = page.nextCursor;
    } while (request.cursor);
    expect(new Set(seen).size).toBe(50);
    expect(seen[0]).toBe('.com');
  });

  it('hides a product for every process at once', async () => {
    const start = (await catalog.products()).find((p) => p.name === 'Start')!;
    await catalog.updateProduct(admin, start.id, { hidden: true });
    expect((await catalog.products()).some((p) => p.id === start.id)).toBe(false);
    expect((await catalog.products({ includeHidden: true })).some((p) => p.id === start.id)).toBe(true);
  });
});
