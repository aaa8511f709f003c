import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { NumberingService } from '#invoicing';
import type { Actor } from '#kernel';
import { CurrentActor, Needs } from '../../auth/decorators.js';
import { NextNumberDto, NumberSeriesListDto } from '../../money/number-series.dto.js';

/** Where the numbers of invoices and credit notes stand. */
@Controller('api/reseller/v1/number-series')
export class ResellerNumberSeriesController {
  constructor(private readonly numbering: NumberingService) {}

  @Get()
  @Needs('invoices.read')
  @ApiOperation({ operationId: 'getNumberSeries', summary: 'Your number series' })
  @ApiOkResponse({ type: NumberSeriesListDto })
  async get(@CurrentActor() actor: Actor): Promise<NumberSeriesListDto> {
    return { items: await this.numbering.series(actor, actor.resellerId) };
  }

  @Put()
  @Needs('invoices.write')
  @ApiOperation({ operationId: 'setNextNumber', summary: 'Sets the next number, never below one that was given' })
  @ApiOkResponse({ type: NumberSeriesListDto })
  async set(@CurrentActor() actor: Actor, @Body() body: NextNumberDto): Promise<NumberSeriesListDto> {
    return { items: await this.numbering.setNext(actor, actor.resellerId, body.kind, body.nextNumber) };
  }
}
