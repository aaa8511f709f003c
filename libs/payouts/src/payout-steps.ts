import { Injectable } from '@nestjs/common';
import { Clock, Money, type PayoutId, type ResellerId } from '#kernel';
import type { Sql, Tx } from '#platform';
import { LedgerService } from '#ledger';
import { PaymentsService } from '#payments';
import { ResellersService } from '#resellers';
import { SettingsService } from '#settings';
import { PayoutSent } from './events.js';
import { type Account, PayoutAccounts } from './payout-accounts.js';
import {
  BelowMinimumError,
  MethodNotAvailableError,
  PayoutNotFoundError,
  PayoutsSuspendedError,
  WrongPayoutStatusError,
} from './payouts.errors.js';
import { refusalOf } from './standing.js';

export type PayoutMethod = 'credit' | 'paypal';
export type PreparePayout = { resellerId: ResellerId; currency: string; method?: PayoutMethod };
export type PayoutState = { payoutId: number; status: string; amount: ReturnType<Money['toJSON']> };
export type PayoutStep = 'approve' | 'send' | 'discard';

type Payout = { id: number; reseller_id: ResellerId; currency: string; amount: string; method: string; status: string };
type Entry = { id: number; amount: string };
type Payable = { amount: Money; entries: Entry[] };

/** The way of a payout, step by step, in the caller's transaction (domain.md §8). Lock order: account, payout, entries, wallet. */
@Injectable()
export class PayoutSteps {
  constructor(
    private readonly clock: Clock,
    private readonly accounts: PayoutAccounts,
    private readonly ledger: LedgerService,
    private readonly payments: PaymentsService,
    private readonly settings: SettingsService,
    private readonly resellers: ResellersService,
  ) {}

  /** What `prepare` would collect now; refuses what it refuses. Without a lock it is a look, not a promise. */
  async payable(
    sql: Sql,
    { method = 'credit', ...account }: PreparePayout,
    lock: '' | 'FOR UPDATE' = '',
  ): Promise<Payable> {
    const { resellerId, currency } = account;
    const scope = await this.resellers.scopeOf(resellerId, sql);
    checkMethod(method, await this.settings.value<string[]>('payout.methods', scope, sql));
    const rules = await this.accounts.rulesOf(sql, account);
    const entries = await sql.query<Entry>(
      `SELECT id, amount FROM rc_profit_entries
       WHERE reseller_id = ? AND currency = ? AND payout_id IS NULL AND available_on <= ? ORDER BY id ${lock}`,
      [resellerId, currency, this.clock.today().toString()],
    );
    const amount = Money.sum(
      entries.map((entry) => Money.fromDatabase(entry.amount, currency)),
      currency,
    );
    const refusal = refusalOf(amount, rules);
    if (refusal === 'minimum') throw new BelowMinimumError(amount, rules.minimum);
    if (refusal === 'suspended') throw new PayoutsSuspendedError(resellerId);
    return { amount, entries };
  }

  async prepare(tx: Tx, by: string, input: PreparePayout): Promise<PayoutState> {
    const { resellerId, currency, method = 'credit' } = input;
    await this.accounts.lock(tx, { resellerId, currency });
    const { amount, entries } = await this.payable(tx, input, 'FOR UPDATE');
    const scope = await this.resellers.scopeOf(resellerId, tx);
    const status = (await this.settings.value<boolean>('payout.approval', scope, tx)) ? 'draft' : 'approved';
    const payoutId = await this.insert(tx, by, { resellerId, amount, method, status }, entries);
    await this.accounts.reckon(tx, { resellerId, currency });
    return { payoutId, status, amount: amount.toJSON() };
  }

  /** The amount that a step would be about now; refuses what the step refuses. */
  async amountFor(sql: Sql, step: PayoutStep, payoutId: PayoutId): Promise<Money> {
    const payout = await this.row(sql, payoutId);
    await this.check(sql, step, payout);
    return Money.fromDatabase(payout.amount, payout.currency);
  }

  async approve(tx: Tx, by: string, payoutId: PayoutId): Promise<PayoutState> {
    const payout = await this.lockFor(tx, 'approve', payoutId);
    await tx.execute("UPDATE rc_payouts SET status = 'approved', approved_by = ?, approved_at = ? WHERE id = ?", [
      by,
      this.clock.now(),
      payoutId,
    ]);
    await this.accounts.reckon(tx, accountOf(payout));
    return stateOf(payout, 'approved');
  }

  async discard(tx: Tx, payoutId: PayoutId): Promise<PayoutState> {
    const payout = await this.lockFor(tx, 'discard', payoutId);
    await tx.execute("UPDATE rc_payouts SET status = 'cancelled' WHERE id = ?", [payoutId]);
    await tx.execute('UPDATE rc_payout_entries SET live = NULL WHERE payout_id = ?', [payoutId]);
    await tx.execute('UPDATE rc_profit_entries SET payout_id = NULL WHERE payout_id = ?', [payoutId]);
    await this.accounts.reckon(tx, accountOf(payout));
    return stateOf(payout, 'cancelled');
  }

  async send(tx: Tx, by: string, payoutId: PayoutId): Promise<PayoutState> {
    const payout = await this.lockFor(tx, 'send', payoutId);
    await this.payToWallet(tx, by, payout);
    await this.accounts.reckon(tx, accountOf(payout));
    return stateOf(payout, 'sent');
  }

  private async payToWallet(tx: Tx, by: string, payout: Payout): Promise<void> {
    const resellerId = payout.reseller_id;
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
      by,
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
    by: string,
    { resellerId, amount, method, status }: { resellerId: ResellerId; amount: Money; method: string; status: string },
    entries: readonly Entry[],
  ): Promise<number> {
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
        by,
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

  /** A payout's reseller and currency never change, so they may be read before the locks. */
  private async lockFor(tx: Tx, step: PayoutStep, payoutId: PayoutId): Promise<Payout> {
    await this.accounts.lock(tx, accountOf(await this.row(tx, payoutId)));
    const payout = await this.row(tx, payoutId, 'FOR UPDATE');
    await this.check(tx, step, payout);
    return payout;
  }

  private async check(sql: Sql, step: PayoutStep, payout: Payout): Promise<void> {
    const from = { approve: ['draft'], send: ['approved'], discard: ['draft', 'approved'] }[step];
    if (!from.includes(payout.status)) throw new WrongPayoutStatusError(payout.id, payout.status);
    if (step !== 'send') return;
    checkMethod(payout.method, ['credit']);
    const { suspended } = await this.accounts.rulesOf(sql, accountOf(payout));
    if (suspended) throw new PayoutsSuspendedError(payout.reseller_id);
  }

  private async row(sql: Sql, payoutId: PayoutId, lock: '' | 'FOR UPDATE' = ''): Promise<Payout> {
    const [row] = await sql.query<Payout>(
      `SELECT id, reseller_id, currency, amount, method, status FROM rc_payouts WHERE id = ? ${lock}`,
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

const accountOf = (payout: Payout): Account => ({ resellerId: payout.reseller_id, currency: payout.currency });
const stateOf = (payout: Payout, status: string): PayoutState => ({
  payoutId: payout.id,
  status,
  amount: Money.fromDatabase(payout.amount, payout.currency).toJSON(),
});
