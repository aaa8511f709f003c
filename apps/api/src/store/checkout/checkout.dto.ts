import type { CheckoutInput, PlacedOrder } from '#ordering';
import { Field, MoneyDto } from '#platform/http';
import { CartLineDto, toCartLine } from '../cart/cart.dto.js';

export class CheckoutDto {
  @Field.string({ optional: true, max: 64, description: 'a cart, or `lines`' })
  cartToken?: string;

  @Field.list(() => CartLineDto, { optional: true, min: 1, max: 50 })
  lines?: CartLineDto[];

  @Field.string({ optional: true, max: 64, description: 'a code, with `lines`; a cart has its own' })
  promotionCode?: string;

  @Field.string({ min: 1, max: 64, description: 'one of the gateways of the store' })
  paymentMethod: string;

  @Field.string({ optional: true, max: 64, description: 'the fingerprint of the quote that was shown' })
  expectedFingerprint?: string;
}

export class PlacedOrderDto {
  @Field.id()
  orderId: number;

  @Field.string()
  orderNumber: string;

  @Field.id()
  invoiceId: number;

  @Field.money()
  total: MoneyDto;
}

export const toCheckoutInput = (dto: CheckoutDto, ipAddress: string): CheckoutInput => ({
  cartToken: dto.cartToken,
  lines: dto.lines?.map(toCartLine),
  promotionCode: dto.promotionCode,
  paymentMethod: dto.paymentMethod,
  expectedFingerprint: dto.expectedFingerprint,
  ipAddress,
});

export const toPlacedOrderDto = ({ orderId, orderNumber, invoiceId, total }: PlacedOrder): PlacedOrderDto => ({
  orderId,
  orderNumber,
  invoiceId,
  total,
});
