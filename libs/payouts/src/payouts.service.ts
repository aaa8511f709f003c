import { Injectable } from '@nestjs/common';
import { type Actor, Clock, Money, type PayoutId, type ResellerId } from '#kernel';
import { crashPoint, Db, type Idempotency, type ListPage, type ListRequest } from '#platform';
import { type AccountsOf, PayoutAccounts } from './payout-accounts.js';
import * as lists from './payout-list.query.js';
import { listQueue, type QueueRow } from './payout-queue.query.js';
import { PayoutSteps, type PayoutState, type PreparePayout } from './payout-steps.js';
import type { Hold, QueueState } from './standing.js';
import { upcoming, type Upcoming } from './upcoming.query.js';

const beforePrepared = crashPoint('payout.before-prepared', 'pay out', 'api');
const beforeCommit = crashPoint('payout.before-commit', 'pay out', 'api');
const afterCommit = crashPoint('payout.after-commit', 'pay out', 'api');

/**
 * Of one currency: `held` not yet payable, `available` payable now, `inPayout` prepared but not sent, `paid` sent; why what is not
 * paid waits, and the next days on which more becomes payable.
 */
export type ProfitBalance = {
  currency: string;
  held: Money;
  available: Money;
  inPayout: Money;
  paid: Money;
  minimum: Money;
  state: QueueState;
  holds: Hold[];
  upcoming: Upcoming[];
};

/** Profit entries and their way to the reseller (domain.md §8, payout). */
@Injectable()
export class PayoutsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly steps: PayoutSteps,
    private readonly accounts: PayoutAccounts,
  ) {}

  /** What a reseller has earned, per currency, and why it is not with him yet. */
  async balances(resellerId: ResellerId): Promise<ProfitBalance[]> {
    const rows = await this.db.read.query<{ currency: string; paid: string }>(
      `SELECT currency, SUM(IF(settled_at IS NOT NULL, amount, 0.00)) AS paid
       FROM rc_profit_entries WHERE reseller_id = ? GROUP BY currency ORDER BY currency`,
      [resellerId],
    );
    return Promise.all(
      rows.map(async ({ currency, paid }) => {
        const account = { resellerId, currency };
        const [now, next] = await Promise.all([
          this.accounts.standing(this.db.read, account),
          upcoming(this.db.read, account, this.clock.today()),
        ]);
        const { held, available, drafts, approved, minimum, state, holds } = now;
        const inPayout = drafts.plus(approved);
        const sums = { held, available, inPayout, paid: Money.fromDatabase(paid, currency) };
        return { currency, ...sums, minimum, state, holds, upcoming: next };
      }),
    );
  }

  /** Every account with what is open and why, as it was reckoned when it changed last; `QUEUE_LIST`. For the provider. */
  queue(request: ListRequest): Promise<ListPage<QueueRow>> {
    return listQueue(this.db.read, request);
  }

  /** Reckons accounts of the queue anew. Safe to repeat. @returns how many */
  reckon(of: AccountsOf): Promise<number> {
    return this.accounts.reckonAll(of);
  }

  /**
   * Collects every payable entry of one reseller and currency into a payout, negative ones netted (domain.md §8). It is a
   * draft while *approval* is on, else approved. Two at once: the second finds nothing payable.
   * @throws BelowMinimumError, PayoutsSuspendedError, MethodNotAvailableError
   */
  prepare(actor: Actor, input: PreparePayout, idempotency: Idempotency | null): Promise<PayoutState> {
    return this.db.once(idempotency, async (tx) => {
      const prepared = await this.steps.prepare(tx, actor.key, input);
      await beforePrepared();
      return prepared;
    });
  }

  /** A second pair of eyes says yes. @throws PayoutNotFoundError, WrongPayoutStatusError */
  approve(actor: Actor, payoutId: PayoutId, idempotency: Idempotency | null): Promise<PayoutState> {
    return this.db.once(idempotency, (tx) => this.steps.approve(tx, actor.key, payoutId));
  }

  /** Drops a payout that was not sent; its entries are payable again. @throws PayoutNotFoundError, WrongPayoutStatusError */
  discard(_actor: Actor, payoutId: PayoutId, idempotency: Idempotency | null): Promise<PayoutState> {
    return this.db.once(idempotency, (tx) => this.steps.discard(tx, payoutId));
  }

  /**
   * Pays an approved payout into the reseller's wallet of the same currency: ledger, wallet, entries and the fact in one
   * commit, so it happens wholly or not at all.
   * @throws PayoutNotFoundError, WrongPayoutStatusError, PayoutsSuspendedError, MethodNotAvailableError
   */
  async send(actor: Actor, payoutId: PayoutId, idempotency: Idempotency | null): Promise<PayoutState> {
    const result = await this.db.once(idempotency, async (tx) => {
      const sent = await this.steps.send(tx, actor.key, payoutId);
      await beforeCommit();
      return sent;
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
}
