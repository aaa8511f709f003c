import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Actor, LocalDate, Money, type AdminId, type InvoiceId, type ResellerId } from '#kernel';
import { InvoicingService, NumberingService } from '#invoicing';
import { LedgerService } from '#ledger';
import { PaymentsService } from '#payments';
import { PayoutsModule } from '#payouts';
import { SettingsService } from '#settings';
import { DIRECT_CLIENT, END_CLIENT, invoiceOf, moneyGround, RESELLER, testApp, type TestApp } from '#testing';

const admin = Actor.admin(1 as AdminId, ['*']);
const reseller = Actor.reseller(RESELLER);
const eur = (amount: string) => Money.of(amount, 'EUR');

describe('invoices put right without money going back', () => {
  let app: TestApp;
  let payments: PaymentsService;
  let invoicing: InvoicingService;
  let transfers = 0;

  beforeAll(async () => {
    app = await testApp([PayoutsModule]);
    await moneyGround(app.database);
    payments = app.get(PaymentsService);
    invoicing = app.get(InvoicingService);
    await app
      .get(SettingsService)
      .set(admin, { level: 'default', scopeId: 0, key: 'billing.autoApplyCredit', value: false });
  });
  afterAll(() => app.close());

  /** 100.00 net, 19.00 tax, 30.00 of it the reseller's profit. */
  const issue = async (changes = {}) =>
    (await app.db.transaction((tx) => invoicing.issue(tx, invoiceOf(changes)))).invoiceId;
  const pay = (invoiceId: InvoiceId, amount: string) =>
    payments.recordPayment(
      admin,
      {
        invoiceId,
        gateway: 'banktransfer',
        transactionId: `P${++transfers}`,
        amount: eur(amount),
        receivedOn: LocalDate.of('2026-11-22'),
      },
      null,
    );
  const note = (invoiceId: InvoiceId, amount?: string) =>
    payments.writeCreditNote(admin, { invoiceId, ...(amount ? { amount: eur(amount) } : {}), reason: 'Late' }, null);
  const profits = (invoiceId: number) =>
    app.database.sql('SELECT kind, amount FROM rc_profit_entries WHERE invoice_id = ? ORDER BY sequence', [invoiceId]);
  const view = (invoiceId: InvoiceId) => invoicing.view(admin, invoiceId);
  const balance = (account: 'write-off' | 'adjustment') =>
    app.get(LedgerService).balance(account, { book: 0 as ResellerId, currency: 'EUR' });

  it('lowers what is open by a note, which counts as refunded when the profit is posted', async () => {
    const id = await issue();
    expect(await note(id, '59.50')).toMatchObject({ number: expect.stringMatching(/^CN-/), toCredit: false });
    expect(await view(id)).toMatchObject({ status: 'Unpaid', open: '59.50', total: '119.00' });
    await pay(id, '59.50');
    await app.drain();
    expect(await view(id)).toMatchObject({ status: 'Paid', open: '0.00' });
    expect(await profits(id)).toEqual([
      { kind: 'earned', amount: '30.00' },
      { kind: 'reversed', amount: '-15.00' },
    ]);
  });

  it('pays an invoice by a note over the rest of it, and cancels one that nothing was paid of', async () => {
    const part = await issue();
    await pay(part, '100.00');
    await note(part);
    expect(await view(part)).toMatchObject({ status: 'Paid', open: '0.00' });
    const whole = await issue();
    await note(whole);
    expect(await view(whole)).toMatchObject({ status: 'Cancelled', open: '0.00' });
    const paid =
      "SELECT id FROM rc_outbox WHERE type = 'invoicing.invoice-paid.v1' AND JSON_EXTRACT(payload, '$.invoiceId') = ?";
    expect(await app.database.sql(paid, [whole])).toEqual([]);
  });

  it('makes credit of a note over a paid invoice', async () => {
    const id = await issue();
    await pay(id, '119.00');
    const before = (await payments.creditOf(END_CLIENT)) ?? eur('0.00');
    expect(await note(id, '19.00')).toMatchObject({ toCredit: true, amount: eur('19.00').toJSON() });
    expect((await payments.creditOf(END_CLIENT))?.minus(before).toDecimal()).toBe('19.00');
    expect(await view(id)).toMatchObject({ status: 'Paid', open: '0.00' });
  });

  it('refuses a note over more than is open, without a reason, and by anybody but staff', async () => {
    const id = await issue();
    await pay(id, '100.00');
    await expect(note(id, '19.01')).rejects.toMatchObject({ code: 'payments.note_exceeds_open', kind: 'conflict' });
    await expect(payments.writeCreditNote(admin, { invoiceId: id, reason: ' ' }, null)).rejects.toMatchObject({
      code: 'invoicing.reason_required',
    });
    await expect(payments.writeCreditNote(reseller, { invoiceId: id, reason: 'x' }, null)).rejects.toMatchObject({
      code: 'invoicing.not_found',
    });
    await expect(note(id, '-1.00')).rejects.toMatchObject({ code: 'payments.refund_amount' });
    expect((await view(id)).open).toBe('19.00');
  });

  it('gives up what is open, and takes late money against it until the invoice is paid after all', async () => {
    const id = await issue();
    await pay(id, '19.00');
    await payments.writeOff(admin, id, 'Moved away', null);
    expect(await view(id)).toMatchObject({
      status: 'Collections',
      open: '0.00',
      writeOff: { amount: '100.00', recovered: '0.00', reason: 'Moved away' },
    });
    expect((await balance('write-off')).toDecimal()).toBe('100.00');
    expect(await pay(id, '40.00')).toMatchObject({ applied: eur('40.00').toJSON(), invoicePaid: false });
    expect((await balance('write-off')).toDecimal()).toBe('60.00');
    expect(await profits(id)).toEqual([]);
    expect(await pay(id, '70.00')).toMatchObject({ applied: eur('60.00').toJSON(), credited: eur('10.00').toJSON() });
    expect(await view(id)).toMatchObject({ status: 'Paid', writeOff: { recovered: '100.00' } });
    expect((await balance('write-off')).toDecimal()).toBe('0.00');
    await app.drain();
    expect(await profits(id)).toEqual([{ kind: 'earned', amount: '30.00' }]);
  });

  it('writes off open invoices alone, once, by staff with a reason', async () => {
    const id = await issue();
    const off = (actor: Actor, reason: string) => payments.writeOff(actor, id, reason, null);
    await expect(off(reseller, 'x')).rejects.toMatchObject({ code: 'invoicing.not_found' });
    await expect(off(admin, '')).rejects.toMatchObject({ code: 'invoicing.reason_required' });
    const all = await Promise.allSettled(Array.from({ length: 16 }, () => off(admin, 'Gone')));
    expect(all.filter((r) => r.status === 'fulfilled')).toHaveLength(1);
    await expect(off(admin, 'Gone')).rejects.toMatchObject({ code: 'invoicing.not_open' });
    await expect(note(id, '1.00')).rejects.toMatchObject({ code: 'payments.note_exceeds_open' });
    await expect(app.db.transaction((tx) => payments.cancelInvoice(tx, admin, id))).rejects.toMatchObject({
      code: 'invoicing.not_open',
    });
  });

  it('gives and takes credit by hand, with a reason, never below zero, with its posting', async () => {
    const adjust = (amount: string, actor = admin) =>
      payments.adjustCredit(actor, { clientId: DIRECT_CLIENT, amount: eur(amount), reason: 'Outage' }, null);
    expect(await adjust('12.00')).toEqual({ credit: eur('12.00').toJSON() });
    expect(await adjust('-5.00')).toEqual({ credit: eur('7.00').toJSON() });
    await expect(adjust('-7.01')).rejects.toMatchObject({ code: 'payments.insufficient_credit' });
    await expect(adjust('0.00')).rejects.toMatchObject({ code: 'payments.credit_amount' });
    await expect(adjust('1.00', reseller)).rejects.toMatchObject({ code: 'clients.client_not_found' });
    const results = await Promise.allSettled(Array.from({ length: 16 }, () => adjust('-7.00')));
    expect(results.filter((r) => r.status === 'fulfilled')).toHaveLength(1);
    expect((await payments.creditOf(DIRECT_CLIENT))?.toDecimal()).toBe('0.00');
    expect((await balance('adjustment')).toDecimal()).toBe('0.00');
  });

  it('sets the next number, never below one that was given, and leaves no gap that nobody knows of', async () => {
    const numbering = app.get(NumberingService);
    const [{ nextNumber }] = await numbering.series(reseller, RESELLER);
    await expect(numbering.setNext(reseller, RESELLER, 'invoice', nextNumber - 1)).rejects.toMatchObject({
      code: 'invoicing.number_used',
      params: { next: nextNumber },
    });
    await numbering.setNext(reseller, RESELLER, 'invoice', nextNumber + 10);
    const [after] = await numbering.setNext(reseller, RESELLER, 'invoice', nextNumber + 20);
    expect(after).toMatchObject({ nextNumber: nextNumber + 20, own: true });
    const { number } = await app.db.transaction((tx) => invoicing.issue(tx, invoiceOf()));
    expect(number).toBe(after.example);
    await expect(numbering.series(reseller, 0 as ResellerId)).rejects.toMatchObject({ code: 'invoicing.not_found' });
  });

  it('begins again at one with the year where the setting says so', async () => {
    const settings = app.get(SettingsService);
    await settings.set(admin, { level: 'default', scopeId: 0, key: 'billing.resetNumberYearly', value: true });
    const year = app.clock.today().year;
    const { number } = await app.db.transaction((tx) => invoicing.issue(tx, invoiceOf()));
    expect(number).toBe(`${year}-00001`);
    await settings.set(admin, { level: 'default', scopeId: 0, key: 'billing.resetNumberYearly', value: null });
  });

  it('leaves books that verify', async () => {
    await app.drain();
    const report = await app.get(LedgerService).verify();
    expect(report.invariants.filter((i) => i.violations > 0)).toEqual([]);
  });
});
