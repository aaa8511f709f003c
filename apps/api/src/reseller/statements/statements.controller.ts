import { Controller, Get, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DocumentsService } from '#documents';
import type { Actor } from '#kernel';
import { StatementsService } from '#payouts';
import { sendFile } from '#platform/http';
import { CurrentActor, Needs } from '../../auth/decorators.js';

import { ApiPdf } from '../../money/document-answers.js';
import { StatementDto, StatementQueryDto, toStatementDto } from '../../money/statement.dto.js';
import { statementFile } from '../../money/statement-csv.js';

/** What the provider owes a reseller, month by month. */
@Controller('api/reseller/v1')
export class ResellerStatementsController {
  constructor(
    private readonly statements: StatementsService,
    private readonly documents: DocumentsService,
  ) {}

  @Get('statement')
  @Needs('payouts.read')
  @ApiOperation({ operationId: 'getMyStatement', summary: 'Opening, profit, payouts, wallet and closing of a month' })
  @ApiOkResponse({ type: StatementDto })
  async get(
    @CurrentActor() actor: Actor,

    @Query() { currency, month }: StatementQueryDto,
  ): Promise<StatementDto> {
    return toStatementDto(
      await this.statements.statementDocument(actor, { resellerId: actor.resellerId, currency, month }),
    );
  }

  @Get('statement/csv')
  @Needs('payouts.read')
  @ApiProduces('text/csv')
  @ApiOperation({ operationId: 'downloadMyStatement', summary: 'Every line of a month as a CSV file' })
  @ApiOkResponse({ schema: { type: 'string' } })
  async download(
    @CurrentActor() actor: Actor,

    @Query() { currency, month }: StatementQueryDto,
  ): Promise<StreamableFile> {
    const of = { resellerId: actor.resellerId, currency, month };
    return statementFile(await this.statements.statementLines(actor, of), of);
  }

  @Get('statement/pdf')
  @Needs('payouts.read')
  @ApiPdf()
  @ApiOperation({ operationId: 'printMyStatement', summary: 'The month as a PDF file; HTML where none can be made' })
  async print(
    @CurrentActor() actor: Actor,
    @Query() { currency, month }: StatementQueryDto,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendFile(request, reply, await this.documents.statement(actor, { resellerId: actor.resellerId, currency, month }));
  }
}
