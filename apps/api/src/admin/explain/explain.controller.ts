import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { ExplanationsService } from '#explanations';
import type { Actor, ResellerId } from '#kernel';
import { PricingService } from '#pricing';
import { CurrentActor, Needs } from '../../auth/decorators.js';
import { IdPipe } from '../../auth/id.pipe.js';
import {
  ExplanationDto,
  ExplainStorePriceQueryDto,
  PriceExplanationDto,
  toExplanationDto,
  toPriceExplanationDto,
} from '../../money/explain.dto.js';

@Controller('api/admin/v1/explain')
export class AdminExplainController {
  constructor(
    private readonly explanations: ExplanationsService,
    private readonly pricing: PricingService,
  ) {}

  @Get('invoice-lines/:id')
  @Needs('invoices.read')
  @ApiOperation({
    operationId: 'explainInvoiceLine',
    summary: 'How a line of an invoice came about, computed once more',
  })
  @ApiOkResponse({ type: ExplanationDto })
  async invoiceLine(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: number): Promise<ExplanationDto> {
    return toExplanationDto(await this.explanations.invoiceLine(actor, id));
  }

  @Get('order-lines/:id')
  @Needs('orders.read')
  @ApiOperation({ operationId: 'explainOrderLine', summary: 'How a line of an order came about, computed once more' })
  @ApiOkResponse({ type: ExplanationDto })
  async orderLine(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: number): Promise<ExplanationDto> {
    return toExplanationDto(await this.explanations.orderLine(actor, id));
  }

  @Get('profit-entries/:id')
  @Needs('payouts.read')
  @ApiOperation({
    operationId: 'explainProfitEntry',
    summary: 'The line that a profit entry came from, with its reversals',
  })
  @ApiOkResponse({ type: ExplanationDto })
  async profitEntry(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: number): Promise<ExplanationDto> {
    return toExplanationDto(await this.explanations.profitEntry(actor, id));
  }

  @Get('prices')
  @Needs('groups.read')
  @ApiOperation({
    operationId: 'explainPrice',
    summary: 'Why an item costs what it costs, and what a unit leaves whom',
  })
  @ApiOkResponse({ type: PriceExplanationDto })
  async price(@CurrentActor() actor: Actor, @Query() query: ExplainStorePriceQueryDto): Promise<PriceExplanationDto> {
    const { itemType, itemId, currency, term } = query;
    const item = { type: itemType, id: parseInt(itemId, 10) };
    return toPriceExplanationDto(
      await this.pricing.explainPrice(actor, {
        resellerId: parseInt(query.resellerId, 10) as ResellerId,
        item,
        currency,
        term,
      }),
    );
  }
}
