import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { NumberingService } from '#invoicing';
import type { Actor, ResellerId } from '#kernel';
import { CurrentActor, Needs } from '../../auth/decorators.js';
import { BrandIdPipe } from '../branding/brand-id.pipe.js';
import { NextNumberDto, NumberSeriesListDto } from '../../money/number-series.dto.js';

/** Where the numbers of invoices and credit notes stand. */
@Controller('api/admin/v1/number-series/:resellerId')
export class AdminNumberSeriesController {
  constructor(private readonly numbering: NumberingService) {}

  @Get()
  @Needs('invoices.read')
  @ApiOperation({
    operationId: 'getNumberSeries',
    summary: 'Number series of a reseller’s clients, or (0) of the provider',
  })
  @ApiOkResponse({ type: NumberSeriesListDto })
  async get(
    @CurrentActor() actor: Actor,
    @Param('resellerId', BrandIdPipe) id: ResellerId,
  ): Promise<NumberSeriesListDto> {
    return { items: await this.numbering.series(actor, id) };
  }

  @Put()
  @Needs('invoices.write')
  @ApiOperation({ operationId: 'setNextNumber', summary: 'Sets the next number, never below one that was given' })
  @ApiOkResponse({ type: NumberSeriesListDto })
  async set(
    @CurrentActor() actor: Actor,
    @Param('resellerId', BrandIdPipe) id: ResellerId,
    @Body() body: NextNumberDto,
  ): Promise<NumberSeriesListDto> {
    return { items: await this.numbering.setNext(actor, id, body.kind, body.nextNumber) };
  }
}
