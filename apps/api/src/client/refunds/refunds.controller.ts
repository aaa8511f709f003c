import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { CREDIT_NOTE_LIST, InvoicingService } from '#invoicing';
import type { Actor } from '#kernel';
import { PaymentsService, REFUND_LIST } from '#payments';
import type { ListRequest } from '#platform';
import { ApiList, ListParams } from '#platform/http';
import { CurrentActor, Needs } from '../../auth/decorators.js';
import { IdPipe } from '../../auth/id.pipe.js';
import {
  CreditNoteDetailDto,
  CreditNoteListDto,
  RefundDto,
  RefundListDto,
  toCreditNoteDetailDto,
  toCreditNoteDto,
  toRefundDto,
} from '../../money/refund.dto.js';
import { toPage } from '../../money/shapes.js';

/** Money that went back and the credit notes over it. */
@Controller('api/client/v1')
export class ClientRefundsController {
  constructor(
    private readonly payments: PaymentsService,
    private readonly invoicing: InvoicingService,
  ) {}

  @Get('refunds')
  @Needs('invoices.read')
  @ApiList(REFUND_LIST)
  @ApiOperation({ operationId: 'listMyRefunds', summary: 'Your refunds' })
  @ApiOkResponse({ type: RefundListDto })
  async list(@CurrentActor() actor: Actor, @ListParams() request: ListRequest): Promise<RefundListDto> {
    return toPage(await this.payments.refundsOf(actor, request), toRefundDto);
  }

  @Get('refunds/:id')
  @Needs('invoices.read')
  @ApiOperation({ operationId: 'getMyRefund', summary: 'One refund' })
  @ApiOkResponse({ type: RefundDto })
  async get(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: number): Promise<RefundDto> {
    return toRefundDto(await this.payments.refundOf(actor, id));
  }

  @Get('credit-notes')
  @Needs('invoices.read')
  @ApiList(CREDIT_NOTE_LIST)
  @ApiOperation({ operationId: 'listMyCreditNotes', summary: 'Your credit notes' })
  @ApiOkResponse({ type: CreditNoteListDto })
  async notes(@CurrentActor() actor: Actor, @ListParams() request: ListRequest): Promise<CreditNoteListDto> {
    return toPage(await this.invoicing.creditNotes(actor, request), toCreditNoteDto);
  }

  @Get('credit-notes/:id')
  @Needs('invoices.read')
  @ApiOperation({ operationId: 'getMyCreditNote', summary: 'One credit note with its lines' })
  @ApiOkResponse({ type: CreditNoteDetailDto })
  async note(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: number): Promise<CreditNoteDetailDto> {
    return toCreditNoteDetailDto(await this.invoicing.creditNote(actor, id));
  }
}
