import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Actor, LocalDate, Money, type AdminId, type PayoutId, type ResellerId } from '#kernel';
import { InvoicingService } from '#invoicing';
import { LedgerService } from '#ledger';
import { PaymentsService } from '#payments';
import { PayoutsModule, PayoutsService, StatementsService } from '#payouts';
import { END_CLIENT, invoiceOf, moneyGround, RESELLER, testApp, type TestApp } from '#testing';

const admin = Actor.admin(1 as AdminId, ['*']);
const eur = (amount: string) => Money.of(amount, 'EUR');

describe('the statement of a reseller', () => {
  let app: TestApp;
  let statements: StatementsService;

  /** October: two sales; November: one refunded, one charged back, a payout, a top-up and a withdrawal. */
  beforeAll(async () => {
    app = await testApp([PayoutsModule]);
    await moneyGround(app.database);
    statements = app.get(StatementsService);
    const invoicing = app.get(InvoicingService);
    const payments = app.get(PaymentsService);
    const payouts = app.get(PayoutsService);
    let transfers = 0;
    const sale = async () => {
      const { invoiceId } = await app.db.transaction((tx) => invoicing.issue(tx, invoiceOf()));
      const receipt = {
        invoiceId,
        gateway: 'banktransfer',
        transactionId: `S${++transfers}`,
        amount: eur('119.00'),
        receivedOn: LocalDate.of('2026-11-22'),
      };
      const { paymentId } = await payments.recordPayment(admin, receipt, null);
      await app.drain();
      return { invoiceId, paymentId };
    };
    const [first, second] = [await sale(), await sale()];
    await app.database.sql("UPDATE rc_profit_entries SET posted_at = '2026-10-15 10:00:00', posted_on = '2026-10-15'");
    await sale();
    const payout = await payouts.prepare(admin, { resellerId: RESELLER, currency: 'EUR' }, null);
    await payouts.approve(admin, payout.payoutId as PayoutId, null);
    await payouts.send(admin, payout.payoutId as PayoutId, null);
    await payments.refund(admin, { invoiceId: first.invoiceId, destination: 'credit' }, null);
    const taken = { reference: 'BACK', reason: 'returned', takenOn: LocalDate.of('2026-11-23') };
    await payments.recordChargeback(admin, { paymentId: second.paymentId, ...taken }, null);
    const byHand = { resellerId: RESELLER, reason: '=HYPERLINK("http://x")' };
    await payments.moveWalletByHand(admin, { ...byHand, kind: 'top-up', amount: eur('20.00'), reference: 'IN' }, null);
    await payments.moveWalletByHand(
      admin,
      { ...byHand, kind: 'withdrawal', amount: eur('5.00'), reference: 'OUT' },
      null,
    );
    await app.drain();
  }, 60_000);
  afterAll(() => app.close());

  const month = async () => {
    const [{ now }] = await app.database.sql<{ now: string }>(
      "SELECT DATE_FORMAT(MAX(moved_at), '%Y-%m') AS now FROM rc_wallet_movements",
    );
    return now;
  };
  const of = (name: string, currency = 'EUR') => ({ resellerId: RESELLER, currency, month: name });

  it('opens with what was before, closes with what the ledger owes, and adds up line by line', async () => {
    const now = await month();
    const statement = await statements.statementDocument(admin, of(now));
    expect(statement).toMatchObject({
      resellerName: 'Harbor Hosting',
      profit: { opening: '60.00', earned: '30.00', reversed: '-60.00', paidOut: '-90.00', closing: '-60.00' },
      wallet: { opening: '0.00', came: '110.00', went: '-5.00', closing: '105.00' },
      total: { opening: '60.00', closing: '45.00' },
      more: false,
    });
    expect(statement.lines.map(({ account, kind, amount }) => [account, kind, amount])).toEqual(
      expect.arrayContaining([
        ['profit', 'payout', '-90.00'],
        ['wallet', 'payout', '90.00'],
        ['wallet', 'withdrawal', '-5.00'],
      ]),
    );
    const [{ owed }] = await app.database.sql<{ owed: string }>(
      "SELECT -SUM(amount) AS owed FROM rc_ledger_entries WHERE account IN ('profit-payable', 'wallet')",
    );
    expect(statement.total.closing).toBe(owed);
    for (const account of ['profit', 'wallet'] as const) {
      const last = statement.lines.filter((line) => line.account === account).at(-1);
      expect(last?.balance).toBe(statement[account].closing);
    }
    expect((await app.get(LedgerService).verify()).invariants.filter((i) => i.violations > 0)).toEqual([]);
  });

  it('follows month on month: a closing is the next opening; a month without anything stands still', async () => {
    const before = await statements.statementDocument(admin, of('2026-10'));
    expect(before).toMatchObject({ profit: { opening: '0.00', earned: '60.00', closing: '60.00' } });
    expect(before.lines).toHaveLength(2);
    const later = await statements.statementDocument(admin, of('2030-01'));
    expect(later).toMatchObject({ total: { opening: '45.00', closing: '45.00' }, lines: [] });
    expect((await statements.statementDocument(admin, of('2026-10', 'USD'))).total.closing).toBe('0.00');
  });

  it('is the reseller’s own; bad months, currencies and strangers are refused', async () => {
    const mine = Actor.reseller(RESELLER);
    expect((await statements.statementDocument(mine, of('2026-10'))).profit.closing).toBe('60.00');
    const refused = (code: string, promise: Promise<unknown>) => expect(promise).rejects.toMatchObject({ code });
    await refused(
      'resellers.reseller_not_found',
      statements.statementDocument(Actor.reseller(77 as ResellerId), of('2026-10')),
    );
    await refused(
      'resellers.reseller_not_found',
      statements.statementDocument(Actor.client(END_CLIENT, RESELLER), of('2026-10')),
    );
    await refused('payouts.statement_month', statements.statementDocument(admin, of('2026-13')));
    await refused('catalog.unknown_currency', statements.statementDocument(admin, of('2026-10', 'XXX')));
    await refused(
      'resellers.reseller_not_found',
      statements.statementDocument(admin, { ...of('2026-10'), resellerId: 30 as ResellerId }),
    );
  });
});
