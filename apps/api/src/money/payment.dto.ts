import type { CardAttempt, CreditApplied, CreditMovementRow, PaymentListRow, PaymentResult } from '#payments';
import { Field, MoneyDto } from '#platform/http';
import { toInstant, toMoney } from './shapes.js';

export class PaymentDto {
  @Field.id()
  id: number;

  @Field.int({ description: '0 = fits no invoice' })
  invoiceId: number;

  @Field.string()
  invoiceNumber: string;

  @Field.int()
  clientId: number;

  @Field.string()
  clientName: string;

  @Field.string()
  gateway: string;

  @Field.string()
  transactionId: string;

  @Field.money()
  amount: MoneyDto;

  @Field.money({ description: 'what lowered the invoice' })
  applied: MoneyDto;

  @Field.money({ description: 'what became credit' })
  credited: MoneyDto;

  @Field.enum(['payment', 'held'])
  kind: string;

  @Field.string()
  note: string;

  @Field.date()
  receivedOn: string;
}

export class PaymentListDto {
  @Field.list(() => PaymentDto)
  items: PaymentDto[];

  @Field.string({ nullable: true, max: 500 })
  nextCursor: string | null;

  @Field.int({ optional: true, nullable: true })
  total?: number | null;

  @Field.int({ optional: true })
  totalAtLeast?: number;
}

export class PaymentResultDto {
  @Field.id()
  paymentId: number;

  @Field.int()
  invoiceId: number;

  @Field.enum(['payment', 'held'])
  kind: string;

  @Field.money()
  amount: MoneyDto;

  @Field.money()
  applied: MoneyDto;

  @Field.money()
  credited: MoneyDto;

  @Field.boolean()
  invoicePaid: boolean;

  @Field.boolean({ description: 'the same money was recorded before; these are the numbers of that time' })
  duplicate: boolean;
}

export class CardAttemptDto {
  @Field.id()
  id: number;

  @Field.id()
  invoiceId: number;

  @Field.enum(['created', 'pending', 'succeeded', 'failed', 'unknown'])
  status: string;

  @Field.string({ nullable: true, max: 2000, description: 'the gateway’s pay page, while it can be paid' })
  url: string | null;

  @Field.money()
  amount: MoneyDto;
}

export class StartCardPaymentDto {
  @Field.string({
    max: 300,
    pattern: /^\/(?![/\\])[^\\\s]*$/,
    description: 'path of the brand’s store to come back to, such as /account/invoices/7',
  })
  returnPath: string;
}

export class PayByCardDto extends StartCardPaymentDto {
  @Field.boolean({ optional: true, description: 'you agree that the card is kept for later payments' })
  keepCard?: boolean;
}

export class ApplyCreditDto {
  @Field.money()
  amount: MoneyDto;
}

export class AdjustCreditDto {
  @Field.money({ description: 'above zero gives, below takes away' })
  amount: MoneyDto;

  @Field.string({ min: 1, max: 255 })
  reason: string;
}

export class CreditAppliedDto {
  @Field.id()
  invoiceId: number;

  @Field.money()
  applied: MoneyDto;

  @Field.boolean()
  invoicePaid: boolean;
}

export class CreditMovementDto {
  @Field.id()
  id: number;

  @Field.money({ description: 'positive was added, negative used' })
  amount: MoneyDto;

  @Field.string()
  kind: string;

  @Field.int()
  clientId: number;

  @Field.string()
  clientName: string;

  @Field.int({ description: '0 = about no invoice' })
  invoiceId: number;

  @Field.string()
  invoiceNumber: string;

  @Field.string()
  description: string;

  @Field.instant({ nullable: true })
  movedAt: string | null;
}

export class CreditMovementListDto {
  @Field.list(() => CreditMovementDto)
  items: CreditMovementDto[];

  @Field.string({ nullable: true, max: 500 })
  nextCursor: string | null;

  @Field.int({ optional: true, nullable: true })
  total?: number | null;

  @Field.int({ optional: true })
  totalAtLeast?: number;
}

export const toPaymentDto = (row: PaymentListRow): PaymentDto => ({
  id: row.paymentId,
  invoiceId: row.invoiceId,
  invoiceNumber: row.invoiceNumber,
  clientId: row.clientId,
  clientName: row.clientName,
  gateway: row.gateway,
  transactionId: row.transactionId,
  amount: toMoney(row.amount, row.currency),
  applied: toMoney(row.applied, row.currency),
  credited: toMoney(row.credited, row.currency),
  kind: row.kind,
  note: row.note,
  receivedOn: row.receivedOn,
});

export const toPaymentResultDto = ({
  paymentId,
  invoiceId,
  kind,
  amount,
  applied,
  credited,
  invoicePaid,
  duplicate,
}: PaymentResult): PaymentResultDto => ({
  paymentId,
  invoiceId,
  kind,
  amount,
  applied,
  credited,
  invoicePaid,
  duplicate,
});

export const toCardAttemptDto = ({ attemptId, invoiceId, status, url, amount }: CardAttempt): CardAttemptDto => ({
  id: attemptId,
  invoiceId,
  status,
  url,
  amount,
});

export const toCreditAppliedDto = ({ invoiceId, applied, invoicePaid }: CreditApplied): CreditAppliedDto => ({
  invoiceId,
  applied,
  invoicePaid,
});

export const toCreditMovementDto = (row: CreditMovementRow): CreditMovementDto => ({
  id: row.id,
  amount: toMoney(row.amount, row.currency),
  kind: row.kind,
  clientId: row.clientId,
  clientName: row.clientName,
  invoiceId: row.invoiceId,
  invoiceNumber: row.invoiceNumber,
  description: row.description,
  movedAt: toInstant(row.movedAt),
});
