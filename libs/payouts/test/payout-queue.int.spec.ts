import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Actor, LocalDate, Money, type AdminId, type ClientId, type PayoutId, type ResellerId } from '#kernel';
import { InvoicingService } from '#invoicing';
import { LedgerService } from '#ledger';
import { PaymentsService } from '#payments';
import { PayoutBatches, PayoutsModule, PayoutsService } from '#payouts';
import { everything } from '#platform';
import { ResellersService } from '#resellers';
import { SettingsService } from '#settings';
import { invoiceOf, moneyGround, RESELLER, soldLine, testApp, type TestApp } from '#testing';

const admin = Actor.admin(1 as AdminId, ['*']);
const SECOND = 11 as ResellerId;
const THIRD = 12 as ResellerId;

describe('the queue of payouts', () => {
  let app: TestApp;
  let payouts: PayoutsService;
  let batches: PayoutBatches;
  let transfers = 0;

  beforeAll(async () => {
    app = await testApp([PayoutsModule]);
    await moneyGround(app.database);
    await app.database.sql(
      `INSERT INTO tblclients (id, firstname, companyname, email, country, currency) VALUES
       (11, '', 'Beta &amp; Co', 'b@beta.example', 'DE', 1), (12, '', 'Gamma', 'c@gamma.example', 'DE', 1),
       (21, 'Ben', '', 'ben@client.example', 'DE', 1), (22, 'Cem', '', 'cem@client.example', 'DE', 1)`,
    );
    await app.database.sql('INSERT INTO rc_resellers (client_id, group_id) VALUES (11, 1), (12, 1)');
    await app.database.sql('INSERT INTO rc_reseller_clients (client_id, reseller_id) VALUES (21, 11), (22, 12)');
    payouts = app.get(PayoutsService);
    batches = app.get(PayoutBatches);
  });
  afterAll(() => app.close());

  const sale = async (resellerId: ResellerId, client: number, profit: string) => {
    const changes = {
      resellerId,
      clientId: client as ClientId,
      lines: [soldLine('100.00', Money.of('100.00', 'EUR').minus(Money.of(profit, 'EUR')).toDecimal())],
    };
    const { invoiceId } = await app.db.transaction((tx) => app.get(InvoicingService).issue(tx, invoiceOf(changes)));
    const receipt = {
      invoiceId,
      gateway: 'banktransfer',
      transactionId: `Q${++transfers}`,
      amount: Money.of('100.00', 'EUR'),
    };
    await app.get(PaymentsService).recordPayment(admin, { ...receipt, receivedOn: LocalDate.of('2026-11-22') }, null);
    await app.drain();
    return invoiceId;
  };
  const set = (key: string, value: unknown, at: { level?: 'default' | 'reseller'; scopeId?: number } = {}) =>
    app.get(SettingsService).set(admin, { level: 'default', scopeId: 0, key, value, ...at });
  const shown = async (filters: Record<string, string> = {}, sort = 'id') => {
    const list = Object.entries(filters).map(([field, value]) => ({ field, op: 'eq' as const, value }));
    const { items } = await payouts.queue({ ...everything(), sort, filters: list });
    return items.map(({ resellerId, state, available, holds }) => [
      resellerId,
      state,
      available.toDecimal(),
      holds.map(({ reason, amount, missing, until }) =>
        [reason, amount.toDecimal(), missing?.toDecimal(), until?.toString()].filter(Boolean).join(' '),
      ),
    ]);
  };
  const idsOf = async () => (await payouts.queue({ ...everything(), sort: 'id' })).items.map((row) => row.accountId);
  const itemsOf = async (batchId: number) =>
    (await batches.items(batchId, everything())).items.map(({ resellerId, outcome, amount, code }) => [
      resellerId,
      outcome,
      amount,
      code,
    ]);
  const dryRun = async (action: 'prepare' | 'approve' | 'send', ids?: number[]) => {
    const { batchId } = await batches.ask(admin, { action, ids });
    await app.drain();
    return batchId;
  };
  const carriedOut = async (dryRunId: number) => {
    const { batchId } = await batches.start(admin, dryRunId, null);
    await app.drain();
    return batchId;
  };

  it('shows per reseller what is payable, and why the rest waits: too little, on hold until a day, owed', async () => {
    await sale(RESELLER, 20, '30.00');
    await sale(SECOND, 21, '4.00');
    await sale(THIRD, 22, '-5.00');
    expect(await shown()).toEqual([
      [RESELLER, 'ready', '30.00', []],
      [SECOND, 'below_minimum', '4.00', ['minimum 4.00 6.00']],
      [THIRD, 'owed', '-5.00', ['owed -5.00']],
    ]);
    await set('payout.holdDays', 14, { level: 'reseller', scopeId: RESELLER });
    await sale(RESELLER, 20, '7.00');
    const until = app.clock.today().plusDays(14).toString();
    expect((await shown())[0]).toEqual([RESELLER, 'ready', '30.00', [`hold_days 7.00 ${until}`]]);
    const [balance] = await payouts.balances(RESELLER);
    expect(balance.upcoming.map(({ on, amount }) => `${on.toString()} ${amount.toDecimal()}`)).toEqual([
      `${until} 7.00`,
    ]);
  });

  it('filters, sorts and pages on the server', async () => {
    expect(await shown({ state: 'owed' })).toHaveLength(1);
    expect((await shown({}, '-available')).map(([id]) => id)).toEqual([RESELLER, SECOND, THIRD]);
    const first = await payouts.queue({ ...everything(2), sort: '-available' });
    const rest = await payouts.queue({ ...everything(2), sort: '-available', cursor: first.nextCursor });
    expect([first.items.length, rest.items.map((row) => row.resellerName)]).toEqual([2, ['Gamma']]);
    expect(first.items[1].resellerName).toBe('Beta & Co');
  });

  it('follows a minimum that changes and a reseller who is suspended, whose payouts are refused', async () => {
    await set('payout.minimum', { '*': '3.00' });
    await app.get(ResellersService).suspend(admin, RESELLER, 'fraud');
    await app.drain();
    expect((await shown()).map(([id, state]) => [id, state])).toEqual([
      [RESELLER, 'suspended'],
      [SECOND, 'ready'],
      [THIRD, 'owed'],
    ]);
    const wish = { resellerId: RESELLER, currency: 'EUR' };
    await expect(payouts.prepare(admin, wish, null)).rejects.toMatchObject({ code: 'payouts.reseller_suspended' });
    await app.get(ResellersService).activate(admin, RESELLER);
    await app.drain();
    expect((await shown())[0].slice(0, 2)).toEqual([RESELLER, 'ready']);
  });

  it('prepares many after a dry run that writes nothing and says what it leaves out', async () => {
    const dry = await dryRun('prepare', await idsOf());
    expect(await batches.batch(dry)).toMatchObject({
      dryRun: true,
      status: 'done',
      total: 3,
      made: 2,
      skipped: 1,
      failed: 0,
    });
    expect(await itemsOf(dry)).toEqual([
      [RESELLER, 'made', '30.00', ''],
      [SECOND, 'made', '4.00', ''],
      [THIRD, 'skipped', '-5.00', 'payouts.below_minimum'],
    ]);
    expect(await app.database.sql('SELECT id FROM rc_payouts')).toEqual([]);
    const started = await Promise.allSettled([1, 2, 3].map(() => batches.start(admin, dry, null)));
    expect(started.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const one of started)
      if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'payouts.batch_under_way' });
    await app.drain();
    const [{ id }] = await app.database.sql<{ id: number }>('SELECT id FROM rc_payout_batches WHERE dry = 0');
    expect(await batches.batch(id)).toMatchObject({ dryRun: false, status: 'done', total: 2, made: 2 });
    expect(await batches.batch(dry)).toMatchObject({ startedAs: id });
    expect((await shown()).map(([, state, available]) => [state, available])).toEqual([
      ['to_approve', '0.00'],
      ['to_approve', '0.00'],
      ['owed', '-5.00'],
    ]);
  });

  it('takes all that match a filter, and goes on where a worker died', async () => {
    const dry = await dryRun('approve');
    const approved = await carriedOut(dry);
    expect(await batches.batch(approved)).toMatchObject({ total: 2, made: 2, status: 'done' });
    // As after a death: the part is asked for again, with a row that was done already.
    await app.database.sql("UPDATE rc_payout_batches SET status = 'running', live = 1 WHERE id = ?", [approved]);
    await app.database.sql("UPDATE rc_jobs SET status = 'pending' WHERE queue = 'payouts.run-batch'");
    await app.drain();
    expect(await batches.batch(approved)).toMatchObject({ made: 2, status: 'done' });
    const sent = await carriedOut(await dryRun('send'));
    expect(await batches.batch(sent)).toMatchObject({ total: 2, made: 2, skipped: 0 });
    const [wallet] = await app.get(PaymentsService).walletsOf(RESELLER);
    expect(wallet.available.toDecimal()).toBe('30.00');
    expect((await app.get(LedgerService).verify()).invariants.filter((i) => i.violations > 0)).toEqual([]);
  });

  it('leaves out what changed since the dry run, and stops when it is told to', async () => {
    await set('payout.holdDays', 0, { level: 'reseller', scopeId: RESELLER });
    await sale(RESELLER, 20, '20.00');
    await sale(SECOND, 21, '20.00');
    const ready = (await idsOf()).slice(0, 2);
    const changed = await dryRun('prepare', ready);
    const { payoutId } = await payouts.prepare(admin, { resellerId: RESELLER, currency: 'EUR' }, null);
    const real = await carriedOut(changed);
    expect(await itemsOf(real)).toEqual([
      [RESELLER, 'skipped', '20.00', 'payouts.below_minimum'],
      [SECOND, 'made', '20.00', ''],
    ]);
    await payouts.discard(admin, payoutId as PayoutId, null);
    const dry = await dryRun('prepare', ready);
    const { batchId } = await batches.start(admin, dry, null);
    await batches.stop(admin, batchId);
    await app.drain();
    expect(await batches.batch(batchId)).toMatchObject({ status: 'stopped', made: 0, total: 1 });
    await expect(batches.ask(admin, { action: 'send' })).rejects.toMatchObject({ code: 'payouts.batch_empty' });
    await expect(
      batches.ask(admin, { action: 'prepare', filters: [{ field: 'nope', op: 'eq', value: '1' }] }),
    ).rejects.toMatchObject({ code: 'platform.invalid_list_query' });
  });

  it('knows a new day: what leaves its hold is payable', async () => {
    await app.database.sql(
      "UPDATE rc_profit_entries SET available_on = '2020-01-01' WHERE available_on > '2026-11-30'",
    );
    await app.database.sql("UPDATE rc_payout_accounts SET next_on = '2020-01-01' WHERE reseller_id = ?", [RESELLER]);
    expect((await shown())[0].slice(0, 3)).toEqual([RESELLER, 'ready', '20.00']);
    expect(await payouts.reckon('due')).toBe(1);
    expect((await shown())[0]).toEqual([RESELLER, 'ready', '27.00', []]);
  });
});
