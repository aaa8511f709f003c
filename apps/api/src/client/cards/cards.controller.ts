import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { BrandingService } from '#branding';
import { Money, type Actor, type InvoiceId } from '#kernel';
import { CardsService, PAY_METHOD_LIST } from '#payments';
import type { Idempotency, ListRequest } from '#platform';
import { ApiIdempotencyKey, ApiList, IdempotencyKey, ListParams } from '#platform/http';
import { CurrentActor, Needs, WhenImpersonated } from '../../auth/decorators.js';
import { IdPipe } from '../../auth/id.pipe.js';
import {
  AutoPaymentDto,
  CardChargeDto,
  CardSetupDto,
  ChargeCardDto,
  ChooseAutoPaymentDto,
  PayMethodListDto,
  toAutoPaymentDto,
  toCardChargeDto,
  toCardSetupDto,
  toPayMethodDto,
} from '../../money/card.dto.js';
import { StartCardPaymentDto } from '../../money/payment.dto.js';
import { toPage } from '../../money/shapes.js';

@WhenImpersonated('refused', 'payment methods and payments')
@Controller('api/client/v1')
export class ClientCardsController {
  constructor(
    private readonly cards: CardsService,
    private readonly branding: BrandingService,
  ) {}

  @Get('pay-methods')
  @Needs('payments.read')
  @ApiList(PAY_METHOD_LIST)
  @ApiOperation({ operationId: 'listMyPayMethods', summary: 'Cards that you keep, the default first' })
  @ApiOkResponse({ type: PayMethodListDto })
  async list(@CurrentActor() actor: Actor, @ListParams() request: ListRequest): Promise<PayMethodListDto> {
    return toPage(await this.cards.payMethods(actor, actor.clientId, request), toPayMethodDto);
  }

  @Put('pay-methods/:id/default')
  @HttpCode(204)
  @Needs('payments.write')
  @ApiOperation({ operationId: 'makePayMethodDefault', summary: 'Automatic payment charges this card' })
  @ApiNoContentResponse()
  async makeDefault(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: number): Promise<void> {
    await this.cards.makeDefault(actor, id);
  }

  @Delete('pay-methods/:id')
  @HttpCode(204)
  @Needs('payments.write')
  @ApiOperation({ operationId: 'removeMyPayMethod', summary: 'Removes a card, here and at the gateway' })
  @ApiNoContentResponse()
  async remove(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: number): Promise<void> {
    await this.cards.remove(actor, id);
  }

  @Post('card-setups')
  @Needs('payments.write')
  @ApiIdempotencyKey()
  @ApiOperation({ operationId: 'startCardSetup', summary: 'Open the gateway’s page on which a card is added' })
  @ApiCreatedResponse({ type: CardSetupDto })
  async startSetup(
    @CurrentActor() actor: Actor,
    @Body() { returnPath }: StartCardPaymentDto,
    @IdempotencyKey() idempotency: Idempotency,
  ): Promise<CardSetupDto> {
    const returnUrl = `${await this.branding.storeUrl(actor.resellerId)}${returnPath}`;
    return toCardSetupDto(await this.cards.startSetup(actor, { returnUrl }, idempotency));
  }

  @Get('card-setups/:id')
  @Needs('payments.read')
  @ApiOperation({ operationId: 'getCardSetup', summary: 'A card being added, as far as the gateway confirmed it' })
  @ApiOkResponse({ type: CardSetupDto })
  async setup(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: number): Promise<CardSetupDto> {
    return toCardSetupDto(await this.cards.setup(actor, id));
  }

  @Get('automatic-payment')
  @Needs('payments.read')
  @ApiOperation({ operationId: 'getMyAutomaticPayment', summary: 'Whether your due invoices are charged' })
  @ApiOkResponse({ type: AutoPaymentDto })
  async automatic(@CurrentActor() actor: Actor): Promise<AutoPaymentDto> {
    return toAutoPaymentDto(await this.cards.automaticPayment(actor, actor.clientId));
  }

  @Put('automatic-payment')
  @Needs('payments.write')
  @ApiOperation({
    operationId: 'chooseMyAutomaticPayment',
    summary: 'Have due invoices charged to the default card, or pay by hand',
  })
  @ApiOkResponse({ type: AutoPaymentDto })
  async choose(@CurrentActor() actor: Actor, @Body() { enabled }: ChooseAutoPaymentDto): Promise<AutoPaymentDto> {
    await this.cards.chooseAutomaticPayment(actor, actor.clientId, enabled);
    return toAutoPaymentDto(await this.cards.automaticPayment(actor, actor.clientId));
  }

  @Post('invoices/:id/card-charges')
  @Needs('payments.write')
  @ApiIdempotencyKey()
  @ApiOperation({ operationId: 'payWithKeptCard', summary: 'Pay what is open with a card that you keep' })
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
