import { Body, Controller, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { ADMIN_CLIENT_LIST, ClientsService } from '#clients';
import type { Actor, ResellerId } from '#kernel';
import type { ListRequest } from '#platform';
import { ApiList, ListParams } from '#platform/http';
import { ResellersService } from '#resellers';
import { CurrentActor, Needs } from '../../auth/decorators.js';
import { IdPipe } from '../../auth/id.pipe.js';
import {
  AdminClientDto,
  AdminClientListDto,
  NewAdminClientDto,
  PatchAdminClientDto,
  toAdminClientDto,
  toAdminClientListDto,
} from './client.dto.js';
import { ClientGroupListDto, toClientGroupListDto } from './client-group.dto.js';

@Controller('api/admin/v1')
export class AdminClientsController {
  constructor(
    private readonly clients: ClientsService,
    private readonly resellers: ResellersService,
  ) {}

  @Get('clients')
  @Needs('clients.read')
  @ApiList(ADMIN_CLIENT_LIST)
  @ApiOperation({ operationId: 'listClients', summary: 'All clients with their resellers' })
  @ApiOkResponse({ type: AdminClientListDto })
  async list(@CurrentActor() actor: Actor, @ListParams() request: ListRequest): Promise<AdminClientListDto> {
    return toAdminClientListDto(await this.clients.list(actor, request));
  }

  @Post('clients')
  @Needs('clients.write')
  @ApiOperation({ operationId: 'createClient', summary: 'Makes a client, direct or of a reseller' })
  @ApiCreatedResponse({ type: AdminClientDto })
  async create(@CurrentActor() actor: Actor, @Body() body: NewAdminClientDto): Promise<AdminClientDto> {
    const { resellerId = 0, ...data } = body;
    const clientId = await this.resellers.createClient(actor, data, resellerId as ResellerId);
    return toAdminClientDto(await this.clients.get(actor, clientId));
  }

  @Get('clients/:id')
  @Needs('clients.read')
  @ApiOperation({ operationId: 'getClient', summary: 'One client' })
  @ApiOkResponse({ type: AdminClientDto })
  async get(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: number): Promise<AdminClientDto> {
    return toAdminClientDto(await this.clients.get(actor, id));
  }

  @Patch('clients/:id')
  @HttpCode(200)
  @Needs('clients.write')
  @ApiOperation({ operationId: 'updateClient', summary: 'Changes a client' })
  @ApiOkResponse({ type: AdminClientDto })
  async update(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @Body() body: PatchAdminClientDto,
  ): Promise<AdminClientDto> {
    await this.clients.update(actor, id, body);
    return toAdminClientDto(await this.clients.get(actor, id));
  }

  @Get('client-groups')
  @Needs('clients.read')
  @ApiOperation({ operationId: 'listClientGroups', summary: 'Client groups and their discounts' })
  @ApiOkResponse({ type: ClientGroupListDto })
  async groups(): Promise<ClientGroupListDto> {
    return toClientGroupListDto(await this.clients.groups());
  }
}
