import { Body, Controller, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { ClientsService, RESELLER_CLIENT_LIST } from '#clients';
import type { Actor } from '#kernel';
import type { ListRequest } from '#platform';
import { ApiList, ListParams } from '#platform/http';
import { ResellersService } from '#resellers';
import {
  ClientDto,
  ClientListDto,
  NewClientDto,
  PatchClientDto,
  toClientDto,
  toClientListDto,
} from '../../admin/clients/client.dto.js';
import { CurrentActor, Needs } from '../../auth/decorators.js';
import { IdPipe } from '../../auth/id.pipe.js';

@Controller('api/reseller/v1/clients')
export class ResellerClientsController {
  constructor(
    private readonly clients: ClientsService,
    private readonly resellers: ResellersService,
  ) {}

  @Get()
  @Needs('clients.read')
  @ApiList(RESELLER_CLIENT_LIST)
  @ApiOperation({ operationId: 'listClients', summary: 'His end clients' })
  @ApiOkResponse({ type: ClientListDto })
  async list(@CurrentActor() actor: Actor, @ListParams() request: ListRequest): Promise<ClientListDto> {
    return toClientListDto(await this.clients.list(actor, request));
  }

  @Post()
  @Needs('clients.write')
  @ApiOperation({
    operationId: 'createClient',
    summary: 'Makes an end client; he chooses a password by "forgotten password"',
  })
  @ApiCreatedResponse({ type: ClientDto })
  async create(@CurrentActor() actor: Actor, @Body() body: NewClientDto): Promise<ClientDto> {
    const clientId = await this.resellers.createClient(actor, body, actor.resellerId);
    return toClientDto(await this.clients.get(actor, clientId));
  }

  @Get(':id')
  @Needs('clients.read')
  @ApiOperation({ operationId: 'getClient', summary: 'One of his end clients' })
  @ApiOkResponse({ type: ClientDto })
  async get(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: number): Promise<ClientDto> {
    return toClientDto(await this.clients.get(actor, id));
  }

  @Patch(':id')
  @HttpCode(200)
  @Needs('clients.write')
  @ApiOperation({ operationId: 'updateClient', summary: 'Changes one of his end clients' })
  @ApiOkResponse({ type: ClientDto })
  async update(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @Body() body: PatchClientDto,
  ): Promise<ClientDto> {
    await this.clients.update(actor, id, body);
    return toClientDto(await this.clients.get(actor, id));
  }
}
