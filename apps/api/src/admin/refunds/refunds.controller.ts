import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { CREDIT_NOTE_LIST, InvoicingService } from '#invoicing';
import { type Actor, type ClientId, Money } from '#kernel';
import { CREDIT_MOVEMENT_LIST, PaymentsService, REFUND_LIST } from '#payments';
import type { Idempotency, ListRequest } from '#platform';
import { ApiIdempotencyKey, ApiList, IdempotencyKey, ListParams } from '#platform/http';
import { CurrentActor, Needs } from '../../auth/decorators.js';
import { IdPipe } from '../../auth/id.pipe.js';
import {
  ClientCreditDto,
  CreditNoteDetailDto,
  CreditNoteListDto,
  NoteWrittenDto,
  RefundAnswerDto,
  RefundCreditDto,
  RefundInvoiceDto,
  RefundStateDto,
  TenantRefundDto,
  TenantRefundListDto,
  WriteCreditNoteDto,
  toCreditNoteDetailDto,
  toCreditNoteDto,
  toTenantRefundDto,
  toRefundInput,
  toRefundPreviewDto,
  toRefundStateDto,
} from '../../money/refund.dto.js';
import { AdjustCreditDto, CreditMovementListDto, toCreditMovementDto } from '../../money/payment.dto.js';
import { toPage } from '../../money/shapes.js';

/** Money that went back and the credit notes over it. */
@Controller('api/admin/v1')
export class AdminRefundsController {
  constructor(
    private readonly payments: PaymentsService,
    private readonly invoicing: InvoicingService,
  ) {}

  @Post('invoices/:id/refunds')
  @Needs('payments.write')
  @ApiIdempotencyKey()
  @ApiOperation({
    operationId: 'refundInvoice',
    summary:
      'Give money of an invoice back: all, a part, or line by line; with a credit note and the reversal of profit',
  })
  @ApiCreatedResponse({ type: RefundAnswerDto })
  async refund(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @Body() body: RefundInvoiceDto,
    @IdempotencyKey() idempotency: Idempotency,
  ): Promise<RefundAnswerDto> {
    const input = toRefundInput(id, body);
    if (body.dryRun)
      return {
        dryRun: true,
        preview: toRefundPreviewDto(await this.payments.previewRefund(actor, input)),
        refund: null,
      };
    const refund = toRefundStateDto(await this.payments.refund(actor, input, idempotency));
    return { dryRun: false, preview: null, refund };
  }

  @Post('invoices/:id/credit-notes')
  @Needs('invoices.write')
  @ApiIdempotencyKey()
  @ApiOperation({
    operationId: 'writeCreditNote',
    summary: 'A credit note without money: lowers what is open; of a paid invoice it becomes credit of the client',
  })
  @ApiCreatedResponse({ type: NoteWrittenDto })
  async writeNote(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @Body() { amount, lines, reason }: WriteCreditNoteDto,
    @IdempotencyKey() idempotency: Idempotency,
  ): Promise<NoteWrittenDto> {
    const input = toRefundInput(id, { destination: 'credit', amount, lines });
    return this.payments.writeCreditNote(actor, { ...input, reason }, idempotency);
  }

  @Post('clients/:id/credit-adjustments')
  @Needs('payments.write')
  @ApiIdempotencyKey()
  @ApiOperation({ operationId: 'adjustCredit', summary: 'Give or take away credit of a client, with a reason' })
  @ApiCreatedResponse({ type: ClientCreditDto })
  async adjustCredit(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @Body() { amount, reason }: AdjustCreditDto,
    @IdempotencyKey() idempotency: Idempotency,
  ): Promise<ClientCreditDto> {
    const input = { clientId: id as ClientId, amount: Money.fromJson(amount), reason };
    return this.payments.adjustCredit(actor, input, idempotency);
  }

  @Get('credit-movements')
  @Needs('payments.read')
  @ApiList(CREDIT_MOVEMENT_LIST)
  @ApiOperation({ operationId: 'listCreditMovements', summary: 'How credit of clients came about' })
  @ApiOkResponse({ type: CreditMovementListDto })
  async movements(@CurrentActor() actor: Actor, @ListParams() request: ListRequest): Promise<CreditMovementListDto> {
    return toPage(await this.payments.creditMovements(actor, request), toCreditMovementDto);
  }

  @Get('clients/:id/credit')
  @Needs('payments.read')
  @ApiOperation({ operationId: 'getClientCredit', summary: 'Credit of a client in the provider’s book' })
  @ApiOkResponse({ type: ClientCreditDto })
  async credit(@Param('id', IdPipe) id: number): Promise<ClientCreditDto> {
    return { credit: (await this.payments.refundableCredit(id as ClientId)).toJSON() };
  }

  @Post('clients/:id/credit-refunds')
  @Needs('payments.write')
  @ApiIdempotencyKey()
  @ApiOperation({
    operationId: 'refundCredit',
    summary: 'Note that credit of a client was sent back to him by hand, such as an over-payment',
  })
  @ApiCreatedResponse({ type: RefundStateDto })
  async refundCredit(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @Body() body: RefundCreditDto,
    @IdempotencyKey() idempotency: Idempotency,
  ): Promise<RefundStateDto> {
    const { reference, reason } = body;
    const input = { clientId: id as ClientId, amount: Money.fromJson(body.amount), reference, reason };
    return toRefundStateDto(await this.payments.refundCredit(actor, input, idempotency));
  }

  @Get('refunds')
  @Needs('payments.read')
  @ApiList(REFUND_LIST)
  @ApiOperation({ operationId: 'listRefunds', summary: 'Refunds of all books' })
  @ApiOkResponse({ type: TenantRefundListDto })
  async list(@CurrentActor() actor: Actor, @ListParams() request: ListRequest): Promise<TenantRefundListDto> {
    return toPage(await this.payments.refundsOf(actor, request), toTenantRefundDto);
  }

  @Get('refunds/:id')
  @Needs('payments.read')
  @ApiOperation({ operationId: 'getRefund', summary: 'One refund' })
  @ApiOkResponse({ type: TenantRefundDto })
  async get(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: number): Promise<TenantRefundDto> {
    return toTenantRefundDto(await this.payments.refundOf(actor, id));
  }

  @Get('credit-notes')
  @Needs('invoices.read')
  @ApiList(CREDIT_NOTE_LIST)
  @ApiOperation({ operationId: 'listCreditNotes', summary: 'Credit notes of all books' })
  @ApiOkResponse({ type: CreditNoteListDto })
  async notes(@CurrentActor() actor: Actor, @ListParams() request: ListRequest): Promise<CreditNoteListDto> {
    return toPage(await this.invoicing.creditNotes(actor, request), toCreditNoteDto);
  }

  @Get('credit-notes/:id')
  @Needs('invoices.read')
  @ApiOperation({ operationId: 'getCreditNote', summary: 'One credit note with its lines' })
  @ApiOkResponse({ type: CreditNoteDetailDto })
  async note(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: number): Promise<CreditNoteDetailDto> {
    return toCreditNoteDetailDto(await this.invoicing.creditNote(actor, id));
  }
}
