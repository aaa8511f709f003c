import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { CREDIT_NOTE_LIST, InvoicingService } from '#invoicing';
import type { Actor } from '#kernel';
import { CREDIT_MOVEMENT_LIST, PaymentsService, REFUND_LIST } from '#payments';
import type { ListRequest } from '#platform';
import { ApiList, ListParams } from '#platform/http';
import { CurrentActor, Needs } from '../../auth/decorators.js';
import { IdPipe } from '../../auth/id.pipe.js';
import {
  CreditNoteDetailDto,
  CreditNoteListDto,
  TenantRefundDto,
  TenantRefundListDto,
  toCreditNoteDetailDto,
  toCreditNoteDto,
  toTenantRefundDto,
} from '../../money/refund.dto.js';
import { CreditMovementListDto, toCreditMovementDto } from '../../money/payment.dto.js';
import { toPage } from '../../money/shapes.js';

/** Money that went back and the credit notes over it. */
@Controller('api/reseller/v1')
export class ResellerRefundsController {
  constructor(
    private readonly payments: PaymentsService,
    private readonly invoicing: InvoicingService,
  ) {}

  @Get('credit-movements')
  @Needs('invoices.read')
  @ApiList(CREDIT_MOVEMENT_LIST)
  @ApiOperation({ operationId: 'listClientCreditMovements', summary: 'How credit of your clients came about' })
  @ApiOkResponse({ type: CreditMovementListDto })
  async movements(@CurrentActor() actor: Actor, @ListParams() request: ListRequest): Promise<CreditMovementListDto> {
    return toPage(await this.payments.creditMovements(actor, request), toCreditMovementDto);
  }

  @Get('refunds')
  @Needs('invoices.read')
  @ApiList(REFUND_LIST)
  @ApiOperation({ operationId: 'listClientRefunds', summary: 'Refunds of your clients' })
  @ApiOkResponse({ type: TenantRefundListDto })
  async list(@CurrentActor() actor: Actor, @ListParams() request: ListRequest): Promise<TenantRefundListDto> {
    return toPage(await this.payments.refundsOf(actor, request), toTenantRefundDto);
  }

  @Get('refunds/:id')
  @Needs('invoices.read')
  @ApiOperation({ operationId: 'getClientRefund', summary: 'One refund' })
  @ApiOkResponse({ type: TenantRefundDto })
  async get(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: number): Promise<TenantRefundDto> {
    return toTenantRefundDto(await this.payments.refundOf(actor, id));
  }

  @Get('credit-notes')
  @Needs('invoices.read')
  @ApiList(CREDIT_NOTE_LIST)
  @ApiOperation({ operationId: 'listClientCreditNotes', summary: 'Credit notes of your clients' })
  @ApiOkResponse({ type: CreditNoteListDto })
  async notes(@CurrentActor() actor: Actor, @ListParams() request: ListRequest): Promise<CreditNoteListDto> {
    return toPage(await this.invoicing.creditNotes(actor, request), toCreditNoteDto);
  }

  @Get('credit-notes/:id')
  @Needs('invoices.read')
  @ApiOperation({ operationId: 'getClientCreditNote', summary: 'One credit note with its lines' })
  @ApiOkResponse({ type: CreditNoteDetailDto })
  async note(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: number): Promise<CreditNoteDetailDto> {
    return toCreditNoteDetailDto(await this.invoicing.creditNote(actor, id));
  }
}
