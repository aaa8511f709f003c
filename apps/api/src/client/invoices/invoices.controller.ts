import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { INVOICE_LIST, InvoicingService } from '#invoicing';
import type { Actor, InvoiceId } from '#kernel';
import type { ListRequest } from '#platform';
import { ApiList, ListParams } from '#platform/http';
import { CurrentActor, Needs } from '../../auth/decorators.js';
import { IdPipe } from '../../auth/id.pipe.js';
import {
  ClientInvoiceDetailDto,
  InvoiceDocumentDto,
  InvoiceListDto,
  toClientInvoiceDetailDto,
  toInvoiceDocumentDto,
  toInvoiceDto,
} from '../../money/invoice.dto.js';
import { toPage } from '../../money/shapes.js';

@Controller('api/client/v1/invoices')
export class ClientInvoicesController {
  constructor(private readonly invoicing: InvoicingService) {}

  @Get()
  @Needs('invoices.read')
  @ApiList(INVOICE_LIST)
  @ApiOperation({ operationId: 'listMyInvoices', summary: 'Your invoices' })
  @ApiOkResponse({ type: InvoiceListDto })
  async list(@CurrentActor() actor: Actor, @ListParams() request: ListRequest): Promise<InvoiceListDto> {
    return toPage(await this.invoicing.list(actor, request), toInvoiceDto);
  }

  @Get(':id')
  @Needs('invoices.read')
  @ApiOperation({ operationId: 'getMyInvoice', summary: 'One invoice with its lines' })
  @ApiOkResponse({ type: ClientInvoiceDetailDto })
  async get(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: number): Promise<ClientInvoiceDetailDto> {
    return toClientInvoiceDetailDto(await this.invoicing.view(actor, id as InvoiceId));
  }

  @Get(':id/document')
  @Needs('invoices.read')
  @ApiOperation({ operationId: 'getMyInvoiceDocument', summary: 'Everything on the printed page' })
  @ApiOkResponse({ type: InvoiceDocumentDto })
  async document(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: number): Promise<InvoiceDocumentDto> {
    return toInvoiceDocumentDto(await this.invoicing.document(actor, id as InvoiceId));
  }
}
