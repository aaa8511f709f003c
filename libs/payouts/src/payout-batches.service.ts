import { Injectable } from '@nestjs/common';
import { Actor, Clock } from '#kernel';
import { Db, everything, type Idempotency, type ListPage, type ListRequest, type Tx } from '#platform';
import * as batches from './payout-batch-list.query.js';
import { listPayouts } from './payout-list.query.js';
import { listQueue } from './payout-queue.query.js';
import { BatchEmptyError, BatchNotFoundError, BatchTooLargeError, BatchUnderWayError } from './payouts.errors.js';

/** Which rows of its list an action is for: those named, or all that the filters let through. */
export type BatchWish = {
  action: batches.BatchAction;
  ids?: readonly number[];
  filters?: ListRequest['filters'];
};
type Subject = { id: number; resellerId: number; currency: string; amount: string; payoutId: number };

const EVERYBODY = Actor.system('payouts');
const MOST = 20_000;
const PAGE = 1000;

/** Preparing, approving and sending many: a dry run first, then the same rows for real, by the worker, row by row. */
@Injectable()
export class PayoutBatches {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /**
   * Asks what an action would do to each row; the worker finds it out by the checks of the action itself and writes nothing else.
   * @throws BatchEmptyError, BatchTooLargeError, DomainError `platform.invalid_list_query`
   */
  async ask(actor: Actor, wish: BatchWish): Promise<batches.BatchRow> {
    const subjects = await this.subjectsOf(wish);
    if (subjects.length === 0) throw new BatchEmptyError();
    const id = await this.db.transaction((tx) => this.insert(tx, actor, wish.action, subjects));
    return this.batch(id);
  }

  /**
   * Carries out what a dry run found: the rows that it would make, each in a transaction of its own; what no longer fits by then is
   * left out and says why. A dry run is carried out once, and one action runs once at a time.
   * @throws BatchNotFoundError, BatchUnderWayError, BatchEmptyError
   */
  async start(actor: Actor, dryRunId: number, idempotency: Idempotency | null): Promise<batches.BatchRow> {
    return this.db.once(idempotency, async (tx) => {
      const [dry] = await tx.query<{ action: batches.BatchAction; dry: number; status: string }>(
        'SELECT action, dry, status FROM rc_payout_batches WHERE id = ? FOR UPDATE',
        [dryRunId],
      );
      if (!dry || dry.dry !== 1) throw new BatchNotFoundError(dryRunId);
      if (dry.status !== 'done') throw new BatchUnderWayError('the dry run has not ended');
      const subjects = await tx.query<Subject>(
        `SELECT subject_id AS id, reseller_id AS resellerId, currency, amount, IF(? = 'prepare', 0, payout_id) AS payoutId
         FROM rc_payout_batch_rows WHERE batch_id = ? AND outcome = 'made' ORDER BY id`,
        [dry.action, dryRunId],
      );
      if (subjects.length === 0) throw new BatchEmptyError();
      try {
        const batchId = await this.insert(tx, actor, dry.action, subjects, dryRunId);
        return await batches.readBatch(tx, batchId);
      } catch (error) {
        if ((error as { code?: string }).code !== 'ER_DUP_ENTRY') throw error;
        throw new BatchUnderWayError('it was started before, or another run of this kind is under way');
      }
    });
  }

  /** Lets no further row begin. One that has ended stays as it is. @throws BatchNotFoundError */
  async stop(_actor: Actor, batchId: number): Promise<batches.BatchRow> {
    await this.db.query(
      "UPDATE rc_payout_batches SET status = 'stopped', live = NULL, finished_at = ? WHERE id = ? AND status = 'running'",
      [this.clock.now(), batchId],
    );
    return this.batch(batchId);
  }

  /** Runs and dry runs; `PAYOUT_BATCH_LIST`. */
  batches(request: ListRequest): Promise<ListPage<batches.BatchRow>> {
    return batches.listBatches(this.db.read, request);
  }

  /** One run with how far it is. @throws BatchNotFoundError */
  batch(batchId: number): Promise<batches.BatchRow> {
    return batches.readBatch(this.db, batchId);
  }

  /** What became of each row; `PAYOUT_BATCH_ITEM_LIST`. @throws BatchNotFoundError */
  async items(batchId: number, request: ListRequest): Promise<ListPage<batches.BatchItemRow>> {
    await this.batch(batchId);
    return batches.listBatchItems(this.db.read, batchId, request);
  }

  /** The rows of the very list that the person chose from. */
  private async subjectsOf({ action, ids, filters = [] }: BatchWish): Promise<Subject[]> {
    const chosen = ids ? [{ field: 'id', op: 'in' as const, value: ids.join(',') }] : [];
    const subjects: Subject[] = [];
    let cursor: string | null = null;
    do {
      const request: ListRequest = { ...everything(PAGE), sort: 'id', cursor, filters: [...filters, ...chosen] };
      const page = action === 'prepare' ? await this.accounts(request) : await this.payouts(action, request);
      subjects.push(...page.items);
      if (subjects.length > MOST) throw new BatchTooLargeError(MOST);
      cursor = page.nextCursor;
    } while (cursor);
    return subjects;
  }

  private async accounts(request: ListRequest): Promise<ListPage<Subject>> {
    const page = await listQueue(this.db, request);
    const items = page.items.map(({ accountId, resellerId, currency, available }) => ({
      id: accountId,
      resellerId,
      currency,
      amount: available.toDatabase(),
      payoutId: 0,
    }));
    return { ...page, items };
  }

  private async payouts(action: batches.BatchAction, request: ListRequest): Promise<ListPage<Subject>> {
    const status = action === 'approve' ? 'draft' : 'approved';
    // All that match are those the action is for; a row that was named is told why it is not.
    const named = request.filters.some(({ field }) => field === 'id' || field === 'status');
    const filters = named
      ? request.filters
      : [...request.filters, { field: 'status', op: 'eq' as const, value: status }];
    const page = await listPayouts(this.db, EVERYBODY, { ...request, filters });
    const items = page.items.map(({ payoutId, ...row }) => ({ ...row, id: payoutId, payoutId }));
    return { ...page, items };
  }

  private async insert(
    tx: Tx,
    actor: Actor,
    action: batches.BatchAction,
    subjects: readonly Subject[],
    dryRunId: number | null = null,
  ): Promise<number> {
    const real = dryRunId !== null;
    const { insertId } = await tx.execute(
      `INSERT INTO rc_payout_batches (action, dry, dry_run_id, total, live, asked_by, asked_at) VALUES (?,?,?,?,?,?,?)`,
      [action, real ? 0 : 1, dryRunId, subjects.length, real ? 1 : null, actor.key.slice(0, 80), this.clock.now()],
    );
    for (let from = 0; from < subjects.length; from += PAGE)
      await tx.insertMany(
        'rc_payout_batch_rows',
        ['batch_id', 'subject_id', 'reseller_id', 'currency', 'amount', 'payout_id'],
        subjects
          .slice(from, from + PAGE)
          .map(({ id, resellerId, currency, amount, payoutId }) => [
            insertId,
            id,
            resellerId,
            currency,
            amount,
            payoutId,
          ]),
      );
    tx.enqueue('payouts.run-batch', { batchId: insertId }, `run-batch:${insertId}:0`);
    return insertId;
  }
}
