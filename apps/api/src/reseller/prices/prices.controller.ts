import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { Actor } from '#kernel';
import type { ListRequest } from '#platform';
import { ApiList, ListParams } from '#platform/http';
import { PRICE_CHANGE_LIST, PricingService } from '#pricing';
import { PriceChangesDto, toPriceChangesDto } from '../../admin/groups-items/group-items.dto.js';
import { CellReportsDto, toCellReportsDto } from '../../admin/groups-items/price.dto.js';
import { SliceQuery, toSliceRequest } from '../../admin/groups-items/slice-query.dto.js';
import { CurrentActor, Needs } from '../../auth/decorators.js';
import { IdPipe } from '../../auth/id.pipe.js';
import {
  ResellerSliceDto,
  RuleIdDto,
  RuleInputDto,
  RuleListDto,
  toResellerSliceDto,
  WriteResellerCellsDto,
} from './prices.dto.js';

@Controller('api/reseller/v1')
export class PricesController {
  constructor(private readonly pricing: PricingService) {}

  @Get('prices')
  @Needs('prices.read')
  @ApiOperation({
    operationId: 'getPrices',
    summary: 'Items of one type in one currency: limits, prices, margin and profit',
  })
  @ApiOkResponse({ type: ResellerSliceDto })
  async slice(@CurrentActor() actor: Actor, @Query() query: SliceQuery): Promise<ResellerSliceDto> {
    return toResellerSliceDto(await this.pricing.sliceForReseller(actor, toSliceRequest(query)));
  }

  @Put('prices')
  @Needs('prices.write')
  @ApiOperation({
    operationId: 'writePrices',
    summary: 'Stores prices inside the limits; one refused cell refuses the request',
  })
  @ApiOkResponse({ type: CellReportsDto })
  async write(
    @CurrentActor() actor: Actor,
    @Body() { cells, dryRun = false }: WriteResellerCellsDto,
  ): Promise<CellReportsDto> {
    return toCellReportsDto(await this.pricing.writeResellerCells(actor, cells, dryRun), dryRun);
  }

  @Get('prices/changes')
  @Needs('prices.read')
  @ApiList(PRICE_CHANGE_LIST)
  @ApiOperation({ operationId: 'listPriceChanges', summary: 'What was changed in the prices, newest first' })
  @ApiOkResponse({ type: PriceChangesDto })
  async changes(@CurrentActor() actor: Actor, @ListParams() request: ListRequest): Promise<PriceChangesDto> {
    return toPriceChangesDto(await this.pricing.resellerChanges(actor, request));
  }

  @Get('price-rules')
  @Needs('prices.read')
  @ApiOperation({ operationId: 'listPriceRules', summary: 'Markups over the admin price' })
  @ApiOkResponse({ type: RuleListDto })
  async rules(@CurrentActor() actor: Actor): Promise<RuleListDto> {
    return { items: await this.pricing.rules(actor), nextCursor: null };
  }

  @Post('price-rules')
  @Needs('prices.write')
  @ApiOperation({
    operationId: 'createPriceRule',
    summary: 'A markup for everything, a product group, a TLD set or one item',
  })
  @ApiCreatedResponse({ type: RuleIdDto })
  async create(@CurrentActor() actor: Actor, @Body() body: RuleInputDto): Promise<RuleIdDto> {
    return this.pricing.createRule(actor, body);
  }

  @Put('price-rules/:id')
  @Needs('prices.write')
  @ApiOperation({ operationId: 'updatePriceRule', summary: 'Replaces a price rule' })
  @ApiOkResponse({ type: RuleIdDto })
  async update(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @Body() body: RuleInputDto,
  ): Promise<RuleIdDto> {
    return this.pricing.updateRule(actor, id, body);
  }

  @Delete('price-rules/:id')
  @HttpCode(204)
  @Needs('prices.write')
  @ApiOperation({ operationId: 'deletePriceRule', summary: 'Removes a price rule' })
  @ApiNoContentResponse()
  async remove(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: number): Promise<void> {
    await this.pricing.removeRule(actor, id);
  }
}
