import {
  CARD_FAILURES,
  PAY_METHOD_STATUSES,
  type AutoPayment,
  type CardCharge,
  type CardSetup,
  type PayMethodRow,
} from '#payments';
import { Field, MoneyDto } from '#platform/http';

export class PayMethodDto {
  @Field.id()
  id: number;

  @Field.string()
  description: string;

  @Field.string({ description: '`Visa`; empty for what is no card' })
  brand: string;

  @Field.string()
  lastFour: string;

  @Field.date({ nullable: true, description: 'its last day' })
  expiresOn: string | null;

  @Field.enum([...PAY_METHOD_STATUSES], { description: '`imported`: of a WHMCS, never charged' })
  status: string;

  @Field.boolean({ description: 'whether it can be charged for the client’s invoices now' })
  usable: boolean;

  @Field.boolean({ description: 'automatic payment charges this one' })
  isDefault: boolean;

  @Field.date({ nullable: true })
  addedOn: string | null;
}

export class StaffPayMethodDto extends PayMethodDto {
  @Field.string({ description: 'why the gateway has not confirmed its removal' })
  error: string;
}

export class PayMethodListDto {
  @Field.list(() => PayMethodDto)
  items: PayMethodDto[];

  @Field.string({ nullable: true, max: 500 })
  nextCursor: string | null;

  @Field.int({ optional: true, nullable: true })
  total?: number | null;

  @Field.int({ optional: true })
  totalAtLeast?: number;
}

export class StaffPayMethodListDto {
  @Field.list(() => StaffPayMethodDto)
  items: StaffPayMethodDto[];

  @Field.string({ nullable: true, max: 500 })
  nextCursor: string | null;

  @Field.int({ optional: true, nullable: true })
  total?: number | null;

  @Field.int({ optional: true })
  totalAtLeast?: number;
}

export class AutoPaymentDto {
  @Field.boolean({ description: 'due invoices are charged to the default card' })
  enabled: boolean;

  @Field.boolean({ description: 'whether a kept card can be charged now' })
  hasCard: boolean;
}

export class ChooseAutoPaymentDto {
  @Field.boolean()
  enabled: boolean;
}

export class CardSetupDto {
  @Field.id()
  id: number;

  @Field.enum(['created', 'pending', 'succeeded', 'failed', 'unknown'])
  status: string;

  @Field.string({ nullable: true, max: 2000, description: 'the gateway’s page, while a card can be added on it' })
  url: string | null;
}

export class ChargeCardDto {
  @Field.money({ description: 'what you confirm: exactly what is open' })
  amount: MoneyDto;

  @Field.id({ optional: true, description: 'the default card when absent' })
  payMethodId?: number;
}

export class CardChargeDto {
  @Field.id()
  id: number;

  @Field.id()
  invoiceId: number;

  @Field.id()
  payMethodId: number;

  @Field.enum(['created', 'pending', 'succeeded', 'failed', 'unknown'])
  status: string;

  @Field.enum(['', ...CARD_FAILURES, 'not_sent'], { description: 'why it failed' })
  failure: string;

  @Field.money()
  amount: MoneyDto;
}

export const toPayMethodDto = (row: PayMethodRow): PayMethodDto => ({
  id: row.payMethodId,
  description: row.description,
  brand: row.brand,
  lastFour: row.lastFour,
  expiresOn: row.expiresOn,
  status: row.status,
  usable: row.usable,
  isDefault: row.isDefault,
  addedOn: row.addedOn,
});

export const toStaffPayMethodDto = (row: PayMethodRow): StaffPayMethodDto => ({
  ...toPayMethodDto(row),
  error: row.error,
});

export const toAutoPaymentDto = ({ enabled, hasCard }: AutoPayment): AutoPaymentDto => ({ enabled, hasCard });

export const toCardSetupDto = ({ setupId, status, url }: CardSetup): CardSetupDto => ({ id: setupId, status, url });

export const toCardChargeDto = (charge: CardCharge): CardChargeDto => ({
  id: charge.attemptId,
  invoiceId: charge.invoiceId,
  payMethodId: charge.payMethodId,
  status: charge.status,
  failure: charge.failure,
  amount: charge.amount,
});
