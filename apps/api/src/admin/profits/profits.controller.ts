import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { Actor } from '#kernel';
import { PayoutsService, PROFIT_LIST } from '#payouts';
import type { ListRequest } from '#platform';
import { ApiList, ListParams } from '#platform/http';
import { CurrentActor, Needs } from '../../auth/decorators.js';
import { IdPipe } from '../../auth/id.pipe.js';
import { ProfitDetailDto, ProfitListDto, toProfitDetailDto, toProfitDto } from '../../money/payout.dto.js';
import { toPage } from '../../money/shapes.js';

@Controller('api/admin/v1/profits')
export class AdminProfitsController {
  constructor(private readonly payouts: PayoutsService) {}

  @Get()
  @Needs('payouts.read')
  @ApiList(PROFIT_LIST)
  @ApiOperation({ operationId: 'listProfits', summary: 'Profit entries of all resellers' })
  @ApiOkResponse({ type: ProfitListDto })
  async list(@CurrentActor() actor: Actor, @ListParams() request: ListRequest): Promise<ProfitListDto> {
    return toPage(await this.payouts.profits(actor, request), toProfitDto);
  }

  @Get(':id')
  @Needs('payouts.read')
  @ApiOperation({ operationId: 'getProfit', summary: 'One entry and how it came about' })
  @ApiOkResponse({ type: ProfitDetailDto })
  async get(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: number): Promise<ProfitDetailDto> {
    return toProfitDetailDto(await this.payouts.profit(actor, id));
  }
}
