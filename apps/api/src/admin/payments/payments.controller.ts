import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { Actor, ClientId, InvoiceId } from '#kernel';
import { HELD_LIST, PAYMENT_LIST, PaymentsService, WEBHOOK_LIST } from '#payments';
import type { Idempotency, ListRequest } from '#platform';
import { ApiIdempotencyKey, ApiList, IdempotencyKey, ListParams } from '#platform/http';
import { CurrentActor, Needs } from '../../auth/decorators.js';
import { IdPipe } from '../../auth/id.pipe.js';
import { toPage } from '../../money/shapes.js';
import {
  AdminPaymentListDto,
  ApplyHeldDto,
  CreditHeldDto,
  HeldPaymentListDto,
  HeldResolvedDto,
  PaymentRefDto,
  toAdminPaymentDto,
  toHeldPaymentDto,
  toHeldResolvedDto,
  toWebhookEventDto,
  WebhookEventListDto,
} from './payments.dto.js';

@Controller('api/admin/v1')
export class AdminPaymentsController {
  constructor(private readonly payments: PaymentsService) {}

  @Get('payments')
  @Needs('payments.read')
  @ApiList(PAYMENT_LIST)
  @ApiOperation({ operationId: 'listPayments', summary: 'Money that arrived' })
  @ApiOkResponse({ type: AdminPaymentListDto })
  async list(@CurrentActor() actor: Actor, @ListParams() request: ListRequest): Promise<AdminPaymentListDto> {
    return toPage(await this.payments.payments(actor, request), toAdminPaymentDto);
  }

  @Get('held-payments')
  @Needs('payments.read')
  @ApiList(HELD_LIST)
  @ApiOperation({ operationId: 'listHeldPayments', summary: 'Money that waits for a person' })
  @ApiOkResponse({ type: HeldPaymentListDto })
  async held(@CurrentActor() actor: Actor, @ListParams() request: ListRequest): Promise<HeldPaymentListDto> {
    return toPage(await this.payments.heldPayments(actor, request), toHeldPaymentDto);
  }

  @Post('held-payments/:id/return')
  @HttpCode(200)
  @Needs('payments.write')
  @ApiIdempotencyKey()
  @ApiOperation({ operationId: 'returnHeldPayment', summary: 'Note that held money was sent back' })
  @ApiOkResponse({ type: PaymentRefDto })
  async giveBack(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @IdempotencyKey() idempotency: Idempotency,
  ): Promise<PaymentRefDto> {
    return this.payments.returnHeld(actor, id, idempotency);
  }

  @Post('held-payments/:id/apply')
  @HttpCode(200)
  @Needs('payments.write')
  @ApiIdempotencyKey()
  @ApiOperation({ operationId: 'applyHeldPayment', summary: 'Put held money on an invoice of its currency' })
  @ApiOkResponse({ type: HeldResolvedDto })
  async apply(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @Body() body: ApplyHeldDto,
    @IdempotencyKey() idempotency: Idempotency,
  ): Promise<HeldResolvedDto> {
    return toHeldResolvedDto(await this.payments.applyHeld(actor, id, body.invoiceId as InvoiceId, idempotency));
  }

  @Post('held-payments/:id/credit')
  @HttpCode(200)
  @Needs('payments.write')
  @ApiIdempotencyKey()
  @ApiOperation({ operationId: 'creditHeldPayment', summary: 'Make held money the credit of a client' })
  @ApiOkResponse({ type: HeldResolvedDto })
  async credit(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @Body() body: CreditHeldDto,
    @IdempotencyKey() idempotency: Idempotency,
  ): Promise<HeldResolvedDto> {
    return toHeldResolvedDto(await this.payments.creditHeld(actor, id, body.clientId as ClientId, idempotency));
  }

  @Get('gateway-events')
  @Needs('payments.read')
  @ApiList(WEBHOOK_LIST)
  @ApiOperation({ operationId: 'listGatewayEvents', summary: 'What gateways told, and what was decided' })
  @ApiOkResponse({ type: WebhookEventListDto })
  async events(@ListParams() request: ListRequest): Promise<WebhookEventListDto> {
    return toPage(await this.payments.webhookInbox(request), toWebhookEventDto);
  }
}
