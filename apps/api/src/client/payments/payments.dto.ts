import { Field, MoneyDto } from '#platform/http';

export class PayWithDto {
  @Field.strings({ max: 50 })
  items: string[];
}

export class CreditBalanceDto {
  @Field.money({ nullable: true, description: 'null = never had any' })
  amount: MoneyDto | null;
}
