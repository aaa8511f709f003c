import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { Actor } from '#kernel';
import { ResellersService } from '#resellers';
import { SettingsService } from '#settings';
import { SettingListDto, toSettingListDto } from '../../admin/settings/setting.dto.js';
import { CurrentActor, Needs } from '../../auth/decorators.js';
import { SetOwnSettingDto } from './settings.dto.js';

@Controller('api/reseller/v1/settings')
export class ResellerSettingsController {
  constructor(
    private readonly settings: SettingsService,
    private readonly resellers: ResellersService,
  ) {}

  @Get()
  @Needs('settings.read')
  @ApiOperation({
    operationId: 'listSettings',
    summary: 'The settings in force for this reseller; those with the level own are his',
  })
  @ApiOkResponse({ type: SettingListDto })
  async list(@CurrentActor() actor: Actor): Promise<SettingListDto> {
    return toSettingListDto(await this.settings.list(await this.resellers.scopeOf(actor.resellerId)));
  }

  @Put()
  @Needs('settings.write')
  @ApiOperation({ operationId: 'setSetting', summary: 'Sets a value of his own, or gives it back' })
  @ApiOkResponse({ type: SettingListDto })
  async set(@CurrentActor() actor: Actor, @Body() body: SetOwnSettingDto): Promise<SettingListDto> {
    const scope = await this.resellers.scopeOf(actor.resellerId);
    await this.settings.set(actor, { ...body, level: 'own', scopeId: actor.resellerId, groupId: scope.groupId });
    return toSettingListDto(await this.settings.list(scope));
  }
}
