import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { Actor } from '#kernel';
import { PayoutsService, PROFIT_LIST } from '#payouts';
import type { ListRequest } from '#platform';
import { ApiList, ListParams } from '#platform/http';
import { CurrentActor, Needs } from '../../auth/decorators.js';
import { IdPipe } from '../../auth/id.pipe.js';
import {
  ProfitBalancesDto,
  ProfitDetailDto,
  ProfitListDto,
  toProfitBalanceDto,
  toProfitDetailDto,
  toProfitDto,
} from '../../money/payout.dto.js';
import { toPage } from '../../money/shapes.js';

@Controller('api/reseller/v1')
export class ResellerProfitsController {
  constructor(private readonly payouts: PayoutsService) {}

  @Get('profits')
  @Needs('payouts.read')
  @ApiList(PROFIT_LIST)
  @ApiOperation({ operationId: 'listMyProfits', summary: 'What you earned, line by line' })
  @ApiOkResponse({ type: ProfitListDto })
  async list(@CurrentActor() actor: Actor, @ListParams() request: ListRequest): Promise<ProfitListDto> {
    return toPage(await this.payouts.profits(actor, request), toProfitDto);
  }

  @Get('profits/:id')
  @Needs('payouts.read')
  @ApiOperation({ operationId: 'getMyProfit', summary: 'One entry and how it came about' })
  @ApiOkResponse({ type: ProfitDetailDto })
  async get(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: number): Promise<ProfitDetailDto> {
    return toProfitDetailDto(await this.payouts.profit(actor, id));
  }

  @Get('profit-balances')
  @Needs('payouts.read')
  @ApiOperation({ operationId: 'getMyProfitBalances', summary: 'Held, payable and paid profit per currency' })
  @ApiOkResponse({ type: ProfitBalancesDto })
  async balances(@CurrentActor() actor: Actor): Promise<ProfitBalancesDto> {
    return { items: (await this.payouts.balances(actor.resellerId)).map(toProfitBalanceDto) };
  }
}
