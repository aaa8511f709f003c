import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DocumentsService } from '#documents';
import type { InvoiceId } from '#kernel';
import { sendFile } from '#platform/http';
import { IdPipe } from '../../../../api/src/auth/id.pipe.js';
import { clientOf, CurrentVisit, type Visit } from '../../visit/visit.js';

/** The client's invoices and credit notes as files. */
@Controller('account')
export class DocumentsController {
  constructor(private readonly documents: DocumentsService) {}

  @Get('invoices/:id/pdf')
  async invoice(
    @Param('id', IdPipe) id: number,
    @CurrentVisit() visit: Visit,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendFile(request, reply, await this.documents.invoice(clientOf(visit), id as InvoiceId));
  }

  @Get('credit-notes/:id/pdf')
  async creditNote(
    @Param('id', IdPipe) id: number,
    @CurrentVisit() visit: Visit,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendFile(request, reply, await this.documents.creditNote(clientOf(visit), id));
  }
}
