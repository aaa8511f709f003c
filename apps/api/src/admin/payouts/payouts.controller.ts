import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { Actor, PayoutId, ResellerId } from '#kernel';
import { PAYOUT_LIST, PayoutsService, QUEUE_LIST } from '#payouts';
import type { Idempotency, ListRequest } from '#platform';
import { ApiIdempotencyKey, ApiList, IdempotencyKey, ListParams } from '#platform/http';
import { CurrentActor, Needs } from '../../auth/decorators.js';
import { IdPipe } from '../../auth/id.pipe.js';
import {
  PayoutDetailDto,
  PayoutListDto,
  PayoutStateDto,
  ProfitBalancesDto,
  toPayoutDetailDto,
  toPayoutDto,
  toPayoutStateDto,
  toProfitBalanceDto,
} from '../../money/payout.dto.js';
import { toPage } from '../../money/shapes.js';
import { PayoutQueueDto, PreparePayoutDto, toQueueRowDto } from './payouts.dto.js';

@Controller('api/admin/v1')
export class AdminPayoutsController {
  constructor(private readonly payouts: PayoutsService) {}

  @Get('payouts')
  @Needs('payouts.read')
  @ApiList(PAYOUT_LIST)
  @ApiOperation({ operationId: 'listPayouts', summary: 'Payouts of all resellers' })
  @ApiOkResponse({ type: PayoutListDto })
  async list(@CurrentActor() actor: Actor, @ListParams() request: ListRequest): Promise<PayoutListDto> {
    return toPage(await this.payouts.payouts(actor, request), toPayoutDto);
  }

  @Get('payout-queue')
  @Needs('payouts.read')
  @ApiList(QUEUE_LIST)
  @ApiOperation({
    operationId: 'listPayoutQueue',
    summary: 'What is payable and what waits, and why, per reseller and currency',
  })
  @ApiOkResponse({ type: PayoutQueueDto })
  async queue(@ListParams() request: ListRequest): Promise<PayoutQueueDto> {
    return toPage(await this.payouts.queue(request), toQueueRowDto);
  }

  @Get('resellers/:id/profit-balances')
  @Needs('payouts.read')
  @ApiOperation({ operationId: 'getProfitBalances', summary: 'What a reseller has earned, per currency' })
  @ApiOkResponse({ type: ProfitBalancesDto })
  async balances(@Param('id', IdPipe) id: number): Promise<ProfitBalancesDto> {
    return { items: (await this.payouts.balances(id as ResellerId)).map(toProfitBalanceDto) };
  }

  @Get('payouts/:id')
  @Needs('payouts.read')
  @ApiOperation({ operationId: 'getPayout', summary: 'One payout with its entries' })
  @ApiOkResponse({ type: PayoutDetailDto })
  async get(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: number): Promise<PayoutDetailDto> {
    return toPayoutDetailDto(await this.payouts.payout(actor, id as PayoutId));
  }

  @Post('payouts')
  @Needs('payouts.write')
  @ApiIdempotencyKey()
  @ApiOperation({ operationId: 'preparePayout', summary: 'Collect everything payable of one reseller and currency' })
  @ApiCreatedResponse({ type: PayoutStateDto })
  async prepare(
    @CurrentActor() actor: Actor,
    @Body() body: PreparePayoutDto,
    @IdempotencyKey() idempotency: Idempotency,
  ): Promise<PayoutStateDto> {
    const { resellerId, currency, method } = body;
    const input = { resellerId: resellerId as ResellerId, currency, method };
    return toPayoutStateDto(await this.payouts.prepare(actor, input, idempotency));
  }

  @Post('payouts/:id/approve')
  @HttpCode(200)
  @Needs('payouts.write')
  @ApiIdempotencyKey()
  @ApiOperation({ operationId: 'approvePayout', summary: 'Approve a draft' })
  @ApiOkResponse({ type: PayoutStateDto })
  async approve(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @IdempotencyKey() idempotency: Idempotency,
  ): Promise<PayoutStateDto> {
    return toPayoutStateDto(await this.payouts.approve(actor, id as PayoutId, idempotency));
  }

  @Post('payouts/:id/send')
  @HttpCode(200)
  @Needs('payouts.write')
  @ApiIdempotencyKey()
  @ApiOperation({ operationId: 'sendPayout', summary: 'Pay an approved payout into the reseller’s wallet' })
  @ApiOkResponse({ type: PayoutStateDto })
  async send(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @IdempotencyKey() idempotency: Idempotency,
  ): Promise<PayoutStateDto> {
    return toPayoutStateDto(await this.payouts.send(actor, id as PayoutId, idempotency));
  }

  @Post('payouts/:id/discard')
  @HttpCode(200)
  @Needs('payouts.write')
  @ApiIdempotencyKey()
  @ApiOperation({ operationId: 'discardPayout', summary: 'Drop a payout that was not sent' })
  @ApiOkResponse({ type: PayoutStateDto })
  async discard(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @IdempotencyKey() idempotency: Idempotency,
  ): Promise<PayoutStateDto> {
    return toPayoutStateDto(await this.payouts.discard(actor, id as PayoutId, idempotency));
  }
}
