import { Body, Controller, Get, HttpCode, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { ClientsService } from '#clients';
import type { Actor } from '#kernel';
import { PricingGroupsService, ResellersService } from '#resellers';
import { PatchClientDto } from '../../admin/clients/client.dto.js';
import { CurrentActor, Needs } from '../../auth/decorators.js';
import { ResellerProfileDto, toResellerProfileDto } from './profile.dto.js';

@Controller('api/reseller/v1/profile')
export class ResellerProfileController {
  constructor(
    private readonly clients: ClientsService,
    private readonly resellers: ResellersService,
    private readonly groups: PricingGroupsService,
  ) {}

  @Get()
  @Needs('profile.read')
  @ApiOperation({ operationId: 'getProfile', summary: 'The reseller himself, as a client of the provider' })
  @ApiOkResponse({ type: ResellerProfileDto })
  async get(@CurrentActor() actor: Actor): Promise<ResellerProfileDto> {
    const reseller = await this.resellers.reseller(actor.resellerId);
    const group = reseller.groupId === null ? null : await this.groups.get(reseller.groupId);
    return toResellerProfileDto(
      await this.clients.profile(actor.clientId),
      reseller,
      group,
      await this.resellers.countEndClients(actor.resellerId),
    );
  }

  @Patch()
  @HttpCode(200)
  @Needs('profile.write')
  @ApiOperation({ operationId: 'updateProfile', summary: 'Changes his own name and address' })
  @ApiOkResponse({ type: ResellerProfileDto })
  async update(@CurrentActor() actor: Actor, @Body() body: PatchClientDto): Promise<ResellerProfileDto> {
    await this.clients.update(actor, actor.clientId, body);
    return this.get(actor);
  }
}
