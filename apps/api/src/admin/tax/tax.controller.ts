import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { CatalogService } from '#catalog';
import { Money, PROVIDER, type Actor } from '#kernel';
import { previewTax, TaxService } from '#tax';
import { CurrentActor, Needs } from '../../auth/decorators.js';
import { IdPipe } from '../../auth/id.pipe.js';
import {
  TaxCheckDto,
  TaxCheckInputDto,
  TaxPreviewDto,
  TaxPreviewInputDto,
  TaxRuleDto,
  TaxRuleInputDto,
  TaxRuleListDto,
  toTaxCheckDto,
  toTaxRuleDto,
  toTaxRuleListDto,
} from './tax.dto.js';

@Controller('api/admin/v1/tax')
export class TaxController {
  constructor(
    private readonly tax: TaxService,
    private readonly catalog: CatalogService,
  ) {}

  @Get('rules')
  @Needs('tax.read')
  @ApiOperation({
    operationId: 'listTaxRules',
    summary: "The provider's tax rules; of several that match the lowest id applies",
  })
  @ApiOkResponse({ type: TaxRuleListDto })
  async list(): Promise<TaxRuleListDto> {
    return toTaxRuleListDto(await this.tax.rules(PROVIDER));
  }

  @Post('rules')
  @Needs('tax.write')
  @ApiOperation({ operationId: 'addTaxRule', summary: 'Adds a tax rule' })
  @ApiCreatedResponse({ type: TaxRuleDto })
  async add(@CurrentActor() actor: Actor, @Body() body: TaxRuleInputDto): Promise<TaxRuleDto> {
    return toTaxRuleDto(await this.tax.addRule(actor, PROVIDER, body));
  }

  @Put('rules/:id')
  @Needs('tax.write')
  @ApiOperation({ operationId: 'changeTaxRule', summary: 'Changes a tax rule; issued invoices keep their rates' })
  @ApiOkResponse({ type: TaxRuleDto })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @Body() body: TaxRuleInputDto,
  ): Promise<TaxRuleDto> {
    return toTaxRuleDto(await this.tax.changeRule(actor, PROVIDER, id, body));
  }

  @Delete('rules/:id')
  @HttpCode(204)
  @Needs('tax.write')
  @ApiOperation({ operationId: 'removeTaxRule', summary: 'Removes a tax rule' })
  @ApiNoContentResponse()
  async remove(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: number): Promise<void> {
    await this.tax.removeRule(actor, PROVIDER, id);
  }

  @Post('check')
  @HttpCode(200)
  @Needs('tax.read')
  @ApiOperation({
    operationId: 'checkTax',
    summary: 'What an amount comes to for a client of a place, by the rules in force',
  })
  @ApiOkResponse({ type: TaxCheckDto })
  async check(
    @Body() { country, state = '', amount, productId, exempt = false }: TaxCheckInputDto,
  ): Promise<TaxCheckDto> {
    const taxed = productId === undefined || (await this.catalog.product(productId)).taxed;
    const place = { book: PROVIDER, country, state, exempt };
    return toTaxCheckDto(await this.tax.check(place, Money.fromJson(amount), taxed));
  }

  @Post('preview')
  @HttpCode(200)
  @Needs('tax.read')
  @ApiOperation({ operationId: 'previewTax', summary: 'What the tax calculator says to given cases' })
  @ApiOkResponse({ type: TaxPreviewDto })
  preview(@Body() body: TaxPreviewInputDto): TaxPreviewDto {
    return { cases: previewTax(body.cases) };
  }
}
