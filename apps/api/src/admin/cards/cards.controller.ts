import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { ClientsService } from '#clients';
import { type Actor, type ClientId, type InvoiceId, Money } from '#kernel';
import { CardsService, PAY_METHOD_LIST } from '#payments';
import type { Idempotency, ListRequest } from '#platform';
import { ApiIdempotencyKey, ApiList, IdempotencyKey, ListParams } from '#platform/http';
import { CurrentActor, Needs } from '../../auth/decorators.js';
import { IdPipe } from '../../auth/id.pipe.js';
import {
  AutoPaymentDto,
  CardChargeDto,
  ChargeCardDto,
  StaffPayMethodListDto,
  toAutoPaymentDto,
  toCardChargeDto,
  toStaffPayMethodDto,
} from '../../money/card.dto.js';
import { toPage } from '../../money/shapes.js';

@Controller('api/admin/v1')
export class AdminCardsController {
  constructor(
    private readonly cards: CardsService,
    private readonly clients: ClientsService,
  ) {}

  @Get('clients/:id/pay-methods')
  @Needs('payments.read')
  @ApiList(PAY_METHOD_LIST)
  @ApiOperation({ operationId: 'listPayMethods', summary: 'Cards that a client keeps, and what is being removed' })
  @ApiOkResponse({ type: StaffPayMethodListDto })
  async list(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @ListParams() request: ListRequest,
  ): Promise<StaffPayMethodListDto> {
    const { clientId } = await this.clients.get(actor, id);
    return toPage(await this.cards.payMethods(actor, clientId, request), toStaffPayMethodDto);
  }

  @Delete('pay-methods/:id')
  @HttpCode(204)
  @Needs('payments.write')
  @ApiOperation({ operationId: 'removePayMethod', summary: 'Removes a client’s card, here and at the gateway' })
  @ApiNoContentResponse()
  async remove(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: number): Promise<void> {
    await this.cards.remove(actor, id);
  }

  @Get('clients/:id/automatic-payment')
  @Needs('payments.read')
  @ApiOperation({ operationId: 'getAutomaticPayment', summary: 'Whether a client’s due invoices are charged' })
  @ApiOkResponse({ type: AutoPaymentDto })
  async automatic(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: number): Promise<AutoPaymentDto> {
    return toAutoPaymentDto(await this.cards.automaticPayment(actor, id as ClientId));
  }

  @Delete('clients/:id/automatic-payment')
  @HttpCode(204)
  @Needs('payments.write')
  @ApiOperation({ operationId: 'endAutomaticPayment', summary: 'Ends it; only the client can choose it again' })
  @ApiNoContentResponse()
  async end(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: number): Promise<void> {
    await this.cards.chooseAutomaticPayment(actor, id as ClientId, false);
  }

  @Post('invoices/:id/card-charges')
  @Needs('payments.write')
  @ApiIdempotencyKey()
  @ApiOperation({
    operationId: 'chargeKeptCard',
    summary: 'Charge a card that the client keeps with what is open; the sum is the confirmation',
  })
  @ApiCreatedResponse({ type: CardChargeDto })
  async charge(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @Body() { amount, payMethodId }: ChargeCardDto,
    @IdempotencyKey() idempotency: Idempotency,
  ): Promise<CardChargeDto> {
    const request = { invoiceId: id as InvoiceId, amount: Money.fromJson(amount), payMethodId };
    return toCardChargeDto(await this.cards.chargeNow(actor, request, idempotency));
  }
}
