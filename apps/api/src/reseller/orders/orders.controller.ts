import { Body, Controller, Get, HttpCode, Ip, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { Actor, ClientId, OrderId } from '#kernel';
import { ORDER_LIST, OrderingService } from '#ordering';
import type { Idempotency, ListRequest } from '#platform';
import { ApiIdempotencyKey, ApiList, IdempotencyKey, ListParams } from '#platform/http';
import { CurrentActor, Needs } from '../../auth/decorators.js';
import { IdPipe } from '../../auth/id.pipe.js';
import { OrderDetailDto, OrderListDto, toOrderDetailDto, toOrderListDto } from '../../client/orders/order.dto.js';
import { PlacedOrderDto, toCheckoutInput, toPlacedOrderDto } from '../../store/checkout/checkout.dto.js';
import { OrderForClientDto } from '../../admin/orders/order-for-client.dto.js';

@Controller('api/reseller/v1/orders')
export class ResellerOrdersController {
  constructor(private readonly ordering: OrderingService) {}

  @Get()
  @Needs('orders.read')
  @ApiList(ORDER_LIST)
  @ApiOperation({ operationId: 'listOrders', summary: 'Orders of your clients, newest first' })
  @ApiOkResponse({ type: OrderListDto })
  async list(@CurrentActor() actor: Actor, @ListParams() request: ListRequest): Promise<OrderListDto> {
    return toOrderListDto(await this.ordering.orders(actor, request));
  }

  @Get(':id')
  @Needs('orders.read')
  @ApiOperation({ operationId: 'getOrder', summary: 'One order with its lines and how each was split' })
  @ApiOkResponse({ type: OrderDetailDto })
  async get(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: number): Promise<OrderDetailDto> {
    return toOrderDetailDto(await this.ordering.order(actor, id as OrderId));
  }

  @Post()
  @Needs('orders.write')
  @ApiIdempotencyKey()
  @ApiOperation({ operationId: 'placeOrder', summary: 'Orders for a client, by the rules of his store' })
  @ApiCreatedResponse({ type: PlacedOrderDto })
  async place(
    @CurrentActor() actor: Actor,
    @Body() { clientId, ...body }: OrderForClientDto,
    @IdempotencyKey() idempotency: Idempotency,
    @Ip() ip: string,
  ): Promise<PlacedOrderDto> {
    const placed = await this.ordering.placeFor(actor, clientId as ClientId, toCheckoutInput(body, ip), idempotency);
    return toPlacedOrderDto(placed);
  }

  @Post(':id/cancel')
  @HttpCode(204)
  @Needs('orders.write')
  @ApiOperation({ operationId: 'cancelOrder', summary: 'Cancels a pending, unpaid order with its invoice' })
  @ApiNoContentResponse()
  async cancel(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: number): Promise<void> {
    await this.ordering.cancelOrder(actor, id as OrderId);
  }
}
