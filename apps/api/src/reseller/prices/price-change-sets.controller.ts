import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Patch, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiNoContentResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { Actor } from '#kernel';
import type { ListRequest } from '#platform';
import { ApiList, ListParams } from '#platform/http';
import {
  CHANGE_SET_CELL_LIST,
  CHANGE_SET_LIST,
  ChangeSetPublisher,
  ChangeSetsService,
  type PriceOwner,
} from '#pricing';
import { CurrentActor, Needs } from '../../auth/decorators.js';
import { IdPipe } from '../../auth/id.pipe.js';
import { versionOf } from '../../admin/branding/brand.dto.js';
import {
  CellRefsDto,
  ChangeSetDto,
  ChangeSetIdDto,
  ChangeSetListDto,
  ComparedCellListDto,
  NewChangeSetDto,
  PublishDto,
  PublishReportDto,
  ScheduleDto,
  toChangeSetDto,
  toChangeSetListDto,
  toComparedCellListDto,
  toPublishReportDto,
} from '../../admin/groups-items/change-set.dto.js';
import { NewPriceChangeSetDto, PriceSetCellsDto } from './prices.dto.js';
import { CellReportsDto, toCellReportsDto } from '../../admin/groups-items/price.dto.js';

const OWN: PriceOwner = { kind: 'reseller' };

@Controller('api/reseller/v1/price-change-sets')
export class PriceChangeSetsController {
  constructor(
    private readonly sets: ChangeSetsService,
    private readonly publisher: ChangeSetPublisher,
  ) {}

  @Get()
  @Needs('prices.read')
  @ApiList(CHANGE_SET_LIST)
  @ApiOperation({
    operationId: 'listPriceChangeSets',
    summary: 'Prepared and published changes of his prices, newest first',
  })
  @ApiOkResponse({ type: ChangeSetListDto })
  async list(@CurrentActor() actor: Actor, @ListParams() request: ListRequest): Promise<ChangeSetListDto> {
    return toChangeSetListDto(await this.sets.list(actor, OWN, request));
  }

  @Post()
  @Needs('prices.write')
  @ApiHeader({
    name: 'If-Match',
    required: false,
    description: 'version that was read; 412 when prices changed meanwhile',
  })
  @ApiOperation({ operationId: 'createPriceChangeSet', summary: 'Makes a draft; nothing of it is in force' })
  @ApiCreatedResponse({ type: ChangeSetIdDto })
  async create(
    @CurrentActor() actor: Actor,
    @Body() { name, cells }: NewPriceChangeSetDto,
    @Headers('if-match') ifMatch: string | undefined,
  ): Promise<ChangeSetIdDto> {
    return this.sets.create(actor, OWN, name, cells, versionOf(ifMatch));
  }

  @Get(':id')
  @Needs('prices.read')
  @ApiOperation({ operationId: 'getPriceChangeSet', summary: 'One set of changes' })
  @ApiOkResponse({ type: ChangeSetDto })
  async get(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: number): Promise<ChangeSetDto> {
    return toChangeSetDto(await this.sets.get(actor, OWN, id));
  }

  @Patch(':id')
  @HttpCode(204)
  @Needs('prices.write')
  @ApiOperation({ operationId: 'renamePriceChangeSet', summary: 'Another name for a set of changes' })
  @ApiNoContentResponse()
  async rename(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @Body() { name }: NewChangeSetDto,
  ): Promise<void> {
    await this.sets.rename(actor, OWN, id, name);
  }

  @Delete(':id')
  @HttpCode(204)
  @Needs('prices.write')
  @ApiOperation({ operationId: 'deletePriceChangeSet', summary: 'Removes a set that was never published' })
  @ApiNoContentResponse()
  async remove(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: number): Promise<void> {
    await this.sets.remove(actor, OWN, id);
  }

  @Get(':id/cells')
  @Needs('prices.read')
  @ApiList(CHANGE_SET_CELL_LIST)
  @ApiOperation({ operationId: 'comparePriceChangeSet', summary: 'Each cell before, now and after, and what it does' })
  @ApiOkResponse({ type: ComparedCellListDto })
  async cells(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @ListParams() request: ListRequest,
  ): Promise<ComparedCellListDto> {
    return toComparedCellListDto(await this.sets.cells(actor, OWN, id, request));
  }

  @Put(':id/cells')
  @Needs('prices.write')
  @ApiHeader({
    name: 'If-Match',
    required: false,
    description: 'version that was read; 412 when prices changed meanwhile',
  })
  @ApiOperation({ operationId: 'writePriceChangeSetCells', summary: 'Writes cells into a draft' })
  @ApiOkResponse({ type: CellReportsDto })
  async write(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @Body() { cells }: PriceSetCellsDto,
    @Headers('if-match') ifMatch: string | undefined,
  ): Promise<CellReportsDto> {
    return toCellReportsDto(await this.sets.putCells(actor, OWN, id, cells, versionOf(ifMatch)), false);
  }

  @Post(':id/cells/remove')
  @HttpCode(204)
  @Needs('prices.write')
  @ApiOperation({ operationId: 'removePriceChangeSetCells', summary: 'Takes cells out of a draft' })
  @ApiNoContentResponse()
  async removeCells(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @Body() { cells }: CellRefsDto,
  ): Promise<void> {
    await this.sets.removeCells(actor, OWN, id, cells);
  }

  @Post(':id/publish')
  @HttpCode(200)
  @Needs('prices.write')
  @ApiOperation({
    operationId: 'publishPriceChangeSet',
    summary: 'Puts a set in force, all or nothing; 409 where values moved since',
  })
  @ApiOkResponse({ type: PublishReportDto })
  async publish(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @Body() { overwrite = false, dryRun = false }: PublishDto,
  ): Promise<PublishReportDto> {
    const report = await this.publisher.publish(actor, OWN, id, { overwrite, dryRun });
    return toPublishReportDto(report, dryRun);
  }

  @Post(':id/schedule')
  @HttpCode(204)
  @Needs('prices.write')
  @ApiOperation({ operationId: 'schedulePriceChangeSet', summary: 'Publishes a draft by itself at an instant' })
  @ApiNoContentResponse()
  async schedule(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @Body() { publishAt, overwrite = false }: ScheduleDto,
  ): Promise<void> {
    await this.sets.schedule(actor, OWN, id, { publishAt, overwrite });
  }

  @Post(':id/unschedule')
  @HttpCode(204)
  @Needs('prices.write')
  @ApiOperation({ operationId: 'unschedulePriceChangeSet', summary: 'Makes a scheduled set a draft again' })
  @ApiNoContentResponse()
  async unschedule(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: number): Promise<void> {
    await this.sets.unschedule(actor, OWN, id);
  }

  @Post(':id/revert')
  @Needs('prices.write')
  @ApiOperation({
    operationId: 'revertPriceChangeSet',
    summary: 'Makes a draft with what stood before a published set',
  })
  @ApiCreatedResponse({ type: ChangeSetIdDto })
  async revert(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: number): Promise<ChangeSetIdDto> {
    return this.sets.revert(actor, OWN, id);
  }
}
