import { Field, MoneyDto } from '#platform/http';

export class RecordPaymentDto {
  @Field.string({ min: 1, max: 40, pattern: /^[a-z0-9-]+$/, example: 'banktransfer' })
  gateway: string;

  @Field.string({ min: 1, max: 190, description: 'what names the money, such as the bank’s reference' })
  transactionId: string;

  @Field.money()
  amount: MoneyDto;

  @Field.money({ optional: true, description: 'what the gateway kept of it' })
  fee?: MoneyDto;

  @Field.date()
  receivedOn: string;
}
