import { Body, Controller, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { Actor } from '#kernel';
import { ProductModules } from '#provisioning';
import { CurrentActor, Needs } from '../../auth/decorators.js';
import { IdPipe } from '../../auth/id.pipe.js';
import { ChooseSetupDto, ProductSetupDto } from './product-setup.dto.js';

@Controller('api/admin/v1/catalog/products/:id/setup')
export class ProductSetupController {
  constructor(private readonly modules: ProductModules) {}

  @Get()
  @Needs('catalog.read')
  @ApiOperation({ operationId: 'getProductSetup', summary: 'What sets a product up, and what could' })
  @ApiOkResponse({ type: ProductSetupDto })
  async get(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: number): Promise<ProductSetupDto> {
    return this.modules.of(actor, id);
  }

  @Put()
  @HttpCode(204)
  @Needs('catalog.write')
  @ApiOperation({ operationId: 'chooseProductSetup', summary: 'What sets a product up from the next task on' })
  @ApiNoContentResponse()
  async choose(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @Body() body: ChooseSetupDto,
  ): Promise<void> {
    await this.modules.set(actor, id, body);
  }
}
