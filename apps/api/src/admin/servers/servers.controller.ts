import { Body, Controller, Get, Headers, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '#kernel';
import type { ListRequest } from '#platform';
import { ApiList, ListParams } from '#platform/http';
import { CalloutProvisioning, CalloutServers, SERVER_LIST, type ServerRow } from '#provisioning';
import { CurrentActor, Needs } from '../../auth/decorators.js';
import { IdPipe } from '../../auth/id.pipe.js';
import { versionOf } from '../branding/brand.dto.js';
import {
  NewSecretDto,
  NewServerDto,
  PingDto,
  SaveServerDto,
  ServerDto,
  ServerListDto,
  toServerDto,
  toServerListDto,
} from './server.dto.js';

@Controller('api/admin/v1/servers')
export class ServersController {
  constructor(
    private readonly servers: CalloutServers,
    private readonly callout: CalloutProvisioning,
  ) {}

  @Get()
  @Needs('servers.read')
  @ApiList(SERVER_LIST)
  @ApiOperation({ operationId: 'listServers', summary: 'Servers that are reached by call-out, and how they are' })
  @ApiOkResponse({ type: ServerListDto })
  async list(@CurrentActor() actor: Actor, @ListParams() request: ListRequest): Promise<ServerListDto> {
    return toServerListDto(await this.servers.list(actor, request));
  }

  @Get(':id')
  @Needs('servers.read')
  @ApiOperation({ operationId: 'getServer', summary: 'One server' })
  @ApiOkResponse({ type: ServerDto })
  async get(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ServerDto> {
    return this.answer(await this.servers.one(actor, id), reply);
  }

  @Post()
  @Needs('servers.write')
  @ApiOperation({ operationId: 'createServer', summary: 'A new server; its secret is told once' })
  @ApiCreatedResponse({ type: NewServerDto })
  async create(@CurrentActor() actor: Actor, @Body() body: SaveServerDto): Promise<NewServerDto> {
    return this.servers.create(actor, body);
  }

  @Put(':id')
  @Needs('servers.write')
  @ApiHeader({
    name: 'If-Match',
    required: false,
    description: 'ETag that was read; 412 when the server changed meanwhile',
  })
  @ApiOperation({ operationId: 'editServer', summary: 'Its name, address, room and whether it takes new services' })
  @ApiOkResponse({ type: ServerDto })
  async edit(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @Body() body: SaveServerDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ServerDto> {
    return this.answer(await this.servers.edit(actor, id, body, versionOf(ifMatch)), reply);
  }

  @Post(':id/secret')
  @Needs('servers.write')
  @ApiOperation({ operationId: 'renewServerSecret', summary: 'Another secret; the one before stays good for 48 hours' })
  @ApiCreatedResponse({ type: NewSecretDto })
  async renewSecret(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: number): Promise<NewSecretDto> {
    return this.servers.renewSecret(actor, id);
  }

  @Post(':id/ping')
  @HttpCode(200)
  @Needs('servers.write')
  @ApiOperation({ operationId: 'pingServer', summary: 'A signed call of no consequence' })
  @ApiOkResponse({ type: PingDto })
  async ping(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: number): Promise<PingDto> {
    await this.servers.one(actor, id);
    return this.callout.ping(id);
  }

  private answer(server: ServerRow, reply: FastifyReply): ServerDto {
    void reply.header('etag', `"${server.version}"`);
    return toServerDto(server);
  }
}
