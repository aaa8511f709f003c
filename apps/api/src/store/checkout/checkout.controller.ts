import { Body, Controller, Get, Ip, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { Actor, ResellerId } from '#kernel';
import { OrderingService } from '#ordering';
import type { Idempotency } from '#platform';
import { ApiIdempotencyKey, Field, IdempotencyKey } from '#platform/http';
import { CurrentActor, CurrentStore, Needs, Public } from '../../auth/decorators.js';
import { CheckoutDto, PlacedOrderDto, toCheckoutInput, toPlacedOrderDto } from './checkout.dto.js';

export class GatewaysDto {
  @Field.strings({ description: 'system names, in the order in which they are offered' })
  items: string[];
}

@Controller('api/store/v1')
export class CheckoutController {
  constructor(private readonly ordering: OrderingService) {}

  @Get('gateways')
  @Public('what a store can be paid with')
  @ApiOperation({ operationId: 'listStoreGateways', summary: 'Gateways that orders may be paid with' })
  @ApiOkResponse({ type: GatewaysDto })
  async gateways(@CurrentStore() store: ResellerId): Promise<GatewaysDto> {
    return { items: await this.ordering.gateways(store) };
  }

  @Post('checkout')
  @Needs('orders.write')
  @ApiIdempotencyKey()
  @ApiOperation({ operationId: 'checkout', summary: 'Orders a cart, or lines; the invoice is issued with it' })
  @ApiCreatedResponse({ type: PlacedOrderDto })
  async checkout(
    @CurrentActor() actor: Actor,
    @Body() body: CheckoutDto,
    @IdempotencyKey() idempotency: Idempotency,
    @Ip() ip: string,
  ): Promise<PlacedOrderDto> {
    return toPlacedOrderDto(await this.ordering.checkout(actor, toCheckoutInput(body, ip), idempotency));
  }
}
