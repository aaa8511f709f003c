import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InvoicingService } from '#invoicing';
import { Actor, type AdminId, type ClientId, type InvoiceId, LocalDate, type ResellerId } from '#kernel';
import { PaymentsModule, PaymentsService } from '#payments';
import { ReportingModule, ReportingService, type StatisticsInput } from '#reporting';
import { DIRECT_CLIENT, invoiceOf, moneyGround, RESELLER, soldLine, testApp, type TestApp } from '#testing';

const admin = Actor.admin(1 as AdminId, ['*']);
const reseller = Actor.reseller(RESELLER);
const APRIL = { from: LocalDate.of('2027-04-01'), to: LocalDate.of('2027-04-30'), step: 'day' as const };

describe('figures over time, and where a record is', () => {
  let app: TestApp;
  let reporting: ReportingService;

  beforeAll(async () => {
    app = await testApp([PaymentsModule, ReportingModule]);
    await moneyGround(app.database);
    reporting = app.get(ReportingService);
    await on('2027-03-20', () => issue());
    await on('2027-04-02', () => issue());
    const cancelled = await on('2027-04-03', () => issue());
    await on('2027-04-10', () => issue({ clientId: DIRECT_CLIENT, resellerId: 0 as ResellerId, lines: [ofProvider] }));
    await on('2027-04-30', () => pay(cancelled.first));
    await on('2027-05-01', () =>
      app.db.transaction((tx) => app.get(InvoicingService).cancel(tx, admin, cancelled.open)),
    );
  });
  afterAll(() => app.close());

  const ofProvider = { ...soldLine('40.00', '40.00') };
  const on = async <T>(day: string, act: () => Promise<T>): Promise<T> => {
    await app.clock.moveTo(new Date(`${day}T12:00:00Z`));
    return act();
  };
  const issued: InvoiceId[] = [];
  const issue = async (changes = {}) => {
    const { invoiceId } = await app.db.transaction((tx) => app.get(InvoicingService).issue(tx, invoiceOf(changes)));
    issued.push(invoiceId);
    return { first: issued[0], open: invoiceId };
  };
  const pay = (invoiceId: InvoiceId) =>
    app.db.transaction(async (tx) => {
      const { open: amount } = await app.get(InvoicingService).lock(tx, invoiceId);
      const receivedOn = app.clock.today();
      const receipt = { invoiceId, gateway: 'banktransfer', transactionId: 'T-778', amount, receivedOn };
      await app.get(PaymentsService).applyPayment(tx, { ...receipt, recordedBy: 'test' });
    });
  const told = async (actor: Actor, input: StatisticsInput) => {
    const { currencies, ...rest } = await reporting.statistics(actor, input);
    const words = ({ sales, income, profit, received }: (typeof currencies)[number]['totals']) =>
      [sales, income, profit, received].map((amount) => amount.toDecimal()).join(' ');
    return {
      ...rest,
      totals: currencies.map((one) => `${one.currency} ${words(one.totals)}`),
      before: currencies.map((one) => words(one.before)),
      series: currencies.flatMap((one) =>
        one.series.filter((b) => !b.sales.isZero()).map((b) => `${b.from} ${words(b)}`),
      ),
    };
  };

  it('tells sales as income and profit, money received apart, beside as many days before', async () => {
    const { totals, before, series } = await told(admin, APRIL);
    expect(totals).toEqual(['EUR 240.00 180.00 60.00 119.00']);
    expect(before).toEqual(['100.00 70.00 30.00 0.00']);
    expect(series).toEqual([
      '2027-04-02 100.00 70.00 30.00 0.00',
      '2027-04-03 100.00 70.00 30.00 0.00',
      '2027-04-10 40.00 40.00 0.00 0.00',
    ]);
  });

  it('takes back on its own day what was cancelled', async () => {
    const { totals } = await told(admin, {
      ...APRIL,
      from: LocalDate.of('2027-05-01'),
      to: LocalDate.of('2027-05-31'),
    });
    expect(totals).toEqual(['EUR -100.00 -70.00 -30.00 0.00']);
  });

  it('shows a reseller what is his alone, and the provider one reseller when asked', async () => {
    const mine = await told(reseller, APRIL);
    expect(mine.totals).toEqual(['EUR 200.00 140.00 60.00 119.00']);
    expect(await told(reseller, { ...APRIL, resellerId: 11 as ResellerId })).toEqual(mine);
    expect((await told(admin, { ...APRIL, resellerId: RESELLER })).totals).toEqual(mine.totals);
  });

  it('sums months in buckets that begin on the first, the first one with the day asked for', async () => {
    const spring = { from: LocalDate.of('2027-03-15'), to: LocalDate.of('2027-05-31'), step: 'month' as const };
    const { series, clients } = await told(admin, spring);
    expect(series.map((bucket) => bucket.slice(0, 17))).toEqual([
      '2027-03-15 100.00',
      '2027-04-01 240.00',
      '2027-05-01 -100.0',
    ]);
    expect(clients.series.map(({ from }) => from)).toEqual(['2027-03-15', '2027-04-01', '2027-05-01']);
  });

  it('says the same to the cent from written days, which a repeat leaves alone and a dry run only counts', async () => {
    const raw = await Promise.all([told(admin, APRIL), told(reseller, APRIL)]);
    const day = LocalDate.of('2027-04-11');
    expect(await reporting.writeLedgerDays(day, { dryRun: true })).toEqual({ made: 22 });
    expect(await app.database.sql('SELECT * FROM rc_ledger_days')).toEqual([]);
    expect(await reporting.writeLedgerDays(day, { dryRun: false })).toEqual({ made: 22 });
    expect(await app.database.sql('SELECT business_date FROM rc_ledger_days ORDER BY 1')).toHaveLength(4);
    expect(await Promise.all([told(admin, APRIL), told(reseller, APRIL)])).toEqual(raw);
    expect(await reporting.writeLedgerDays(day, { dryRun: false })).toEqual({ made: 0 });
    const two = [LocalDate.of('2027-06-01'), LocalDate.of('2027-06-01')];
    const made = await Promise.all(two.map((date) => reporting.writeLedgerDays(date, { dryRun: false })));
    expect(made.reduce((sum, one) => sum + one.made, 0)).toBe(51);
    expect(await Promise.all([told(admin, APRIL), told(reseller, APRIL)])).toEqual(raw);
  });

  it('refuses a stretch that ends before it begins, or is too long for its step', async () => {
    const turned = { ...APRIL, from: APRIL.to, to: APRIL.from };
    await expect(reporting.statistics(admin, turned)).rejects.toMatchObject({ code: 'reporting.range_invalid' });
    const long = { ...APRIL, to: LocalDate.of('2027-07-10') };
    await expect(reporting.statistics(admin, long)).rejects.toMatchObject({ code: 'reporting.range_invalid' });
    await expect(reporting.statistics(admin, { ...long, step: 'month' })).resolves.toMatchObject({ step: 'month' });
  });

  it('finds records by the beginning of a name, an address or a number, and a percent sign is a percent sign', async () => {
    const found = async (actor: Actor, words: string) =>
      (await reporting.search(actor, words)).map(({ kind, title }) => `${kind} ${title}`);
    expect(await found(admin, 'vos')).toEqual(['client Maren Voss']);
    expect(await found(admin, 'maren@')).toEqual(['client Maren Voss']);
    expect(await found(admin, 'Harbor')).toEqual(['client Harbor Hosting', 'reseller Harbor Hosting']);
    expect(await found(admin, '2027-0000')).toEqual(expect.arrayContaining(['invoice 2027-00001']));
    expect(await found(admin, 'T-77')).toEqual(['payment T-778']);
    expect(await found(admin, '%o')).toEqual([]);
    expect(await found(admin, 'v')).toEqual([]);
  });

  it('finds for a reseller only his own, and for staff only what they may read', async () => {
    expect(await reporting.search(reseller, 'Kiosk')).toEqual([]);
    expect(await reporting.search(reseller, 'Voss')).toMatchObject([{ kind: 'client', id: 20 }]);
    const clerk = Actor.admin(2 as AdminId, ['invoices.read']);
    expect(await reporting.search(clerk, 'Voss')).toEqual([]);
    await expect(reporting.search(Actor.client(20 as ClientId, RESELLER), 'Voss')).rejects.toMatchObject({
      code: 'kernel.permission_missing',
    });
  });
});
