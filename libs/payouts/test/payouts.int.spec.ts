import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Actor, LocalDate, Money, type AdminId, type PayoutId, type ResellerId } from '#kernel';
import { InvoicingService } from '#invoicing';
import { LedgerService } from '#ledger';
import { PaymentsService } from '#payments';
import { PayoutsModule, PayoutsService } from '#payouts';
import { everything } from '#platform';
import { SettingsService } from '#settings';
import { invoiceOf, moneyGround, RESELLER, soldLine, testApp, type TestApp } from '#testing';

const admin = Actor.admin(1 as AdminId, ['*']);

describe('profit and payouts', () => {
  let app: TestApp;
  let payouts: PayoutsService;
  let transfers = 0;

  beforeAll(async () => {
    app = await testApp([PayoutsModule]);
    await moneyGround(app.database);
    payouts = app.get(PayoutsService);
  });
  afterAll(() => app.close());

  const issue = async (changes = {}) =>
    (await app.db.transaction((tx) => app.get(InvoicingService).issue(tx, invoiceOf(changes)))).invoiceId;
  const paid = async (changes = {}) => {
    const invoiceId = await issue(changes);
    await app.db.transaction(async (tx) => {
      const { open: amount } = await app.get(InvoicingService).lock(tx, invoiceId);
      const receivedOn = LocalDate.of('2026-11-22');
      await app.get(PaymentsService).applyPayment(tx, {
        invoiceId,
        gateway: 'banktransfer',
        transactionId: `B${++transfers}`,
        amount,
        receivedOn,
        recordedBy: 'test',
      });
    });
    return invoiceId;
  };
  const prepare = (currency = 'EUR') => payouts.prepare(admin, { resellerId: RESELLER, currency }, null);
  const balance = async () => {
    const [row] = await payouts.balances(RESELLER);
    return { available: row.available.toDecimal(), inPayout: row.inPayout.toDecimal(), paid: row.paid.toDecimal() };
  };

  it('posts the frozen profit of every line once when the invoice is paid in full, and nothing before', async () => {
    const lines = [soldLine('100.00', '70.00', '19.00'), soldLine('5.00', '8.00')];
    const invoiceId = await paid({ lines });
    await issue({ lines });
    await app.drain();
    await app.database.sql(
      "UPDATE rc_event_deliveries SET status = 'pending' WHERE handler = 'PostProfitOnInvoicePaid'",
    );
    await app.drain();
    const rows = await app.database.sql(
      'SELECT invoice_id, sequence, amount, provider_share, net, method FROM rc_profit_entries ORDER BY id',
    );
    expect(rows).toEqual([
      {
        invoice_id: invoiceId,
        sequence: 0,
        amount: '30.00',
        provider_share: '70.00',
        net: '100.00',
        method: 'difference',
      },
      {
        invoice_id: invoiceId,
        sequence: 0,
        amount: '-3.00',
        provider_share: '8.00',
        net: '5.00',
        method: 'difference',
      },
    ]);
    expect(await balance()).toEqual({ available: '27.00', inPayout: '0.00', paid: '0.00' });
  });

  it('explains an entry to its reseller and to nobody else', async () => {
    const [row] = (await payouts.profits(Actor.reseller(RESELLER), { ...everything(), sort: 'id' })).items;
    expect(await payouts.profit(Actor.reseller(RESELLER), row.entryId)).toMatchObject({
      method: 'difference',
      explain: ['R 100.00 − A 70.00 = 30.00'],
    });
    await expect(payouts.profit(Actor.reseller(99 as ResellerId), row.entryId)).rejects.toMatchObject({
      kind: 'not_found',
    });
  });

  it('parks a line whose frozen split is not what its terms give, instead of posting a guess', async () => {
    const wrong = {
      ...soldLine('10.00', '4.00'),
      profit: Money.of('7.00', 'EUR'),
      providerShare: Money.of('3.00', 'EUR'),
    };
    const invoiceId = await paid({ lines: [wrong] });
    await app.drain();
    expect(await app.database.sql('SELECT id FROM rc_profit_entries WHERE invoice_id = ?', [invoiceId])).toEqual([]);
    const [delivery] = await app.database.sql<{ last_error: string }>(
      "SELECT last_error FROM rc_event_deliveries WHERE handler = 'PostProfitOnInvoicePaid' AND status = 'pending'",
    );
    expect(delivery.last_error).toContain('7.00 EUR was frozen, its terms give 6.00 EUR');
    await app.database.sql(
      "UPDATE rc_invoice_lines SET terms = JSON_SET(terms, '$.admin.recurring', '3.00') WHERE invoice_id = ?",
      [invoiceId],
    );
    await app.database.sql('UPDATE rc_event_deliveries SET next_attempt_at = UTC_TIMESTAMP(3)');
    await app.drain();
    expect(await balance()).toMatchObject({ available: '34.00' });
  });

  it('makes one payout of 16 that are asked for at the same time', async () => {
    const results = await Promise.allSettled(Array.from({ length: 16 }, () => prepare()));
    const made = results.filter((r) => r.status === 'fulfilled');
    expect(made).toHaveLength(1);
    expect(made[0].value).toMatchObject({ status: 'draft', amount: { amount: '34.00', currency: 'EUR' } });
    const codes = results.filter((r) => r.status === 'rejected').map((r) => (r.reason as { code: string }).code);
    expect(new Set(codes)).toEqual(new Set(['payouts.below_minimum']));
    expect(await balance()).toEqual({ available: '0.00', inPayout: '34.00', paid: '0.00' });
  });

  it('needs approval, then pays into the wallet once', async () => {
    const [{ payoutId }] = (await payouts.payouts(admin, everything())).items;
    const id = payoutId as PayoutId;
    await expect(payouts.send(admin, id, null)).rejects.toMatchObject({ code: 'payouts.wrong_status' });
    await payouts.approve(admin, id, null);
    const results = await Promise.allSettled(Array.from({ length: 8 }, () => payouts.send(admin, id, null)));
    expect(results.filter((r) => r.status === 'fulfilled')).toHaveLength(1);
    const [wallet] = await app.get(PaymentsService).walletsOf(RESELLER);
    expect(wallet.available.toDecimal()).toBe('34.00');
    expect(await balance()).toEqual({ available: '0.00', inPayout: '0.00', paid: '34.00' });
    const owed = await app
      .get(LedgerService)
      .balance('profit-payable', { book: 0 as ResellerId, currency: 'EUR', party: `reseller:${RESELLER}` });
    expect(owed.isZero()).toBe(true);
    expect(await app.database.sql("SELECT id FROM rc_outbox WHERE type = 'payouts.payout-sent.v1'")).toHaveLength(1);
  });

  it('answers a repeated request with the first result', async () => {
    await paid();
    await app.drain();
    const key = { scope: admin.key, key: 'prepare-once', requestHash: 'h' };
    const first = await payouts.prepare(admin, { resellerId: RESELLER, currency: 'EUR' }, key);
    expect(await payouts.prepare(admin, { resellerId: RESELLER, currency: 'EUR' }, key)).toEqual(first);
    await payouts.discard(admin, first.payoutId as PayoutId, null);
    expect(await balance()).toMatchObject({ available: '30.00', inPayout: '0.00' });
  });

  it('waits for the hold and the minimum', async () => {
    const settings = app.get(SettingsService);
    await settings.set(admin, { level: 'default', scopeId: 0, key: 'payout.minimum', value: { '*': '50.00' } });
    await expect(prepare()).rejects.toMatchObject({
      code: 'payouts.below_minimum',
      params: { available: { amount: '30.00' }, minimum: { amount: '50.00' } },
    });
    await settings.set(admin, { level: 'default', scopeId: 0, key: 'payout.holdDays', value: 14 });
    await paid();
    await app.drain();
    const [row] = await payouts.balances(RESELLER);
    expect([row.held.toDecimal(), row.available.toDecimal()]).toEqual(['30.00', '30.00']);
  });

  it('says that PayPal is not connected instead of pretending', async () => {
    await app
      .get(SettingsService)
      .set(admin, { level: 'default', scopeId: 0, key: 'payout.methods', value: ['credit', 'paypal'] });
    await expect(
      payouts.prepare(admin, { resellerId: RESELLER, currency: 'EUR', method: 'paypal' }, null),
    ).rejects.toMatchObject({
      code: 'payouts.method_not_available',
    });
  });

  it('leaves books that verify', async () => {
    const report = await app.get(LedgerService).verify();
    expect(report.invariants.filter((i) => i.violations > 0)).toEqual([]);
    expect(report.ok).toBe(true);
  });
});
