import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { BrandingService } from '#branding';
import { Money, type Actor, type InvoiceId } from '#kernel';
import { CREDIT_MOVEMENT_LIST, PAYMENT_LIST, PaymentsService } from '#payments';
import type { Idempotency, ListRequest } from '#platform';
import { ApiIdempotencyKey, ApiList, IdempotencyKey, ListParams } from '#platform/http';
import { CurrentActor, Needs, WhenImpersonated } from '../../auth/decorators.js';
import { IdPipe } from '../../auth/id.pipe.js';
import {
  ApplyCreditDto,
  CardAttemptDto,
  CreditAppliedDto,
  CreditMovementListDto,
  PaymentListDto,
  PayByCardDto,
  toCardAttemptDto,
  toCreditAppliedDto,
  toCreditMovementDto,
  toPaymentDto,
} from '../../money/payment.dto.js';
import { toPage } from '../../money/shapes.js';
import {
  AddFundsDto,
  CollectedDto,
  CreditBalanceDto,
  FundsTermsDto,
  PayTogetherDto,
  PayWithDto,
} from './payments.dto.js';

@Controller('api/client/v1')
export class ClientPaymentsController {
  constructor(
    private readonly payments: PaymentsService,
    private readonly branding: BrandingService,
  ) {}

  @Get('payments')
  @Needs('payments.read')
  @ApiList(PAYMENT_LIST)
  @ApiOperation({ operationId: 'listMyPayments', summary: 'Your payments' })
  @ApiOkResponse({ type: PaymentListDto })
  async list(@CurrentActor() actor: Actor, @ListParams() request: ListRequest): Promise<PaymentListDto> {
    return toPage(await this.payments.payments(actor, request), toPaymentDto);
  }

  @Get('gateways')
  @Needs('payments.read')
  @ApiOperation({ operationId: 'listMyGateways', summary: 'Ways to pay, in order' })
  @ApiOkResponse({ type: PayWithDto })
  async gateways(@CurrentActor() actor: Actor): Promise<PayWithDto> {
    return { items: await this.payments.gateways(actor.resellerId) };
  }

  @Get('credit')
  @Needs('payments.read')
  @ApiOperation({ operationId: 'getMyCredit', summary: 'Your credit' })
  @ApiOkResponse({ type: CreditBalanceDto })
  async credit(@CurrentActor() actor: Actor): Promise<CreditBalanceDto> {
    return { amount: (await this.payments.creditOf(actor.clientId))?.toJSON() ?? null };
  }

  @Get('credit-movements')
  @Needs('payments.read')
  @ApiList(CREDIT_MOVEMENT_LIST)
  @ApiOperation({ operationId: 'listMyCreditMovements', summary: 'How your credit came about' })
  @ApiOkResponse({ type: CreditMovementListDto })
  async movements(@CurrentActor() actor: Actor, @ListParams() request: ListRequest): Promise<CreditMovementListDto> {
    return toPage(await this.payments.creditMovements(actor, request), toCreditMovementDto);
  }

  @Post('mass-payments')
  @WhenImpersonated('refused', 'payments')
  @Needs('payments.write')
  @ApiIdempotencyKey()
  @ApiOperation({
    operationId: 'payTogether',
    summary: 'One payment for several invoices: answers the invoice that collects it, to be paid like any other',
  })
  @ApiCreatedResponse({ type: CollectedDto })
  async payTogether(
    @CurrentActor() actor: Actor,
    @Body() { invoiceIds, paymentMethod }: PayTogetherDto,
    @IdempotencyKey() idempotency: Idempotency,
  ): Promise<CollectedDto> {
    const ids = invoiceIds as InvoiceId[];
    return this.payments.payTogether(actor, ids, paymentMethod ?? 'banktransfer', idempotency);
  }

  @Get('funds')
  @Needs('payments.read')
  @ApiOperation({ operationId: 'getFundsTerms', summary: 'Whether you may add funds, and between which sums' })
  @ApiOkResponse({ type: FundsTermsDto })
  async fundsTerms(@CurrentActor() actor: Actor): Promise<FundsTermsDto> {
    const { allowed, currency, minimum, maximum } = await this.payments.fundsTerms(actor.clientId);
    return { allowed, currency, minimum: minimum?.toJSON() ?? null, maximum: maximum?.toJSON() ?? null };
  }

  @Post('funds')
  @WhenImpersonated('refused', 'payments')
  @Needs('payments.write')
  @ApiIdempotencyKey()
  @ApiOperation({ operationId: 'addFunds', summary: 'A sum that becomes your credit when it is paid' })
  @ApiCreatedResponse({ type: CollectedDto })
  async addFunds(
    @CurrentActor() actor: Actor,
    @Body() body: AddFundsDto,
    @IdempotencyKey() idempotency: Idempotency,
  ): Promise<CollectedDto> {
    const { clientId } = actor;
    const paymentMethod = body.paymentMethod ?? 'banktransfer';
    return this.payments.addFunds(actor, { clientId, amount: Money.fromJson(body.amount), paymentMethod }, idempotency);
  }

  @Post('invoices/:id/card-payments')
  @WhenImpersonated('refused', 'payments')
  @Needs('payments.write')
  @ApiIdempotencyKey()
  @ApiOperation({ operationId: 'startCardPayment', summary: 'Open the gateway’s pay page for what is open' })
  @ApiCreatedResponse({ type: CardAttemptDto })
  async start(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @Body() { returnPath, keepCard }: PayByCardDto,
    @IdempotencyKey() idempotency: Idempotency,
  ): Promise<CardAttemptDto> {
    const returnUrl = `${await this.branding.storeUrl(actor.resellerId)}${returnPath}`;
    const wish = { returnUrl, keepCard };
    return toCardAttemptDto(await this.payments.startCardPayment(actor, id as InvoiceId, wish, idempotency));
  }

  @Get('card-payments/:id')
  @Needs('payments.read')
  @ApiOperation({ operationId: 'getCardPayment', summary: 'A card payment as far as the gateway confirmed it' })
  @ApiOkResponse({ type: CardAttemptDto })
  async attempt(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: number): Promise<CardAttemptDto> {
    return toCardAttemptDto(await this.payments.cardPayment(actor, id));
  }

  @Post('invoices/:id/credit')
  @WhenImpersonated('refused', 'payments')
  @HttpCode(200)
  @Needs('payments.write')
  @ApiIdempotencyKey()
  @ApiOperation({ operationId: 'applyMyCredit', summary: 'Pay with your credit' })
  @ApiOkResponse({ type: CreditAppliedDto })
  async applyCredit(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @Body() body: ApplyCreditDto,
    @IdempotencyKey() idempotency: Idempotency,
  ): Promise<CreditAppliedDto> {
    return toCreditAppliedDto(
      await this.payments.applyCredit(actor, id as InvoiceId, Money.fromJson(body.amount), idempotency),
    );
  }
}
