import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { Actor, ResellerId } from '#kernel';
import type { ListRequest } from '#platform';
import { ApiList, ListParams } from '#platform/http';
import { HISTORY_LIST, RESELLER_LIST, ResellersService } from '#resellers';
import { CurrentActor, Needs } from '../../auth/decorators.js';
import { IdPipe } from '../../auth/id.pipe.js';
import {
  LeaveDto,
  MoveClientsDto,
  MovedDto,
  PutIntoGroupDto,
  ResellerDetailDto,
  ResellerHistoryListDto,
  ResellerListDto,
  SuspendResellerDto,
  toClientsChoice,
  toResellerDetailDto,
  toResellerHistoryListDto,
  toResellerListDto,
} from './reseller.dto.js';

@Controller('api/admin/v1/resellers')
export class ResellersController {
  constructor(private readonly resellers: ResellersService) {}

  @Get()
  @Needs('resellers.read')
  @ApiList(RESELLER_LIST)
  @ApiOperation({ operationId: 'listResellers', summary: 'Resellers with their groups and numbers of end clients' })
  @ApiOkResponse({ type: ResellerListDto })
  async list(@CurrentActor() actor: Actor, @ListParams() request: ListRequest): Promise<ResellerListDto> {
    return toResellerListDto(await this.resellers.list(actor, request));
  }

  @Post()
  @Needs('resellers.write')
  @ApiOperation({
    operationId: 'putIntoGroup',
    summary: 'Puts a client into a pricing group, which makes him a reseller',
  })
  @ApiCreatedResponse({ type: ResellerDetailDto })
  async putIntoGroup(@CurrentActor() actor: Actor, @Body() body: PutIntoGroupDto): Promise<ResellerDetailDto> {
    const resellerId = await this.resellers.putIntoGroup(actor, body.clientId, body.groupId);
    return toResellerDetailDto(await this.resellers.detail(resellerId));
  }

  @Get(':id')
  @Needs('resellers.read')
  @ApiOperation({ operationId: 'getReseller', summary: 'One reseller' })
  @ApiOkResponse({ type: ResellerDetailDto })
  async get(@Param('id', IdPipe) id: number): Promise<ResellerDetailDto> {
    return toResellerDetailDto(await this.resellers.detail(id as ResellerId));
  }

  @Post(':id/suspend')
  @HttpCode(200)
  @Needs('resellers.write')
  @ApiOperation({ operationId: 'suspendReseller', summary: 'His store shows a neutral notice and takes no orders' })
  @ApiOkResponse({ type: ResellerDetailDto })
  async suspend(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @Body() body: SuspendResellerDto,
  ): Promise<ResellerDetailDto> {
    await this.resellers.suspend(actor, id as ResellerId, body.reason);
    return this.get(id);
  }

  @Post(':id/activate')
  @HttpCode(200)
  @Needs('resellers.write')
  @ApiOperation({ operationId: 'activateReseller', summary: 'Opens his store again' })
  @ApiOkResponse({ type: ResellerDetailDto })
  async activate(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: number): Promise<ResellerDetailDto> {
    await this.resellers.activate(actor, id as ResellerId);
    return this.get(id);
  }

  @Post(':id/leave')
  @HttpCode(200)
  @Needs('resellers.write')
  @ApiOperation({
    operationId: 'endReseller',
    summary: 'He is an ordinary client again; his end clients become direct or move',
  })
  @ApiOkResponse({ type: ResellerDetailDto })
  async leave(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @Body() body: LeaveDto,
  ): Promise<ResellerDetailDto> {
    await this.resellers.leave(actor, id as ResellerId, toClientsChoice(body));
    return this.get(id);
  }

  @Get(':id/history')
  @Needs('resellers.read')
  @ApiList(HISTORY_LIST)
  @ApiOperation({ operationId: 'listResellerHistory', summary: 'What happened to a reseller and his clients' })
  @ApiOkResponse({ type: ResellerHistoryListDto })
  async history(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @ListParams() request: ListRequest,
  ): Promise<ResellerHistoryListDto> {
    return toResellerHistoryListDto(await this.resellers.history(actor, id as ResellerId, request));
  }

  @Post('move-clients')
  @HttpCode(200)
  @Needs('resellers.write')
  @ApiOperation({ operationId: 'moveClients', summary: 'Gives clients to a reseller, or to the provider' })
  @ApiOkResponse({ type: MovedDto })
  async move(@CurrentActor() actor: Actor, @Body() body: MoveClientsDto): Promise<MovedDto> {
    return { moved: await this.resellers.moveClients(actor, body.clientIds, body.toResellerId as ResellerId) };
  }
}
