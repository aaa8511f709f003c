import { Body, Controller, Get, HttpCode, Ip, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiParam } from '@nestjs/swagger';
import { type Actor, LocalDate, type OrderId } from '#kernel';
import { CANCELLATION_LIST, OrderingService } from '#ordering';
import type { Idempotency, ListRequest } from '#platform';
import { ApiIdempotencyKey, ApiList, IdempotencyKey, ListParams } from '#platform/http';
import { CurrentActor, Needs } from '../../auth/decorators.js';
import { IdPipe } from '../../auth/id.pipe.js';
import {
  CancellationListDto,
  CancellationMadeDto,
  CancellationWishDto,
  KeepServiceDto,
  PlacedUpgradeDto,
  ServiceLifeDto,
  ReasonDto,
  toCancellationListDto,
  toPlacedUpgradeDto,
  toServiceLifeDto,
  toUpgradeInput,
  UpgradeOrderDto,
  UpgradeProductsDto,
} from '../../client/services/service-life.dto.js';
import { ServiceTypePipe } from '../../client/services/service-type.pipe.js';

/** What happens to running services: changes, cancellations, holds and ends. */
@Controller('api/admin/v1')
export class AdminServiceLifeController {
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
  @ApiOperation({ operationId: 'listCancellationRequests', summary: 'Cancellation requests of any services' })
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

  @Post('services/:type/:id/suspend')
  @HttpCode(204)
  @Needs('services.write')
  @ApiParam({ name: 'type', enum: ['hosting', 'addon'] })
  @ApiOperation({
    operationId: 'suspendService',
    summary: 'Suspends a running service for a reason; payment does not lift it',
  })
  @ApiNoContentResponse()
  async suspend(
    @CurrentActor() actor: Actor,
    @Param('type', ServiceTypePipe) type: 'hosting' | 'addon',
    @Param('id', IdPipe) id: number,
    @Body() { reason }: ReasonDto,
  ): Promise<void> {
    await this.ordering.suspendService(actor, { type, id }, reason);
  }

  @Post('services/:type/:id/unsuspend')
  @HttpCode(204)
  @Needs('services.write')
  @ApiParam({ name: 'type', enum: ['hosting', 'addon'] })
  @ApiOperation({ operationId: 'unsuspendService', summary: 'Lifts every hold of a service' })
  @ApiNoContentResponse()
  async unsuspend(
    @CurrentActor() actor: Actor,
    @Param('type', ServiceTypePipe) type: 'hosting' | 'addon',
    @Param('id', IdPipe) id: number,
  ): Promise<void> {
    await this.ordering.unsuspendService(actor, { type, id });
  }

  @Post('orders/:id/accept')
  @HttpCode(204)
  @Needs('orders.write')
  @ApiOperation({
    operationId: 'acceptOrder',
    summary: 'Accepts a pending order before it is paid; its invoice stays open',
  })
  @ApiNoContentResponse()
  async accept(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: number): Promise<void> {
    await this.ordering.acceptOrder(actor, id as OrderId);
  }

  @Post('services/:type/:id/terminate')
  @HttpCode(204)
  @Needs('services.write')
  @ApiParam({ name: 'type', enum: ['hosting', 'addon'] })
  @ApiOperation({ operationId: 'terminateService', summary: 'Ends a service for good; its unpaid lines go' })
  @ApiNoContentResponse()
  async terminate(
    @CurrentActor() actor: Actor,
    @Param('type', ServiceTypePipe) type: 'hosting' | 'addon',
    @Param('id', IdPipe) id: number,
    @Body() { reason }: ReasonDto,
  ): Promise<void> {
    await this.ordering.terminateService(actor, { type, id }, reason);
  }

  @Put('services/:id/keep')
  @HttpCode(204)
  @Needs('services.write')
  @ApiOperation({
    operationId: 'keepService',
    summary: 'Whether the runs leave a hosting service alone although an invoice is overdue',
  })
  @ApiNoContentResponse()
  async keep(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @Body() { on, until }: KeepServiceDto,
  ): Promise<void> {
    await this.ordering.keepService(actor, id, { on, until: until ? LocalDate.of(until) : null });
  }
}
