import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DocumentsService } from '#documents';
import type { Actor, InvoiceId } from '#kernel';
import { sendFile } from '#platform/http';
import { CurrentActor, Needs } from '../../auth/decorators.js';
import { IdPipe } from '../../auth/id.pipe.js';
import { ApiPage, ApiPdf } from '../../money/document-answers.js';

/** Invoices and credit notes on paper. */
@Controller('api/admin/v1')
export class AdminDocumentsController {
  constructor(private readonly documents: DocumentsService) {}

  @Get('invoices/:id/pdf')
  @Needs('invoices.read')
  @ApiPdf()
  @ApiOperation({ operationId: 'printInvoice', summary: 'The invoice as a PDF file; HTML where none can be made' })
  async invoice(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendFile(request, reply, await this.documents.invoice(actor, id as InvoiceId));
  }

  @Get('invoices/:id/page')
  @Needs('invoices.read')
  @ApiPage()
  @ApiOperation({ operationId: 'previewInvoice', summary: 'The printed page of the invoice, to be looked at' })
  async invoicePage(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendFile(request, reply, await this.documents.invoicePage(actor, id as InvoiceId));
  }

  @Get('credit-notes/:id/pdf')
  @Needs('invoices.read')
  @ApiPdf()
  @ApiOperation({
    operationId: 'printCreditNote',
    summary: 'The credit note as a PDF file; HTML where none can be made',
  })
  async creditNote(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendFile(request, reply, await this.documents.creditNote(actor, id));
  }

  @Get('credit-notes/:id/page')
  @Needs('invoices.read')
  @ApiPage()
  @ApiOperation({ operationId: 'previewCreditNote', summary: 'The printed page of the credit note, to be looked at' })
  async creditNotePage(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendFile(request, reply, await this.documents.creditNotePage(actor, id));
  }
}
