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
import { versionOf } from '../branding/brand.dto.js';
import {
  CellRefsDto,
  ChangeSetDto,
  ChangeSetIdDto,
  ChangeSetListDto,
  ComparedCellListDto,
  GroupSetCellsDto,
  NewChangeSetDto,
  NewGroupChangeSetDto,
  PublishDto,
  PublishReportDto,
  ScheduleDto,
  toChangeSetDto,
  toChangeSetListDto,
  toComparedCellListDto,
  toPublishReportDto,
} from './change-set.dto.js';
import { CellReportsDto, toCellReportsDto } from './price.dto.js';

const ofGroup = (groupId: number): PriceOwner => ({ kind: 'group', groupId });

@Controller('api/admin/v1/pricing-groups/:id/change-sets')
export class GroupChangeSetsController {
  constructor(
    private readonly sets: ChangeSetsService,
    private readonly publisher: ChangeSetPublisher,
  ) {}

  @Get()
  @Needs('groups.read')
  @ApiList(CHANGE_SET_LIST)
  @ApiOperation({
    operationId: 'listGroupChangeSets',
    summary: 'Prepared and published changes of a group, newest first',
  })
  @ApiOkResponse({ type: ChangeSetListDto })
  async list(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @ListParams() request: ListRequest,
  ): Promise<ChangeSetListDto> {
    return toChangeSetListDto(await this.sets.list(actor, ofGroup(id), request));
  }

  @Post()
  @Needs('groups.write')
  @ApiHeader({
    name: 'If-Match',
    required: false,
    description: 'version that was read; 412 when prices changed meanwhile',
  })
  @ApiOperation({ operationId: 'createGroupChangeSet', summary: 'Makes a draft; nothing of it is in force' })
  @ApiCreatedResponse({ type: ChangeSetIdDto })
  async create(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @Body() { name, cells }: NewGroupChangeSetDto,
    @Headers('if-match') ifMatch: string | undefined,
  ): Promise<ChangeSetIdDto> {
    return this.sets.create(actor, ofGroup(id), name, cells, versionOf(ifMatch));
  }

  @Get(':setId')
  @Needs('groups.read')
  @ApiOperation({ operationId: 'getGroupChangeSet', summary: 'One set of changes' })
  @ApiOkResponse({ type: ChangeSetDto })
  async get(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @Param('setId', IdPipe) setId: number,
  ): Promise<ChangeSetDto> {
    return toChangeSetDto(await this.sets.get(actor, ofGroup(id), setId));
  }

  @Patch(':setId')
  @HttpCode(204)
  @Needs('groups.write')
  @ApiOperation({ operationId: 'renameGroupChangeSet', summary: 'Another name for a set of changes' })
  @ApiNoContentResponse()
  async rename(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @Param('setId', IdPipe) setId: number,
    @Body() { name }: NewChangeSetDto,
  ): Promise<void> {
    await this.sets.rename(actor, ofGroup(id), setId, name);
  }

  @Delete(':setId')
  @HttpCode(204)
  @Needs('groups.write')
  @ApiOperation({ operationId: 'deleteGroupChangeSet', summary: 'Removes a set that was never published' })
  @ApiNoContentResponse()
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @Param('setId', IdPipe) setId: number,
  ): Promise<void> {
    await this.sets.remove(actor, ofGroup(id), setId);
  }

  @Get(':setId/cells')
  @Needs('groups.read')
  @ApiList(CHANGE_SET_CELL_LIST)
  @ApiOperation({ operationId: 'compareGroupChangeSet', summary: 'Each cell before, now and after, and what it does' })
  @ApiOkResponse({ type: ComparedCellListDto })
  async cells(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @Param('setId', IdPipe) setId: number,
    @ListParams() request: ListRequest,
  ): Promise<ComparedCellListDto> {
    return toComparedCellListDto(await this.sets.cells(actor, ofGroup(id), setId, request));
  }

  @Put(':setId/cells')
  @Needs('groups.write')
  @ApiHeader({
    name: 'If-Match',
    required: false,
    description: 'version that was read; 412 when prices changed meanwhile',
  })
  @ApiOperation({ operationId: 'writeGroupChangeSetCells', summary: 'Writes cells into a draft' })
  @ApiOkResponse({ type: CellReportsDto })
  async write(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @Param('setId', IdPipe) setId: number,
    @Body() { cells }: GroupSetCellsDto,
    @Headers('if-match') ifMatch: string | undefined,
  ): Promise<CellReportsDto> {
    return toCellReportsDto(await this.sets.putCells(actor, ofGroup(id), setId, cells, versionOf(ifMatch)), false);
  }

  @Post(':setId/cells/remove')
  @HttpCode(204)
  @Needs('groups.write')
  @ApiOperation({ operationId: 'removeGroupChangeSetCells', summary: 'Takes cells out of a draft' })
  @ApiNoContentResponse()
  async removeCells(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @Param('setId', IdPipe) setId: number,
    @Body() { cells }: CellRefsDto,
  ): Promise<void> {
    await this.sets.removeCells(actor, ofGroup(id), setId, cells);
  }

  @Post(':setId/publish')
  @HttpCode(200)
  @Needs('groups.write')
  @ApiOperation({
    operationId: 'publishGroupChangeSet',
    summary: 'Puts a set in force, all or nothing; 409 where values moved since',
  })
  @ApiOkResponse({ type: PublishReportDto })
  async publish(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @Param('setId', IdPipe) setId: number,
    @Body() { overwrite = false, dryRun = false }: PublishDto,
  ): Promise<PublishReportDto> {
    const report = await this.publisher.publish(actor, ofGroup(id), setId, { overwrite, dryRun });
    return toPublishReportDto(report, dryRun);
  }

  @Post(':setId/schedule')
  @HttpCode(204)
  @Needs('groups.write')
  @ApiOperation({ operationId: 'scheduleGroupChangeSet', summary: 'Publishes a draft by itself at an instant' })
  @ApiNoContentResponse()
  async schedule(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @Param('setId', IdPipe) setId: number,
    @Body() { publishAt, overwrite = false }: ScheduleDto,
  ): Promise<void> {
    await this.sets.schedule(actor, ofGroup(id), setId, { publishAt, overwrite });
  }

  @Post(':setId/unschedule')
  @HttpCode(204)
  @Needs('groups.write')
  @ApiOperation({ operationId: 'unscheduleGroupChangeSet', summary: 'Makes a scheduled set a draft again' })
  @ApiNoContentResponse()
  async unschedule(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @Param('setId', IdPipe) setId: number,
  ): Promise<void> {
    await this.sets.unschedule(actor, ofGroup(id), setId);
  }

  @Post(':setId/revert')
  @Needs('groups.write')
  @ApiOperation({
    operationId: 'revertGroupChangeSet',
    summary: 'Makes a draft with what stood before a published set',
  })
  @ApiCreatedResponse({ type: ChangeSetIdDto })
  async revert(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @Param('setId', IdPipe) setId: number,
  ): Promise<ChangeSetIdDto> {
    return this.sets.revert(actor, ofGroup(id), setId);
  }
}
