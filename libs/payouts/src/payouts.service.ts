import { Injectable } from '@nestjs/common';
import { type Actor, Clock, Money, type PayoutId, type ResellerId } from '#kernel';
import { crashPoint, Db, type Idempotency, type ListPage, type ListRequest, type Tx } from '#platform';
import { LedgerService } from '#ledger';
import { PaymentsService } from '#payments';
import { ResellersService } from '#resellers';
import { SettingsService, sumOf, type SumPerCurrency } from '#settings';
import { PayoutSent } from './events.js';
import * as lists from './payout-list.query.js';
import {
  BelowMinimumError,
  MethodNotAvailableError,
  PayoutNotFoundError,
  WrongPayoutStatusError,
} from './payouts.errors.js';

const beforePrepared = crashPoint('payout.before-prepared', 'pay out', 'api');
const beforeCommit = crashPoint('payout.before-commit', 'pay out', 'api');
const afterCommit = crashPoint('payout.after-commit', 'pay out', 'api');

export type PayoutMethod = 'credit' | 'paypal';
export type PreparePayout = { resellerId: ResellerId; currency: string; method?: PayoutMethod };
export type PayoutState = { payoutId: number; status: string; amount: ReturnType<Money['toJSON']> };

/** Of one currency: `held` not yet payable, `available` payable now, `inPayout` prepared but not sent, `paid` sent. */
export type ProfitBalance = { currency: string; held: Money; available: Money; inPayout: Money; paid: Money };

type PayoutLock = { id: number; reseller_id: number; currency: string; amount: string; method: string; status: string };

/** Profit entries and their way to the reseller (domain.md §8, payout). */
@Injectable()
export class PayoutsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly ledger: LedgerService,
    private readonly payments: PaymentsService,
    private readonly settings: SettingsService,
    private readonly resellers: ResellersService,
  ) {}

  /** What a reseller has earned, per currency. */
  async balances(resellerId: ResellerId): Promise<ProfitBalance[]> {
    const rows = await this.db.read.query<Record<'currency' | 'held' | 'available' | 'inPayout' | 'paid', string>>(
      `SELECT currency,
         SUM(IF(payout_id IS NULL AND available_on > ?, amount, 0.00)) AS held,
         SUM(IF(payout_id IS NULL AND available_on <= ?, amount, 0.00)) AS available,
         SUM(IF(payout_id IS NOT NULL AND settled_at IS NULL, amount, 0.00)) AS inPayout,
         SUM(IF(settled_at IS NOT NULL, amount, 0.00)) AS paid
       FROM rc_profit_entries WHERE reseller_id = ? GROUP BY currency ORDER BY currency`,
      [this.clock.today().toString(), this.clock.today().toString(), resellerId],
    );
    return rows.map(({ currency, ...sums }) => {
      const money = (amount: string) => Money.fromDatabase(amount, currency);
      return {
        currency,
        held: money(sums.held),
        available: money(sums.available),
        inPayout: money(sums.inPayout),
        paid: money(sums.paid),
      };
    });
  }

  /**
   * Collects every payable entry of one reseller and currency into a payout, negative ones netted (domain.md §8). It is a
   * draft while *approval* is on, else approved. Two at once: the second finds nothing payable.
   * @throws BelowMinimumError, MethodNotAvailableError
   */
  prepare(actor: Actor, input: PreparePayout, idempotency: Idempotency | null): Promise<PayoutState> {
    return this.db.once(idempotency, async (tx) => {
      const { resellerId, currency, method = 'credit' } = input;
      await this.lockAccount(tx, resellerId, currency);
      const scope = await this.resellers.scopeOf(resellerId, tx);
      const rules = await this.settings.values(['payout.methods', 'payout.minimum', 'payout.approval'], scope, tx);
      checkMethod(method, rules['payout.methods'] as readonly string[]);
      const entries = await tx.query<{ id: number; amount: string }>(
        `SELECT id, amount FROM rc_profit_entries
         WHERE reseller_id = ? AND currency = ? AND payout_id IS NULL AND available_on <= ? ORDER BY id FOR UPDATE`,
        [resellerId, currency, this.clock.today().toString()],
      );
      const amount = Money.sum(
        entries.map((entry) => Money.fromDatabase(entry.amount, currency)),
        currency,
      );
      const minimum = sumOf(rules['payout.minimum'] as SumPerCurrency, currency);
      if (!amount.isPositive() || amount.isLessThan(minimum)) throw new BelowMinimumError(amount, minimum);
      const status = rules['payout.approval'] ? 'draft' : 'approved';
      const payoutId = await this.insert(tx, actor, { resellerId, amount, method, status }, entries);
      await beforePrepared();
      return { payoutId, status, amount: amount.toJSON() };
    });
  }

  /** A second pair of eyes says yes. @throws PayoutNotFoundError, WrongPayoutStatusError */
  approve(actor: Actor, payoutId: PayoutId, idempotency: Idempotency | null): Promise<PayoutState> {
    return this.db.once(idempotency, async (tx) => {
      const payout = await this.lockPayout(tx, payoutId);
      if (payout.status !== 'draft') throw new WrongPayoutStatusError(payoutId, payout.status);
      await tx.execute("UPDATE rc_payouts SET status = 'approved', approved_by = ?, approved_at = ? WHERE id = ?", [
        actor.key,
        this.clock.now(),
        payoutId,
      ]);
      return stateOf(payout, 'approved');
    });
  }

  /** Drops a payout that was not sent; its entries are payable again. @throws PayoutNotFoundError, WrongPayoutStatusError */
  discard(_actor: Actor, payoutId: PayoutId, idempotency: Idempotency | null): Promise<PayoutState> {
    return this.db.once(idempotency, async (tx) => {
      const payout = await this.lockPayout(tx, payoutId);
      if (!['draft', 'approved'].includes(payout.status)) throw new WrongPayoutStatusError(payoutId, payout.status);
      await tx.execute("UPDATE rc_payouts SET status = 'cancelled' WHERE id = ?", [payoutId]);
      await tx.execute('UPDATE rc_payout_entries SET live = NULL WHERE payout_id = ?', [payoutId]);
      await tx.execute('UPDATE rc_profit_entries SET payout_id = NULL WHERE payout_id = ?', [payoutId]);
      return stateOf(payout, 'cancelled');
    });
  }

  /**
   * Pays an approved payout into the reseller's wallet of the same currency: ledger, wallet, entries and the fact in one
   * commit, so it happens wholly or not at all.
   * @throws PayoutNotFoundError, WrongPayoutStatusError, MethodNotAvailableError
   */
  async send(actor: Actor, payoutId: PayoutId, idempotency: Idempotency | null): Promise<PayoutState> {
    const result = await this.db.once(idempotency, async (tx) => {
      const payout = await this.lockPayout(tx, payoutId);
      if (payout.status !== 'approved') throw new WrongPayoutStatusError(payoutId, payout.status);
      checkMethod(payout.method, ['credit']);
      await this.payToWallet(tx, actor, payout);
      await beforeCommit();
      return stateOf(payout, 'sent');
    });
    await afterCommit();
    return result;
  }

  /** Profit entries the actor may see; `PROFIT_LIST`. */
  profits(actor: Actor, request: ListRequest): Promise<ListPage<lists.ProfitRow>> {
    return lists.listProfits(this.db.read, actor, request);
  }

  /** One entry with its method, arguments, inputs and explanation (domain.md §3.8). @throws ProfitEntryNotFoundError */
  profit(actor: Actor, entryId: number): Promise<lists.ProfitDetail> {
    return lists.readProfit(this.db.read, actor, entryId);
  }

  /** Payouts the actor may see; `PAYOUT_LIST`. */
  payouts(actor: Actor, request: ListRequest): Promise<ListPage<lists.PayoutRow>> {
    return lists.listPayouts(this.db.read, actor, request);
  }

  /** One payout with its entries. @throws PayoutNotFoundError */
  payout(actor: Actor, payoutId: PayoutId): Promise<lists.PayoutRow & { entries: lists.ProfitRow[] }> {
    return lists.readPayout(this.db.read, actor, payoutId);
  }

  private async payToWallet(tx: Tx, actor: Actor, payout: PayoutLock): Promise<void> {
    const resellerId = payout.reseller_id as ResellerId;
    const amount = Money.fromDatabase(payout.amount, payout.currency);
    const key = `payout:${payout.id}`;
    const now = this.clock.now();
    await this.ledger.post(tx, {
      key,
      event: 'payout-to-wallet',
      resellerId,
      book: 0 as ResellerId,
      currency: payout.currency,
      entries: [
        { account: 'profit-payable', party: `reseller:${resellerId}`, debit: amount },
        { account: 'wallet', party: `reseller:${resellerId}`, credit: amount },
      ],
    });
    await this.payments.moveWallet(tx, { resellerId, amount, key, kind: 'payout', description: `Payout ${payout.id}` });
    await tx.execute('UPDATE rc_profit_entries SET settled_at = ? WHERE payout_id = ?', [now, payout.id]);
    await tx.execute("UPDATE rc_payouts SET status = 'sent', sent_by = ?, sent_at = ? WHERE id = ?", [
      actor.key,
      now,
      payout.id,
    ]);
    const sentOn = this.clock.today().toString();
    tx.emit(
      new PayoutSent({ payoutId: payout.id, resellerId, method: payout.method, amount: amount.toJSON(), sentOn }),
    );
  }

  private async insert(
    tx: Tx,
    actor: Actor,
    payout: { resellerId: ResellerId; amount: Money; method: string; status: string },
    entries: { id: number; amount: string }[],
  ): Promise<number> {
    const { resellerId, amount, method, status } = payout;
    const { insertId } = await tx.execute(
      `INSERT INTO rc_payouts (reseller_id, currency, amount, method, status, entry_count, prepared_by, prepared_at, prepared_on)
       VALUES (?,?,?,?,?,?,?,?,?)`,
      [
        resellerId,
        amount.currency,
        amount.toDatabase(),
        method,
        status,
        entries.length,
        actor.key,
        this.clock.now(),
        this.clock.today().toString(),
      ],
    );
    await tx.insertMany(
      'rc_payout_entries',
      ['payout_id', 'entry_id', 'reseller_id', 'amount'],
      entries.map((entry) => [insertId, entry.id, resellerId, entry.amount]),
    );
    await tx.execute('UPDATE rc_profit_entries SET payout_id = ? WHERE id IN (?) AND payout_id IS NULL', [
      insertId,
      entries.map((entry) => entry.id),
    ]);
    return insertId;
  }

  private async lockAccount(tx: Tx, resellerId: ResellerId, currency: string): Promise<void> {
    await tx.execute(
      'INSERT INTO rc_payout_accounts (reseller_id, currency) VALUES (?,?) ON DUPLICATE KEY UPDATE reseller_id = reseller_id',
      [resellerId, currency],
    );
  }

  private async lockPayout(tx: Tx, payoutId: PayoutId): Promise<PayoutLock> {
    const [row] = await tx.query<PayoutLock>(
      'SELECT id, reseller_id, currency, amount, method, status FROM rc_payouts WHERE id = ? FOR UPDATE',
      [payoutId],
    );
    if (!row) throw new PayoutNotFoundError(payoutId);
    return row;
  }
}

function checkMethod(method: string, allowed: readonly string[]): void {
  if (!allowed.includes(method)) throw new MethodNotAvailableError(method, `${method} is not allowed here`);
  if (method !== 'credit')
    throw new MethodNotAvailableError(method, `payouts by ${method} are not connected on this installation`);
}

const stateOf = (payout: PayoutLock, status: string): PayoutState => ({
  payoutId: payout.id,
  status,
  amount: Money.fromDatabase(payout.amount, payout.currency).toJSON(),
});
