import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Actor, LocalDate, Money, type AdminId, type ClientId, type InvoiceId, type ResellerId } from '#kernel';
import { InvoicingService } from '#invoicing';
import { LedgerService } from '#ledger';
import { PaymentsService } from '#payments';
import { PayoutsModule } from '#payouts';
import { everything } from '#platform';
import { SettingsService } from '#settings';
import {
  DIRECT_CLIENT,
  END_CLIENT,
  invoiceOf,
  moneyGround,
  OTHER_CLIENT,
  RESELLER,
  testApp,
  type TestApp,
} from '#testing';

const admin = Actor.admin(1 as AdminId, ['*']);
const client = Actor.client(END_CLIENT, RESELLER);
const eur = (amount: string) => Money.of(amount, 'EUR');

describe('several invoices in one payment, and money in advance', () => {
  let app: TestApp;
  let payments: PaymentsService;
  let invoicing: InvoicingService;
  let transfers = 0;

  beforeAll(async () => {
    app = await testApp([PayoutsModule]);
    await moneyGround(app.database);
    payments = app.get(PaymentsService);
    invoicing = app.get(InvoicingService);
  });
  afterAll(() => app.close());

  /** 119.00 each. */
  const issue = async (dueOn = '2026-12-01', changes = {}) =>
    (await app.db.transaction((tx) => invoicing.issue(tx, invoiceOf({ dueOn: LocalDate.of(dueOn), ...changes }))))
      .invoiceId;
  const collect = async (ids: InvoiceId[], actor = client) =>
    (await payments.payTogether(actor, ids, 'banktransfer', null)).invoiceId as InvoiceId;
  const pay = (invoiceId: InvoiceId, amount: string, transactionId = `M${++transfers}`, fee?: string) =>
    payments.recordPayment(
      admin,
      {
        invoiceId,
        gateway: 'banktransfer',
        transactionId,
        amount: eur(amount),
        receivedOn: LocalDate.of('2026-11-22'),
        ...(fee ? { fee: eur(fee) } : {}),
      },
      null,
    );
  const state = async (id: InvoiceId) => {
    const { status, open } = await invoicing.view(admin, id);
    return `${status} ${open}`;
  };
  const credit = async (id: ClientId = END_CLIENT) => (await payments.creditOf(id))?.toDecimal() ?? '0.00';

  it('posts nothing when it is made, and pays each invoice when it is paid, with its profit', async () => {
    const [one, two] = [await issue(), await issue()];
    const container = await collect([one, two]);
    const view = await invoicing.view(client, container);
    expect(view).toMatchObject({ kind: 'mass-payment', number: '', status: 'Unpaid', total: '238.00', open: '238.00' });
    const postings = 'SELECT id FROM rc_ledger_transactions WHERE invoice_id = ?';
    expect(await app.database.sql(postings, [container])).toEqual([]);
    expect(await pay(container, '238.00', 'ALL', '2.00')).toMatchObject({
      applied: eur('238.00').toJSON(),
      invoicePaid: true,
    });
    expect(await Promise.all([one, two, container].map(state))).toEqual(['Paid 0.00', 'Paid 0.00', 'Paid 0.00']);
    expect(await app.database.sql(postings, [container])).toEqual([]);
    expect(await pay(container, '238.00', 'ALL')).toMatchObject({ duplicate: true });
    expect(await credit()).toBe('0.00');
    await app.drain();
    expect(
      await app.database.sql('SELECT id FROM rc_profit_entries WHERE invoice_id IN (?, ?)', [one, two]),
    ).toHaveLength(2);
  });

  it('spreads a part over the oldest due first, and the rest over what is left', async () => {
    const [late, early] = [await issue('2026-12-20'), await issue('2026-12-05')];
    const container = await collect([late, early]);
    await pay(container, '150.00');
    expect(await Promise.all([early, late, container].map(state))).toEqual([
      'Paid 0.00',
      'Unpaid 88.00',
      'Unpaid 88.00',
    ]);
    await pay(container, '88.00');
    expect(await Promise.all([late, container].map(state))).toEqual(['Paid 0.00', 'Paid 0.00']);
  });

  it('makes credit of the part of an invoice that was paid meanwhile, and of what is too much', async () => {
    const [one, two] = [await issue(), await issue()];
    const container = await collect([one, two]);
    await pay(one, '119.00');
    expect(await pay(container, '240.00')).toMatchObject({
      applied: eur('119.00').toJSON(),
      credited: eur('121.00').toJSON(),
    });
    expect(await Promise.all([two, container].map(state))).toEqual(['Paid 0.00', 'Paid 0.00']);
    expect(await credit()).toBe('121.00');
  });

  it('gives an older one up when a new one is made, and shows no unpaid one in the list of invoices', async () => {
    const [one, two] = [await issue(), await issue()];
    const older = await collect([one]);
    const newer = await collect([one, two]);
    expect(await Promise.all([older, newer].map(state))).toEqual(['Cancelled 0.00', 'Unpaid 238.00']);
    const listed = (await invoicing.list(client, everything(100))).items.map((row) => row.invoiceId);
    expect(listed).toContain(one);
    expect(listed).not.toContain(newer);
    await app.db.transaction((tx) => payments.cancelInvoice(tx, client, newer));
    expect(await Promise.all([one, newer].map(state))).toEqual(['Unpaid 119.00', 'Cancelled 0.00']);
  });

  it('books one receipt once, also from sixteen at once', async () => {
    const [one, two] = [await issue(), await issue()];
    const container = await collect([one, two]);
    const before = await credit();
    const all = await Promise.all(Array.from({ length: 16 }, () => pay(container, '238.00', 'SAME')));
    expect(all.filter((result) => !result.duplicate)).toHaveLength(1);
    expect(await credit()).toBe(before);
    expect(await Promise.all([one, two].map(state))).toEqual(['Paid 0.00', 'Paid 0.00']);
  });

  it('collects open invoices of one client alone', async () => {
    const mine = await issue();
    const foreign = await issue('2026-12-01', { clientId: OTHER_CLIENT, resellerId: 0 as ResellerId });
    await expect(collect([mine, foreign])).rejects.toMatchObject({ code: 'invoicing.not_found' });
    await expect(collect([mine, foreign], admin)).rejects.toMatchObject({
      code: 'payments.mass_payment',
      params: { errors: [{ pointer: '/invoiceIds/1', code: 'other_client' }] },
    });
    await expect(collect([])).rejects.toMatchObject({ code: 'payments.mass_payment' });
    const container = await collect([mine]);
    await expect(collect([container])).rejects.toMatchObject({ code: 'payments.mass_payment' });
    await expect(payments.applyCredit(client, container, eur('1.00'), null)).rejects.toMatchObject({
      code: 'invoicing.container',
    });
    await expect(payments.refund(admin, { invoiceId: container, destination: 'credit' }, null)).rejects.toMatchObject({
      code: 'invoicing.container',
    });
    await expect(payments.writeOff(admin, container, 'x', null)).rejects.toMatchObject({ code: 'invoicing.container' });
  });

  it('adds funds by setting, within the limits of WHMCS, as credit', async () => {
    const self = Actor.client(DIRECT_CLIENT, 0 as ResellerId);
    const add = (amount: string) =>
      payments.addFunds(self, { clientId: DIRECT_CLIENT, amount: eur(amount), paymentMethod: 'banktransfer' }, null);
    await expect(add('50.00')).rejects.toMatchObject({ code: 'payments.add_funds_off' });
    const settings = app.get(SettingsService);
    await settings.set(admin, { level: 'default', scopeId: 0, key: 'billing.addFunds', value: true });
    await app.db.transaction(async (tx) => {
      await settings.setConfiguration(tx, 'AddFundsMinimum', '10.00');
      await settings.setConfiguration(tx, 'AddFundsMaximum', '100.00');
    });
    for (const amount of ['9.99', '100.01', '-10.00', '0.00'])
      await expect(add(amount)).rejects.toMatchObject({ code: 'payments.add_funds_range' });
    const id = (await add('50.00')).invoiceId as InvoiceId;
    expect(await pay(id, '20.00')).toMatchObject({ credited: eur('20.00').toJSON(), invoicePaid: false });
    expect(await pay(id, '30.00', 'REST')).toMatchObject({ invoicePaid: true });
    expect(await pay(id, '30.00', 'REST')).toMatchObject({ duplicate: true });
    expect(await state(id)).toBe('Paid 0.00');
    expect(await credit(DIRECT_CLIENT)).toBe('50.00');
  });

  it('leaves books that verify', async () => {
    await app.drain();
    const report = await app.get(LedgerService).verify();
    expect(report.invariants.filter((i) => i.violations > 0)).toEqual([]);
  });
});
