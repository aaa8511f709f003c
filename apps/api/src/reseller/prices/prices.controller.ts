import { Body, Controller, Delete, Get, Header, Headers, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
} from '@nestjs/swagger';
import type { Actor } from '#kernel';
import type { ListRequest } from '#platform';
import { ApiList, ListParams } from '#platform/http';
import {
  FLAGGED_LIST,
  FlaggedPricesService,
  PRICE_CHANGE_LIST,
  PriceCsvService,
  PricingService,
  RulePreviewService,
} from '#pricing';
import { CsvImportDto, CsvPartQuery, CsvReportDto, toCsvReportDto } from '../../admin/groups-items/change-set.dto.js';
import { PriceChangesDto, toPriceChangesDto } from '../../admin/groups-items/group-items.dto.js';
import { CellReportsDto, toCellReportsDto } from '../../admin/groups-items/price.dto.js';
import { SliceQuery, toSliceRequest } from '../../admin/groups-items/slice-query.dto.js';
import { versionOf } from '../../admin/branding/brand.dto.js';
import { CurrentActor, Needs, WhenImpersonated } from '../../auth/decorators.js';
import { IdPipe } from '../../auth/id.pipe.js';
import {
  AcceptBoundsDto,
  FlaggedPriceListDto,
  ResellerSliceDto,
  RuleIdDto,
  RuleInputDto,
  RuleListDto,
  RulePreviewDto,
  RulePreviewInputDto,
  toFlaggedPriceListDto,
  toResellerSliceDto,
  toRulePreviewDto,
  WriteResellerCellsDto,
} from './prices.dto.js';

@Controller('api/reseller/v1')
export class PricesController {
  constructor(
    private readonly pricing: PricingService,
    private readonly flagged: FlaggedPricesService,
    private readonly csv: PriceCsvService,
    private readonly previews: RulePreviewService,
  ) {}

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
  @ApiHeader({
    name: 'If-Match',
    required: false,
    description: 'version that was read; 412 when prices changed meanwhile',
  })
  @ApiOperation({
    operationId: 'writePrices',
    summary: 'Stores prices inside the limits; one refused cell refuses the request',
  })
  @ApiOkResponse({ type: CellReportsDto })
  async write(
    @CurrentActor() actor: Actor,
    @Body() { cells, dryRun = false }: WriteResellerCellsDto,
    @Headers('if-match') ifMatch: string | undefined,
  ): Promise<CellReportsDto> {
    return toCellReportsDto(await this.pricing.writeResellerCells(actor, cells, dryRun, versionOf(ifMatch)), dryRun);
  }

  @Get('prices/changes')
  @Needs('prices.read')
  @ApiList(PRICE_CHANGE_LIST)
  @ApiOperation({ operationId: 'listPriceChanges', summary: 'What was changed in the prices, newest first' })
  @ApiOkResponse({ type: PriceChangesDto })
  async changes(@CurrentActor() actor: Actor, @ListParams() request: ListRequest): Promise<PriceChangesDto> {
    return toPriceChangesDto(await this.pricing.resellerChanges(actor, request));
  }

  @Get('prices/flagged')
  @Needs('prices.read')
  @ApiList(FLAGGED_LIST)
  @ApiOperation({
    operationId: 'listFlaggedPrices',
    summary: 'Stored prices outside their range, and what is in force',
  })
  @ApiOkResponse({ type: FlaggedPriceListDto })
  async flaggedPrices(@CurrentActor() actor: Actor, @ListParams() request: ListRequest): Promise<FlaggedPriceListDto> {
    return toFlaggedPriceListDto(await this.flagged.list(actor, request));
  }

  @Post('prices/flagged/accept')
  @HttpCode(200)
  @Needs('prices.write')
  @ApiOperation({ operationId: 'acceptBounds', summary: 'Stores the nearest bound where a price left its range' })
  @ApiOkResponse({ type: CellReportsDto })
  async accept(@CurrentActor() actor: Actor, @Body() { cells }: AcceptBoundsDto): Promise<CellReportsDto> {
    return toCellReportsDto(await this.flagged.accept(actor, cells ?? null), false);
  }

  @Get('prices/export')
  @Needs('prices.read')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="prices.csv"')
  @ApiProduces('text/csv')
  @ApiOperation({ operationId: 'exportPrices', summary: 'Stored prices as a file' })
  @ApiOkResponse({ schema: { type: 'string' } })
  async export(@CurrentActor() actor: Actor, @Query() part: CsvPartQuery): Promise<string> {
    return this.csv.export(actor, { kind: 'reseller' }, part);
  }

  @Post('prices/import')
  @HttpCode(200)
  @Needs('prices.write')
  @ApiOperation({
    operationId: 'importPrices',
    summary: 'Loads a file of prices, all of it or nothing; 422 names line and column',
  })
  @ApiOkResponse({ type: CsvReportDto })
  async import(@CurrentActor() actor: Actor, @Body() body: CsvImportDto): Promise<CsvReportDto> {
    return toCsvReportDto(await this.csv.import(actor, { kind: 'reseller' }, body));
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

  @Post('price-rules/preview')
  @WhenImpersonated('allowed', 'it only calculates')
  @HttpCode(200)
  @Needs('prices.read')
  @ApiOperation({
    operationId: 'previewPriceRule',
    summary: 'Which cells get which price if a rule is added, replaced or removed',
  })
  @ApiOkResponse({ type: RulePreviewDto })
  async preview(@CurrentActor() actor: Actor, @Body() { rule, id }: RulePreviewInputDto): Promise<RulePreviewDto> {
    return toRulePreviewDto(await this.previews.preview(actor, rule ?? null, id ?? null));
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
