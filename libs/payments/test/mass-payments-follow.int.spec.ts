import { Logger } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Actor, LocalDate, Money, PROVIDER, type AdminId, type InvoiceId } from '#kernel';
import { InvoicingService } from '#invoicing';
import { LedgerService } from '#ledger';
import { PaymentsService } from '#payments';
import { PayoutsModule } from '#payouts';
import { SettingsService } from '#settings';
import {
  END_CLIENT,
  invoiceOf,
  moneyGround,
  RESELLER,
  startStripeFake,
  type StripeFake,
  testApp,
  type TestApp,
} from '#testing';

const admin = Actor.admin(1 as AdminId, ['*']);
const client = Actor.client(END_CLIENT, RESELLER);
const eur = (amount: string) => Money.of(amount, 'EUR');
const back = { returnUrl: 'http://alpha.localhost/paid' };

describe('a payment of several invoices follows what happens to them elsewhere', () => {
  let app: TestApp;
  let fake: StripeFake;
  let payments: PaymentsService;
  let invoicing: InvoicingService;
  let transfers = 0;
  const deadlocks: string[] = [];

  beforeAll(async () => {
    app = await testApp([PayoutsModule]);
    await moneyGround(app.database);
    payments = app.get(PaymentsService);
    invoicing = app.get(InvoicingService);
    fake = await startStripeFake({ webhookUrl: '', secret: 'whsec_test' });
    const account = { code: 'provider', book: PROVIDER, gateway: 'stripe' as const, secretKey: 'sk_test_1' };
    await payments.saveGatewayAccount({ ...account, webhookSecret: 'whsec_test', apiBase: fake.url });
    const settings = app.get(SettingsService);
    const own = { level: 'default', scopeId: 0 } as const;
    await settings.set(admin, { ...own, key: 'billing.gateways', value: ['banktransfer', 'stripe'] });
    await settings.set(admin, { ...own, key: 'billing.autoApplyCredit', value: false });
    const quiet = () => undefined;
    Logger.overrideLogger({
      log: quiet,
      warn: quiet,
      error: quiet,
      debug: (message: string) => void (/deadlock/.test(message) && deadlocks.push(message)),
    });
  });
  afterAll(async () => {
    await app.close();
    await fake.close();
  });

  /** 119.00 each. */
  const issue = async (dueOn = '2026-12-01') =>
    (await app.db.transaction((tx) => invoicing.issue(tx, invoiceOf({ dueOn: LocalDate.of(dueOn) })))).invoiceId;
  const collect = async (ids: InvoiceId[]) =>
    (await payments.payTogether(client, ids, 'banktransfer', null)).invoiceId as InvoiceId;
  const pay = (invoiceId: InvoiceId, amount: string, transactionId = `F${++transfers}`) =>
    payments.recordPayment(
      admin,
      {
        invoiceId,
        gateway: 'banktransfer',
        transactionId,
        amount: eur(amount),
        receivedOn: LocalDate.of('2026-11-22'),
      },
      null,
    );
  const state = async (id: InvoiceId) => {
    const { status, open } = await invoicing.view(admin, id);
    return `${status} ${open}`;
  };
  const asked = async (id: InvoiceId) => (await invoicing.view(admin, id)).lines.map((line) => line.amount);

  it('asks only for what its invoices still owe, however they were settled', async () => {
    const [one, two, three] = [await issue(), await issue('2026-12-02'), await issue('2026-12-03')];
    const container = await collect([one, two, three]);
    await pay(one, '119.00');
    await app.drain();
    expect([await state(container), await asked(container)]).toEqual(['Unpaid 238.00', ['0.00', '119.00', '119.00']]);
    await pay(two, '20.00');
    await payments.adjustCredit(admin, { clientId: END_CLIENT, amount: eur('9.00'), reason: 'sorry' }, null);
    await payments.applyCredit(client, two, eur('9.00'), null);
    await app.drain();
    expect([await state(container), await asked(container)]).toEqual(['Unpaid 209.00', ['0.00', '90.00', '119.00']]);
    await app.db.transaction((tx) => payments.cancelInvoice(tx, admin, three));
    await app.drain();
    expect([await state(container), await asked(container)]).toEqual(['Unpaid 90.00', ['0.00', '90.00', '0.00']]);
    expect(await pay(container, '90.00')).toMatchObject({ credited: eur('0.00').toJSON(), invoicePaid: true });
    expect(await Promise.all([two, container].map(state))).toEqual(['Paid 0.00', 'Paid 0.00']);
  });

  it('is given up when nothing is left to ask for and nothing came, and is paid when something came', async () => {
    const [one, two] = [await issue(), await issue()];
    const nothing = await collect([one]);
    await pay(one, '119.00');
    await app.drain();
    expect(await state(nothing)).toBe('Cancelled 0.00');
    const three = await issue('2026-12-20');
    const some = await collect([two, three]);
    await pay(some, '150.00');
    await pay(three, '88.00');
    await app.drain();
    expect(await Promise.all([two, three, some].map(state))).toEqual(['Paid 0.00', 'Paid 0.00', 'Paid 0.00']);
    expect(await asked(some)).toEqual(['119.00', '31.00']);
  });

  it('makes credit of money that was too much, before any fact was delivered too', async () => {
    const [one, two] = [await issue(), await issue()];
    const container = await collect([one, two]);
    await pay(one, '119.00');
    expect(await pay(container, '238.00')).toMatchObject({
      applied: eur('119.00').toJSON(),
      credited: eur('119.00').toJSON(),
      invoicePaid: true,
    });
    expect([await state(two), await state(container), await asked(container)]).toEqual([
      'Paid 0.00',
      'Paid 0.00',
      ['0.00', '119.00'],
    ]);
    const [three, four] = [await issue(), await issue()];
    const late = await collect([three, four]);
    await pay(three, '119.00');
    await pay(four, '119.00');
    expect(await pay(late, '238.00')).toMatchObject({
      applied: eur('0.00').toJSON(),
      credited: eur('238.00').toJSON(),
    });
    expect(await state(late)).toBe('Cancelled 0.00');
  });

  it('charges a card for no more than is owed at that moment, and closes the page that asked for more', async () => {
    const [one, two] = [await issue(), await issue()];
    const container = await collect([one, two]);
    const page = await payments.startCardPayment(client, container, back, null);
    expect(page.amount).toEqual(eur('238.00').toJSON());
    await pay(one, '119.00');
    // The fact is not delivered yet.
    const again = await payments.startCardPayment(client, container, back, null);
    expect(again.amount).toEqual(eur('119.00').toJSON());
    await pay(two, '100.00');
    await app.drain();
    expect(await payments.cardPayment(client, page.attemptId)).toMatchObject({ status: 'failed', url: null });
    expect(await payments.cardPayment(client, again.attemptId)).toMatchObject({ status: 'failed', url: null });
    expect((await payments.startCardPayment(client, container, back, null)).amount).toEqual(eur('19.00').toJSON());
    await pay(two, '19.00');
    await expect(payments.startCardPayment(client, container, back, null)).rejects.toMatchObject({
      code: 'payments.nothing_to_pay',
    });
    await app.drain();
    expect(await state(container)).toBe('Cancelled 0.00');
  });

  it('waits, and does not deadlock, when a newer one is made while money comes for the older', async () => {
    const [one, two] = [await issue(), await issue()];
    const older = await collect([one, two]);
    let release = () => {};
    const held = new Promise<void>((go) => (release = go));
    let isHeld = () => {};
    const begun = new Promise<void>((go) => (isHeld = go));
    const holder = app.db.transaction(async (tx) => {
      await invoicing.lock(tx, two);
      isHeld();
      await held;
    });
    await begun;
    const newer = collect([one, two]);
    await waiting(1);
    const money = pay(older, '238.00');
    await waiting(2);
    release();
    await holder;
    const [id, { applied, credited }] = await Promise.all([newer, money]);
    expect(deadlocks).toEqual([]);
    expect([applied, credited]).toEqual([eur('0.00').toJSON(), eur('238.00').toJSON()]);
    expect(await Promise.all([older, id].map(state))).toEqual(['Cancelled 0.00', 'Unpaid 238.00']);
  });

  it('has one open per client and issuer, whoever makes several at once', async () => {
    const ids = await Promise.all(Array.from({ length: 6 }, () => issue()));
    await Promise.all(ids.map((id) => collect([id])));
    const open = await app.database.sql(
      "SELECT invoice_id FROM rc_invoices WHERE kind = 'mass-payment' AND status = 'Unpaid' AND client_id = ?",
      [END_CLIENT],
    );
    expect(open).toHaveLength(1);
  });

  it('leaves books that verify', async () => {
    await app.drain();
    const report = await app.get(LedgerService).verify();
    expect(report.invariants.filter((i) => i.violations > 0)).toEqual([]);
  });

  /** Until so many transactions of this database wait for a lock. */
  async function waiting(many: number): Promise<void> {
    await expect
      .poll(
        async () =>
          (
            await app.database.sql(
              `SELECT t.trx_id FROM information_schema.INNODB_TRX t JOIN information_schema.PROCESSLIST p ON p.ID = t.trx_mysql_thread_id
               WHERE p.DB = DATABASE() AND t.trx_state = 'LOCK WAIT'`,
            )
          ).length,
        { timeout: 10_000, interval: 150 },
      )
      .toBe(many);
  }
});
