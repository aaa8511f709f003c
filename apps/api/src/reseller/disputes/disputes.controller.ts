import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { Actor } from '#kernel';
import { DISPUTE_LIST, PaymentsService } from '#payments';
import type { ListRequest } from '#platform';
import { ApiList, ListParams } from '#platform/http';
import { CurrentActor, Needs } from '../../auth/decorators.js';
import { IdPipe } from '../../auth/id.pipe.js';
import { DisputeDetailDto, DisputeListDto, toDisputeDetailDto, toDisputeDto } from '../../money/dispute.dto.js';
import { toPage } from '../../money/shapes.js';

/** Money that banks of your clients took back; your profit of it goes with it. */
@Controller('api/reseller/v1')
export class ResellerDisputesController {
  constructor(private readonly payments: PaymentsService) {}

  @Get('disputes')
  @Needs('invoices.read')
  @ApiList(DISPUTE_LIST)
  @ApiOperation({ operationId: 'listClientDisputes', summary: 'Disputes and chargebacks of your clients' })
  @ApiOkResponse({ type: DisputeListDto })
  async list(@CurrentActor() actor: Actor, @ListParams() request: ListRequest): Promise<DisputeListDto> {
    return toPage(await this.payments.disputesOf(actor, request), toDisputeDto);
  }

  @Get('disputes/:id')
  @Needs('invoices.read')
  @ApiOperation({ operationId: 'getClientDispute', summary: 'One dispute with each movement of money' })
  @ApiOkResponse({ type: DisputeDetailDto })
  async get(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: number): Promise<DisputeDetailDto> {
    return toDisputeDetailDto(await this.payments.disputeOf(actor, id));
  }
}
