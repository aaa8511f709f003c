import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Actor, type AdminId, LocalDate, Money, type InvoiceId } from '#kernel';
import { InvoicingModule, InvoicingService, type IssueInvoiceInput, LateFeeRun, ReminderRun } from '#invoicing';
import { LedgerService } from '#ledger';
import { RunLog } from '#platform';
import { SettingsService } from '#settings';
import { END_CLIENT, invoiceOf, moneyGround, testApp, type TestApp } from '#testing';
import { changedTables, tableSums } from '../../../test/support/tables.js';

const admin = Actor.admin(1 as AdminId, ['*']);

describe('notices of unpaid invoices', () => {
  let app: TestApp;
  let invoicing: InvoicingService;

  beforeAll(async () => {
    app = await testApp([InvoicingModule]);
    await moneyGround(app.database);
    invoicing = app.get(InvoicingService);
  });
  afterAll(() => app.close());
  // Only what the test issues is owed.
  beforeEach(async () => {
    await app.database.sql("UPDATE rc_invoices SET status = 'Collections'");
    await app.clock.moveTo(new Date('2026-12-01T09:00:00Z'));
    await set('billing.lateFee', null);
  });

  const set = (key: string, value: unknown) =>
    app.get(SettingsService).set(admin, { level: 'default', scopeId: 0, key, value });
  const issue = async (changes: Partial<IssueInvoiceInput> = {}) =>
    (
      await app.db.transaction((tx) =>
        invoicing.issue(tx, invoiceOf({ dueOn: LocalDate.of('2026-12-20'), ...changes })),
      )
    ).invoiceId;
  const settle = (invoiceId: InvoiceId) =>
    app.db.transaction(async (tx) =>
      invoicing.settle(tx, await invoicing.lock(tx, invoiceId), Money.of('119.00', 'EUR')),
    );
  const remind = (date: string, dryRun = false) =>
    app.get(ReminderRun).run(LocalDate.of(date), { dryRun, log: new RunLog() });
  const charge = (date: string, dryRun = false) =>
    app.get(LateFeeRun).run(LocalDate.of(date), { dryRun, log: new RunLog() });
  const noticesOf = async (invoiceId: number) =>
    (
      await app.database.sql<{ notice: string }>(
        `SELECT JSON_VALUE(payload, '$.notice') AS notice FROM rc_outbox
         WHERE type = 'invoicing.invoice-notice-due.v1' AND JSON_VALUE(payload, '$.invoiceId') = ? ORDER BY id`,
        [invoiceId],
      )
    ).map(({ notice }) => notice);

  it('are sent each once, in order, as the days come', async () => {
    const invoiceId = await issue();
    for (let day = LocalDate.of('2026-12-02'); day.isOnOrBefore(LocalDate.of('2027-01-15')); day = day.plusDays(1)) {
      await remind(day.toString());
      await remind(day.toString());
    }
    expect(await noticesOf(invoiceId)).toEqual(['reminder', 'overdue-1', 'overdue-2', 'overdue-3']);
  });

  it('after missed days are the newest one alone', async () => {
    const invoiceId = await issue();
    expect(await remind('2026-12-26')).toMatchObject({ made: 1 });
    expect(await remind('2026-12-26')).toMatchObject({ made: 0 });
    await remind('2026-12-30');
    expect(await noticesOf(invoiceId)).toEqual(['overdue-2', 'overdue-3']);
  });

  it('are not sent of what was settled, nor to a client who gets none', async () => {
    const [paid, quiet] = [await issue(), await issue()];
    await settle(paid);
    await app.database.sql('UPDATE tblclients SET overideduenotices = 1 WHERE id = ?', [END_CLIENT]);
    expect(await remind('2026-12-21')).toMatchObject({ made: 0 });
    await app.database.sql('UPDATE tblclients SET overideduenotices = 0 WHERE id = ?', [END_CLIENT]);
    await remind('2026-12-21');
    expect([await noticesOf(paid), await noticesOf(quiet)]).toEqual([[], ['overdue-1']]);
  });

  it('two runs at once send each once', async () => {
    const ids = [await issue(), await issue(), await issue()];
    const [one, two] = await Promise.all([remind('2026-12-21'), remind('2026-12-21')]);
    expect(one.made + two.made).toBe(3);
    for (const id of ids) expect(await noticesOf(id)).toEqual(['overdue-1']);
  });

  describe('late fees', () => {
    const feesOf = (invoiceId: number) =>
      app.database.sql<{ id: InvoiceId; gross: string; due: string; profit: string; share: string }>(
        `SELECT i.invoice_id AS id, i.gross, i.due_on AS due, l.profit, l.provider_share AS share
         FROM rc_invoices i JOIN rc_invoice_lines l ON l.invoice_id = i.invoice_id
         WHERE i.kind = 'late-fee' AND l.relid = ? ORDER BY i.invoice_id`,
        [invoiceId],
      );

    it('are an invoice of their own on the day of the last notice, once, the issuer’s alone, and never charged for a late fee', async () => {
      await set('billing.lateFee', { EUR: '7.50' });
      const invoiceId = await issue();
      expect(await charge('2026-12-29')).toMatchObject({ made: 0 });
      expect(await charge('2026-12-30')).toMatchObject({ made: 1 });
      expect(await charge('2026-12-30')).toMatchObject({ made: 0 });
      expect(await feesOf(invoiceId)).toMatchObject([
        { gross: '7.50', due: '2026-12-30', profit: '0.00', share: '7.50' },
      ]);
      expect(await charge('2027-06-30')).toMatchObject({ made: 0 });
      const { invariants } = await app.get(LedgerService).verify();
      const broken = invariants.filter(({ violations }) => violations > 0).map(({ id }) => id);
      expect(broken.filter((id) => ['I01', 'I02', 'I03', 'I05', 'I27', 'I34', 'I53'].includes(id))).toEqual([]);
    });

    it('are taxed where the installation says so', async () => {
      await set('billing.lateFee', { EUR: '10.00' });
      await app.database.sql("INSERT INTO tblconfiguration (setting, value) VALUES ('TaxLateFee', 'on')");
      await app.database.sql("INSERT INTO tbltax (level, name, state, country, taxrate) VALUES (1, 'VAT', '', '', 19)");
      const invoiceId = await issue();
      await charge('2026-12-30');
      expect(await feesOf(invoiceId)).toMatchObject([{ gross: '11.90' }]);
    });

    it('are not charged where there is no sum for the currency, nor to a client who pays none', async () => {
      await set('billing.lateFee', { USD: '7.50' });
      await issue();
      expect(await charge('2026-12-30')).toMatchObject({ made: 0 });
      await set('billing.lateFee', { EUR: '7.50' });
      await app.database.sql('UPDATE tblclients SET latefeeoveride = 1 WHERE id = ?', [END_CLIENT]);
      expect(await charge('2026-12-30')).toMatchObject({ made: 0 });
      await app.database.sql('UPDATE tblclients SET latefeeoveride = 0 WHERE id = ?', [END_CLIENT]);
    });
  });

  it('dry runs tell the same and write nothing', async () => {
    await set('billing.lateFee', { EUR: '7.50' });
    await issue();
    const before = await tableSums(app.database);
    expect(await remind('2026-12-30', true)).toMatchObject({ made: 1, notes: [{ text: 'overdue-3' }] });
    expect(await charge('2026-12-30', true)).toMatchObject({ made: 1, notes: [{ text: 'late fee 7.50 EUR' }] });
    expect(changedTables(before, await tableSums(app.database))).toEqual([]);
  });
});
