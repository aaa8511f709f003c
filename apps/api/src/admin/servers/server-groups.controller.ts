import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiNoContentResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '#kernel';
import type { ListRequest } from '#platform';
import { ApiList, ListParams } from '#platform/http';
import { SERVER_GROUP_LIST, type ServerGroupRow, ServerGroups } from '#provisioning';
import { CurrentActor, Needs } from '../../auth/decorators.js';
import { IdPipe } from '../../auth/id.pipe.js';
import { versionOf } from '../branding/brand.dto.js';
import {
  NewServerGroupDto,
  SaveServerGroupDto,
  ServerGroupListDto,
  ServerGroupRowDto,
  toServerGroupDto,
  toServerGroupListDto,
} from './server-group.dto.js';

@Controller('api/admin/v1/server-groups')
export class ServerGroupsController {
  constructor(private readonly groups: ServerGroups) {}

  @Get()
  @Needs('servers.read')
  @ApiList(SERVER_GROUP_LIST)
  @ApiOperation({ operationId: 'listServerGroups', summary: 'Groups of servers in which products are set up' })
  @ApiOkResponse({ type: ServerGroupListDto })
  async list(@CurrentActor() actor: Actor, @ListParams() request: ListRequest): Promise<ServerGroupListDto> {
    return toServerGroupListDto(await this.groups.list(actor, request));
  }

  @Get(':id')
  @Needs('servers.read')
  @ApiOperation({ operationId: 'getServerGroup', summary: 'One group of servers' })
  @ApiOkResponse({ type: ServerGroupRowDto })
  async get(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ServerGroupRowDto> {
    return this.answer(await this.groups.one(actor, id), reply);
  }

  @Post()
  @Needs('servers.write')
  @ApiOperation({ operationId: 'createServerGroup', summary: 'A new group of servers' })
  @ApiCreatedResponse({ type: NewServerGroupDto })
  async create(@CurrentActor() actor: Actor, @Body() body: SaveServerGroupDto): Promise<NewServerGroupDto> {
    return { id: await this.groups.create(actor, body) };
  }

  @Put(':id')
  @Needs('servers.write')
  @ApiHeader({
    name: 'If-Match',
    required: false,
    description: 'ETag that was read; 412 when the group changed meanwhile',
  })
  @ApiOperation({ operationId: 'editServerGroup', summary: 'Its name, fill rule and servers' })
  @ApiOkResponse({ type: ServerGroupRowDto })
  async edit(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @Body() body: SaveServerGroupDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ServerGroupRowDto> {
    return this.answer(await this.groups.edit(actor, id, body, versionOf(ifMatch)), reply);
  }

  @Delete(':id')
  @HttpCode(204)
  @Needs('servers.write')
  @ApiOperation({ operationId: 'removeServerGroup', summary: 'Takes a group away in which no product is set up' })
  @ApiNoContentResponse()
  async remove(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: number): Promise<void> {
    await this.groups.remove(actor, id);
  }

  private answer(group: ServerGroupRow, reply: FastifyReply): ServerGroupRowDto {
    void reply.header('etag', `"${group.version}"`);
    return toServerGroupDto(group);
  }
}
