import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { Actor, OrderId } from '#kernel';
import { ORDER_LIST, OrderingService } from '#ordering';
import type { ListRequest } from '#platform';
import { ApiList, ListParams } from '#platform/http';
import { CurrentActor, Needs } from '../../auth/decorators.js';
import { IdPipe } from '../../auth/id.pipe.js';
import { ClientOrderDetailDto, ClientOrderListDto, toClientOrderDetailDto, toClientOrderListDto } from './order.dto.js';

@Controller('api/client/v1/orders')
export class ClientOrdersController {
  constructor(private readonly ordering: OrderingService) {}

  @Get()
  @Needs('orders.read')
  @ApiList(ORDER_LIST)
  @ApiOperation({ operationId: 'listOrders', summary: 'Your orders, newest first' })
  @ApiOkResponse({ type: ClientOrderListDto })
  async list(@CurrentActor() actor: Actor, @ListParams() request: ListRequest): Promise<ClientOrderListDto> {
    return toClientOrderListDto(await this.ordering.orders(actor, request));
  }

  @Get(':id')
  @Needs('orders.read')
  @ApiOperation({ operationId: 'getOrder', summary: 'One of your orders with its lines' })
  @ApiOkResponse({ type: ClientOrderDetailDto })
  async get(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: number): Promise<ClientOrderDetailDto> {
    return toClientOrderDetailDto(await this.ordering.order(actor, id as OrderId));
  }
}
