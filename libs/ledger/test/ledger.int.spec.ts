import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Money, PROVIDER, type ResellerId } from '#kernel';
import { LedgerModule, LedgerService, type LedgerPosting } from '#ledger';
import { testApp, type TestApp } from '#testing';

const eur = (amount: string) => Money.of(amount, 'EUR');

describe('the journal', () => {
  let app: TestApp;
  let ledger: LedgerService;

  beforeAll(async () => {
    app = await testApp([LedgerModule]);
    ledger = app.get(LedgerService);
  });
  afterAll(() => app.close());

  const post = (changes: Partial<LedgerPosting>) =>
    app.db.transaction((tx) =>
      ledger.post(tx, {
        key: 'k',
        event: 'test',
        resellerId: PROVIDER,
        book: PROVIDER,
        currency: 'EUR',
        entries: [],
        ...changes,
      }),
    );

  it('keeps a balanced posting and tells balances by account and party', async () => {
    await post({
      key: 'one',
      entries: [
        { account: 'receivable', party: 'client:5', debit: eur('119.00') },
        { account: 'income', credit: eur('70.00') },
        { account: 'profit-pending', party: 'reseller:3', credit: eur('30.00') },
        { account: 'tax', credit: eur('19.00') },
      ],
    });
    const of = { book: PROVIDER, currency: 'EUR' };
    expect((await ledger.balance('receivable', { ...of, party: 'client:5' })).toDecimal()).toBe('119.00');
    expect((await ledger.balance('income', of)).toDecimal()).toBe('-70.00');
    expect((await ledger.balance('receivable', { ...of, party: 'client:6' })).toDecimal()).toBe('0.00');
  });

  it('refuses a posting out of balance and keeps nothing of it', async () => {
    await expect(
      post({
        key: 'two',
        entries: [
          { account: 'cash', debit: eur('1.00') },
          { account: 'income', credit: eur('0.99') },
        ],
      }),
    ).rejects.toMatchObject({ code: 'ledger.unbalanced' });
    expect(await app.database.sql("SELECT id FROM rc_ledger_transactions WHERE posting_key = 'two'")).toHaveLength(0);
  });

  it('posts a business fact once, also when two ask at the same time', async () => {
    const entries = [
      { account: 'cash' as const, debit: eur('5.00') },
      { account: 'income' as const, credit: eur('5.00') },
    ];
    const results = await Promise.allSettled(Array.from({ length: 8 }, () => post({ key: 'three', entries })));
    expect(results.filter((r) => r.status === 'fulfilled')).toHaveLength(1);
    expect(results.filter((r) => r.status === 'rejected').map((r) => (r.reason as { code: string }).code)).toEqual(
      Array.from({ length: 7 }, () => 'ledger.already_posted'),
    );
  });

  it('swaps sides of a negative amount and leaves zero out', async () => {
    await post({
      key: 'four',
      entries: [
        { account: 'income', credit: eur('-3.00') },
        { account: 'profit-pending', party: 'reseller:9', credit: eur('3.00') },
        { account: 'tax', credit: eur('0.00') },
      ],
    });
    const rows = await app.database.sql<{ account: string; amount: string }>(
      `SELECT account, amount FROM rc_ledger_entries e JOIN rc_ledger_transactions t ON t.id = e.transaction_id
       WHERE t.posting_key = 'four' ORDER BY e.id`,
    );
    expect(rows).toEqual([
      { account: 'income', amount: '3.00' },
      { account: 'profit-pending', amount: '-3.00' },
    ]);
  });

  it('keeps the provider’s accounts out of a reseller’s book', async () => {
    await expect(
      post({
        key: 'five',
        book: 3 as ResellerId,
        entries: [
          { account: 'profit-payable', debit: eur('1.00') },
          { account: 'income', credit: eur('1.00') },
        ],
      }),
    ).rejects.toMatchObject({ code: 'ledger.account_not_in_book' });
  });
});
