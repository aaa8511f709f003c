import { Field } from '#platform/http';
import { CheckoutDto } from '../../store/checkout/checkout.dto.js';

export class OrderForClientDto extends CheckoutDto {
  @Field.id()
  clientId: number;
}
