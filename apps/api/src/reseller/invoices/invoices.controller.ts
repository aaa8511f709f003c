import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { INVOICE_LIST, InvoicingService } from '#invoicing';
import { Money, type Actor, type InvoiceId } from '#kernel';
import { PaymentsService } from '#payments';
import type { Idempotency, ListRequest } from '#platform';
import { ApiIdempotencyKey, ApiList, IdempotencyKey, ListParams } from '#platform/http';
import { CurrentActor, Needs, WhenImpersonated } from '../../auth/decorators.js';
import { IdPipe } from '../../auth/id.pipe.js';
import {
  InvoiceDocumentDto,
  TenantInvoiceDetailDto,
  TenantInvoiceListDto,
  toInvoiceDocumentDto,
  toTenantInvoiceDetailDto,
  toTenantInvoiceDto,
} from '../../money/invoice.dto.js';
import { ApplyCreditDto, CreditAppliedDto, toCreditAppliedDto } from '../../money/payment.dto.js';
import { toPage } from '../../money/shapes.js';

@Controller('api/reseller/v1/invoices')
export class ResellerInvoicesController {
  constructor(
    private readonly invoicing: InvoicingService,
    private readonly payments: PaymentsService,
  ) {}

  @Get()
  @Needs('invoices.read')
  @ApiList(INVOICE_LIST)
  @ApiOperation({ operationId: 'listClientInvoices', summary: 'Invoices of your clients' })
  @ApiOkResponse({ type: TenantInvoiceListDto })
  async list(@CurrentActor() actor: Actor, @ListParams() request: ListRequest): Promise<TenantInvoiceListDto> {
    return toPage(await this.invoicing.list(actor, request), toTenantInvoiceDto);
  }

  @Get(':id')
  @Needs('invoices.read')
  @ApiOperation({ operationId: 'getClientInvoice', summary: 'One invoice with its lines and their split' })
  @ApiOkResponse({ type: TenantInvoiceDetailDto })
  async get(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: number): Promise<TenantInvoiceDetailDto> {
    return toTenantInvoiceDetailDto(await this.invoicing.view(actor, id as InvoiceId));
  }

  @Post(':id/credit')
  @WhenImpersonated('refused', 'payments')
  @HttpCode(200)
  @Needs('invoices.write')
  @ApiIdempotencyKey()
  @ApiOperation({ operationId: 'applyClientCredit', summary: 'Put credit of your client on his invoice' })
  @ApiOkResponse({ type: CreditAppliedDto })
  async applyCredit(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @Body() body: ApplyCreditDto,
    @IdempotencyKey() idempotency: Idempotency,
  ): Promise<CreditAppliedDto> {
    const amount = Money.fromJson(body.amount);
    return toCreditAppliedDto(await this.payments.applyCredit(actor, id as InvoiceId, amount, idempotency));
  }

  @Get(':id/document')
  @Needs('invoices.read')
  @ApiOperation({ operationId: 'getClientInvoiceDocument', summary: 'The page as the client sees it' })
  @ApiOkResponse({ type: InvoiceDocumentDto })
  async document(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: number): Promise<InvoiceDocumentDto> {
    return toInvoiceDocumentDto(await this.invoicing.document(actor, id as InvoiceId));
  }
}
