import { Field, MoneyDto } from '#platform/http';

export class PayWithDto {
  @Field.strings({ max: 50 })
  items: string[];
}

export class CreditBalanceDto {
  @Field.money({ nullable: true, description: 'null = never had any' })
  amount: MoneyDto | null;
}

export class PayTogetherDto {
  @Field.ids({ max: 100 })
  invoiceIds: number[];

  @Field.string({ optional: true, max: 40, description: 'bank transfer unless said otherwise' })
  paymentMethod?: string;
}

export class AddFundsDto {
  @Field.money()
  amount: MoneyDto;

  @Field.string({ optional: true, max: 40, description: 'bank transfer unless said otherwise' })
  paymentMethod?: string;
}

export class CollectedDto {
  @Field.id({ description: 'the invoice that collects the money' })
  invoiceId: number;
}

export class FundsTermsDto {
  @Field.boolean()
  allowed: boolean;

  @Field.currency()
  currency: string;

  @Field.money({ nullable: true })
  minimum: MoneyDto | null;

  @Field.money({ nullable: true })
  maximum: MoneyDto | null;
}
