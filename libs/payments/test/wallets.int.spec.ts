import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Actor, Money, type AdminId, type ResellerId } from '#kernel';
import { LedgerService } from '#ledger';
import { PaymentsModule, PaymentsService, type WalletByHand } from '#payments';
import { everything } from '#platform';
import { moneyGround, RESELLER, testApp, type TestApp } from '#testing';

const admin = Actor.admin(1 as AdminId, ['*']);
const eur = (amount: string) => Money.of(amount, 'EUR');

describe('the wallet of a reseller', () => {
  let app: TestApp;
  let payments: PaymentsService;

  beforeAll(async () => {
    app = await testApp([PaymentsModule]);
    await moneyGround(app.database);
    payments = app.get(PaymentsService);
  });
  afterAll(() => app.close());

  const move = (input: Partial<WalletByHand>) =>
    payments.moveWalletByHand(
      admin,
      { resellerId: RESELLER, kind: 'top-up', amount: eur('10.00'), reason: 'prepaid', ...input },
      null,
    );
  const available = async (currency = 'EUR') =>
    (await payments.walletsOf(RESELLER)).find((wallet) => wallet.currency === currency)?.available.toDecimal();
  const balance = async (account: string, currency = 'EUR') => {
    const [row] = await app.database.sql<{ sum: string | null }>(
      'SELECT SUM(amount) AS sum FROM rc_ledger_entries WHERE account = ? AND currency = ?',
      [account, currency],
    );
    return row.sum ?? '0.00';
  };
  const expectClean = async () =>
    expect((await app.get(LedgerService).verify()).invariants.filter((i) => i.violations > 0)).toEqual([]);
  const refused = (code: string, promise: Promise<unknown>) => expect(promise).rejects.toMatchObject({ code });

  it('takes money in, sends it back, gives goodwill and is corrected, each with both sides', async () => {
    expect(await move({ amount: eur('100.00'), reference: 'IN-1' })).toMatchObject({
      available: eur('100.00').toJSON(),
    });
    await move({ kind: 'withdrawal', amount: eur('30.00'), reference: 'OUT-1' });
    await move({ kind: 'goodwill', amount: eur('5.00') });
    await move({ kind: 'correction', amount: eur('-1.50') });
    expect(await available()).toBe('73.50');
    expect([await balance('cash'), await balance('adjustment'), await balance('wallet')]).toEqual([
      '70.00',
      '3.50',
      '-73.50',
    ]);
    await move({ amount: Money.of('7.00', 'USD'), reference: 'IN-USD' });
    expect(await available('USD')).toBe('7.00');
    await expectClean();
  });

  it('refuses nothing, the wrong direction, money without a name, a name twice, below zero and a stranger', async () => {
    const before = await available();
    await refused('payments.wallet_amount', move({ amount: eur('0.00'), reference: 'X' }));
    await refused('payments.wallet_amount', move({ amount: eur('-1.00'), reference: 'X' }));
    await refused('payments.wallet_reference_required', move({ reference: ' ' }));
    await refused('payments.wallet_transfer_recorded', move({ reference: 'IN-1' }));
    await refused('payments.insufficient_wallet', move({ kind: 'withdrawal', amount: eur('73.51'), reference: 'X' }));
    await refused('payments.insufficient_wallet', move({ kind: 'correction', amount: eur('-73.51') }));
    await refused('resellers.reseller_not_found', move({ resellerId: 999 as ResellerId, reference: 'X' }));
    await refused('resellers.reseller_not_found', move({ resellerId: 30 as ResellerId, reference: 'X' }));
    expect(await available()).toBe(before);
    await expectClean();
  });

  it('does sixteen things at once and is never below zero', async () => {
    const start = eur((await available()) as string);
    const wanted = Array.from({ length: 16 }, (_, index) =>
      move({ kind: 'withdrawal', amount: eur('10.00'), reference: `RACE-${index}` }).then(
        () => true,
        () => false,
      ),
    );
    const done = (await Promise.all(wanted)).filter(Boolean).length;
    expect(done).toBe(7);
    expect(eur((await available()) as string)).toEqual(start.minus(eur('70.00')));
    const same = await Promise.allSettled(Array.from({ length: 16 }, () => move({ reference: 'ONCE' })));
    expect(same.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expectClean();
  });

  it('lists movements with names, filtered and sorted, to whom they concern', async () => {
    const { items } = await payments.walletMovements(Actor.reseller(RESELLER), everything());
    expect(items.every(({ resellerName }) => resellerName === 'Harbor Hosting')).toBe(true);
    expect(items.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['top-up', 'withdrawal', 'goodwill', 'correction']),
    );
    expect((await payments.walletMovements(Actor.reseller(77 as ResellerId), everything())).items).toEqual([]);
  });
});
