import { Body, Controller, Get, HttpCode, Ip, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiParam } from '@nestjs/swagger';
import type { Actor } from '#kernel';
import { CANCELLATION_LIST, OrderingService } from '#ordering';
import type { Idempotency, ListRequest } from '#platform';
import { ApiIdempotencyKey, ApiList, IdempotencyKey, ListParams } from '#platform/http';
import { CurrentActor, Needs } from '../../auth/decorators.js';
import { IdPipe } from '../../auth/id.pipe.js';
import {
  CancellationListDto,
  CancellationMadeDto,
  CancellationWishDto,
  PlacedUpgradeDto,
  ServiceLifeDto,
  toCancellationListDto,
  toPlacedUpgradeDto,
  toServiceLifeDto,
  toUpgradeInput,
  UpgradeOrderDto,
  UpgradeProductsDto,
} from './service-life.dto.js';
import { ServiceTypePipe } from './service-type.pipe.js';

/** What happens to running services: changes, cancellations. */
@Controller('api/client/v1')
export class ClientServiceLifeController {
  constructor(private readonly ordering: OrderingService) {}

  @Get('services/:type/:id/life')
  @Needs('services.read')
  @ApiParam({ name: 'type', enum: ['hosting', 'addon'] })
  @ApiOperation({ operationId: 'getServiceLife', summary: 'Why a service is held, what waits, what happened' })
  @ApiOkResponse({ type: ServiceLifeDto })
  async life(
    @CurrentActor() actor: Actor,
    @Param('type', ServiceTypePipe) type: 'hosting' | 'addon',
    @Param('id', IdPipe) id: number,
  ): Promise<ServiceLifeDto> {
    return toServiceLifeDto(await this.ordering.serviceLife(actor, { type, id }));
  }

  @Get('services/:id/upgrade-products')
  @Needs('services.read')
  @ApiOperation({ operationId: 'listUpgradeProducts', summary: 'Products that a hosting service may be changed into' })
  @ApiOkResponse({ type: UpgradeProductsDto })
  async upgradeProducts(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: number): Promise<UpgradeProductsDto> {
    return { items: await this.ordering.upgradeTargets(actor, id) };
  }

  @Post('services/:id/upgrades')
  @Needs('services.write')
  @ApiIdempotencyKey()
  @ApiOperation({
    operationId: 'placeUpgrade',
    summary: 'Orders another product, cycle or set of options of a hosting service; at once when nothing is to be paid',
  })
  @ApiCreatedResponse({ type: PlacedUpgradeDto })
  async upgrade(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @Body() body: UpgradeOrderDto,
    @IdempotencyKey() idempotency: Idempotency,
    @Ip() ip: string,
  ): Promise<PlacedUpgradeDto> {
    return toPlacedUpgradeDto(await this.ordering.placeUpgrade(actor, id, toUpgradeInput(body, ip), idempotency));
  }

  @Post('services/:id/upgrades/cancel')
  @HttpCode(204)
  @Needs('services.write')
  @ApiOperation({
    operationId: 'cancelUpgrade',
    summary: 'Takes back a change that waits for its payment, with its invoice',
  })
  @ApiNoContentResponse()
  async cancelUpgrade(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: number): Promise<void> {
    await this.ordering.cancelUpgrade(actor, id);
  }

  @Post('services/:type/:id/cancellation')
  @Needs('services.write')
  @ApiParam({ name: 'type', enum: ['hosting', 'addon'] })
  @ApiOperation({
    operationId: 'requestCancellation',
    summary: 'Asks for a service to end at once, or with its paid period',
  })
  @ApiCreatedResponse({ type: CancellationMadeDto })
  async requestCancellation(
    @CurrentActor() actor: Actor,
    @Param('type', ServiceTypePipe) type: 'hosting' | 'addon',
    @Param('id', IdPipe) id: number,
    @Body() { kind, reason = '' }: CancellationWishDto,
  ): Promise<CancellationMadeDto> {
    return { id: await this.ordering.requestCancellation(actor, { type, id }, { kind, reason }) };
  }

  @Get('cancellation-requests')
  @Needs('services.read')
  @ApiList(CANCELLATION_LIST)
  @ApiOperation({ operationId: 'listCancellationRequests', summary: 'Cancellation requests of your services' })
  @ApiOkResponse({ type: CancellationListDto })
  async cancellations(@CurrentActor() actor: Actor, @ListParams() request: ListRequest): Promise<CancellationListDto> {
    return toCancellationListDto(await this.ordering.cancellationRequests(actor, request));
  }

  @Post('cancellation-requests/:id/withdraw')
  @HttpCode(204)
  @Needs('services.write')
  @ApiOperation({ operationId: 'withdrawCancellation', summary: 'Takes a cancellation back while it waits' })
  @ApiNoContentResponse()
  async withdrawCancellation(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: number): Promise<void> {
    await this.ordering.withdrawCancellation(actor, id);
  }
}
