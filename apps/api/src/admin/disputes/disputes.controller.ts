import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { type Actor, Money } from '#kernel';
import { DISPUTE_LIST, PaymentsService } from '#payments';
import type { Idempotency, ListRequest } from '#platform';
import { ApiIdempotencyKey, ApiList, IdempotencyKey, ListParams } from '#platform/http';
import { CurrentActor, Needs } from '../../auth/decorators.js';
import { IdPipe } from '../../auth/id.pipe.js';
import {
  DisputeDetailDto,
  DisputeListDto,
  DisputeStateDto,
  RecordChargebackDto,
  ReverseChargebackDto,
  toChargebackInput,
  toDisputeDetailDto,
  toDisputeDto,
  toDisputeStateDto,
} from '../../money/dispute.dto.js';
import { toPage } from '../../money/shapes.js';

/** Money that a payer's bank took back. */
@Controller('api/admin/v1')
export class AdminDisputesController {
  constructor(private readonly payments: PaymentsService) {}

  @Get('disputes')
  @Needs('payments.read')
  @ApiList(DISPUTE_LIST)
  @ApiOperation({ operationId: 'listDisputes', summary: 'Disputes and chargebacks of all books' })
  @ApiOkResponse({ type: DisputeListDto })
  async list(@CurrentActor() actor: Actor, @ListParams() request: ListRequest): Promise<DisputeListDto> {
    return toPage(await this.payments.disputesOf(actor, request), toDisputeDto);
  }

  @Get('disputes/:id')
  @Needs('payments.read')
  @ApiOperation({ operationId: 'getDispute', summary: 'One dispute with each movement of money' })
  @ApiOkResponse({ type: DisputeDetailDto })
  async get(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: number): Promise<DisputeDetailDto> {
    return toDisputeDetailDto(await this.payments.disputeOf(actor, id));
  }

  @Post('payments/:id/chargebacks')
  @Needs('payments.write')
  @ApiIdempotencyKey()
  @ApiOperation({
    operationId: 'recordChargeback',
    summary: 'Record that a bank took money of a payment back: the invoice is open again, the profit goes back',
  })
  @ApiCreatedResponse({ type: DisputeStateDto })
  async record(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @Body() body: RecordChargebackDto,
    @IdempotencyKey() idempotency: Idempotency,
  ): Promise<DisputeStateDto> {
    return toDisputeStateDto(await this.payments.recordChargeback(actor, toChargebackInput(id, body), idempotency));
  }

  @Post('disputes/:id/reverse')
  @HttpCode(200)
  @Needs('payments.write')
  @ApiIdempotencyKey()
  @ApiOperation({ operationId: 'reverseChargeback', summary: 'The bank gave a recorded chargeback back' })
  @ApiOkResponse({ type: DisputeStateDto })
  async reverse(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @Body() body: ReverseChargebackDto,
    @IdempotencyKey() idempotency: Idempotency,
  ): Promise<DisputeStateDto> {
    const fee = body.fee ? Money.fromJson(body.fee) : undefined;
    return toDisputeStateDto(await this.payments.reverseChargeback(actor, id, fee, idempotency));
  }
}
