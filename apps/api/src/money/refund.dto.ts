import { type InvoiceId, type InvoiceLineId, Money } from '#kernel';
import type { CreditNoteRow, CreditNoteView } from '#invoicing';
import {
  REFUND_DESTINATIONS,
  REFUND_STATUSES,
  type RefundInput,
  type RefundListRow,
  type RefundPreview,
  type RefundState,
} from '#payments';
import { Field, MoneyDto } from '#platform/http';
import { toMoney } from './shapes.js';

export class RefundLineDto {
  @Field.id({ description: 'a line of the invoice' })
  lineId: number;

  @Field.money({ description: 'gross; below zero for a line below zero' })
  amount: MoneyDto;
}

export class RefundInvoiceDto {
  @Field.enum(REFUND_DESTINATIONS, {
    description: 'credit of the client, the gateway that took the money, or money sent by hand',
  })
  destination: (typeof REFUND_DESTINATIONS)[number];

  @Field.money({
    optional: true,
    description: 'split over the lines in proportion to gross; with neither, all that is left',
  })
  amount?: MoneyDto;

  @Field.list(() => RefundLineDto, { optional: true, max: 1000, description: 'instead of an amount' })
  lines?: RefundLineDto[];

  @Field.id({ optional: true, description: 'which payment the gateway gives back; the latest that has enough left' })
  paymentId?: number;

  @Field.string({ optional: true, max: 190, description: 'what names the money that was sent by hand' })
  reference?: string;

  @Field.string({ optional: true, max: 255, description: 'stands on the credit note' })
  reason?: string;

  @Field.boolean({ optional: true, description: 'only tells what it would do' })
  dryRun?: boolean;
}

export class WriteCreditNoteDto {
  @Field.money({
    optional: true,
    description: 'split over the lines in proportion to gross; with neither, all that is open',
  })
  amount?: MoneyDto;

  @Field.list(() => RefundLineDto, { optional: true, max: 1000, description: 'instead of an amount' })
  lines?: RefundLineDto[];

  @Field.string({ min: 1, max: 255, description: 'stands on the note' })
  reason: string;
}

export class NoteWrittenDto {
  @Field.id()
  creditNoteId: number;

  @Field.string({ max: 120 })
  number: string;

  @Field.money()
  amount: MoneyDto;

  @Field.boolean({ description: 'the invoice was paid: the amount became credit of the client' })
  toCredit: boolean;
}

export class RefundCreditDto {
  @Field.money()
  amount: MoneyDto;

  @Field.string({ min: 1, max: 190, description: 'what names the money that was sent' })
  reference: string;

  @Field.string({ optional: true, max: 255 })
  reason?: string;
}

export class ClientCreditDto {
  @Field.money({ description: 'in the provider’s book' })
  credit: MoneyDto;
}

export class RefundPreviewLineDto {
  @Field.id()
  lineId: number;

  @Field.text()
  description: string;

  @Field.money()
  gross: MoneyDto;

  @Field.money()
  net: MoneyDto;

  @Field.money()
  tax: MoneyDto;

  @Field.money()
  tax2: MoneyDto;

  @Field.money({ description: 'taken back of the reseller’s profit' })
  profit: MoneyDto;
}

export class RefundPreviewDto {
  @Field.id()
  invoiceId: number;

  @Field.money({ description: 'what the client gets' })
  amount: MoneyDto;

  @Field.money()
  net: MoneyDto;

  @Field.money({ description: 'both levels' })
  tax: MoneyDto;

  @Field.money({ description: 'what the reseller gives back of his profit, once the invoice is paid' })
  profit: MoneyDto;

  @Field.money({ description: 'what the provider gives back of his own' })
  providerShare: MoneyDto;

  @Field.money({ description: 'what may still go back after it' })
  leftAfter: MoneyDto;

  @Field.list(() => RefundPreviewLineDto)
  lines: RefundPreviewLineDto[];
}

export class RefundStateDto {
  @Field.id()
  id: number;

  @Field.int({ description: '0 = credit of the client that went back' })
  invoiceId: number;

  @Field.enum(REFUND_STATUSES)
  status: string;

  @Field.enum(REFUND_DESTINATIONS)
  destination: string;

  @Field.money()
  amount: MoneyDto;

  @Field.int({ nullable: true })
  creditNoteId: number | null;

  @Field.string()
  creditNoteNumber: string;

  @Field.string({ description: 'the gateway’s words when it refused or did not answer' })
  error: string;
}

export class RefundAnswerDto {
  @Field.boolean()
  dryRun: boolean;

  @Field.object(() => RefundPreviewDto, { nullable: true, description: 'of a dry run' })
  preview: RefundPreviewDto | null;

  @Field.object(() => RefundStateDto, { nullable: true })
  refund: RefundStateDto | null;
}

/** What a client sees of money that comes back to him. */
export class RefundDto {
  @Field.id()
  id: number;

  @Field.int()
  invoiceId: number;

  @Field.string()
  invoiceNumber: string;

  @Field.enum(REFUND_STATUSES)
  status: string;

  @Field.enum(REFUND_DESTINATIONS)
  destination: string;

  @Field.money()
  amount: MoneyDto;

  @Field.string()
  reason: string;

  @Field.int({ nullable: true })
  creditNoteId: number | null;

  @Field.string()
  creditNoteNumber: string;

  @Field.date({ nullable: true })
  doneOn: string | null;
}

export class TenantRefundDto extends RefundDto {
  @Field.int()
  clientId: number;

  @Field.int({ description: '0 = of a direct client' })
  resellerId: number;

  @Field.string({ description: 'through which gateway it went' })
  gateway: string;

  @Field.string({ nullable: true, description: 'what names the money that went' })
  reference: string | null;

  @Field.string({ description: 'the gateway’s words when it refused or did not answer' })
  error: string;
}

class PageOf {
  @Field.string({ nullable: true, max: 500 })
  nextCursor: string | null;

  @Field.int({ optional: true, nullable: true })
  total?: number | null;

  @Field.int({ optional: true })
  totalAtLeast?: number;
}

export class RefundListDto extends PageOf {
  @Field.list(() => RefundDto)
  items: RefundDto[];
}

export class TenantRefundListDto extends PageOf {
  @Field.list(() => TenantRefundDto)
  items: TenantRefundDto[];
}

export class CreditNoteDto {
  @Field.id()
  id: number;

  @Field.string({ max: 120 })
  number: string;

  @Field.int()
  invoiceId: number;

  @Field.string()
  invoiceNumber: string;

  @Field.int()
  clientId: number;

  @Field.string()
  clientName: string;

  @Field.int({ description: '0 = of a direct client' })
  resellerId: number;

  @Field.money()
  net: MoneyDto;

  @Field.money()
  tax: MoneyDto;

  @Field.money()
  tax2: MoneyDto;

  @Field.money()
  total: MoneyDto;

  @Field.string()
  reason: string;

  @Field.date()
  issuedOn: string;
}

export class CreditNoteLineDto {
  @Field.id()
  lineId: number;

  @Field.text()
  description: string;

  @Field.money()
  net: MoneyDto;

  @Field.money()
  tax: MoneyDto;

  @Field.money()
  tax2: MoneyDto;

  @Field.money()
  total: MoneyDto;
}

export class CreditNoteDetailDto extends CreditNoteDto {
  @Field.list(() => CreditNoteLineDto)
  lines: CreditNoteLineDto[];
}

export class CreditNoteListDto extends PageOf {
  @Field.list(() => CreditNoteDto)
  items: CreditNoteDto[];
}

export const toRefundInput = (id: number, body: RefundInvoiceDto): RefundInput => ({
  invoiceId: id as InvoiceId,
  destination: body.destination,
  ...(body.amount ? { amount: Money.fromJson(body.amount) } : {}),
  ...(body.lines
    ? {
        lines: body.lines.map(({ lineId, amount }) => ({
          lineId: lineId as InvoiceLineId,
          amount: Money.fromJson(amount),
        })),
      }
    : {}),
  paymentId: body.paymentId,
  reference: body.reference,
  reason: body.reason,
});

export const toRefundPreviewDto = ({ lines, ...sums }: RefundPreview): RefundPreviewDto => ({
  invoiceId: sums.invoiceId,
  amount: sums.amount,
  net: sums.net,
  tax: sums.tax,
  profit: sums.profit,
  providerShare: sums.providerShare,
  leftAfter: sums.leftAfter,
  lines: lines.map(({ lineId, description, gross, net, tax, tax2, profit }) => ({
    lineId,
    description,
    gross,
    net,
    tax,
    tax2,
    profit,
  })),
});

export const toRefundStateDto = (state: RefundState): RefundStateDto => ({
  id: state.refundId,
  invoiceId: state.invoiceId,
  status: state.status,
  destination: state.destination,
  amount: state.amount,
  creditNoteId: state.creditNoteId,
  creditNoteNumber: state.creditNoteNumber,
  error: state.error,
});

export const toRefundDto = (row: RefundListRow): RefundDto => ({
  id: row.refundId,
  invoiceId: row.invoiceId,
  invoiceNumber: row.invoiceNumber,
  status: row.status,
  destination: row.destination,
  amount: toMoney(row.amount, row.currency),
  reason: row.reason,
  creditNoteId: row.creditNoteId || null,
  creditNoteNumber: row.creditNoteNumber,
  doneOn: row.doneOn,
});

export const toTenantRefundDto = (row: RefundListRow): TenantRefundDto => ({
  ...toRefundDto(row),
  clientId: row.clientId,
  resellerId: row.resellerId,
  gateway: row.gateway,
  reference: row.reference,
  error: row.error,
});

export const toCreditNoteDto = (row: CreditNoteRow): CreditNoteDto => ({
  id: row.creditNoteId,
  number: row.number,
  invoiceId: row.invoiceId,
  invoiceNumber: row.invoiceNumber,
  clientId: row.clientId,
  clientName: row.clientName,
  resellerId: row.resellerId,
  net: toMoney(row.net, row.currency),
  tax: toMoney(row.tax, row.currency),
  tax2: toMoney(row.tax2, row.currency),
  total: toMoney(row.gross, row.currency),
  reason: row.reason,
  issuedOn: row.issuedOn,
});

export const toCreditNoteDetailDto = (view: CreditNoteView): CreditNoteDetailDto => ({
  ...toCreditNoteDto(view),
  lines: view.lines.map((line) => ({
    lineId: line.lineId,
    description: line.description,
    net: toMoney(line.net, view.currency),
    tax: toMoney(line.tax, view.currency),
    tax2: toMoney(line.tax2, view.currency),
    total: toMoney(line.gross, view.currency),
  })),
});
