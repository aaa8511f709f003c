import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Actor, LocalDate, Money, type AdminId, type InvoiceId, type PayoutId, type ResellerId } from '#kernel';
import { InvoiceDraftsService, InvoicingService } from '#invoicing';
import { INVARIANTS, LedgerService } from '#ledger';
import { PaymentsService } from '#payments';
import { PayoutsModule, PayoutsService } from '#payouts';
import { SettingsService } from '#settings';
import {
  DIRECT_CLIENT,
  LEDGER_MUTANTS,
  invoiceOf,
  moneyGround,
  RESELLER,
  soldLine,
  testApp,
  type TestApp,
} from '#testing';

const admin = Actor.admin(1 as AdminId, ['*']);

describe('the verification of the books', () => {
  let app: TestApp;

  /** A small month: paid, open, part-paid, over-paid, held, credit used, cancelled, paid out, given back, charged back and waiting. */
  beforeAll(async () => {
    app = await testApp([PayoutsModule]);
    await moneyGround(app.database);
    const invoicing = app.get(InvoicingService);
    const payments = app.get(PaymentsService);
    const payouts = app.get(PayoutsService);
    let transfers = 0;
    const issue = async (changes = {}) =>
      (await app.db.transaction((tx) => invoicing.issue(tx, invoiceOf(changes)))).invoiceId;
    const pay = (invoiceId: InvoiceId, amount: string, currency = 'EUR') =>
      payments.recordPayment(
        admin,
        {
          invoiceId,
          gateway: 'banktransfer',
          transactionId: `B${++transfers}`,
          amount: Money.of(amount, currency),
          receivedOn: LocalDate.of('2026-11-22'),
        },
        null,
      );
    const direct = {
      clientId: DIRECT_CLIENT,
      resellerId: 0 as ResellerId,
      lines: [soldLine('40.00', '40.00', '7.60')],
    };
    await pay(await issue(), '119.00');
    await pay(await issue(), '60.00');
    await issue({ lines: [soldLine('10.00', '7.00', '1.90'), soldLine('3.00', '4.00')] });
    await pay(await issue(direct), '50.00');
    await issue(direct);
    await pay(await issue(), '5.00', 'USD');
    const cancelled = await issue();
    await app.db.transaction((tx) => invoicing.cancel(tx, admin, cancelled));
    await app.drain();
    const { payoutId } = await payouts.prepare(admin, { resellerId: RESELLER, currency: 'EUR' }, null);
    await payouts.approve(admin, payoutId as PayoutId, null);
    await payouts.send(admin, payoutId as PayoutId, null);
    await payments.moveWalletByHand(
      admin,
      { resellerId: RESELLER, kind: 'top-up', amount: Money.of('20.00', 'EUR'), reference: 'TOP', reason: 'prepaid' },
      null,
    );
    await pay(await issue(), '119.00');
    const [part, whole] = [await issue(), await issue()];
    await pay(part, '119.00');
    await pay(whole, '119.00');
    await payments.refund(admin, { invoiceId: part, destination: 'credit', amount: Money.of('50.00', 'EUR') }, null);
    await payments.refund(admin, { invoiceId: whole, destination: 'manual', reference: 'BACK' }, null);
    const { paymentId } = await pay(await issue(), '119.00');
    await app.drain();
    await payments.recordChargeback(
      admin,
      { paymentId, fee: Money.of('5.00', 'EUR'), reference: 'TAKEN', reason: '', takenOn: LocalDate.of('2026-11-23') },
      null,
    );
    const [noted, lost] = [await issue(), await issue()];
    const note = { invoiceId: noted, amount: Money.of('19.00', 'EUR'), reason: 'Late' };
    await payments.writeCreditNote(admin, note, null);
    await pay(lost, '19.00');
    await payments.writeOff(admin, lost, 'Moved away', null);
    await pay(lost, '40.00');
    const draft = { clientId: DIRECT_CLIENT, dueOn: app.clock.today(), paymentMethod: 'banktransfer', notes: '' };
    const typed = { quantity: 1, unitPrice: Money.of('5.00', 'EUR'), taxed: false, discount: null, adminPrice: null };
    const lines = [{ ...typed, description: 'Help', discountBorneBy: 'provider' as const }];
    await app.get(InvoiceDraftsService).create(admin, { ...draft, lines }, null);
    const give = (amount: string) =>
      payments.adjustCredit(admin, { clientId: DIRECT_CLIENT, amount: Money.of(amount, 'EUR'), reason: 'Sorry' }, null);
    await give('7.00');
    await give('-2.00');
    const together = [await issue(), await issue()];
    const container = await payments.payTogether(admin, together, 'banktransfer', null);
    await pay(container.invoiceId as InvoiceId, '300.00');
    await payments.payTogether(admin, [await issue(), await issue()], 'banktransfer', null);
    await app.get(SettingsService).set(admin, { level: 'default', scopeId: 0, key: 'billing.addFunds', value: true });
    const sum = { clientId: DIRECT_CLIENT, amount: Money.of('30.00', 'EUR'), paymentMethod: 'banktransfer' };
    await pay((await payments.addFunds(admin, sum, null)).invoiceId as InvoiceId, '30.00');
    await app.drain();
  }, 60_000);
  afterAll(() => app.close());

  it('finds nothing wrong with books that are right', async () => {
    const report = await app.get(LedgerService).verify();
    expect(report.invariants.filter((i) => i.violations > 0)).toEqual([]);
    expect(report.invariants).toHaveLength(INVARIANTS.length);
  });

  it('has damage for every invariant', () => {
    expect([...new Set(LEDGER_MUTANTS.map((m) => m.id))].sort()).toEqual(INVARIANTS.map((i) => i.id).sort());
  });

  it.each(
    LEDGER_MUTANTS.map((mutant) => [mutant.id, mutant.damage[0].replace(/\s+/g, ' ').slice(0, 90), mutant] as const),
  )('%s notices: %s', async (id, _, { damage }) => {
    const { sql } = INVARIANTS.find((i) => i.id === id) as (typeof INVARIANTS)[number];
    await app.database.sql('START TRANSACTION');
    try {
      for (const statement of damage) await app.database.sql(statement);
      const [{ n }] = await app.database.sql<{ n: string }>(`SELECT COUNT(*) AS n FROM (${sql}) AS violation`);
      expect(Number(n)).toBeGreaterThan(0);
    } finally {
      await app.database.sql('ROLLBACK');
    }
  });
});
