import { Body, Controller, Get, Headers, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { DomainError, type Actor } from '#kernel';
import type { ListRequest } from '#platform';
import { ApiList, ListParams } from '#platform/http';
import { PRICE_CHANGE_LIST, PricingService, type FillFormula } from '#pricing';
import { CurrentActor, Needs } from '../../auth/decorators.js';
import { IdPipe } from '../../auth/id.pipe.js';
import { versionOf } from '../branding/brand.dto.js';
import {
  AddItemsDto,
  FillDto,
  FillReportDto,
  GroupSliceDto,
  ItemCountsDto,
  PriceChangesDto,
  SelectionDto,
  SetMethodDto,
  toFillReportDto,
  toGroupSliceDto,
  toPriceChangesDto,
  WriteGroupCellsDto,
} from './group-items.dto.js';
import { CellReportsDto, toCellReportsDto } from './price.dto.js';
import { SliceQuery, toSliceRequest } from './slice-query.dto.js';

@Controller('api/admin/v1/pricing-groups/:id')
export class GroupItemsController {
  constructor(private readonly pricing: PricingService) {}

  @Post('items')
  @HttpCode(200)
  @Needs('groups.write')
  @ApiOperation({
    operationId: 'addGroupItems',
    summary: 'Puts items into a pricing group; those already there keep their method',
  })
  @ApiOkResponse({ type: ItemCountsDto })
  async add(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @Body() body: AddItemsDto,
  ): Promise<ItemCountsDto> {
    const { method = 'difference', args = {}, floorAtZero, ...selection } = body;
    return this.pricing.addItems(actor, id, selection, { method, args, floorAtZero });
  }

  @Patch('items')
  @Needs('groups.write')
  @ApiOperation({ operationId: 'setGroupItemMethod', summary: 'Gives items of the group another calculation method' })
  @ApiOkResponse({ type: ItemCountsDto })
  async setMethod(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @Body() body: SetMethodDto,
  ): Promise<ItemCountsDto> {
    const { method, args, floorAtZero, ...selection } = body;
    return this.pricing.setMethod(actor, id, selection, { method, args, floorAtZero });
  }

  @Post('items/remove')
  @HttpCode(200)
  @Needs('groups.write')
  @ApiOperation({
    operationId: 'removeGroupItems',
    summary: 'Takes items out of a pricing group; what was sold is not touched',
  })
  @ApiOkResponse({ type: ItemCountsDto })
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @Body() body: SelectionDto,
  ): Promise<ItemCountsDto> {
    return this.pricing.removeItems(actor, id, body);
  }

  @Post('fill')
  @HttpCode(200)
  @Needs('groups.write')
  @ApiOperation({ operationId: 'fillGroupPrices', summary: 'Fills admin prices or bounds from the list prices' })
  @ApiOkResponse({ type: FillReportDto })
  async fill(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @Body() body: FillDto,
  ): Promise<FillReportDto> {
    const { dryRun = false, overwrite = false, formula, ...rest } = body;
    const report = await this.pricing.fill(actor, id, { ...rest, overwrite, formula: toFormula(formula) }, dryRun);
    return toFillReportDto(report, dryRun);
  }

  @Put('cells')
  @Needs('groups.write')
  @ApiHeader({
    name: 'If-Match',
    required: false,
    description: 'version that was read; 412 when prices changed meanwhile',
  })
  @ApiOperation({
    operationId: 'writeGroupCells',
    summary: 'Writes admin prices and ranges; one refused cell refuses the request',
  })
  @ApiOkResponse({ type: CellReportsDto })
  async write(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @Body() body: WriteGroupCellsDto,
    @Headers('if-match') ifMatch: string | undefined,
  ): Promise<CellReportsDto> {
    const { cells, dryRun = false } = body;
    return toCellReportsDto(await this.pricing.writeCells(actor, id, cells, dryRun, versionOf(ifMatch)), dryRun);
  }

  @Get('slice')
  @Needs('groups.read')
  @ApiOperation({
    operationId: 'getGroupSlice',
    summary: 'Items of one type in one currency with list price, admin price and range',
  })
  @ApiOkResponse({ type: GroupSliceDto })
  async slice(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @Query() query: SliceQuery,
  ): Promise<GroupSliceDto> {
    return toGroupSliceDto(await this.pricing.slice(actor, id, toSliceRequest(query)));
  }

  @Get('changes')
  @Needs('groups.read')
  @ApiList(PRICE_CHANGE_LIST)
  @ApiOperation({ operationId: 'listGroupPriceChanges', summary: 'Who changed which cell, newest first' })
  @ApiOkResponse({ type: PriceChangesDto })
  async changes(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @ListParams() request: ListRequest,
  ): Promise<PriceChangesDto> {
    return toPriceChangesDto(await this.pricing.groupChanges(actor, id, request));
  }
}

function toFormula({ factor, minus }: { factor?: string; minus?: string }): FillFormula {
  if (factor !== undefined && minus === undefined) return { factor };
  if (minus !== undefined && factor === undefined) return { minus };
  const detail = 'a formula is a factor or a sum to subtract';
  throw new DomainError(
    'pricing.invalid_formula',
    'invalid',
    { errors: [{ pointer: '/formula', code: 'formula', detail }] },
    detail,
  );
}
