import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { Actor } from '#kernel';
import { ReportingService } from '#reporting';
import { CurrentActor, Needs, SIGNED_IN } from '../../auth/decorators.js';
import {
  StatisticsQuery,
  SearchDto,
  SearchQuery,
  StatisticsDto,
  toSearchDto,
  toStatisticsDto,
  toStatisticsInput,
} from '../../money/statistics.dto.js';

@Controller('api/reseller/v1')
export class ResellerReportingController {
  constructor(private readonly reporting: ReportingService) {}

  @Get('statistics')
  @Needs('payouts.read')
  @ApiOperation({
    operationId: 'getMyStatistics',
    summary: 'Your sales and profit, new clients and orders over time, beside the days before',
  })
  @ApiOkResponse({ type: StatisticsDto })
  async statistics(@CurrentActor() actor: Actor, @Query() query: StatisticsQuery): Promise<StatisticsDto> {
    return toStatisticsDto(await this.reporting.statistics(actor, toStatisticsInput(query)));
  }

  @Get('search')
  @Needs(SIGNED_IN)
  @ApiOperation({
    operationId: 'searchMyRecords',
    summary: 'Records that begin with some words, of the kinds you may read',
  })
  @ApiOkResponse({ type: SearchDto })
  async search(@CurrentActor() actor: Actor, @Query() { q }: SearchQuery): Promise<SearchDto> {
    return toSearchDto(await this.reporting.search(actor, q));
  }
}
