import { Clock, DomainError, Money, type PayoutId, type ResellerId } from '#kernel';
import { crashPoint, Db, type JobProcessor, Processes, type Sql } from '#platform';
import { PayoutSteps, type PayoutState } from './payout-steps.js';
import type { BatchAction } from './payout-batch-list.query.js';

/** A job is given back after two minutes; each one does a part and asks for the next. */
const ROWS_OF_A_PART = 50;
const afterRow = crashPoint('payout-batch.after-row', 'pay out', 'worker');

type Batch = { id: number; action: BatchAction; dry: number; status: string; asked_by: string };
type Row = { id: number; subject_id: number; reseller_id: ResellerId; currency: string; payout_id: number };
type Decided = {
  outcome: 'made' | 'skipped' | 'failed';
  payoutId: number;
  amount: Money | null;
  code: string;
  detail: string;
};

/**
 * Works off the rows of a batch, each in a transaction of its own that also notes what became of it, so that a death, a repeat or
 * two workers at once do nothing twice.
 */
@Processes('payouts.run-batch')
export class RunBatch implements JobProcessor<{ batchId: number }> {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly steps: PayoutSteps,
  ) {}

  async run({ batchId }: { batchId: number }): Promise<void> {
    const rows = await this.db.query<Row>(
      `SELECT id, subject_id, reseller_id, currency, payout_id FROM rc_payout_batch_rows
       WHERE batch_id = ? AND outcome = 'waiting' ORDER BY id LIMIT ${ROWS_OF_A_PART}`,
      [batchId],
    );
    for (const row of rows) {
      const batch = await this.batch(batchId);
      if (batch?.status !== 'running') return;
      await (batch.dry === 1 ? this.look(batch, row) : this.act(batch, row));
      await afterRow();
    }
    await this.db.transaction(async (tx) => {
      const last = rows.at(-1);
      if (last && rows.length === ROWS_OF_A_PART)
        return tx.enqueue('payouts.run-batch', { batchId }, `run-batch:${batchId}:${last.id}`);
      await tx.execute(
        "UPDATE rc_payout_batches SET status = 'done', live = NULL, finished_at = ? WHERE id = ? AND status = 'running'",
        [this.clock.now(), batchId],
      );
    });
  }

  private async look(batch: Batch, row: Row): Promise<void> {
    const decided = await decide(async () => {
      if (batch.action !== 'prepare')
        return {
          amount: await this.steps.amountFor(this.db, batch.action, row.subject_id as PayoutId),
          payoutId: row.payout_id,
        };
      const account = { resellerId: row.reseller_id, currency: row.currency };
      return { amount: (await this.steps.payable(this.db, account)).amount, payoutId: 0 };
    });
    await this.note(this.db, row, decided);
  }

  private async act(batch: Batch, row: Row): Promise<void> {
    const refused = await decide(() =>
      this.db.transaction(async (tx) => {
        const [mine] = await tx.query(
          "SELECT id FROM rc_payout_batch_rows WHERE id = ? AND outcome = 'waiting' FOR UPDATE",
          [row.id],
        );
        if (!mine) return null;
        const { payoutId, amount } = await this.step(tx, batch, row);
        const made = { outcome: 'made' as const, payoutId, amount: Money.fromJson(amount), code: '', detail: '' };
        await this.note(tx, row, made);
        return null;
      }),
    );
    if (refused.outcome !== 'made') await this.note(this.db, row, refused);
  }

  private step(
    tx: Parameters<PayoutSteps['send']>[0],
    { action, asked_by: by }: Batch,
    row: Row,
  ): Promise<PayoutState> {
    const { reseller_id: resellerId, currency } = row;
    if (action === 'prepare') return this.steps.prepare(tx, by, { resellerId, currency });
    return this.steps[action](tx, by, row.subject_id as PayoutId);
  }

  private async note(sql: Sql, row: Row, { outcome, payoutId, amount, code, detail }: Decided): Promise<void> {
    await sql.query(
      `UPDATE rc_payout_batch_rows SET outcome = ?, payout_id = IF(? > 0, ?, payout_id), amount = COALESCE(?, amount), code = ?,
         detail = ?, decided_at = ? WHERE id = ? AND outcome = 'waiting'`,
      [outcome, payoutId, payoutId, amount?.toDatabase() ?? null, code, detail.slice(0, 255), this.clock.now(), row.id],
    );
  }

  private async batch(batchId: number): Promise<Batch | undefined> {
    const [batch] = await this.db.query<Batch>(
      'SELECT id, action, dry, status, asked_by FROM rc_payout_batches WHERE id = ?',
      [batchId],
    );
    return batch;
  }
}

/** A rule that says no leaves the row out; anything else is a failure that is shown, and the others go on. */
async function decide(work: () => Promise<{ amount: Money; payoutId: number } | null>): Promise<Decided> {
  try {
    const done = await work();
    return { outcome: 'made', payoutId: done?.payoutId ?? 0, amount: done?.amount ?? null, code: '', detail: '' };
  } catch (error) {
    const { message } = error as Error;
    if (error instanceof DomainError)
      return { outcome: 'skipped', payoutId: 0, amount: null, code: error.code, detail: message };
    return {
      outcome: 'failed',
      payoutId: 0,
      amount: null,
      code: 'platform.internal',
      detail: 'it could not be done now',
    };
  }
}
