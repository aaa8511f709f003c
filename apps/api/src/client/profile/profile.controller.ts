import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { ClientsService } from '#clients';
import type { Actor } from '#kernel';
import { CurrentActor, Needs } from '../../auth/decorators.js';
import { ClientProfileDto, ProfilePatchDto, toClientProfileDto } from './profile.dto.js';

@Controller('api/client/v1/profile')
export class ClientProfileController {
  constructor(private readonly clients: ClientsService) {}

  @Get()
  @Needs('profile.read')
  @ApiOperation({ operationId: 'getProfile', summary: 'Your name and address' })
  @ApiOkResponse({ type: ClientProfileDto })
  async get(@CurrentActor() actor: Actor): Promise<ClientProfileDto> {
    return toClientProfileDto(await this.clients.profile(actor.clientId));
  }

  @Patch()
  @Needs('profile.write')
  @ApiOperation({ operationId: 'updateProfile', summary: 'Changes your name and address' })
  @ApiOkResponse({ type: ClientProfileDto })
  async update(@CurrentActor() actor: Actor, @Body() body: ProfilePatchDto): Promise<ClientProfileDto> {
    await this.clients.update(actor, actor.clientId, body);
    return toClientProfileDto(await this.clients.profile(actor.clientId));
  }
}
