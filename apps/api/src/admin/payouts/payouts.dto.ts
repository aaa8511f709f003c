import { Field } from '#platform/http';

export class PreparePayoutDto {
  @Field.id()
  resellerId: number;

  @Field.currency()
  currency: string;

  @Field.enum(['credit', 'paypal'], { optional: true, description: 'credit = the reseller’s wallet, the default' })
  method?: 'credit' | 'paypal';
}
