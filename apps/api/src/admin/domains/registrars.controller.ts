import { Body, Controller, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { DomainLifeService } from '#domains';
import type { Actor } from '#kernel';
import { CurrentActor, Needs } from '../../auth/decorators.js';
import { IdPipe } from '../../auth/id.pipe.js';
import { ChooseRegistrarDto, RegistrarListDto } from './registrar.dto.js';

@Controller('api/admin/v1')
export class RegistrarsController {
  constructor(private readonly life: DomainLifeService) {}

  @Get('registrars')
  @Needs('catalog.read')
  @ApiOperation({ operationId: 'listRegistrars', summary: 'Registrars that are installed here' })
  @ApiOkResponse({ type: RegistrarListDto })
  registrars(): RegistrarListDto {
    return { items: this.life.installed().map(({ key, label }) => ({ key, label })) };
  }

  @Put('catalog/tlds/:id/registrar')
  @HttpCode(204)
  @Needs('catalog.write')
  @ApiOperation({
    operationId: 'chooseTldRegistrar',
    summary: 'Where new names of an ending go; domains that are bought stay where they are',
  })
  @ApiNoContentResponse()
  async choose(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @Body() { registrar }: ChooseRegistrarDto,
  ): Promise<void> {
    await this.life.chooseRegistrar(actor, [id], registrar);
  }
}
