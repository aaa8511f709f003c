import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { INVOICE_LIST, InvoicingService } from '#invoicing';
import { LocalDate, Money, type Actor, type InvoiceId } from '#kernel';
import { PaymentsService } from '#payments';
import { Db, type Idempotency, type ListRequest } from '#platform';
import { ApiIdempotencyKey, ApiList, IdempotencyKey, ListParams } from '#platform/http';
import { CurrentActor, Needs } from '../../auth/decorators.js';
import { IdPipe } from '../../auth/id.pipe.js';
import {
  InvoiceDocumentDto,
  TenantInvoiceDetailDto,
  TenantInvoiceListDto,
  toInvoiceDocumentDto,
  toTenantInvoiceDetailDto,
  toTenantInvoiceDto,
} from '../../money/invoice.dto.js';
import {
  ApplyCreditDto,
  CreditAppliedDto,
  PaymentResultDto,
  toCreditAppliedDto,
  toPaymentResultDto,
} from '../../money/payment.dto.js';
import { toPage } from '../../money/shapes.js';
import { WriteOffReasonDto } from './write-off.dto.js';
import { RecordPaymentDto } from './record-payment.dto.js';

@Controller('api/admin/v1/invoices')
export class AdminInvoicesController {
  constructor(
    private readonly invoicing: InvoicingService,
    private readonly payments: PaymentsService,
    private readonly db: Db,
  ) {}

  @Get()
  @Needs('invoices.read')
  @ApiList(INVOICE_LIST)
  @ApiOperation({ operationId: 'listInvoices', summary: 'Invoices of all books' })
  @ApiOkResponse({ type: TenantInvoiceListDto })
  async list(@CurrentActor() actor: Actor, @ListParams() request: ListRequest): Promise<TenantInvoiceListDto> {
    return toPage(await this.invoicing.list(actor, request), toTenantInvoiceDto);
  }

  @Get(':id')
  @Needs('invoices.read')
  @ApiOperation({ operationId: 'getInvoice', summary: 'One invoice with its lines and their split' })
  @ApiOkResponse({ type: TenantInvoiceDetailDto })
  async get(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: number): Promise<TenantInvoiceDetailDto> {
    return toTenantInvoiceDetailDto(await this.invoicing.view(actor, id as InvoiceId));
  }

  @Get(':id/document')
  @Needs('invoices.read')
  @ApiOperation({ operationId: 'getInvoiceDocument', summary: 'The page as the client sees it' })
  @ApiOkResponse({ type: InvoiceDocumentDto })
  async document(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: number): Promise<InvoiceDocumentDto> {
    return toInvoiceDocumentDto(await this.invoicing.document(actor, id as InvoiceId));
  }

  @Post(':id/payments')
  @Needs('payments.write')
  @ApiIdempotencyKey()
  @ApiOperation({ operationId: 'recordPayment', summary: 'Record money that arrived, such as a bank transfer' })
  @ApiCreatedResponse({ type: PaymentResultDto })
  async recordPayment(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @Body() body: RecordPaymentDto,
    @IdempotencyKey() idempotency: Idempotency,
  ): Promise<PaymentResultDto> {
    const input = {
      invoiceId: id as InvoiceId,
      gateway: body.gateway,
      transactionId: body.transactionId,
      amount: Money.fromJson(body.amount),
      receivedOn: LocalDate.of(body.receivedOn),
      ...(body.fee ? { fee: Money.fromJson(body.fee) } : {}),
    };
    return toPaymentResultDto(await this.payments.recordPayment(actor, input, idempotency));
  }

  @Post(':id/credit')
  @HttpCode(200)
  @Needs('payments.write')
  @ApiIdempotencyKey()
  @ApiOperation({ operationId: 'applyCredit', summary: 'Put credit of the client on his invoice' })
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

  @Post(':id/write-off')
  @HttpCode(204)
  @Needs('invoices.write')
  @ApiIdempotencyKey()
  @ApiOperation({
    operationId: 'writeOffInvoice',
    summary: 'Give up what is open (status Collections); money that comes later still counts',
  })
  @ApiNoContentResponse()
  async writeOff(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @Body() body: WriteOffReasonDto,
    @IdempotencyKey() idempotency: Idempotency,
  ): Promise<void> {
    await this.payments.writeOff(actor, id as InvoiceId, body.reason, idempotency);
  }

  @Post(':id/cancel')
  @HttpCode(204)
  @Needs('invoices.write')
  @ApiIdempotencyKey()
  @ApiOperation({
    operationId: 'cancelInvoice',
    summary: 'Cancel an unpaid invoice; part payments and applied credit become credit',
  })
  @ApiNoContentResponse()
  async cancel(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @IdempotencyKey() idempotency: Idempotency,
  ): Promise<void> {
    await this.db.once(idempotency, async (tx) => {
      await this.payments.cancelInvoice(tx, actor, id as InvoiceId);
      return {};
    });
  }
}
