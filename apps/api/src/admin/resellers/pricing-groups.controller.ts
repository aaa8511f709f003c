import { Body, Controller, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { Actor } from '#kernel';
import type { ListRequest } from '#platform';
import { ApiList, ListParams } from '#platform/http';
import { GROUP_LIST, PricingGroupsService } from '#resellers';
import { CurrentActor, Needs } from '../../auth/decorators.js';
import { IdPipe } from '../../auth/id.pipe.js';
import {
  ArchiveGroupDto,
  CopyPricingGroupDto,
  NewPricingGroupDto,
  PatchPricingGroupDto,
  PricingGroupDto,
  PricingGroupListDto,
  toArchiveChoice,
  toPricingGroupDto,
  toPricingGroupListDto,
} from './reseller.dto.js';

@Controller('api/admin/v1/pricing-groups')
export class PricingGroupsController {
  constructor(private readonly groups: PricingGroupsService) {}

  @Get()
  @Needs('groups.read')
  @ApiList(GROUP_LIST)
  @ApiOperation({ operationId: 'listPricingGroups', summary: 'Pricing groups' })
  @ApiOkResponse({ type: PricingGroupListDto })
  async list(@ListParams() request: ListRequest): Promise<PricingGroupListDto> {
    return toPricingGroupListDto(await this.groups.list(request));
  }

  @Post()
  @Needs('groups.write')
  @ApiOperation({ operationId: 'createPricingGroup', summary: 'Makes an empty pricing group' })
  @ApiCreatedResponse({ type: PricingGroupDto })
  async create(@CurrentActor() actor: Actor, @Body() body: NewPricingGroupDto): Promise<PricingGroupDto> {
    return toPricingGroupDto(await this.groups.get(await this.groups.create(actor, body)));
  }

  @Get(':id')
  @Needs('groups.read')
  @ApiOperation({ operationId: 'getPricingGroup', summary: 'One pricing group' })
  @ApiOkResponse({ type: PricingGroupDto })
  async get(@Param('id', IdPipe) id: number): Promise<PricingGroupDto> {
    return toPricingGroupDto(await this.groups.get(id));
  }

  @Patch(':id')
  @HttpCode(200)
  @Needs('groups.write')
  @ApiOperation({
    operationId: 'updatePricingGroup',
    summary: 'Renames a group, changes its notes, archives it or brings it back',
  })
  @ApiOkResponse({ type: PricingGroupDto })
  async update(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @Body() body: PatchPricingGroupDto,
  ): Promise<PricingGroupDto> {
    const { status, ...patch } = body;
    await this.groups.update(actor, id, patch);
    if (status === 'archived') await this.groups.archive(actor, id);
    if (status === 'active') await this.groups.restore(actor, id);
    return toPricingGroupDto(await this.groups.get(id));
  }

  @Post(':id/archive')
  @HttpCode(200)
  @Needs('groups.write')
  @ApiOperation({
    operationId: 'archivePricingGroup',
    summary: 'Takes a group out of use: no new resellers; those in it stay or move, as is said, else 409',
  })
  @ApiOkResponse({ type: PricingGroupDto })
  async archive(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @Body() body?: ArchiveGroupDto,
  ): Promise<PricingGroupDto> {
    await this.groups.archive(actor, id, toArchiveChoice(body ?? {}));
    return toPricingGroupDto(await this.groups.get(id));
  }

  @Post(':id/copy')
  @Needs('groups.write')
  @ApiOperation({ operationId: 'copyPricingGroup', summary: 'Makes a new group from another one' })
  @ApiCreatedResponse({ type: PricingGroupDto })
  async copy(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @Body() body: CopyPricingGroupDto,
  ): Promise<PricingGroupDto> {
    return toPricingGroupDto(await this.groups.get(await this.groups.copy(actor, id, body.name)));
  }
}
