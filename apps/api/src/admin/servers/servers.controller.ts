import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { Actor } from '#kernel';
import { CalloutProvisioning, CalloutServers } from '#provisioning';
import { CurrentActor, Needs } from '../../auth/decorators.js';
import { IdPipe } from '../../auth/id.pipe.js';
import {
  NewSecretDto,
  NewServerDto,
  PingDto,
  SaveServerDto,
  ServerDto,
  ServerListDto,
  toServerDto,
} from './server.dto.js';

@Controller('api/admin/v1/servers')
export class ServersController {
  constructor(
    private readonly servers: CalloutServers,
    private readonly callout: CalloutProvisioning,
  ) {}

  @Get()
  @Needs('servers.read')
  @ApiOperation({ operationId: 'listServers', summary: 'Servers that are reached by call-out, and how they are' })
  @ApiOkResponse({ type: ServerListDto })
  async list(@CurrentActor() actor: Actor): Promise<ServerListDto> {
    return { items: (await this.servers.list(actor)).map(toServerDto) };
  }

  @Get(':id')
  @Needs('servers.read')
  @ApiOperation({ operationId: 'getServer', summary: 'One server' })
  @ApiOkResponse({ type: ServerDto })
  async get(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: number): Promise<ServerDto> {
    return toServerDto(await this.servers.one(actor, id));
  }

  @Post()
  @Needs('servers.write')
  @ApiOperation({ operationId: 'createServer', summary: 'A new server; its secret is told once' })
  @ApiCreatedResponse({ type: NewServerDto })
  async create(@CurrentActor() actor: Actor, @Body() body: SaveServerDto): Promise<NewServerDto> {
    return this.servers.create(actor, body);
  }

  @Put(':id')
  @HttpCode(204)
  @Needs('servers.write')
  @ApiOperation({ operationId: 'editServer', summary: 'Its name, address, room and whether it takes new services' })
  @ApiNoContentResponse()
  async edit(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @Body() body: SaveServerDto,
  ): Promise<void> {
    await this.servers.edit(actor, id, body);
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
}
