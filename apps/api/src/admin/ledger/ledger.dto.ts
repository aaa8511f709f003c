import type { LedgerEntryRow, LedgerReport, LedgerTransactionRow } from '#ledger';
import { Field, MoneyDto } from '#platform/http';
import { toInstant, toMoney } from '../../money/shapes.js';

export class LedgerEntryDto {
  @Field.string()
  account: string;

  @Field.string()
  party: string;

  @Field.money({ description: 'debit positive, credit negative' })
  amount: MoneyDto;
}

export class LedgerTransactionDto {
  @Field.id()
  id: number;

  @Field.string()
  event: string;

  @Field.string({ description: 'the business fact, posted once' })
  postingKey: string;

  @Field.int()
  book: number;

  @Field.int()
  resellerId: number;

  @Field.int()
  invoiceId: number;

  @Field.int()
  clientId: number;

  @Field.date()
  businessDate: string;

  @Field.instant({ nullable: true })
  postedAt: string | null;

  @Field.string()
  description: string;

  @Field.list(() => LedgerEntryDto)
  entries: LedgerEntryDto[];
}

export class LedgerTransactionListDto {
  @Field.list(() => LedgerTransactionDto)
  items: LedgerTransactionDto[];

  @Field.string({ nullable: true, max: 500 })
  nextCursor: string | null;

  @Field.int({ optional: true, nullable: true })
  total?: number | null;

  @Field.int({ optional: true })
  totalAtLeast?: number;
}

export class InvariantResultDto {
  @Field.string()
  id: string;

  @Field.string()
  title: string;

  @Field.int()
  violations: number;

  @Field.any({ description: 'some of the violating rows' })
  sample: unknown;
}

export class LedgerReportDto {
  @Field.boolean()
  ok: boolean;

  @Field.list(() => InvariantResultDto)
  invariants: InvariantResultDto[];
}

export const toLedgerTransactionDto = (row: LedgerTransactionRow, entries: LedgerEntryRow[]): LedgerTransactionDto => ({
  id: row.id,
  event: row.event,
  postingKey: row.posting_key,
  book: row.book,
  resellerId: row.reseller_id,
  invoiceId: row.invoice_id,
  clientId: row.client_id,
  businessDate: row.business_date,
  postedAt: toInstant(row.posted_at),
  description: row.description,
  entries: entries.map(({ account, party, amount, currency }) => ({
    account,
    party,
    amount: toMoney(amount, currency),
  })),
});

export const toLedgerReportDto = ({ ok, invariants }: LedgerReport): LedgerReportDto => ({
  ok,
  invariants: invariants.map(({ id, title, violations, sample }) => ({ id, title, violations, sample })),
});
