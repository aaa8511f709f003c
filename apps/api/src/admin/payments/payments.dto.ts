import type { HeldPaymentRow, HeldResolved, PaymentListRow, WebhookRow } from '#payments';
import { Field, MoneyDto } from '#platform/http';
import { PaymentDto, toPaymentDto } from '../../money/payment.dto.js';
import { toInstant, toMoney } from '../../money/shapes.js';

export class AdminPaymentDto extends PaymentDto {
  @Field.int({ description: '0 = of a direct client' })
  resellerId: number;

  @Field.int({ description: 'whose book' })
  book: number;

  @Field.money()
  fee: MoneyDto;

  @Field.object(() => MoneyDto, { nullable: true, description: 'kept by the gateway in another currency' })
  otherFee: MoneyDto | null;
}

export class HeldPaymentDto extends AdminPaymentDto {
  @Field.enum(['currency', 'receiver', 'no-invoice'])
  reason: string;

  @Field.enum(['open', 'resolved'])
  status: string;

  @Field.string()
  resolution: string;

  @Field.string()
  resolvedBy: string;
}

export class WebhookEventDto {
  @Field.id()
  id: number;

  @Field.string()
  account: string;

  @Field.string()
  eventId: string;

  @Field.string()
  type: string;

  @Field.instant({ nullable: true })
  receivedAt: string | null;

  @Field.instant({ nullable: true })
  decidedAt: string | null;

  @Field.string()
  outcome: string;

  @Field.int({ description: '0 = nothing was booked' })
  paymentId: number;
}

class PageOf {
  @Field.string({ nullable: true, max: 500 })
  nextCursor: string | null;

  @Field.int({ optional: true, nullable: true })
  total?: number | null;

  @Field.int({ optional: true })
  totalAtLeast?: number;
}

export class AdminPaymentListDto extends PageOf {
  @Field.list(() => AdminPaymentDto)
  items: AdminPaymentDto[];
}

export class HeldPaymentListDto extends PageOf {
  @Field.list(() => HeldPaymentDto)
  items: HeldPaymentDto[];
}

export class WebhookEventListDto extends PageOf {
  @Field.list(() => WebhookEventDto)
  items: WebhookEventDto[];
}

export class PaymentRefDto {
  @Field.id()
  paymentId: number;
}

export class ApplyHeldDto {
  @Field.id({ description: 'an unpaid invoice in the currency of the money' })
  invoiceId: number;
}

export class CreditHeldDto {
  @Field.id({ description: 'a client billed in the currency of the money' })
  clientId: number;
}

export class HeldResolvedDto extends PaymentRefDto {
  @Field.money({ description: 'what lowered the invoice' })
  applied: MoneyDto;

  @Field.money({ description: 'what became credit' })
  credited: MoneyDto;

  @Field.boolean()
  invoicePaid: boolean;
}

export const toHeldResolvedDto = ({ paymentId, applied, credited, invoicePaid }: HeldResolved): HeldResolvedDto => ({
  paymentId,
  applied,
  credited,
  invoicePaid,
});

export const toAdminPaymentDto = (row: PaymentListRow): AdminPaymentDto => ({
  ...toPaymentDto(row),
  resellerId: row.resellerId,
  book: row.book,
  fee: toMoney(row.fee, row.currency),
  otherFee: otherFeeOf(row.otherFee),
});

export const toHeldPaymentDto = (row: HeldPaymentRow): HeldPaymentDto => ({
  ...toAdminPaymentDto(row),
  reason: row.reason,
  status: row.status,
  resolution: row.resolution,
  resolvedBy: row.resolvedBy,
});

export const toWebhookEventDto = (row: WebhookRow): WebhookEventDto => ({
  id: row.id,
  account: row.account,
  eventId: row.eventId,
  type: row.type,
  receivedAt: toInstant(row.receivedAt),
  decidedAt: toInstant(row.decidedAt),
  outcome: row.outcome,
  paymentId: row.paymentId,
});

function otherFeeOf(text: string | null): MoneyDto | null {
  if (text === null) return null;
  const [amount, currency] = text.split(' ');
  return toMoney(amount, currency);
}
