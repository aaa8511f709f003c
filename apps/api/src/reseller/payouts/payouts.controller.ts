import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { Actor, PayoutId } from '#kernel';
import { PAYOUT_LIST, PayoutsService } from '#payouts';
import type { ListRequest } from '#platform';
import { ApiList, ListParams } from '#platform/http';
import { CurrentActor, Needs } from '../../auth/decorators.js';
import { IdPipe } from '../../auth/id.pipe.js';
import { PayoutDetailDto, PayoutListDto, toPayoutDetailDto, toPayoutDto } from '../../money/payout.dto.js';
import { toPage } from '../../money/shapes.js';

@Controller('api/reseller/v1/payouts')
export class ResellerPayoutsController {
  constructor(private readonly payouts: PayoutsService) {}

  @Get()
  @Needs('payouts.read')
  @ApiList(PAYOUT_LIST)
  @ApiOperation({ operationId: 'listMyPayouts', summary: 'Your payouts' })
  @ApiOkResponse({ type: PayoutListDto })
  async list(@CurrentActor() actor: Actor, @ListParams() request: ListRequest): Promise<PayoutListDto> {
    return toPage(await this.payouts.payouts(actor, request), toPayoutDto);
  }

  @Get(':id')
  @Needs('payouts.read')
  @ApiOperation({ operationId: 'getMyPayout', summary: 'One payout with its entries' })
  @ApiOkResponse({ type: PayoutDetailDto })
  async get(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: number): Promise<PayoutDetailDto> {
    return toPayoutDetailDto(await this.payouts.payout(actor, id as PayoutId));
  }
}
