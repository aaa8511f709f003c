import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { Actor, ResellerId } from '#kernel';
import { PricingGroupsService, ResellersService } from '#resellers';
import { PROVIDER_SCOPE, type SettingScope, SettingsService } from '#settings';
import { CurrentActor, Needs } from '../../auth/decorators.js';
import { SettingListDto, toSettingListDto } from './setting.dto.js';
import { SetSettingDto, SettingScopeQuery } from './settings.dto.js';

@Controller('api/admin/v1/settings')
export class AdminSettingsController {
  constructor(
    private readonly settings: SettingsService,
    private readonly resellers: ResellersService,
    private readonly groups: PricingGroupsService,
  ) {}

  @Get()
  @Needs('settings.read')
  @ApiOperation({
    operationId: 'listSettings',
    summary: 'Every setting as it is in force at a level, with origin and locks',
  })
  @ApiOkResponse({ type: SettingListDto })
  async list(@Query() { level = 'default', scopeId = '0' }: SettingScopeQuery): Promise<SettingListDto> {
    return toSettingListDto(await this.settings.list(await this.scope(level, parseInt(scopeId, 10))));
  }

  @Put()
  @Needs('settings.write')
  @ApiOperation({ operationId: 'setSetting', summary: 'Gives a level its value, lets it inherit, locks or unlocks it' })
  @ApiOkResponse({ type: SettingListDto })
  async set(@CurrentActor() actor: Actor, @Body() body: SetSettingDto): Promise<SettingListDto> {
    const scope = await this.scope(body.level, body.scopeId);
    await this.settings.set(actor, { ...body, groupId: scope.groupId });
    return toSettingListDto(await this.settings.list(scope));
  }

  /** Who is asked about must exist: 404 for an unknown group or reseller. */
  private async scope(level: 'default' | 'group' | 'reseller', id: number): Promise<SettingScope> {
    if (level === 'group') return { groupId: (await this.groups.get(id)).groupId, resellerId: 0 };
    if (level === 'default') return PROVIDER_SCOPE;
    const { groupId, resellerId } = await this.resellers.reseller(id as ResellerId);
    return { groupId, resellerId };
  }
}
