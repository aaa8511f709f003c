import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { PROVIDER, type Actor } from '#kernel';
import { previewTax, TaxService } from '#tax';
import { CurrentActor, Needs } from '../../auth/decorators.js';
import { IdPipe } from '../../auth/id.pipe.js';
import {
  TaxPreviewDto,
  TaxPreviewInputDto,
  TaxRuleDto,
  TaxRuleInputDto,
  TaxRuleListDto,
  toTaxRuleDto,
  toTaxRuleListDto,
} from './tax.dto.js';

@Controller('api/admin/v1/tax')
export class TaxController {
  constructor(private readonly tax: TaxService) {}

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

  @Post('preview')
  @HttpCode(200)
  @Needs('tax.read')
  @ApiOperation({ operationId: 'previewTax', summary: 'What the tax calculator says to given cases' })
  @ApiOkResponse({ type: TaxPreviewDto })
  preview(@Body() body: TaxPreviewInputDto): TaxPreviewDto {
    return { cases: previewTax(body.cases) };
  }
}
