import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { contextModules } from '#config/contexts';
import { BrandingService } from '#branding';
import { CatalogService } from '#catalog';
import { ClientsService } from '#clients';
import { DomainsService, RegistrarTasksService } from '#domains';
import { IdentityService } from '#identity';
import { InvoicingService } from '#invoicing';
import { Actor, asId, type InvoiceId, LocalDate, Money, type PayoutId, PROVIDER, type ResellerId } from '#kernel';
import { LedgerService } from '#ledger';
import { NotificationsService } from '#notifications';
import { OrderingService } from '#ordering';
import { CardsService, ChargeRun, PaymentsService } from '#payments';
import { PayoutsService } from '#payouts';
import { Env, everything, migrate, projectRoot, RunLog } from '#platform';
import { type CartLine, PricingService } from '#pricing';
import { ProvisioningService } from '#provisioning';
import { PricingGroupsService, ResellersService } from '#resellers';
import { SettingsService } from '#settings';
import { TaxService } from '#tax';
import { testApp, type TestApp, testDatabase, type TestDatabase } from '#testing';
import { ensureIndexes } from '#whmcs';
import { adoptImported } from '../../apps/cli/commands/adopt-imported.js';
import { migrateCommand } from '../../apps/cli/commands/migrate.js';

const DUMP = readFileSync(join(projectRoot, 'test', 'fixtures', 'whmcs', 'dump.sql'), 'utf8');
const system = Actor.system('operator');
const device = { ip: '192.0.2.10', userAgent: 'a browser' };
const ALPENWERK = 3;

let database: TestDatabase;
let app: TestApp;
let reports: string[];
const query = (sql: string, params?: unknown[]) => database.sql(sql, params);
const id = (invoiceId: number) => asId<InvoiceId>(invoiceId);

async function ledgerIsClean(): Promise<void> {
  const { ok, invariants } = await app.get(LedgerService).verify();
  expect(invariants.filter((one) => one.violations > 0)).toEqual([]);
  expect(ok).toBe(true);
}

async function pay(invoiceId: number, amount: { amount: string; currency: string }, transactionId: string) {
  const paid = await app.get(PaymentsService).recordPayment(
    system,
    {
      invoiceId: id(invoiceId),
      gateway: 'banktransfer',
      transactionId,
      amount: Money.fromJson(amount),
      receivedOn: LocalDate.of(app.clock.today().toString()),
    },
    null,
  );
  await app.drain();
  return paid;
}

beforeAll(async () => {
  database = await testDatabase({ empty: true });
  await migrate(query);
  await database.sql(DUMP);
  await ensureIndexes(query);
  app = await testApp(contextModules, {}, database);
  const settings = app.get(SettingsService);
  for (const [key, value] of [
    ['provider.timeZone', 'Europe/Berlin'],
    ['provider.company', 'Nordhost & Partner GmbH'],
    ['provider.country', 'DE'],
  ])
    await settings.set(system, { level: 'default', scopeId: 0, key, value });
  reports = [];
  await adoptImported(app, (text) => reports.push(text));
});
afterAll(() => app.close());

describe('the rows of a WHMCS', () => {
  it('are taken over once, however often that is asked for', async () => {
    expect(reports).toEqual([
      'taken over: 6 logins, 2 promotions, 4 domains, 15 services, 7 orders, 1 cancellations, 13 invoices, 1 clients with credit',
    ]);
    const before = await database.sql('SELECT COUNT(*) AS n, SUM(amount) AS sum FROM rc_ledger_entries');
    const again: string[] = [];
    await adoptImported(app, (text) => again.push(text));
    expect(again).toEqual([]);
    expect(await database.sql('SELECT COUNT(*) AS n, SUM(amount) AS sum FROM rc_ledger_entries')).toEqual(before);
  });

  it('end as their clients asked there: the wish for a service that runs is carried out on its day', async () => {
    expect((await app.get(OrderingService).cancellationRequests(system, everything())).items).toMatchObject([
      {
        ...{ serviceType: 'hosting', serviceId: 4, kind: 'end-of-period', endsOn: '2027-08-15', status: 'open' },
        ...{ reason: "The site moves to our parent company's servers.", requestedAt: '2026-11-10 21:15:08.000' },
      },
    ]);
    const ends = async (date: string) => {
      const { notes = [] } = await app
        .get(OrderingService)
        .terminations(LocalDate.of(date), { dryRun: true, log: new RunLog() });
      return notes.filter(({ subject }) => subject.startsWith('hosting 4,')).map(({ text }) => text);
    };
    expect(await ends('2027-08-14')).toEqual([]);
    expect(await ends('2027-08-15')).toEqual(['cancelled as asked for (end-of-period)']);
  });

  it('keep their codes: what they apply to, for how long, and what is left of their uses', async () => {
    expect(
      await database.sql(
        `SELECT code, kind, percent, terms, max_uses AS most, max_uses_per_client AS perClient, audience, expires_on AS ends, mirror_id AS mirror
         FROM rc_promotions ORDER BY mirror_id`,
      ),
    ).toMatchObject([
      { code: 'WELCOME10', kind: 'percent', percent: '10.0000', most: 0, perClient: 1, ends: '9999-12-31', mirror: 1 },
      {
        code: 'OHNEEINRICHTUNG',
        kind: 'free_setup',
        most: 38,
        perClient: 0,
        audience: 'new',
        ends: '2024-12-31',
        mirror: 2,
      },
    ]);
  });

  it('leave a clean ledger: what is open is receivable, what clients have is credit', async () => {
    await ledgerIsClean();
    const ledger = app.get(LedgerService);
    const balance = async (account: 'receivable' | 'credit' | 'cash', currency: string) =>
      (await ledger.balance(account, { book: PROVIDER, currency })).toDecimal();
    expect(await balance('receivable', 'EUR')).toBe('259.46');
    expect(await balance('receivable', 'USD')).toBe('125.49');
    expect(await balance('credit', 'EUR')).toBe('-11.72');
    expect(await balance('cash', 'EUR')).toBe('0.00');
    expect((await app.get(PaymentsService).creditOf(ALPENWERK as never))?.toDecimal()).toBe('11.72');
  });
});

describe('its cards', () => {
  it('are shown as they were, and no token of theirs is ever charged, not even where nobody switched that off', async () => {
    const cards = app.get(CardsService);
    const mueller = 1 as never;
    expect((await cards.payMethods(system, mueller, everything())).items).toMatchObject([
      { brand: 'Visa', lastFour: '4242', expiresOn: '2028-04-30', status: 'imported', usable: false, isDefault: false },
    ]);
    expect(await cards.automaticPayment(system, mueller)).toEqual({ enabled: false, hasCard: false });
    const due = LocalDate.of('2026-12-31');
    expect(await app.get(ChargeRun).run(due, { dryRun: false, log: new RunLog() })).toMatchObject({
      made: 0,
      failed: 0,
    });
    await cards.remove(Actor.client(mueller, PROVIDER), 1);
    expect((await cards.payMethods(system, mueller, everything())).items).toEqual([]);
    expect(await query('SELECT deleted_at IS NOT NULL AS gone FROM tblcreditcards WHERE id = 1')).toEqual([
      { gone: 1 },
    ]);
    expect(await query('SELECT id FROM rc_payment_attempts')).toEqual([]);
  });
});

describe('its people', () => {
  it.each([
    ['mueller@example.com', 'Birkenweg-12', [1]],
    ['oneil@example.org', 'dublin1987', [2]],
    ['office@alpenwerk.example', 'Alpenwerk#2020', [3, 4]],
    ['hello@paddles.example', 'maple-leaf', [5]],
    ['buchhaltung@example.com', 'Buchhaltung!7', [1]],
  ])('sign in with the password they had: %s', async (email, password, clientIds) => {
    const identity = app.get(IdentityService);
    const signIn = (tried: string) => identity.loginClient(0, { email, password: tried }, device);
    await expect(signIn(`${password}.`)).rejects.toMatchObject({ code: 'identity.login_failed' });
    expect((await signIn(password)).clientIds).toEqual(clientIds);
    const [login] = await database.sql('SELECT password_hash FROM rc_logins WHERE email_canonical = ?', [email]);
    expect(login.password_hash).toMatch(/^\$argon2id\$/);
    expect((await signIn(password)).clientIds).toEqual(clientIds);
  });

  it('stay out while their account is closed, and come in with an old password when it is opened again', async () => {
    const signIn = () =>
      app.get(IdentityService).loginClient(0, { email: 'groesser@example.net', password: 'altes-passwort' }, device);
    await expect(signIn()).rejects.toMatchObject({ code: 'identity.login_failed' });
    await app.get(ClientsService).update(system, 6, { status: 'Active' });
    for (let time = 0; time < 2; time++) expect((await signIn()).clientIds).toEqual([6]);
  });

  it('reach every client they own', async () => {
    const identity = app.get(IdentityService);
    const { token, actor } = await identity.loginClient(
      0,
      { email: 'office@alpenwerk.example', password: 'Alpenwerk#2020' },
      device,
    );
    expect(actor.clientId).toBe(3);
    const other = await identity.switchClient(token, 'client', 4, device);
    expect(other.actor.clientId).toBe(4);
    const seen = await app.get(InvoicingService).list(other.actor, everything());
    expect(seen.items.map((row) => row.invoiceId)).toEqual([12]);
  });

  it.each([
    ['admin', 'Nordhost-Admin-1'],
    ['support', 'Nordhost-Support-2'],
  ])('of the staff sign in: %s', async (name, password) => {
    const identity = app.get(IdentityService);
    for (let time = 0; time < 2; time++)
      expect((await identity.loginAdmin({ email: name, password }, device)).actor.kind).toBe('admin');
  });
});

describe('its lists', () => {
  it('show clients with decoded names', async () => {
    const { items } = await app.get(ClientsService).list(system);
    expect(items.map((row) => row.name).sort()).toEqual([
      'Alpenwerk Media OG',
      'Alpenwerk Shop e.U.',
      'Müller & Söhne GmbH',
      'Pacific Paddles Ltd',
      "Sean O'Neil",
      'Uwe Größer',
    ]);
  });

  it('show invoices with number, dates and what is open', async () => {
    const { items } = await app.get(InvoicingService).list(system, everything());
    const shown = new Map(items.map((row) => [row.invoiceId, row]));
    expect(items).toHaveLength(13);
    expect(shown.get(3)).toMatchObject({
      number: 'RE-2025-1041',
      status: 'Paid',
      clientName: 'Müller & Söhne GmbH',
      currency: 'EUR',
      total: '253.47',
      open: '0.00',
      paidOn: '2025-12-01',
      kind: 'order',
      orderId: 2,
    });
    expect(shown.get(8)).toMatchObject({ number: '', status: 'Unpaid', currency: 'USD', open: '125.49', paidOn: null });
    expect(shown.get(6)).toMatchObject({ status: 'Refunded', open: '0.00' });
    expect(shown.get(9)).toMatchObject({ kind: 'add-funds', status: 'Paid' });
    expect(shown.get(13)).toMatchObject({ status: 'Draft', open: '0.00' });
  });

  it('show the lines of an invoice decoded, with the tax of its header', async () => {
    const invoice = await app.get(InvoicingService).view(system, id(3));
    expect(invoice.lines.map(({ net, tax }) => [net, tax])).toEqual([
      ['181.00', '34.39'],
      ['20.00', '3.80'],
      ['12.00', '2.28'],
    ]);
    const partner = await app.get(InvoicingService).view(system, id(7));
    expect(partner.lines[1].description).toContain('Backups "Partner"');
  });

  it('show services with decoded names, cycles and no due date where none is set', async () => {
    const { items } = await app.get(OrderingService).services(system, everything());
    const shown = new Map(items.map((row) => [`${row.type} ${row.id}`, row]));
    expect(items).toHaveLength(11);
    expect(shown.get('hosting 2')).toMatchObject({
      label: 'Business',
      domain: 'mueller-soehne-example.de',
      term: 'annually',
      currency: 'EUR',
      amount: '181.00',
      status: 'Active',
      nextDueOn: '2026-12-01',
    });
    expect(shown.get('hosting 3')).toMatchObject({ term: 'semiannually', currency: 'USD' });
    expect(shown.get('hosting 5')).toMatchObject({ term: 'onetime', status: 'Cancelled', nextDueOn: null });
    expect(shown.get('hosting 8')).toMatchObject({ term: 'free', nextDueOn: null });
    expect(shown.get('addon 2')).toMatchObject({ label: 'Backups "Partner"', parentId: 6, term: 'monthly' });
    expect(await app.get(OrderingService).service(system, 'hosting', 9)).toMatchObject({ status: 'Suspended' });
  });

  it('show orders with their number, and what was ordered', async () => {
    const ordering = app.get(OrderingService);
    const { items } = await ordering.orders(system, everything());
    expect(items.map((row) => [row.id, row.number, row.status]).sort()).toEqual([
      [1, '1920386415', 'Active'],
      [2, '7740125538', 'Active'],
      [3, '5068847213', 'Active'],
      [4, '3381907724', 'Active'],
      [5, '2209816650', 'Cancelled'],
      [6, '9120034471', 'Active'],
      [7, '6617520398', 'Pending'],
    ]);
    const { lines, createdAt } = await ordering.order(system, asId(2));
    expect(createdAt).toMatch(/^2025-12-01 13:20:31/);
    expect(lines.map((line) => [line.serviceType, line.description, line.total])).toEqual([
      ['hosting', 'Business', '181.00'],
      ['addon', 'Daily backups', '20.00'],
      ['domain', 'mueller-soehne-example.de', '12.00'],
    ]);
  });

  it('show domains, zero dates as not set, flags as set', async () => {
    const { items } = await app.get(DomainsService).list(system, everything());
    const shown = new Map(items.map((row) => [row.id, row]));
    expect(shown.get(1)).toMatchObject({
      status: 'Transferred Away',
      expiresOn: null,
      nextDueOn: null,
      currency: 'EUR',
    });
    expect(shown.get(2)).toMatchObject({ dnsManagement: 1, idProtection: 0, expiresOn: '2026-12-01' });
    const names = await database.sql(
      'SELECT name, live_name FROM rc_domains WHERE domain_id IN (1, 2) ORDER BY domain_id',
    );
    expect(names).toEqual([
      { name: 'groesser-example.de', live_name: null },
      { name: 'mueller-soehne-example.de', live_name: 'mueller-soehne-example.de' },
    ]);
  });
});

describe('an unpaid invoice of the WHMCS', () => {
  it('is paid by bank transfer, gets the next number of its series, and starts its service', async () => {
    const paid = await pay(12, { amount: '5.99', currency: 'EUR' }, 'GIRO-12');
    expect(paid).toMatchObject({ invoicePaid: true, applied: { amount: '5.99' } });
    const [mirror] = await database.sql('SELECT status, invoicenum, datepaid FROM tblinvoices WHERE id = 12');
    expect(mirror).toMatchObject({ status: 'Paid', invoicenum: `RE-${app.clock.today().year}-1048` });
    expect(mirror.datepaid).not.toBe('0000-00-00 00:00:00');
    expect((await app.get(OrderingService).order(system, asId(7))).status).toBe('Active');
    const { items } = await app.get(ProvisioningService).tasks(system, everything());
    expect(items.map((task) => [task.serviceType, task.serviceId, task.status])).toEqual([['hosting', 7, 'open']]);
    await app.get(ProvisioningService).complete(system, items[0].id, { note: 'set up' });
    await app.drain();
    const [service] = await database.sql('SELECT domainstatus FROM tblhosting WHERE id = 7');
    expect(service).toEqual({ domainstatus: 'Active' });
    await ledgerIsClean();
  });

  it('is paid in part, then for the rest and more: the surplus is credit', async () => {
    expect(await pay(8, { amount: '100.00', currency: 'USD' }, 'WIRE-1')).toMatchObject({ invoicePaid: false });
    expect(await pay(8, { amount: '30.00', currency: 'USD' }, 'WIRE-2')).toMatchObject({
      invoicePaid: true,
      applied: { amount: '25.49' },
      credited: { amount: '4.51' },
    });
    expect(await database.sql('SELECT credit FROM tblclients WHERE id = 2')).toEqual([{ credit: '4.51' }]);
    await ledgerIsClean();
  });
});

describe('credit that came along', () => {
  it('pays for a new invoice of its client', async () => {
    const money = (amount: string) => Money.of(amount, 'EUR');
    const { invoiceId } = await app.db.transaction((tx) =>
      app.get(InvoicingService).issue(tx, {
        clientId: asId(ALPENWERK),
        resellerId: PROVIDER,
        book: PROVIDER,
        kind: 'custom',
        currency: 'EUR',
        orderId: null,
        dueOn: LocalDate.of(app.clock.today().toString()),
        paymentMethod: 'banktransfer',
        rates: { rate1: '20', rate2: '0', compound: false, inclusive: false },
        lines: [
          {
            type: '',
            relid: 0,
            description: 'Umzug',
            taxed: true,
            amount: money('10.00'),
            net: money('10.00'),
            tax: money('2.00'),
            tax2: money('0.00'),
            profit: money('0.00'),
            providerShare: money('10.00'),
            terms: {},
            explain: [],
            period: null,
          },
        ],
      }),
    );
    await app.drain();
    expect(await app.get(InvoicingService).view(system, invoiceId)).toMatchObject({ credit: '11.72', open: '0.28' });
    expect(await database.sql('SELECT credit FROM tblclients WHERE id = ?', [ALPENWERK])).toEqual([{ credit: '0.00' }]);
    await ledgerIsClean();
  });
});

describe('business on it', () => {
  let resellerId: ResellerId;
  let clientId: number;

  it('makes a pricing group of its catalogue and a reseller of a client', async () => {
    await app.get(NotificationsService).ensureTemplates();
    const pricing = app.get(PricingService);
    const groupId = await app.get(PricingGroupsService).create(system, { name: 'Wiederverkäufer 😀' });
    const types = ['product', 'addon', 'option', 'domainregister', 'domainrenew', 'domaintransfer', 'domainaddon'];
    await pricing.addItems(system, groupId, { allOf: types as never }, { method: 'difference', args: {} } as never);
    for (const [target, factor] of [
      ['admin', '0.80'],
      ['lowest', '0.80'],
      ['highest', '3'],
    ] as const)
      await pricing.fill(system, groupId, { formula: { factor }, target, overwrite: false }, false);
    resellerId = await app.get(ResellersService).putIntoGroup(system, ALPENWERK, groupId);
    await app.drain();
    const actor = Actor.reseller(resellerId);
    await app.get(BrandingService).update(actor, resellerId, { companyName: 'Alpenwerk' });
    await app.get(BrandingService).addHost(actor, resellerId, 'alpenwerk.localhost');
    await pricing.createRule(actor, { scope: 'all', kind: 'percent', value: '40', ending: '.99' });
    const entered = await app
      .get(IdentityService)
      .loginReseller({ email: 'office@alpenwerk.example', password: 'Alpenwerk#2020' }, device);
    expect(entered.actor.resellerId).toBe(resellerId);
  });

  it('opens an account for a new end client, with a name that the old tables cannot hold in full', async () => {
    const made = await app.get(IdentityService).registerClient(
      {
        resellerId,
        email: 'guest@tirol.example',
        password: 'correct horse 7 battery',
        firstName: 'Lena 😀',
        lastName: 'Öttl',
        address1: 'Dorfplatz 1',
        city: 'Innsbruck',
        postcode: '6020',
        state: '',
        country: 'AT',
        currency: 'EUR',
      },
      device,
    );
    clientId = made.clientId;
    expect(await app.get(ClientsService).profile(clientId)).toMatchObject({
      firstName: 'Lena \ufffd',
      lastName: 'Öttl',
    });
  });

  it('sells through the store, is paid, posts the profit and pays it out', async () => {
    const catalog = app.get(CatalogService);
    const product = (await catalog.products()).find((one) => one.name === 'Starter')!;
    const tld = (await catalog.tldByName('.com'))!;
    const domain = 'lena-tirol.com';
    const lines: CartLine[] = [
      { ref: 'hosting', item: { type: 'product', id: product.id }, term: 'annually', quantity: 1, domain },
      { ref: 'domain', item: { type: 'domainregister', id: tld.id }, term: '1y', quantity: 1, domain },
    ];
    const actor = Actor.client(asId(clientId), resellerId);
    const ordering = app.get(OrderingService);
    const placed = await ordering.checkout(actor, { lines, paymentMethod: 'banktransfer' }, null);
    expect(await pay(placed.invoiceId, placed.total, 'SEPA-77')).toMatchObject({ invoicePaid: true });
    for (const service of [app.get(ProvisioningService), app.get(RegistrarTasksService)])
      for (const task of (await service.tasks(system, everything(100))).items)
        if (task.status === 'open') await service.complete(system, task.id, { note: 'done by hand' });
    await app.drain();
    const running = await ordering.services(actor, everything());
    expect(running.items.map((row) => row.status)).toEqual(['Active']);
    expect((await app.get(DomainsService).list(actor, everything())).items).toMatchObject([
      { name: domain, status: 'Active' },
    ]);
    // Austria's rate comes from the table of the WHMCS: list × 0.80 + 40 %, up to the next .99, and 20 %.
    expect(placed.total).toEqual({ amount: '89.98', currency: 'EUR' });
    const [{ profit }] = await database.sql(
      'SELECT SUM(amount) AS profit FROM rc_profit_entries WHERE reseller_id = ?',
      [resellerId],
    );
    expect(profit).toBe('22.35');
    const payouts = app.get(PayoutsService);
    const { payoutId } = await payouts.prepare(system, { resellerId, currency: 'EUR' }, null);
    await payouts.approve(system, asId<PayoutId>(payoutId), null);
    await payouts.send(system, asId<PayoutId>(payoutId), null);
    await app.drain();
    expect(await app.get(PaymentsService).walletsOf(resellerId)).toMatchObject([{ currency: 'EUR' }]);
  });

  it('changes what the old tables hold: tax, settings, clients, the log', async () => {
    await app
      .get(TaxService)
      .addRule(system, PROVIDER, { level: 1, name: 'MwSt. 😀', country: 'CH', state: '', rate: '8.1' });
    const settings = app.get(SettingsService);
    await app.db.transaction((tx) => settings.setConfiguration(tx, 'CompanyName', 'Nordhost 😀'));
    expect(await settings.configuration('CompanyName')).toBe('Nordhost \ufffd');
    await app.get(IdentityService).createAdmin(system, {
      email: 'neu@nordhost.example',
      password: 'correct horse 7 battery',
      firstName: 'Neu',
      lastName: 'Nordhost',
    });
  });

  it('has nothing left to do for the command that takes a dump over', async () => {
    for (const [name, value] of Object.entries(app.get(Env).values)) vi.stubEnv(name, String(value));
    const said: string[] = [];
    const spy = vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0);
    try {
      expect(await migrateCommand(['--indexes'])).toBe(0);
    } finally {
      spy.mockRestore();
      vi.unstubAllEnvs();
    }
    expect(said.join('')).toBe('schema is up to date\n');
  });

  it('ends with nothing parked and a clean ledger', async () => {
    await app.drain();
    expect(
      await database.sql("SELECT handler, last_error FROM rc_event_deliveries WHERE status <> 'delivered'"),
    ).toEqual([]);
    await ledgerIsClean();
  });
});
