import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { Actor } from '#kernel';
import { PAYOUT_BATCH_ITEM_LIST, PAYOUT_BATCH_LIST, PayoutBatches } from '#payouts';
import type { Idempotency, ListRequest } from '#platform';
import { ApiIdempotencyKey, ApiList, IdempotencyKey, ListParams } from '#platform/http';
import { CurrentActor, Needs } from '../../auth/decorators.js';
import { IdPipe } from '../../auth/id.pipe.js';
import { toPage } from '../../money/shapes.js';
import {
  AskPayoutBatchDto,
  PayoutBatchDto,
  PayoutBatchListDto,
  PayoutBatchRowsDto,
  toPayoutBatchDto,
  toPayoutBatchRowDto,
} from './payouts.dto.js';

/** Preparing, approving and sending many payouts. */
@Controller('api/admin/v1/payout-batches')
export class PayoutBatchesController {
  constructor(private readonly batches: PayoutBatches) {}

  @Get()
  @Needs('payouts.read')
  @ApiList(PAYOUT_BATCH_LIST)
  @ApiOperation({
    operationId: 'listPayoutBatches',
    summary: 'Runs and dry runs over many payouts, with their progress',
  })
  @ApiOkResponse({ type: PayoutBatchListDto })
  async list(@ListParams() request: ListRequest): Promise<PayoutBatchListDto> {
    return toPage(await this.batches.batches(request), toPayoutBatchDto);
  }

  @Get(':id')
  @Needs('payouts.read')
  @ApiOperation({ operationId: 'getPayoutBatch', summary: 'How far a run is' })
  @ApiOkResponse({ type: PayoutBatchDto })
  async get(@Param('id', IdPipe) id: number): Promise<PayoutBatchDto> {
    return toPayoutBatchDto(await this.batches.batch(id));
  }

  @Get(':id/rows')
  @Needs('payouts.read')
  @ApiList(PAYOUT_BATCH_ITEM_LIST)
  @ApiOperation({ operationId: 'listPayoutBatchRows', summary: 'What became of each row of a run' })
  @ApiOkResponse({ type: PayoutBatchRowsDto })
  async rows(@Param('id', IdPipe) id: number, @ListParams() request: ListRequest): Promise<PayoutBatchRowsDto> {
    return toPage(await this.batches.items(id, request), toPayoutBatchRowDto);
  }

  @Post()
  @HttpCode(202)
  @Needs('payouts.write')
  @ApiOperation({ operationId: 'askPayoutBatch', summary: 'A dry run: what an action would do to many' })
  @ApiAcceptedResponse({ type: PayoutBatchDto })
  async ask(@CurrentActor() actor: Actor, @Body() body: AskPayoutBatchDto): Promise<PayoutBatchDto> {
    return toPayoutBatchDto(await this.batches.ask(actor, body));
  }

  @Post(':id/start')
  @HttpCode(200)
  @Needs('payouts.write')
  @ApiIdempotencyKey()
  @ApiOperation({ operationId: 'startPayoutBatch', summary: 'Carries out what a dry run found, once' })
  @ApiOkResponse({ type: PayoutBatchDto })
  async start(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @IdempotencyKey() idempotency: Idempotency,
  ): Promise<PayoutBatchDto> {
    return toPayoutBatchDto(await this.batches.start(actor, id, idempotency));
  }

  @Post(':id/stop')
  @HttpCode(200)
  @Needs('payouts.write')
  @ApiOperation({ operationId: 'stopPayoutBatch', summary: 'Lets no further row of a run begin' })
  @ApiOkResponse({ type: PayoutBatchDto })
  async stop(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: number): Promise<PayoutBatchDto> {
    return toPayoutBatchDto(await this.batches.stop(actor, id));
  }
}
