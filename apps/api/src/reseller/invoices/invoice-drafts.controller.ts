import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiNoContentResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { InvoiceDraftsService } from '#invoicing';
import type { Actor, InvoiceId } from '#kernel';
import type { Idempotency } from '#platform';
import { ApiIdempotencyKey, IdempotencyKey } from '#platform/http';
import { CurrentActor, Needs, WhenImpersonated } from '../../auth/decorators.js';
import { IdPipe } from '../../auth/id.pipe.js';
import { versionOf } from '../../admin/branding/brand.dto.js';
import {
  DraftContentDto,
  DraftDto,
  DraftPreviewDto,
  IssuedDraftDto,
  NewDraftDto,
  toDraftContent,
  toDraftDto,
  toDraftPreviewDto,
  toNewDraft,
} from '../../money/draft.dto.js';

const ApiIfMatch = () =>
  ApiHeader({
    name: 'If-Match',
    required: false,
    description: 'ETag that was read; 412 when the draft changed meanwhile',
  });

/** Hand-written invoices for the reseller's clients, until they are issued; then they are invoices like any other. */
@Controller('api/reseller/v1')
export class ResellerInvoiceDraftsController {
  constructor(private readonly drafts: InvoiceDraftsService) {}

  @Post('invoice-drafts')
  @Needs('invoices.write')
  @ApiIdempotencyKey()
  @ApiOperation({
    operationId: 'createInvoiceDraft',
    summary: 'Writes a draft: no number, nothing posted, nobody told',
  })
  @ApiCreatedResponse({ type: DraftDto })
  async create(
    @CurrentActor() actor: Actor,
    @Body() body: NewDraftDto,
    @IdempotencyKey() idempotency: Idempotency,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DraftDto> {
    return toDraftDto(await this.drafts.create(actor, toNewDraft(body), idempotency), reply);
  }

  @Post('invoice-drafts/preview')
  @WhenImpersonated('allowed', 'it only calculates')
  @HttpCode(200)
  @Needs('invoices.write')
  @ApiOperation({ operationId: 'previewInvoiceDraft', summary: 'What typed lines come to; nothing is written' })
  @ApiOkResponse({ type: DraftPreviewDto })
  async preview(@CurrentActor() actor: Actor, @Body() body: NewDraftDto): Promise<DraftPreviewDto> {
    return toDraftPreviewDto(await this.drafts.preview(actor, toNewDraft(body)));
  }

  @Get('invoice-drafts/:id')
  @Needs('invoices.read')
  @ApiOperation({ operationId: 'getInvoiceDraft', summary: 'A draft as it was typed, with what it comes to' })
  @ApiOkResponse({ type: DraftDto })
  async get(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DraftDto> {
    return toDraftDto(await this.drafts.get(actor, id as InvoiceId), reply);
  }

  @Put('invoice-drafts/:id')
  @Needs('invoices.write')
  @ApiIfMatch()
  @ApiOperation({ operationId: 'replaceInvoiceDraft', summary: 'Replaces what is typed into a draft' })
  @ApiOkResponse({ type: DraftDto })
  async replace(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @Body() body: DraftContentDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DraftDto> {
    const draft = await this.drafts.replace(actor, id as InvoiceId, versionOf(ifMatch), toDraftContent(body));
    return toDraftDto(draft, reply);
  }

  @Delete('invoice-drafts/:id')
  @HttpCode(204)
  @Needs('invoices.write')
  @ApiIfMatch()
  @ApiOperation({ operationId: 'deleteInvoiceDraft', summary: 'Throws a draft away' })
  @ApiNoContentResponse()
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @Headers('if-match') ifMatch: string | undefined,
  ): Promise<void> {
    await this.drafts.remove(actor, id as InvoiceId, versionOf(ifMatch));
  }

  @Post('invoice-drafts/:id/issue')
  @HttpCode(200)
  @Needs('invoices.write')
  @ApiIdempotencyKey()
  @ApiIfMatch()
  @ApiOperation({
    operationId: 'issueInvoiceDraft',
    summary: 'Makes an invoice of a draft: number, rates of today, postings, mail to the client',
  })
  @ApiOkResponse({ type: IssuedDraftDto })
  async issue(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @Headers('if-match') ifMatch: string | undefined,
    @IdempotencyKey() idempotency: Idempotency,
  ): Promise<IssuedDraftDto> {
    const issued = await this.drafts.issue(actor, id as InvoiceId, versionOf(ifMatch), idempotency);
    return { id: issued.invoiceId, number: issued.number };
  }

  @Post('invoices/:id/copy')
  @Needs('invoices.write')
  @ApiIdempotencyKey()
  @ApiOperation({ operationId: 'copyInvoice', summary: 'A new draft with the lines of an invoice' })
  @ApiCreatedResponse({ type: DraftDto })
  async copy(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: number,
    @IdempotencyKey() idempotency: Idempotency,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DraftDto> {
    return toDraftDto(await this.drafts.copy(actor, id as InvoiceId, idempotency), reply);
  }
}
