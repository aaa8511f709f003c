import { LocalDate, Money } from '#kernel';
import {
  DISPUTE_STATUSES,
  type ChargebackInput,
  type DisputeListRow,
  type DisputeState,
  type DisputeView,
} from '#payments';
import { Field, MoneyDto } from '#platform/http';
import { toMoney } from './shapes.js';

export class DisputeDto {
  @Field.id()
  id: number;

  @Field.enum(DISPUTE_STATUSES, { description: 'inquiry: asked about, no money moved' })
  status: string;

  @Field.int({ description: '0 = its payment is not known (yet)' })
  invoiceId: number;

  @Field.string()
  invoiceNumber: string;

  @Field.int()
  clientId: number;

  @Field.string()
  clientName: string;

  @Field.int({ description: '0 = of a direct client' })
  resellerId: number;

  @Field.string()
  resellerName: string;

  @Field.int()
  paymentId: number;

  @Field.string()
  gateway: string;

  @Field.string()
  transactionId: string;

  @Field.string({ description: 'the gateway’s, or the bank’s, name of it' })
  reference: string;

  @Field.money({ description: 'what is disputed' })
  amount: MoneyDto;

  @Field.money({ description: 'what is gone at present' })
  taken: MoneyDto;

  @Field.money({ description: 'what it cost on top' })
  fee: MoneyDto;

  @Field.string()
  reason: string;

  @Field.boolean({ description: 'recorded by staff, so reversed by staff' })
  byHand: boolean;

  @Field.date()
  openedOn: string;

  @Field.date({ nullable: true })
  closedOn: string | null;
}

export class DisputeMovementDto {
  @Field.id()
  id: number;

  @Field.string()
  reference: string;

  @Field.enum(['withdrawn', 'reinstated'])
  kind: string;

  @Field.money()
  amount: MoneyDto;

  @Field.money()
  fee: MoneyDto;

  @Field.money({ description: 'opened the invoice again, or settled it' })
  toInvoice: MoneyDto;

  @Field.money({ description: 'out of the client’s credit, or into it' })
  toCredit: MoneyDto;

  @Field.money({ description: 'what nobody has any more' })
  toLoss: MoneyDto;

  @Field.date({ nullable: true, description: 'null: it waits for its payment or for a refund on its way' })
  bookedOn: string | null;
}

export class DisputeDetailDto extends DisputeDto {
  @Field.list(() => DisputeMovementDto)
  movements: DisputeMovementDto[];
}

export class DisputeListDto {
  @Field.list(() => DisputeDto)
  items: DisputeDto[];

  @Field.string({ nullable: true, max: 500 })
  nextCursor: string | null;

  @Field.int({ optional: true, nullable: true })
  total?: number | null;

  @Field.int({ optional: true })
  totalAtLeast?: number;
}

export class RecordChargebackDto {
  @Field.money({ optional: true, description: 'all that is left of the payment unless said' })
  amount?: MoneyDto;

  @Field.money({ optional: true, description: 'what the bank charged, on top' })
  fee?: MoneyDto;

  @Field.string({ min: 1, max: 180, description: 'what names it at the bank; recorded once' })
  reference: string;

  @Field.string({ min: 1, max: 255 })
  reason: string;

  @Field.date()
  takenOn: string;
}

export class ReverseChargebackDto {
  @Field.money({ optional: true, description: 'what the bank gave back of its charge' })
  fee?: MoneyDto;
}

export class DisputeStateDto {
  @Field.id()
  id: number;

  @Field.int()
  invoiceId: number;

  @Field.int()
  paymentId: number;

  @Field.enum(DISPUTE_STATUSES)
  status: string;

  @Field.money()
  amount: MoneyDto;

  @Field.money()
  taken: MoneyDto;
}

export const toChargebackInput = (paymentId: number, body: RecordChargebackDto): ChargebackInput => ({
  paymentId,
  ...(body.amount ? { amount: Money.fromJson(body.amount) } : {}),
  ...(body.fee ? { fee: Money.fromJson(body.fee) } : {}),
  reference: body.reference,
  reason: body.reason,
  takenOn: LocalDate.of(body.takenOn),
});

export const toDisputeStateDto = ({ disputeId, invoiceId, paymentId, status, amount, taken }: DisputeState) => ({
  id: disputeId,
  invoiceId,
  paymentId,
  status,
  amount,
  taken,
});

export const toDisputeDto = (row: DisputeListRow): DisputeDto => ({
  id: row.disputeId,
  status: row.status,
  invoiceId: row.invoiceId,
  invoiceNumber: row.invoiceNumber,
  clientId: row.clientId,
  clientName: row.clientName,
  resellerId: row.resellerId,
  resellerName: row.resellerName,
  paymentId: row.paymentId,
  gateway: row.gateway,
  transactionId: row.transactionId,
  reference: row.reference,
  amount: toMoney(row.amount, row.currency),
  taken: toMoney(row.taken, row.currency),
  fee: toMoney(row.fee, row.currency),
  reason: row.reason,
  byHand: Boolean(row.byHand),
  openedOn: row.openedOn,
  closedOn: row.closedOn,
});

export const toDisputeDetailDto = (view: DisputeView): DisputeDetailDto => ({
  ...toDisputeDto(view),
  movements: view.movements.map((moved) => ({
    id: moved.movementId,
    reference: moved.reference,
    kind: moved.kind,
    amount: toMoney(moved.amount, view.currency),
    fee: toMoney(moved.fee, view.currency),
    toInvoice: toMoney(moved.toInvoice, view.currency),
    toCredit: toMoney(moved.toCredit, view.currency),
    toLoss: toMoney(moved.toLoss, view.currency),
    bookedOn: moved.bookedOn,
  })),
});
