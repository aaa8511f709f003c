import { type BatchItemRow, BATCH_ACTIONS, BATCH_OUTCOMES, BATCH_STATUSES, type BatchRow } from '#payouts';
import { QUEUE_STATES, type QueueRow } from '#payouts';
import { Field, MoneyDto } from '#platform/http';
import { PayoutHoldDto, toPayoutHoldDto } from '../../money/payout.dto.js';
import { toInstant, toMoney } from '../../money/shapes.js';

export class PreparePayoutDto {
  @Field.id()
  resellerId: number;

  @Field.currency()
  currency: string;

  @Field.enum(['credit', 'paypal'], { optional: true, description: 'credit = the reseller’s wallet, the default' })
  method?: 'credit' | 'paypal';
}

class PageDto {
  @Field.string({ nullable: true, max: 500 })
  nextCursor: string | null;

  @Field.int({ optional: true, nullable: true })
  total?: number | null;

  @Field.int({ optional: true })
  totalAtLeast?: number;
}

export class QueueRowDto {
  @Field.id()
  id: number;

  @Field.int()
  resellerId: number;

  @Field.string()
  resellerName: string;

  @Field.enum(QUEUE_STATES)
  state: string;

  @Field.money({ description: 'payable now; below zero when he owes it' })
  available: MoneyDto;

  @Field.money({ description: 'not payable yet' })
  held: MoneyDto;

  @Field.money({ description: 'in payouts that were not sent yet' })
  inPayout: MoneyDto;

  @Field.money({ description: 'a payout starts at' })
  minimum: MoneyDto;

  @Field.list(() => PayoutHoldDto)
  holds: PayoutHoldDto[];

  @Field.date({ nullable: true, description: 'more becomes payable' })
  nextOn: string | null;
}

export class PayoutQueueDto extends PageDto {
  @Field.list(() => QueueRowDto)
  items: QueueRowDto[];
}

export class BatchFilterDto {
  @Field.string({ max: 40, description: 'a filter of the list: `state`' })
  field: string;

  @Field.enum(['eq', 'ne', 'lt', 'lte', 'gt', 'gte', 'in'])
  op: 'eq' | 'ne' | 'lt' | 'lte' | 'gt' | 'gte' | 'in';

  @Field.string({ max: 190 })
  value: string;
}

export class AskPayoutBatchDto {
  @Field.enum(BATCH_ACTIONS, { description: 'prepare takes rows of the queue, approve and send take payouts' })
  action: (typeof BATCH_ACTIONS)[number];

  @Field.ids({ optional: true, max: 100, description: 'these rows; without them all that the filters let through' })
  ids?: number[];

  @Field.list(() => BatchFilterDto, { optional: true, max: 10 })
  filters?: BatchFilterDto[];
}

export class PayoutBatchDto {
  @Field.id()
  id: number;

  @Field.enum(BATCH_ACTIONS)
  action: string;

  @Field.boolean({ description: 'writes nothing and tells what would be done' })
  dryRun: boolean;

  @Field.enum(BATCH_STATUSES)
  status: string;

  @Field.int({ nullable: true, description: 'of a dry run: the run that carried it out' })
  startedAs: number | null;

  @Field.int()
  total: number;

  @Field.int()
  made: number;

  @Field.int()
  skipped: number;

  @Field.int()
  failed: number;

  @Field.string()
  askedBy: string;

  @Field.instant({ nullable: true })
  askedAt: string | null;

  @Field.instant({ nullable: true })
  finishedAt: string | null;
}

export class PayoutBatchListDto extends PageDto {
  @Field.list(() => PayoutBatchDto)
  items: PayoutBatchDto[];
}

export class PayoutBatchRowDto {
  @Field.id()
  id: number;

  @Field.int()
  resellerId: number;

  @Field.string()
  resellerName: string;

  @Field.money()
  amount: MoneyDto;

  @Field.int({ nullable: true })
  payoutId: number | null;

  @Field.enum(BATCH_OUTCOMES)
  outcome: string;

  @Field.string({ description: 'why not; empty for what was made' })
  code: string;

  @Field.text()
  detail: string;
}

export class PayoutBatchRowsDto extends PageDto {
  @Field.list(() => PayoutBatchRowDto)
  items: PayoutBatchRowDto[];
}

export const toQueueRowDto = (row: QueueRow): QueueRowDto => ({
  id: row.accountId,
  resellerId: row.resellerId,
  resellerName: row.resellerName,
  state: row.state,
  available: row.available.toJSON(),
  held: row.held.toJSON(),
  inPayout: row.inPayout.toJSON(),
  minimum: row.minimum.toJSON(),
  holds: row.holds.map(toPayoutHoldDto),
  nextOn: row.nextOn,
});

export const toPayoutBatchDto = (row: BatchRow): PayoutBatchDto => ({
  id: row.batchId,
  action: row.action,
  dryRun: row.dryRun,
  status: row.status,
  startedAs: row.startedAs,
  total: row.total,
  made: row.made,
  skipped: row.skipped,
  failed: row.failed,
  askedBy: row.askedBy,
  askedAt: toInstant(row.askedAt),
  finishedAt: toInstant(row.finishedAt),
});

export const toPayoutBatchRowDto = (row: BatchItemRow): PayoutBatchRowDto => ({
  id: row.rowId,
  resellerId: row.resellerId,
  resellerName: row.resellerName,
  amount: toMoney(row.amount, row.currency),
  payoutId: row.payoutId || null,
  outcome: row.outcome,
  code: row.code,
  detail: row.detail,
});
